public import Wizard

/// A guide in one language: everything a door shows, as plain values.
public struct GuidePages: Sendable {
  public let edition: Edition
  /// The language's tag, such as `da`.
  public let language: String
  public let title: String
  public let summary: Passage
  /// In the guide's order.
  public let steps: [StepPage]
  public let outcomes: [OutcomePage]
  public let documents: [DocumentPage]
  /// The words that its documents are written with, here and in the browser.
  public let words: Words
  /// When its facts were last checked, as a sentence.
  public let checked: String
  public let version: String

  public init(
    edition: Edition, language: String, title: String, summary: Passage, steps: [StepPage], outcomes: [OutcomePage],
    documents: [DocumentPage], words: Words, checked: String, version: String
  ) {
    (self.edition, self.language, self.title, self.summary) = (edition, language, title, summary)
    (self.steps, self.outcomes, self.documents) = (steps, outcomes, documents)
    (self.words, self.checked, self.version) = (words, checked, version)
  }
}

/// One step of a guide in one language.
public struct StepPage: Sendable {
  /// The same in every language; also the place's name in an address (`#step-country`).
  public let id: String
  public let title: String
  public let text: Passage?
  public let kind: Kind
  /// Where it leads, in the order of the guide.
  public let routes: [RouteText]
  /// The facts that it cites, such as `S2.18`.
  public let sources: [String]

  public enum Kind: Sendable {
    case question(QuestionPage)
    case fields([QuestionPage])
    case instructions([ItemText])
    case review
  }

  public init(id: String, title: String, text: Passage?, kind: Kind, routes: [RouteText], sources: [String]) {
    (self.id, self.title, self.text, self.kind) = (id, title, text, kind)
    (self.routes, self.sources) = (routes, sources)
  }
}

/// Something asked, in one language.
public struct QuestionPage: Sendable {
  public let position: Position<Question>
  public let id: String
  public let title: String
  public let hint: Passage?
  public let purpose: Passage?
  public let options: [OptionText]
  /// Nothing for a choice.
  public let field: FieldText?

  public init(
    position: Position<Question>, id: String, title: String, hint: Passage?, purpose: Passage?, options: [OptionText],
    field: FieldText?
  ) {
    (self.position, self.id, self.title, self.hint) = (position, id, title, hint)
    (self.purpose, self.options, self.field) = (purpose, options, field)
  }
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
  public let text: Passage
  public let note: Passage?
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
  public let target: Target
  public let targetTitle: String

  public init(condition: String?, target: Target, targetTitle: String) {
    (self.condition, self.target, self.targetTitle) = (condition, target, targetTitle)
  }
}

public struct OutcomePage: Sendable {
  public let id: String
  public let title: String
  public let text: Passage?

  public init(id: String, title: String, text: Passage?) {
    (self.id, self.title, self.text) = (id, title, text)
  }
}

public struct DocumentPage: Sendable {
  public let id: String
  public let title: String
  public let text: Passage?
  /// Who gets it, as a sentence; everybody when there is none.
  public let condition: String?
  /// The language it is written in.
  public let language: String

  public init(id: String, title: String, text: Passage?, condition: String?, language: String) {
    (self.id, self.title, self.text) = (id, title, text)
    (self.condition, self.language) = (condition, language)
  }
}

extension StepPage {
  /// What it asks, in its order.
  public var questions: [QuestionPage] {
    switch kind {
    case .question(let question): [question]
    case .fields(let questions): questions
    case .instructions, .review: []
    }
  }
}

extension GuidePages {
  /// The question as one of the steps asks it.
  public func question(at position: Position<Question>) -> QuestionPage {
    for step in steps {
      if let question = step.questions.first(where: { $0.position == position }) { return question }
    }
    preconditionFailure("every question of a guide is asked by one of its steps")
  }
}
