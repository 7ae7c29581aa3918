import Phrasing
import Validation

extension Writing {
  /// The journey as one JSON document: what `leidraad wizard --json` prints and what the page's wizard reads.
  public func report(to json: inout JSONWriter) {
    let guide = edition.guide
    json.open(.object)
    json.members(of: edition)
    json.member("language", words.language)
    json.member("asOf", day.iso)
    json.name("path")
    json.open(.list)
    for step in journey.path { json.text(guide.steps[step].id) }
    json.close(.list)
    json.name("answers")
    writeAnswers(to: &json)
    json.name("missing")
    json.open(.list)
    for asked in journey.open { json.text(guide.text(of: asked)) }
    json.close(.list)
    json.name("flaws")
    writeFlaws(to: &json)
    json.member("outcome", journey.outcome.map { guide.outcomes[$0].id })
    json.name("exit")
    json.word([UInt8](journey.outcome.map { guide.outcomes[$0].isExit } ?? false ? "true" : "false"))
    json.name("documents")
    json.open(.list)
    for document in journey.documents { write(guide.documents[document], to: &json) }
    json.close(.list)
    json.close(.object)
  }

  /// The answers that the path has, each under the name of its question.
  func writeAnswers(to json: inout JSONWriter) {
    let guide = edition.guide
    json.open(.object)
    for question in guide.questions.positions where !guide.isInRow(question) { write(answerTo: question, to: &json) }
    json.close(.object)
  }

  /// The canonical answer, if the path has one; the rows of a list as a list. A row says its number under `#`.
  private func write(answerTo position: Position<Question>, to json: inout JSONWriter) {
    guard let answer = journey.answers[position] else { return }
    let question = edition.guide.questions[position]
    #if !LEAN
      if let rows = question.rows {
        json.name(question.id)
        json.open(.list)
        for row in answer.rows {
          json.open(.object)
          json.name("#")
          json.number(row.number)
          for inner in rows.questions { inside(row).write(answerTo: inner, to: &json) }
          json.close(.object)
        }
        return json.close(.list)
      }
    #endif
    json.member(answer, to: question)
  }

  /// What keeps an answer from being taken, then what is doubtful in those that were.
  private func writeFlaws(to json: inout JSONWriter) {
    json.open(.list)
    for check in journey.checks { write(check, "error", to: &json) }
    for check in journey.doubts { write(check, "warning", to: &json) }
    for question in edition.guide.questions.positions where !edition.guide.isInRow(question) {
      writeWarnings(of: Asked(question), to: &json)
    }
    json.close(.list)
  }

  private func writeWarnings(of asked: Asked, to json: inout JSONWriter) {
    let guide = edition.guide
    for flaw in warnings(of: asked.question) { json.flaw(flaw.code.bytes, "warning", of: guide.text(of: asked)) }
    #if !LEAN
      guard let rows = guide.questions[asked.question].rows else { return }
      for row in journey.answers[asked.question]?.rows ?? [] {
        for inner in rows.questions {
          inside(row).writeWarnings(of: Asked(inner, rows: asked.rows + [row.number]), to: &json)
        }
      }
    #endif
  }

  private func write(_ check: Journey.Check, _ severity: StaticString, to json: inout JSONWriter) {
    json.flaw(check.refusal.code, severity, of: edition.guide.text(of: check.asked))
  }

  private func write(_ document: Document, to json: inout JSONWriter) {
    json.open(.object)
    json.member("id", document.id)
    json.member("kind", document.kind.name)
    json.member("language", document.language ?? words.language)
    json.member("text", text(of: document))
    if let gloss = gloss(of: document) { json.member("gloss", gloss) }
    json.close(.object)
  }
}

extension Refusal {
  /// What it is called in reports: `wrong-check-digit`, or a rule's id.
  public var code: [UInt8] {
    switch self {
    case .nothingChosen: [UInt8]("nothing-chosen")
    case .notAnOption: [UInt8]("not-an-option")
    case .notAlone: [UInt8]("not-alone")
    case .notAMoment: [UInt8]("not-a-moment")
    #if !LEAN
      case .tooFewRows: [UInt8]("too-few-rows")
      case .tooManyRows: [UInt8]("too-many-rows")
    #endif
    case .rule(let id): id
    case .flaws(let flaws): flaws.first.code.bytes
    }
  }
}

extension JSONWriter {
  /// What is wrong with an answer, or doubtful.
  fileprivate mutating func flaw(_ code: [UInt8], _ severity: StaticString, of asked: [UInt8]) {
    open(.object)
    member("answer", asked)
    member("code", code)
    member("severity", severity)
    close(.object)
  }
}

extension Document {
  /// The language that it is always written in; none when it follows the reader's.
  public var language: [UInt8]? {
    guard case .email(let email) = kind else { return nil }
    return email.language
  }
}

extension Document.Kind {
  public var name: StaticString {
    switch self {
    case .email: "email"
    case .checklist: "checklist"
    case .calendar: "calendar"
    #if !SHEETLESS
      case .sheet: "sheet"
    #endif
    }
  }
}
