extension Walk {
  /// The questions that some path from here asks and that have no answer yet, in the guide's order.
  public var questionsAhead: [Position<Question>] {
    guard let last = journey.path.last, journey.outcome == nil else { return [] }
    let guide = edition.guide
    var isAhead = Array(repeating: false, count: guide.steps.count)
    isAhead[last.index] = true
    for index in guide.steps.indices where isAhead[index] {
      for case .step(let step) in guide.steps[index].next.targets { isAhead[step.index] = true }
    }
    return guide.steps.positions.filter { isAhead[$0.index] }.flatMap { guide.steps[$0].questions }
      .filter { journey.answers[$0] == nil }
  }
}
