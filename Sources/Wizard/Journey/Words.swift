public import Phrasing

/// One language's words for a guide, as far as its documents need them.
public final class Words: Sendable {
  /// The language's tag, such as `da`.
  public let language: [UInt8]
  /// The digest of the guide whose messages these are.
  public let guide: Digest
  public let notation: Notation
  /// In the order of ``DocumentWord/allCases``.
  public let documentWords: [Phrase]
  /// By the message's number; those that stand in no document are empty.
  public let messages: [Phrase]

  public init(
    language: [UInt8], guide: Digest, notation: Notation, documentWords: [Phrase], messages: [Phrase]
  ) {
    self.language = language
    self.guide = guide
    self.notation = notation
    self.documentWords = documentWords
    self.messages = messages
  }

  subscript(message: Message) -> Phrase { messages[message.number] }
  subscript(word: DocumentWord) -> Phrase { documentWords[Int(word.rawValue)] }
}

/// The words that every guide's documents share.
public enum DocumentWord: UInt8, CaseIterable, Sendable {
  case yes, no
  /// The foot: arguments `guide` and `version`.
  case preparedWith

  /// The message's key in the domain `interface`.
  public var key: StaticString {
    switch self {
    case .yes: "yes"
    case .no: "no"
    case .preparedWith: "prepared-with"
    }
  }
}
