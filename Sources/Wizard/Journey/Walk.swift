public import Validation

/// A person on the way through a guide: the answers so far, the journey they make, and where the person stands.
///
/// Terminal and page both walk with it, so that neither has an opinion of its own about what comes next.
public struct Walk: Sendable {
  public let edition: Edition
  public private(set) var answers: Answers
  public private(set) var journey: Journey
  public private(set) var place: Place = .step(Position(0))
  /// The day, and how the person's language writes numbers and days.
  public var circumstances: Circumstances
  /// The step at which the person arrives as soon as nothing is open before it: the review after a change, or the step
  /// of an entrance.
  private var goal: Position<Step>?

  public enum Place: Equatable, Sendable {
    case step(Position<Step>)
    case end
  }

  public init(through edition: Edition, in circumstances: Circumstances = Circumstances()) {
    self.edition = edition
    self.circumstances = circumstances
    answers = Answers(for: edition.guide)
    journey = edition.guide.resolve(answers, in: circumstances)
  }

  /// Takes an entry for a question, or keeps it beside the answer and says why it cannot be taken.
  public mutating func enter(
    _ entry: [UInt8], for question: Position<Question>, language: [UInt8]
  ) throws(Refusal) {
    defer { journey = edition.guide.resolve(answers, in: circumstances) }
    try answers.enter(entry, for: question, in: edition.guide, language: language, circumstances)
  }

  /// Takes an answer back.
  public mutating func forget(_ question: Position<Question>) {
    answers.forget(question)
    journey = edition.guide.resolve(answers, in: circumstances)
  }

  /// Goes as far towards a step as the answers lead, and from now on only to what is open before it.
  public mutating func head(for step: Position<Step>) {
    goal = step
    advance()
  }

  /// Goes on with other answers, at a step of their path; without one at the end, and as near as the path leads there.
  mutating func go(on answers: Answers, at step: [UInt8]?) {
    self.answers = answers
    journey = edition.guide.resolve(answers, in: circumstances)
    goal = nil
    place = .step(journey.path[journey.path.count - 1])
    if let step {
      if let step = edition.guide.step(step), journey.path.contains(step) { place = .step(step) }
    } else if !isStopped {
      place = .end
    }
  }

  /// Goes to the next step of the path; stays, and answers false, while something is missing here.
  @discardableResult
  public mutating func goOn() -> Bool {
    guard case .step(let here) = place, let index = journey.path.firstIndex(of: here) else { return false }
    guard !isStopped(at: here) else { return false }
    if goal != nil {
      advance()
    } else {
      place = index + 1 < journey.path.count ? .step(journey.path[index + 1]) : .end
    }
    return true
  }

  /// Goes to the step after, also where `goOn` would lead on to a goal.
  @discardableResult
  public mutating func goForward() -> Bool {
    guard case .step(let here) = place, let index = journey.path.firstIndex(of: here), index + 1 < journey.path.count
    else { return goOn() }
    let next = journey.path[index + 1]
    if goal == next { goal = nil }
    place = .step(next)
    return true
  }

  /// Goes to the goal, or to where the path stops before it.
  private mutating func advance() {
    if let goal, journey.path.contains(goal) {
      place = .step(goal)
    } else if isStopped {
      place = .step(journey.path[journey.path.count - 1])
      return
    } else {
      place = .end
    }
    goal = nil
  }

  /// Goes to the step before; never held up by what is wrong with this one.
  @discardableResult
  public mutating func goBack() -> Bool {
    switch place {
    case .end:
      place = .step(journey.path[journey.path.count - 1])
    case .step(let here):
      guard let index = journey.path.firstIndex(of: here), index > 0 else { return false }
      place = .step(journey.path[index - 1])
    }
    return true
  }

  /// Goes to a step of the path, from the review to change an answer or by a link.
  @discardableResult
  public mutating func go(to step: Position<Step>) -> Bool {
    guard journey.path.contains(step) else { return false }
    goal = review.flatMap { place == .step($0) && step != $0 ? $0 : nil }
    place = .step(step)
    return true
  }

  /// The step of the path that shows all answers once more.
  public var review: Position<Step>? {
    journey.path.first { edition.guide.steps[$0].isReview }
  }

  private var isStopped: Bool { journey.outcome == nil }

  private func isStopped(at step: Position<Step>) -> Bool {
    isStopped && journey.path[journey.path.count - 1] == step
  }
}
