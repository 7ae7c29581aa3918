public import Phrasing
public import Validation

/// A finished journey, the words of its reader and the day for which its facts are asked: all that a document is made of.
public struct Writing: Sendable {
  let edition: Edition
  /// In a row of a list with the answers that are known there.
  private(set) var journey: Journey
  private(set) var words: Words
  let day: CivilDate
  /// What countries are called, where an answer is one.
  private(set) var countries: CountryNames?

  public init(
    _ edition: Edition, journey: Journey, words: Words, day: CivilDate, countries: CountryNames? = nil
  ) {
    self.edition = edition
    self.journey = journey
    self.words = words
    self.day = day
    self.countries = countries
  }

  #if !LEAN
    /// The same for one row of a list.
    public func inside(_ row: PathRow) -> Writing {
      var writing = self
      writing.journey.answers = row.answers
      return writing
    }
  #endif

  /// The same in the words of a language in which an e-mail is.
  func inMail(in language: [UInt8]) -> Writing {
    var writing = self
    while writing.words.language != language {
      guard let words = try? Words(bytes: writing.words.mail, for: edition) else { return self }
      writing.words = words
    }
    writing.countries = countries?.spoken(in: language)
    return writing
  }

  /// What is doubtful in an answer of the path.
  public func warnings(of question: Position<Question>) -> [Flaw] { reading(of: question)?.warnings ?? [] }

  /// An answer as it is shown: options by their titles, a field in its display form.
  public func display(_ question: Position<Question>) -> [UInt8]? {
    guard let answer = journey.answers[question] else { return nil }
    let asked = edition.guide.questions[question]
    if case .field = asked.kind { return reading(of: question)?.display ?? answer.text }
    if case .moment = asked.kind { return text(answer.amount, .moment) }
    #if !LEAN
      if let rows = asked.rows { return display(answer.rows, of: rows) }
    #endif
    if asked.titles.isEmpty { return filled(words[answer.has(0) ? .yes : .no]) }
    let titles = answer.options.map { filled(words[asked.titles[$0]]) }
    return titles.count == 1 ? titles[0] : words.notation.written(titles)
  }

  /// What is shown or said of an answer, as a page has it: a measure in one piece, with no-break spaces.
  public func unbroken(_ said: [UInt8]?, of question: Position<Question>) -> [UInt8]? {
    guard let said, case .field(let field) = edition.guide.questions[question].kind, field.isMeasure else {
      return said
    }
    var text: [UInt8] = []
    for byte in said { text += byte == UInt8(ascii: " ") ? [0xC2, 0xA0] : [byte] }
    return text
  }

  /// An answer as a text says it: options by their titles, days and measures as the language writes them, any other
  /// field by the value that can be copied into other forms.
  public func saying(_ question: Position<Question>) -> [UInt8]? {
    saying(question, displayedAs: display(question))
  }

  /// The same where it is known how it is shown.
  public func saying(_ question: Position<Question>, displayedAs shown: @autoclosure () -> [UInt8]?) -> [UInt8]? {
    guard case .field(let field) = edition.guide.questions[question].kind, field != .date, !field.isMeasure else {
      return shown()
    }
    return journey.answers[question]?.text
  }

  /// A computed value as a text says it.
  public func saying(_ computed: Position<Computed>) -> [UInt8]? {
    let amount = journey.answers[computed]
    return amount.isNothing ? nil : text(amount, edition.guide.computed[computed].unit)
  }

  func text(_ amount: Amount, _ unit: Term.Unit) -> [UInt8] {
    let moment = Moment(amount, unit)
    guard unit == .date || unit == .moment, let day = moment.day else {
      return words.notation.written(amount.decimal)
    }
    guard unit == .moment else { return words.notation.written(day) }
    return words[.moment].filled { name in
      switch name.first {
      case UInt8(ascii: "d"): words.notation.written(day)
      case UInt8(ascii: "h"): twoDigits(moment.hour)
      default: twoDigits(moment.minute)
      }
    }
  }

  private func reading(of question: Position<Question>) -> Reading? {
    let asked = edition.guide.questions[question]
    guard case .field(let field) = asked.kind, case .text(let value) = journey.answers[question] else { return nil }
    var circumstances = Circumstances()
    circumstances.today = day
    circumstances.notation = words.notation
    circumstances.countries = countries
    return try? field.read(value, in: asked.adding(to: circumstances, edition.guide) { journey.answers[$0] })
  }

  /// A message filled with the answers that it names; `-` in an id is `_` in a message.
  func filled(_ wording: Wording) -> [UInt8] { wording.filled { answer(named: $0) } }

  private func answer(named name: [UInt8]) -> [UInt8] {
    var id = name
    for index in id.indices where id[index] == UInt8(ascii: "_") { id[index] = UInt8(ascii: "-") }
    let said = edition.guide.question(id).flatMap { saying($0) } ?? edition.guide.computed(id).flatMap { saying($0) }
    if let said { return said }
    var shown = [UInt8]("⟨")
    shown += name
    shown += [UInt8]("⟩")
    return shown
  }
}

extension Field {
  /// Whether its value is a number and a unit.
  fileprivate var isMeasure: Bool {
    switch self {
    case .volume, .weight, .units, .money: true
    default: false
    }
  }
}
