/// A statement about the answers, true or false.
public indirect enum Condition: Equatable, Sendable {
  /// The question was answered with the option of this number.
  case answered(Position<Question>, Int)
  case not(Condition)
  case all([Condition])
  case any([Condition])

  /// Whether it holds for the answers of the path; an answer that the path does not ask for counts as not given.
  func holds(for answers: PathAnswers) -> Bool {
    switch self {
    case .answered(let question, let option): answers[question] == .option(option)
    case .not(let condition): !condition.holds(for: answers)
    case .all(let conditions): conditions.allSatisfy { $0.holds(for: answers) }
    case .any(let conditions): conditions.contains { $0.holds(for: answers) }
    }
  }

  /// The questions whose answers it reads.
  public var questions: [Position<Question>] {
    switch self {
    case .answered(let question, _): [question]
    case .not(let condition): condition.questions
    case .all(let conditions), .any(let conditions): conditions.flatMap { $0.questions }
    }
  }
}
