import Phrasing
import Validation

extension Writing {
  /// The journey as one JSON document: what `leidraad wizard --json` prints and what the page's wizard reads.
  public var report: JSON {
    let guide = edition.guide
    return .object([
      JSON.Member("guide", .text(guide.id)),
      JSON.Member("version", .text(guide.version)),
      JSON.Member("digest", .text(edition.digest.text)),
      JSON.Member("language", .text(words.language)),
      JSON.Member("asOf", .text(day.iso)),
      JSON.Member("path", .list(journey.path.map { .text(guide.steps[$0].id) })),
      JSON.Member("answers", .object(answers)),
      JSON.Member("missing", .list(journey.open.map { .text(guide.questions[$0].id) })),
      JSON.Member("flaws", .list(flaws)),
      JSON.Member("outcome", .text(orNull: journey.outcome.map { guide.outcomes[$0].id })),
      JSON.Member("documents", .list(journey.documents.map { document(guide.documents[$0]) })),
    ])
  }

  /// The canonical answers of the path, in the guide's order.
  private var answers: [JSON.Member] {
    let guide = edition.guide
    return guide.questions.positions.compactMap { question in
      journey.answers[question].map {
        JSON.Member(guide.questions[question].id, .text(guide.questions[question].canonical($0)))
      }
    }
  }

  /// What keeps an answer from being taken, then what is doubtful in those that were.
  private var flaws: [JSON] {
    let guide = edition.guide
    let errors = journey.checks.flatMap { check in
      check.refusal.codes.map { flaw(guide.questions[check.question], $0, severity: "error") }
    }
    let warnings = guide.questions.positions.flatMap { position in
      let question = guide.questions[position]
      return question.warnings(of: journey.answers[position]).map { flaw(question, $0.code, severity: "warning") }
    }
    return errors + warnings
  }

  private func flaw(_ question: Question, _ code: StaticString, severity: StaticString) -> JSON {
    .object([
      JSON.Member("answer", .text(question.id)),
      JSON.Member("code", .text(code)),
      JSON.Member("severity", .text(severity)),
    ])
  }

  private func document(_ document: Document) -> JSON {
    .object([
      JSON.Member("id", .text(document.id)),
      JSON.Member("kind", .text(document.kind.name)),
      JSON.Member("language", .text(document.language ?? words.language)),
      JSON.Member("text", .text(text(of: document))),
    ])
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
    }
  }
}
