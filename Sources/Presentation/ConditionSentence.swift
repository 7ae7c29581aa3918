import Wizard

/// Says conditions in a language: “If you answer “Belgium” to “In which country …?””.
struct ConditionSentence {
  let voice: Voice
  let guide: Guide
  /// A message's words without markup.
  let words: (Message) -> String

  func sentence(_ condition: Condition) -> String { sentence(condition, isNegated: false) }

  /// When none of the conditions holds.
  func otherwise(_ conditions: [Condition]) -> String {
    sentence(conditions.count == 1 ? conditions[0] : .any(conditions), isNegated: true)
  }

  private func sentence(_ condition: Condition, isNegated: Bool) -> String {
    switch condition {
    case .answered(let question, let option): answered(guide.questions[question], option, isNegated: isNegated)
    case .not(let inner): sentence(inner, isNegated: !isNegated)
    case .all(let inner): list(inner, isNegated ? .ifAny : .ifAll, isNegated: isNegated)
    case .any(let inner): list(inner, isNegated ? .ifAll : .ifAny, isNegated: isNegated)
    }
  }

  private func list(_ conditions: [Condition], _ opening: InterfaceMessage, isNegated: Bool) -> String {
    let sentences = conditions.map { sentence($0, isNegated: isNegated) }
    return sentences.count == 1 ? sentences[0] : "\(voice.text(opening)): \(sentences.joined(separator: "; "))"
  }

  /// Of two options, not the one is the other.
  private func answered(_ question: Question, _ option: Int, isNegated: Bool) -> String {
    let title = words(question.title)
    let answers = titles(of: question)
    guard isNegated else { return voice.text(.ifAnswer(question: title, answer: answers[option])) }
    guard answers.count == 2 else { return voice.text(.ifNotAnswer(question: title, answer: answers[option])) }
    return voice.text(.ifAnswer(question: title, answer: answers[1 - option]))
  }

  /// The options as the reader sees them.
  func titles(of question: Question) -> [String] {
    switch question.kind {
    case .choice(let options): options.map { words($0.title) }
    case .yesNo: [voice.text(.yes), voice.text(.no)]
    case .field: []
    }
  }
}
