import Wizard

extension GuideDraft {
  /// The steps to which a step leads, each once.
  func successors(of step: Int) -> [Int] {
    var successors: [Int] = []
    for target in steps[step].next?.targets ?? [] {
      if let next = target.step, !successors.contains(next) { successors.append(next) }
    }
    return successors
  }

  /// The steps in an order in which none leads back, as near to the file's as can be; nothing when they go in circles.
  var topologicalOrder: [Int]? {
    var waitingFor = Array(repeating: 0, count: steps.count)
    for step in steps.indices {
      for next in successors(of: step) { waitingFor[next] += 1 }
    }
    var ready = steps.indices.filter { waitingFor[$0] == 0 }
    var order: [Int] = []
    while let step = ready.min() {
      ready.removeAll { $0 == step }
      order.append(step)
      for next in successors(of: step) {
        waitingFor[next] -= 1
        if waitingFor[next] == 0 { ready.append(next) }
      }
    }
    return order.count == steps.count ? order : nil
  }

  /// Sees every step that leads back: the steps on the way there, the last of which leads to the one at `first`; the way
  /// begins with the first step of the guide, or with another that nothing leads to. Stops when that is enough.
  private func findCircles(_ isEnough: (_ way: [(step: Int, rest: ArraySlice<Int>)], _ first: Int) -> Bool) {
    var isDone = Array(repeating: false, count: steps.count)
    for start in steps.indices where !isDone[start] {
      var path: [(step: Int, rest: ArraySlice<Int>)] = [(start, successors(of: start)[...])]
      var places = [start: 0]
      while let top = path.last {
        guard let next = top.rest.first else {
          isDone[top.step] = true
          places[top.step] = nil
          path.removeLast()
          continue
        }
        path[path.count - 1].rest.removeFirst()
        if let first = places[next] {
          if isEnough(path, first) { return }
        } else if !isDone[next] {
          places[next] = path.count
          path.append((next, successors(of: next)[...]))
        }
      }
    }
  }

  /// A way from the first step into a circle and once round; nothing when there is none.
  var circle: (way: [Int], first: Int)? {
    var found: (way: [Int], first: Int)?
    findCircles { way, first in
      found = (way.map { $0.step }, first)
      return true
    }
    return found
  }

  /// The draft with a gap wherever a way leads back.
  func withoutCircles() -> GuideDraft { withoutCircles(marking: nil).draft }

  /// The same, and the number of a gap of its own for one way back.
  func withoutCircles(marking marked: (step: Int, target: Int)?) -> (draft: GuideDraft, gap: Int) {
    var back: [Int: [Int]] = [:]
    findCircles { way, first in
      back[way[way.count - 1].step, default: []].append(way[first].step)
      return false
    }
    var draft = self
    draft.gaps.append(nil)
    let own = Target.outcome(Position(outcomes.count + gaps.count))
    let redirected = draft.redirected { step, target in
      guard let next = target.step, back[step]?.contains(next) == true else { return target }
      return marked.map { $0 == (step, next) } == true ? own : nil
    }
    return (redirected, gaps.count)
  }

  /// The fewest steps that lead from one to another, both among them; nothing when none do.
  func way(from start: Int, to end: Int) -> [Int]? {
    var before = [start: start]
    var open = [start][...]
    while let here = open.popFirst(), before[end] == nil {
      for next in successors(of: here) where before[next] == nil {
        before[next] = here
        open.append(next)
      }
    }
    guard before[end] != nil else { return nil }
    var way = [end]
    while let last = way.last, last != start, let step = before[last] { way.append(step) }
    return way.reversed()
  }

  /// The draft with nothing but a way through it; a gap wherever one can leave it.
  func alone(along way: [Int]) -> GuideDraft {
    let after = Dictionary(zip(way, way.dropFirst()), uniquingKeysWith: { first, _ in first })
    return redirected { step, target in
      guard let next = target.step, after[step] == next else { return nil }
      return target
    }
  }

  /// The draft with other targets, by step; a gap in the place of those that are none.
  func redirected(_ change: (Int, Target) -> Target?) -> GuideDraft {
    var draft = self
    draft.gaps.append(nil)
    let gap = Target.outcome(Position(outcomes.count + gaps.count))
    draft.steps = steps.enumerated().map { index, step in
      step.leading(to: step.next?.leading { change(index, $0) ?? gap })
    }
    return draft
  }
}

extension DraftStep {
  fileprivate func leading(to next: Next?) -> DraftStep {
    DraftStep(
      id: id, kind: kind, title: title, text: text, next: next, uses: uses, branches: branches, routes: routes,
      rules: rules, roles: roles, isIntact: isIntact)
  }
}
