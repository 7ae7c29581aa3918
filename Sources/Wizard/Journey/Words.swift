public import Phrasing

/// One language's words for a guide, as far as its documents need them.
public final class Words: Sendable {
  /// The language's tag, such as `da`.
  public let language: [UInt8]
  /// The digest of the guide whose messages these are.
  public let guide: Digest
  public let notation: Notation
  /// In the order of ``DocumentWord/allCases``.
  public let documentWords: [Wording]
  /// By the message's number; those that stand in no document are empty.
  public let messages: [Wording]
  /// The words of the language in which e-mails are, where it is another, as they travel: of the messages only those that
  /// stand there. Where e-mails are in several, each holds the next one's.
  public let mail: [UInt8]

  public init(
    language: [UInt8], guide: Digest, notation: Notation, documentWords: [Wording], messages: [Wording],
    mail: [UInt8] = []
  ) {
    self.language = language
    self.guide = guide
    self.notation = notation
    self.documentWords = documentWords
    self.messages = messages
    self.mail = mail
  }

  subscript(message: Message) -> Wording { messages[message.number] }
  subscript(word: DocumentWord) -> Wording { documentWords[Int(word.rawValue)] }
}

/// The words that every guide's documents share.
public enum DocumentWord: UInt8, CaseIterable, Sendable {
  case yes, no
  /// The foot: holes `date`, `guide`, `version` and `checksum`, told apart by their first letters.
  case preparedWith
  /// A day and a minute: holes `date`, `hour` and `minute`; the last two have two digits.
  case moment
  /// A row of a list: holes `row` and `number`.
  case rowName
  /// Something and what it is called: holes `label` and `value`.
  case labelled
  /// In the place of an answer that was not given.
  case notFilledIn
  /// Before what the rows of a list come to together.
  case inAll
  /// Below what there is to do as far as is known: hole `step`, where it goes on.
  case unfinished

  /// The message's key in the domain `interface`.
  public var key: StaticString {
    switch self {
    case .yes: "yes"
    case .no: "no"
    case .preparedWith: "prepared-with"
    case .moment: "moment"
    case .rowName: "row-name"
    case .labelled: "labelled"
    case .notFilledIn: "not-filled-in"
    case .inAll: "in-all"
    case .unfinished: "unfinished"
    }
  }
}
