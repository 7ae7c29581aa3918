import Localization
public import Phrasing
public import Wizard

/// A guide that may be published: what the wizard follows, and the words of its source language by number.
public struct CompiledGuide: Sendable {
  public let source: GuideSource
  public let guide: Guide
  /// By the numbers that the guide's messages have.
  public let messages: [GuideMessage]
  public let summary: Message?
  /// The places further on at which one can begin.
  public let entrances: [Entrance]
  /// What becomes of answers in drafts of earlier versions.
  public let migrations: [Migration]
  /// What is new in which version, the earliest first.
  public let changes: [Change]

  public struct Change: Sendable {
    public let version: [UInt8]
    /// The day on which it was published.
    public let day: CivilDate
    public let text: Message
  }

  public subscript(message: Message) -> GuideMessage { messages[message.number] }

  /// The step as its author wrote it, with the sources that it cites.
  public func source(of step: Step) -> StepSource? {
    source.steps.first { $0.id.text.bytes == step.id }
  }
}

/// One of a guide's messages, as it stands in the guide's own language.
public struct GuideMessage: Sendable {
  /// Worked out from ids: `flegt-importer.country.title`.
  public let key: String
  public let words: Extract
  public let phrase: Phrase
  /// Whether other languages have words of their own for it; an e-mail's subject has not.
  public let isTranslated: Bool
}
