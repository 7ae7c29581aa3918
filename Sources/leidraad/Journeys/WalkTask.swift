import Authoring
import Phrasing
import Presentation
import Validation
import Wizard

/// `leidraad journeys walk`: ways gone without aim, by people who change their minds, in all languages.
struct WalkTask {
  private let workplace: Workplace
  private let seed: Int
  private let count: Int
  private let day: CivilDate?

  init(_ call: Call, in workplace: Workplace) throws(CallFlaw) {
    self.workplace = workplace
    seed = try call.number(.seed) ?? 1
    count = try call.number(.count) ?? 1_000
    day = try call.day(.asOf)
  }

  func run(_ guides: [String]) -> ExitStatus {
    var isGood = true
    for id in guides {
      guard let guide = workplace.compiled(id) else { return .brokenGuide }
      isGood = walk(through: guide, named: id) && isGood
    }
    return isGood ? .good : .brokenGuide
  }

  private func walk(through guide: CompiledGuide, named id: String) -> Bool {
    let day = day ?? guide.dayOfAuthor
    var journeys = RandomJourneys(
      through: guide.guide, on: day, seed: UInt64(seed), laws: laws(of: guide, on: day))
    var coverage = GuideCoverage(of: guide)
    let failure = journeys.run(count: count) { coverage.add($0.journey) }
    let voice = workplace.voice
    guard let failure else {
      let ways = coverage.count(\.isWay)
      workplace.console.result("\(id)  \(voice.text(.walksGood(walks: count, ways: "\(ways.seen)/\(ways.all)")))")
      return true
    }
    workplace.console.result("\(id)  \(voice.text(.walksBad(law: failure.law, seed: seed)))")
    for move in failure.moves { workplace.console.result("  \(visible(description(of: move, in: guide.guide)))") }
    return false
  }

  private func description(of move: RandomJourneys.Move, in guide: Guide) -> String {
    switch move {
    case .enter(let asked, let entry):
      String(decoding: guide.text(of: asked), as: UTF8.self)
        + (entry.map { " = \(String(decoding: $0, as: UTF8.self))" } ?? " –")
    case .goOn: "→"
    case .goBack: "←"
    }
  }

  /// No language may change the way, and no document may have a hole; what is not translated is not looked at.
  private func laws(of guide: CompiledGuide, on day: CivilDate) -> [RandomJourneys.Law] {
    SpokenGuide.all(of: guide, on: day, in: workplace).map { spoken in
      RandomJourneys.Law(spoken.language) { walk in
        let guide = spoken.edition.guide
        guard guide.resolve(walk.answers, in: spoken.speaking(walk.circumstances)) == walk.journey else { return false }
        return !spoken.isTranslated
          || walk.journey.documents.allSatisfy {
            !spoken.text(of: guide.documents[$0], walk.journey, on: day).contains("⟨")
          }
      }
    }
  }
}
