import Phrasing
public import Validation

/// Something asked for, once in a guide.
public final class Question: Sendable {
  public let id: [UInt8]
  public let kind: Kind
  /// The ids that answer it; none for what is typed.
  public let options: [[UInt8]]
  /// The options' titles; none where everybody knows the words, as of yes and no.
  public let titles: [Message]
  public let title: Message
  public let hint: Message?
  /// Why it is asked.
  public let purpose: Message?
  /// Whether a path goes on without an answer.
  public let isOptional: Bool
  /// Whether its answer is kept in no draft unless the person asks for it.
  public let isSensitive: Bool
  /// The answers that its field looks at besides the entry.
  public let others: [Other]
  #if !LEAN
    /// The list in whose rows it is asked.
    public let owner: Position<Question>?
  #endif

  public init(
    id: [UInt8], kind: Kind, options: [[UInt8]] = [], titles: [Message] = [], title: Message, hint: Message?,
    purpose: Message?, isOptional: Bool = false, isSensitive: Bool = false, others: [Other] = [],
    owner: Position<Question>? = nil
  ) {
    self.id = id
    self.kind = kind
    self.options = options
    self.titles = titles
    self.title = title
    self.hint = hint
    self.purpose = purpose
    self.isOptional = isOptional
    self.isSensitive = isSensitive
    self.others = others
    #if !LEAN
      self.owner = owner
    #endif
  }

  public enum Kind: Equatable, Sendable {
    case choice
    case yesNo
    /// One option or several; the one of the number `alone`, such as “none of these”, only by itself.
    case choices(alone: Int?)
    case field(Field)
    case moment
    #if !LEAN
      case rows(Rows)
    #endif
  }

  /// Another question's answer, under the name by which the field knows it, such as `issuing-country`.
  public struct Other: Equatable, Sendable {
    public let name: [UInt8]
    public let question: Position<Question>

    public init(name: [UInt8], question: Position<Question>) {
      self.name = name
      self.question = question
    }
  }
}

extension Question.Kind {
  /// Whether it is answered by options.
  public var isChosen: Bool {
    switch self {
    case .choice, .yesNo, .choices: true
    default: false
    }
  }
}

#if !LEAN
  extension Question {
    /// What it asks for each row; nothing where there are no rows.
    public var rows: Rows? {
      if case .rows(let rows) = kind { rows } else { nil }
    }
  }
#endif
