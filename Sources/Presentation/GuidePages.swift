public import Phrasing
public import Wizard

/// A guide in one language: everything a door shows, as plain values.
public struct GuidePages: Sendable {
  public let edition: Edition
  /// The language's tag, such as `da`.
  public let language: String
  public let title: String
  public internal(set) var summary: Passage
  /// In the guide's order.
  public internal(set) var steps: [StepPage]
  public internal(set) var outcomes: [OutcomePage]
  public internal(set) var documents: [DocumentPage]
  /// The places further on at which one can begin.
  public let entrances: [EntranceText]
  /// The words that its documents are written with, here and in the browser.
  public let words: Words
  /// When its facts were last checked, as a sentence.
  public let checked: String
  public let version: String
  /// The digest of all its words in this language; nothing where it is only to be asked.
  public let wordsDigest: Digest?
  /// What becomes of answers in drafts of earlier versions, and why some are no longer asked.
  public let migrations: [Migration]
  public let reasons: [Message: String]
  /// What is new in which version, the earliest first.
  public let changes: [VersionChange]

  public init(
    edition: Edition, language: String, title: String, summary: Passage, steps: [StepPage], outcomes: [OutcomePage],
    documents: [DocumentPage], entrances: [EntranceText], words: Words, checked: String, version: String,
    wordsDigest: Digest?, migrations: [Migration] = [], reasons: [Message: String] = [:],
    changes: [VersionChange] = []
  ) {
    (self.edition, self.language, self.title, self.summary) = (edition, language, title, summary)
    (self.steps, self.outcomes, self.documents, self.entrances) = (steps, outcomes, documents, entrances)
    (self.words, self.checked, self.version, self.wordsDigest) = (words, checked, version, wordsDigest)
    (self.migrations, self.reasons, self.changes) = (migrations, reasons, changes)
  }
}

/// What is new in a version of a guide, in one language.
public struct VersionChange: Sendable, Equatable {
  public let version: String
  /// The day on which it was published.
  public let day: CivilDate
  public let text: String
}

/// One step of a guide in one language.
public struct StepPage: Sendable {
  /// The same in every language; also the place's name in an address (`#step-country`).
  public let id: String
  public let title: String
  public internal(set) var text: Passage?
  public internal(set) var kind: Kind
  /// Where it leads, in the order of the guide.
  public let routes: [RouteText]
  /// What it says of answers that do not go together.
  public let rules: [RuleText]
  /// For whom it is, as the reader knows them; for everybody when there is none.
  public let roles: [String]
  /// The facts that it cites, such as `S2.18`.
  public let sources: [String]

  public enum Kind: Sendable {
    case question(QuestionPage)
    case fields([QuestionPage])
    case instructions([ItemText])
    case review
    case waiting(WaitText)
  }

  public init(
    id: String, title: String, text: Passage?, kind: Kind, routes: [RouteText], rules: [RuleText] = [],
    roles: [String] = [], sources: [String]
  ) {
    (self.id, self.title, self.text, self.kind) = (id, title, text, kind)
    (self.routes, self.rules, self.roles, self.sources) = (routes, rules, roles, sources)
  }
}

/// What a step says of answers that do not go together.
public struct RuleText: Sendable {
  public let id: String
  public let text: String
  public let isWarning: Bool
  public let targets: [Position<Question>]
}

/// How long a step makes one wait, or how long one has.
public struct WaitText: Sendable {
  /// “Time: 90 minutes”
  public let length: String
  /// From what it is counted, as a sentence.
  public let start: String?
  /// When it is over, if it is counted from an answer.
  public let end: Position<Computed>?
}

/// A place further on to begin.
public struct EntranceText: Sendable {
  public let entrance: Entrance
  public let id: String
  public let title: String
  /// What is taken for granted, each as a sentence.
  public let assumptions: [String]
}

/// Something asked, in one language.
public struct QuestionPage: Sendable {
  public let position: Position<Question>
  public let id: String
  public let title: String
  public internal(set) var hint: Passage?
  public internal(set) var purpose: Passage?
  public let options: [OptionText]
  /// Nothing for what is chosen, and for a moment.
  public let field: FieldText?
  public let kind: Question.Kind
  public let isOptional: Bool
  /// What is asked for each row of a list.
  public let rows: RowsPage?

  public init(
    position: Position<Question>, id: String, title: String, hint: Passage?, purpose: Passage?, options: [OptionText],
    field: FieldText?, kind: Question.Kind, isOptional: Bool, rows: RowsPage? = nil
  ) {
    (self.position, self.id, self.title, self.hint) = (position, id, title, hint)
    (self.purpose, self.options, self.field) = (purpose, options, field)
    (self.kind, self.isOptional, self.rows) = (kind, isOptional, rows)
  }

  /// Whether several options can be chosen at once.
  public var takesSeveral: Bool { if case .choices = kind { true } else { false } }

  /// The option that is chosen by itself only.
  public var alone: OptionText? {
    guard case .choices(let alone) = kind else { return nil }
    return alone.map { options[$0] }
  }
}

/// What is asked for each row of a list, in one language.
public struct RowsPage: Sendable {
  /// What one row is called.
  public let name: String
  public let rows: Rows
  public let questions: [QuestionPage]
}

public struct OptionText: Equatable, Sendable {
  public let id: String
  public let title: String

  public init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}

/// One thing to do, in one language.
public struct ItemText: Sendable {
  public let id: String
  public internal(set) var text: Passage
  public internal(set) var note: Passage?
  /// Whom it concerns, as a sentence; everybody when there is none.
  public let condition: String?
  public let sources: [String]

  public init(id: String, text: Passage, note: Passage?, condition: String?, sources: [String]) {
    (self.id, self.text, self.note) = (id, text, note)
    (self.condition, self.sources) = (condition, sources)
  }
}

/// One way on from a step.
public struct RouteText: Equatable, Sendable {
  /// When it is taken, as the reader knows it: an option's title or a condition's sentence; nothing for the only way.
  public let condition: String?
  /// The same where the step itself is not in sight: always a sentence.
  public let reason: String?
  public let target: Target
  public let targetTitle: String

  public init(condition: String?, reason: String?, target: Target, targetTitle: String) {
    (self.condition, self.reason, self.target, self.targetTitle) = (condition, reason, target, targetTitle)
  }
}

public struct OutcomePage: Sendable {
  public let id: String
  public let title: String
  public internal(set) var text: Passage?
  /// Whether the guide ends here because it is not for this person.
  public let isExit: Bool
  public internal(set) var reasons: [ItemText]
  /// What to do next.
  public internal(set) var items: [ItemText]

  public init(
    id: String, title: String, text: Passage?, isExit: Bool = false, reasons: [ItemText] = [], items: [ItemText] = []
  ) {
    (self.id, self.title, self.text) = (id, title, text)
    (self.isExit, self.reasons, self.items) = (isExit, reasons, items)
  }
}

public struct DocumentPage: Sendable {
  public let id: String
  public let title: String
  public internal(set) var text: Passage?
  /// Who gets it, as a sentence; everybody when there is none.
  public let condition: String?
  /// The language it is written in.
  public let language: String
  public let forms: [DocumentForm]

  public init(
    id: String, title: String, text: Passage?, condition: String?, language: String, forms: [DocumentForm]
  ) {
    (self.id, self.title, self.text) = (id, title, text)
    (self.condition, self.language, self.forms) = (condition, language, forms)
  }
}

extension StepPage {
  /// What it asks, in its order.
  public var questions: [QuestionPage] {
    switch kind {
    case .question(let question): [question]
    case .fields(let questions): questions
    case .instructions, .review, .waiting: []
    }
  }
}

extension QuestionPage {
  /// The question, then those that it asks for each row.
  public var all: [QuestionPage] { [self] + (rows?.questions.flatMap(\.all) ?? []) }
}

extension GuidePages {
  /// What led a journey to one of its steps, or to its end: the way that was taken wherever there are several.
  public func reasons(of journey: Journey, for place: Walk.Place) -> [RouteText] {
    journey.path.prefix { .step($0) != place }.compactMap { position in
      let route = edition.guide.steps[position].route(for: journey.answers)
      return route.map { steps[position.index].routes[$0] }.flatMap { $0.reason == nil ? nil : $0 }
    }
  }

  /// The question as one of the steps asks it.
  public func question(at position: Position<Question>) -> QuestionPage {
    for step in steps {
      if let question = step.questions.flatMap(\.all).first(where: { $0.position == position }) { return question }
    }
    preconditionFailure("every question of a guide is asked by one of its steps")
  }
}
