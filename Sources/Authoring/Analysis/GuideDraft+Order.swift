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

  /// The steps of a circle, from its first in the file on; nothing when there is none.
  var cycle: [Int]? {
    var isDone = Array(repeating: false, count: steps.count)
    for start in steps.indices where !isDone[start] {
      var path: [(step: Int, rest: [Int])] = [(start, successors(of: start))]
      while let top = path.last {
        guard let next = top.rest.first else {
          isDone[top.step] = true
          path.removeLast()
          continue
        }
        path[path.count - 1].rest.removeFirst()
        if let first = path.firstIndex(where: { $0.step == next }) {
          let circle = path[first...].map { $0.step }
          let least = circle.firstIndex(of: circle.min() ?? 0) ?? 0
          return Array(circle[least...] + circle[..<least])
        }
        if !isDone[next] { path.append((next, successors(of: next))) }
      }
    }
    return nil
  }
}
