/// A person on the way through a guide: the answers so far, the journey they make, and where the person stands.
///
/// Terminal and page both walk with it, so that neither has an opinion of its own about what comes next.
public struct Walk: Sendable {
  public let edition: Edition
  public private(set) var answers: Answers
  public private(set) var journey: Journey
  public private(set) var place: Place = .step(Position(0))
  /// Whether the person came from the review, and returns to it as soon as nothing is open.
  public private(set) var isChanging = false

  public enum Place: Equatable, Sendable {
    case step(Position<Step>)
    case end
  }

  public init(through edition: Edition) {
    self.edition = edition
    answers = Answers(for: edition.guide)
    journey = edition.guide.resolve(answers)
  }

  /// Takes an entry for a question, or keeps it beside the answer and says why it cannot be taken.
  public mutating func enter(
    _ entry: [UInt8], for question: Position<Question>, language: [UInt8]
  ) throws(Refusal) {
    defer { journey = edition.guide.resolve(answers) }
    try answers.enter(entry, for: question, in: edition.guide, language: language)
  }

  /// Goes to the next step of the path; stays, and answers false, while something is missing here.
  @discardableResult
  public mutating func goOn() -> Bool {
    guard case .step(let here) = place, let index = journey.path.firstIndex(of: here) else { return false }
    guard !isStopped(at: here) else { return false }
    if isChanging, isStopped {
      place = .step(journey.path[journey.path.count - 1])
    } else if isChanging, let review {
      place = .step(review)
      isChanging = false
    } else {
      place = index + 1 < journey.path.count ? .step(journey.path[index + 1]) : .end
    }
    return true
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
    isChanging = review.map { place == .step($0) && step != $0 } ?? false
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
