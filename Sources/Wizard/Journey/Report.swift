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
    for question in journey.open { json.text(guide.questions[question].id) }
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

  /// The canonical answers of the path, in the guide's order.
  private func writeAnswers(to json: inout JSONWriter) {
    let questions = edition.guide.questions
    json.open(.object)
    for position in questions.positions {
      if let answer = journey.answers[position] { json.member(answer, to: questions[position]) }
    }
    json.close(.object)
  }

  /// What keeps an answer from being taken, then what is doubtful in those that were.
  private func writeFlaws(to json: inout JSONWriter) {
    let questions = edition.guide.questions
    json.open(.list)
    for check in journey.checks { write(check, "error", to: &json) }
    for check in journey.doubts { write(check, "warning", to: &json) }
    for position in questions.positions {
      for flaw in warnings(of: position) { json.flaw(flaw.code.bytes, "warning", of: questions[position]) }
    }
    json.close(.list)
  }

  private func write(_ check: Journey.Check, _ severity: StaticString, to json: inout JSONWriter) {
    json.flaw(check.refusal.code, severity, of: edition.guide.questions[check.question])
  }

  private func write(_ document: Document, to json: inout JSONWriter) {
    json.open(.object)
    json.member("id", document.id)
    json.member("kind", document.kind.name)
    json.member("language", document.language ?? words.language)
    json.member("text", text(of: document))
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
    case .rule(let id): id
    case .flaws(let flaws): flaws.first.code.bytes
    }
  }
}

extension JSONWriter {
  /// What is wrong with an answer, or doubtful.
  fileprivate mutating func flaw(_ code: [UInt8], _ severity: StaticString, of question: Question) {
    open(.object)
    member("answer", question.id)
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
    }
  }
}
