import Localization
import Wizard

/// Proves what can be proved about a guide without walking through it, each fault with a path that shows it.
enum GuideAnalysis {
  static func findings(about draft: GuideDraft) -> [Finding] {
    guard draft.isWhole, !draft.steps.isEmpty, !draft.outcomes.isEmpty else { return [] }
    guard let order = draft.topologicalOrder else {
      return (draft.cycle.map { [finding(about: $0, in: draft)] } ?? []) + deadEnds(in: draft)
    }
    var exploration = GuideExploration(of: draft, in: order)
    exploration.run()
    return exploration.findings + unreachable(in: draft, after: exploration)
  }

  private static func finding(about cycle: [Int], in draft: GuideDraft) -> Finding {
    let names = (cycle + [cycle[0]]).map { draft.steps[$0].id.string }
    return draft.steps[cycle[0]].id.finding(.cycle, [names.joined(separator: " → ")])
  }

  /// Steps from which no outcome can be reached, where the way goes round in circles: those where hope is lost.
  private static func deadEnds(in draft: GuideDraft) -> [Finding] {
    var leads = draft.steps.map { step in step.next?.targets.contains { $0.isOutcome } ?? false }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for index in draft.steps.indices where !leads[index] && draft.successors(of: index).contains(where: { leads[$0] })
      {
        leads[index] = true
        hasChanged = true
      }
    }
    let behind = Set(draft.steps.indices.filter { !leads[$0] }.flatMap { draft.successors(of: $0) })
    return draft.steps.indices.filter { !leads[$0] && !behind.contains($0) }
      .map { draft.steps[$0].id.finding(.deadEnd, [draft.steps[$0].id.string]) }
  }

  /// Steps and outcomes that no answers lead to; only the first of several that follow one another.
  private static func unreachable(in draft: GuideDraft, after exploration: GuideExploration) -> [Finding] {
    let steps = draft.steps.indices.filter { !exploration.reachedSteps[$0] }
    let behind = Set(steps.flatMap { draft.successors(of: $0) })
    let outcomesBehind = Set(steps.flatMap { draft.steps[$0].next?.targets ?? [] }.compactMap { $0.outcome })
    return steps.filter { !behind.contains($0) }
      .map { draft.steps[$0].id.finding(.stepUnreachable, [draft.steps[$0].id.string]) }
      + draft.outcomes.indices.filter { !exploration.reachedOutcomes[$0] && !outcomesBehind.contains($0) }
      .map { draft.outcomes[$0].id.finding(.outcomeUnreachable, [draft.outcomes[$0].id.string]) }
  }
}

extension Target {
  var isOutcome: Bool { outcome != nil }

  var outcome: Int? {
    if case .outcome(let position) = self { position.index } else { nil }
  }

  var step: Int? {
    if case .step(let position) = self { position.index } else { nil }
  }
}
