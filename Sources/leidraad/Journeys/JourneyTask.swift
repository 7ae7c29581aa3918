import Authoring
import Localization
import Phrasing
import Presentation

/// What `leidraad journeys` can be asked to do.
enum JourneyTask: String, CaseIterable {
  case run, cover, walk, record, explain, mutate

  /// The words that follow it, as the help shows them.
  var synopsis: String {
    switch self {
    case .run, .walk, .mutate: "[GUIDE…]"
    case .cover, .record, .explain: "GUIDE"
    }
  }

  var explanation: InterfaceMessage {
    switch self {
    case .run: .helpJourneysRun
    case .cover: .helpJourneysCover
    case .walk: .helpJourneysWalk
    case .record: .helpJourneysRecord
    case .explain: .helpJourneysExplain
    case .mutate: .helpJourneysMutate
    }
  }

  static func perform(_ call: Call, in workplace: Workplace) throws(CallFlaw) -> ExitStatus {
    guard let task = JourneyTask(rawValue: call.words[0]) else {
      throw .unknownWord(call.words[0], allCases.map(\.rawValue))
    }
    let guides = Array(call.words.dropFirst())
    for guide in guides where !workplace.guideNames.contains(guide) {
      throw .unknownGuide(guide, workplace.guideNames)
    }
    let chosen = guides.isEmpty ? workplace.guideNames : guides
    switch task {
    case .run: return JourneyRun(call, in: workplace).run(chosen)
    case .walk: return try WalkTask(call, in: workplace).run(chosen)
    case .mutate: return MutateTask(workplace: workplace, asJSON: call.has(.json)).run(chosen)
    case .cover: return try CoverTask(call, in: workplace).run(only(guides))
    case .record: return try RecordTask(call: call, workplace: workplace).run(only(guides))
    case .explain: return try ExplainTask(call: call, workplace: workplace).run(only(guides))
    }
  }

  private static func only(_ guides: [String]) throws(CallFlaw) -> String {
    guard let guide = guides.first else { throw .wordMissing("GUIDE", .journeys) }
    if guides.count > 1 { throw .wordTooMany(guides[1], .journeys) }
    return guide
  }
}

extension Workplace {
  /// Says why journeys cannot be used.
  func refuse(_ findings: [Finding]) -> ExitStatus {
    let printer = FindingText(voice: voice, console: console)
    for finding in findings { printer.tell(finding) }
    return .brokenGuide
  }
}

extension CompiledGuide {
  /// The day on which its author looked at it last: for journeys that name no day, the same on every machine.
  var dayOfAuthor: CivilDate { source.checked ?? .first }
}
