import Phrasing
import Validation
public import Wizard

extension Voice {
  /// Why an entry for a question could not be taken.
  public func text(of refusal: Refusal, about question: QuestionPage, in pages: GuidePages) -> String {
    switch refusal {
    case .nothingChosen, .notAnOption: text(.answerMissing)
    case .notAlone: text(.notAlone(option: question.alone?.title ?? ""))
    case .notAMoment: text(.notAMoment(example: momentExample))
    case .flaws(let flaws): question.field?.text(of: flaws.first) ?? text(.answerMissing)
    case .rule(let id): pages.rule(id).map { $0.text } ?? text(.answerMissing)
    }
  }

  /// A day and a time as people type them in this language.
  public var momentExample: String {
    let phrase = Phrase(arguments: [[]], parts: [.date(0, .short)])
    let day = CivilDate(year: 2026, month: 11, day: 21).map { phrase.filled(with: [.date($0)], in: notation) }
    return String(decoding: day ?? [], as: UTF8.self) + " 14:05"
  }
}

extension GuidePages {
  /// What one of its steps says of answers that do not go together.
  public func rule(_ id: [UInt8]) -> RuleText? {
    let id = String(decoding: id, as: UTF8.self)
    return steps.lazy.flatMap { $0.rules }.first { $0.id == id }
  }
}
