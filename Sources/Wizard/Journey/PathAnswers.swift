/// The answers that a path asked for and got.
public struct PathAnswers: Equatable, Sendable {
  private var answers: [Answer?]

  init(for guide: Guide) {
    answers = Array(repeating: nil, count: guide.questions.count)
  }

  public internal(set) subscript(question: Position<Question>) -> Answer? {
    get { answers[question.index] }
    set { answers[question.index] = newValue }
  }

  /// Whether a condition holds for the answers; where there is none, it does.
  public func meet(_ condition: Condition?) -> Bool { condition?.holds(for: self) ?? true }

  /// The items of a step that concern this path.
  public func items(of step: Step) -> [Item] {
    guard case .instructions(let items) = step.kind else { return [] }
    return items.filter { meet($0.condition) }
  }
}
