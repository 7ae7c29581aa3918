import Authoring
import Presentation
import Wizard

/// `leidraad journeys mutate`: changes that nobody would want, and those of them that the journeys do not notice.
struct MutateTask {
  let workplace: Workplace
  let asJSON: Bool

  /// So many of a hundred changes may go unnoticed.
  private static let mostSurvivors = 10

  func run(_ guides: [String]) -> ExitStatus {
    var isGood = true
    for id in guides {
      guard let guide = workplace.compiled(id) else { return .brokenGuide }
      let (journeys, unread) = workplace.library.journeys(of: guide)
      // Journeys that go astray already would notice everything.
      let astray = unread + journeys.flatMap { $0.replay(in: guide) }
      guard astray.isEmpty else { return workplace.refuse(astray) }
      let mutations = GuideMutation.all(of: guide)
      let survivors = mutations.filter { !$0.isNoticed(by: journeys, of: guide) }.map(\.name)
      isGood = isGood && survivors.count * 100 <= mutations.count * MutateTask.mostSurvivors
      show(id, mutations.count, survivors)
    }
    return isGood ? .good : .brokenGuide
  }

  private func show(_ id: String, _ mutations: Int, _ survivors: [String]) {
    if asJSON {
      let line = JSON.object([
        JSON.Member("guide", .text(Array(id.utf8))), JSON.Member("changes", .number(mutations)),
        JSON.Member("unnoticed", .list(survivors.map { .text(Array($0.utf8)) })),
      ])
      return workplace.console.result(line.bytes + [UInt8(ascii: "\n")])
    }
    let words = workplace.voice.text(.changesNoticed(changes: mutations, noticed: mutations - survivors.count))
    workplace.console.result("\(id)  \(words)")
    for name in survivors { workplace.console.result("  \(name)") }
  }
}
