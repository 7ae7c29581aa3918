import Localization
import Phrasing
import Wizard

/// Proves what can be proved about a guide without walking through it, each fault that can be met with answers that show it.
enum GuideAnalysis {
  /// Of a guide of which parts had to be left out nothing is claimed.
  static func findings(about draft: GuideDraft, of source: GuideSource) -> [Finding] {
    source.isWhole ? findings(about: draft, on: source.checked) : draft.gaps.compactMap { $0 }
  }

  private static func findings(about draft: GuideDraft, on day: CivilDate?) -> [Finding] {
    guard !draft.steps.isEmpty, !draft.outcomes.isEmpty else { return draft.gaps.compactMap { $0 } }
    guard draft.isWhole else { return gaps(in: draft, on: day) }
    guard let order = draft.topologicalOrder else {
      return (draft.circle.map { [finding(about: $0.way, from: $0.first, in: draft, on: day)] } ?? [])
        + deadEnds(in: draft, on: day)
    }
    let exploration = GuideExploration(through: draft, in: order)
    return exploration.proved(in: order, on: day) + exploration.findings + unreachable(in: draft, after: exploration)
  }

  /// Ways that lead nowhere. More is not said, because what is missing there would be found missing everywhere.
  private static func gaps(in draft: GuideDraft, on day: CivilDate?) -> [Finding] {
    let whole = draft.withoutCircles()
    guard draft.gaps.contains(where: { $0 != nil }), let order = whole.topologicalOrder else {
      return draft.gaps.compactMap { $0 }
    }
    let exploration = GuideExploration(through: whole, in: order)
    var search = WitnessSearch(through: whole, in: order, on: day)
    return draft.gaps.enumerated().compactMap { gap, finding in
      finding?.shown(by: exploration.witness(toGap: gap, &search))
    }
  }

  /// Told of a circle that answers lead round, if one that ends by the same way back can be found.
  private static func finding(
    about way: [Int], from first: Int, in draft: GuideDraft, on day: CivilDate?
  ) -> Finding {
    let (last, start) = (way[way.count - 1], way[first])
    let (whole, gap) = draft.withoutCircles(marking: (last, start))
    guard let order = whole.topologicalOrder else { return finding(about: Array(way[first...]), in: draft) }
    let exploration = GuideExploration(through: whole, in: order)
    var search = WitnessSearch(through: whole, in: order, on: day)
    for way in exploration.waysToGaps[gap] {
      let steps = exploration.steps(of: way)
      guard let first = steps.firstIndex(of: start),
        let witness = exploration.witness(of: way, toGap: gap, &search)
      else { continue }
      return finding(about: Array(steps[first...]), in: draft).shown(by: witness)
    }
    return finding(about: Array(way[first...]), in: draft)
  }

  private static func finding(about circle: [Int], in draft: GuideDraft) -> Finding {
    let least = circle.firstIndex(of: circle.min() ?? 0) ?? 0
    let names = (circle[least...] + circle[...least]).map { draft.steps[$0].id.string }
    return draft.steps[circle[least]].id.finding(.cycle, [names.joined(separator: " → ")])
  }

  /// Steps from which no outcome can be reached, where the way goes round in circles: those where hope is lost.
  private static func deadEnds(in draft: GuideDraft, on day: CivilDate?) -> [Finding] {
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
    let ends = draft.steps.indices.filter { !leads[$0] && !behind.contains($0) }
    let whole = draft.withoutCircles()
    guard !ends.isEmpty, let order = whole.topologicalOrder else { return [] }
    let exploration = GuideExploration(through: whole, in: order)
    var search = WitnessSearch(through: whole, in: order, on: day)
    return ends.map { step in
      draft.steps[step].id.finding(.deadEnd, [draft.steps[step].id.string])
        .shown(by: exploration.witness(toStep: step, &search))
    }
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
