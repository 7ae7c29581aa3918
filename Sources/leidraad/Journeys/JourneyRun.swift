import Authoring
import Localization
import Phrasing
import Presentation
import Validation
import Wizard

/// `leidraad journeys run`: the ways that authors wrote down, gone in every language, and what of a guide they see.
struct JourneyRun {
  private let workplace: Workplace
  private let asJSON: Bool
  private let isStrict: Bool

  init(_ call: Call, in workplace: Workplace) {
    self.workplace = workplace
    (asJSON, isStrict) = (call.has(.json), call.has(.strict))
  }

  func run(_ guides: [String]) -> ExitStatus {
    var isGood = true
    for id in guides {
      guard let guide = workplace.compiled(id) else { return .brokenGuide }
      let (journeys, unread) = workplace.library.journeys(of: guide)
      var coverage = GuideCoverage(of: guide)
      coverage.add(journeys)
      let findings =
        unread.isEmpty ? journeys.flatMap { $0.replay(in: guide) } + differences(among: journeys, in: guide) : unread
      let printer = FindingText(voice: workplace.voice, console: workplace.console)
      if !asJSON { for finding in findings { printer.show(finding) } }
      show(id, journeys.count, findings, coverage)
      isGood = isGood && findings.isEmpty && !(isStrict && coverage.unseen.contains { $0.isWay })
    }
    return isGood ? .good : .brokenGuide
  }

  /// What another language changes in a journey, and what its documents leave out.
  private func differences(among journeys: [SampleJourney], in guide: CompiledGuide) -> [Finding] {
    SpokenGuide.all(of: guide, on: guide.dayOfAuthor, in: workplace).flatMap { spoken in
      journeys.flatMap { journey -> [Finding] in
        var walk = Walk(through: spoken.edition, in: spoken.speaking(journey.circumstances))
        for (question, entry) in journey.answers {
          guard let asked = guide.guide.asked(question.text.bytes) else { continue }
          try? walk.enter(entry.text.bytes, for: asked, language: Array(spoken.language.utf8))
        }
        let neutral = guide.guide.resolve(journey.answers(in: guide.guide), in: journey.circumstances)
        guard walk.journey == neutral else {
          let ends = [neutral, walk.journey].map { $0.end(in: guide.guide) }
          return [journey.name.finding(.journeyDiffers, [ends[0], "\(ends[1]) (\(spoken.language))"])]
        }
        return journey.missingWords(in: walk.journey, spoken, on: journey.day ?? guide.dayOfAuthor)
      }
    }
  }

  private func show(_ id: String, _ journeys: Int, _ findings: [Finding], _ coverage: GuideCoverage) {
    let ways = coverage.count(\.isWay)
    let conditions = coverage.count(\.isCondition)
    let unseen = coverage.unseen.map { coverage.name(of: $0) }
    guard !asJSON else {
      func pair(_ count: (seen: Int, all: Int)) -> JSON { .list([.number(count.seen), .number(count.all)]) }
      func text(_ text: String) -> JSON { .text(Array(text.utf8)) }
      let line = JSON.object([
        JSON.Member("guide", text(id)), JSON.Member("journeys", .number(journeys)),
        JSON.Member("languages", .list(workplace.wholeLanguages.map(text))),
        JSON.Member("findings", .list(findings.map { text("\($0.place): \(workplace.voice.words(of: $0).message)") })),
        JSON.Member("steps", pair(coverage.count(\.isStep))), JSON.Member("ways", pair(ways)),
        JSON.Member("outcomes", pair(coverage.count(\.isOutcome))),
        JSON.Member("documents", pair(coverage.count(\.isDocument))), JSON.Member("conditions", pair(conditions)),
        JSON.Member("flaws", pair(coverage.count(\.isFlaw))), JSON.Member("rows", pair(coverage.count(\.isRows))),
        JSON.Member("unseen", .list(unseen.map(text))),
      ])
      return workplace.console.result(line.bytes + [UInt8(ascii: "\n")])
    }
    let words = workplace.voice.text(
      .journeysSeen(
        journeys: journeys, ways: "\(ways.seen)/\(ways.all)", conditions: "\(conditions.seen)/\(conditions.all)"))
    workplace.console.result("\(id)  \(words)")
    for name in unseen { workplace.console.result("  " + workplace.voice.text(.journeysUnseen(place: name))) }
  }
}

extension Journey {
  /// The id of its outcome, or of the step at which it stops.
  fileprivate func end(in guide: Guide) -> String {
    let id = outcome.map { guide.outcomes[$0].id } ?? path.last.map { guide.steps[$0].id } ?? []
    return String(decoding: id, as: UTF8.self)
  }
}

extension SampleJourney {
  /// The first words that a document leaves out in a language, if it has been translated.
  fileprivate func missingWords(in journey: Journey, _ spoken: SpokenGuide, on day: CivilDate) -> [Finding] {
    guard spoken.isTranslated else { return [] }
    for (name, words) in contents {
      guard let document = spoken.edition.guide.documents.first(where: { $0.id == name.text.bytes }) else { continue }
      let text = spoken.text(of: document, journey, on: day)
      for part in words where !text.contains(part.string) {
        return [part.finding(.journeyWordsMissing, [spoken.language, name.string, part.string])]
      }
    }
    return []
  }
}
