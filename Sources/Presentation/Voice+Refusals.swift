import Phrasing
public import Validation
public import Wizard

extension Voice {
  /// Why an entry for a question could not be taken.
  public func text(of refusal: Refusal, about question: QuestionPage, in pages: GuidePages) -> String {
    switch refusal {
    case .nothingChosen, .notAnOption: text(.answerMissing)
    case .notAlone: text(.notAlone(option: question.alone?.title ?? ""))
    case .tooFewRows: text(.tooFewRows(least: question.rows?.rows.least ?? 1))
    case .tooManyRows: text(.tooManyRows(most: question.rows?.rows.most ?? Rows.countLimit))
    case .notAMoment: text(.notAMoment(example: momentExample))
    case .flaws(let flaws): question.field?.text(of: flaws.first) ?? text(.answerMissing)
    case .rule(let id): pages.rule(id).map { $0.text } ?? text(.answerMissing)
    }
  }

  /// What may have been meant by an entry that a field refused; nothing when it has no idea.
  public func offer(_ candidates: [[UInt8]], of field: Field, in circumstances: Circumstances) -> String? {
    let shown = candidates.compactMap { try? field.read($0, in: circumstances).display }
    guard !shown.isEmpty else { return nil }
    return text(.perhaps(count: shown.count, values: shown.map { String(decoding: $0, as: UTF8.self) }))
  }

  /// What may have been meant by an entry for a question that could not be taken.
  public func offer(
    _ refusal: Refusal, about question: QuestionPage, in circumstances: Circumstances
  ) -> String? {
    guard case .flaws(let flaws) = refusal, let field = question.field?.field else { return nil }
    return offer(flaws.candidates, of: field, in: circumstances)
  }

  private static let exampleDay = CivilDate(year: 2026, month: 11, day: 21)!

  /// A day as people type it in this language.
  var dayExample: String {
    let phrase = Phrase(arguments: [[]], parts: [.date(0, .short)])
    return String(decoding: phrase.filled(with: [.date(Self.exampleDay)], in: notation), as: UTF8.self)
  }

  /// A day with a time as people type them in this language.
  public var momentExample: String {
    text(.momentTyped(date: Self.exampleDay, hour: "14", minute: "05"))
  }
}

extension GuidePages {
  /// What one of its steps says of answers that do not go together.
  public func rule(_ id: [UInt8]) -> RuleText? {
    let id = String(decoding: id, as: UTF8.self)
    return steps.lazy.flatMap { $0.rules }.first { $0.id == id }
  }
}
