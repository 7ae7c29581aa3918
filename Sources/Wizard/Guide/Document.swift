/// What a reader takes away.
public final class Document: Sendable {
  public let id: [UInt8]
  public let kind: Kind
  public let title: Message
  /// What it is for and what to do with it, in the reader's language.
  public let text: Message?
  public let condition: Condition?

  public init(id: [UInt8], kind: Kind, title: Message, text: Message?, condition: Condition?) {
    self.id = id
    self.kind = kind
    self.title = title
    self.text = text
    self.condition = condition
  }

  public enum Kind: Sendable {
    case email(Email)
    case checklist
    case calendar([Event])
    #if !SHEETLESS
      case sheet(Sheet)
    #endif
  }

  /// An e-mail in a language of its own, whatever language the reader has chosen.
  public final class Email: Sendable {
    /// The language's tag, such as `en`.
    public let language: [UInt8]
    public let from: Position<Question>
    public let to: Position<Fact>
    public let copy: Position<Fact>?
    public let subject: Message
    public let body: [Part]

    public init(
      language: [UInt8], from: Position<Question>, to: Position<Fact>, copy: Position<Fact>?, subject: Message,
      body: [Part]
    ) {
      self.language = language
      self.from = from
      self.to = to
      self.copy = copy
      self.subject = subject
      self.body = body
    }
  }

  /// Something to remember on a day or at a time.
  public final class Event: Sendable {
    public let id: [UInt8]
    /// A day or a moment, as ``unit`` says.
    public let time: Condition
    public let unit: Term.Unit
    public let text: Message
    public let note: Message?
    public let condition: Condition?

    public init(
      id: [UInt8], time: Condition, unit: Term.Unit, text: Message, note: Message?, condition: Condition?
    ) {
      self.id = id
      self.time = time
      self.unit = unit
      self.text = text
      self.note = note
      self.condition = condition
    }
  }

  /// A paragraph.
  public final class Part: Sendable {
    public let text: Message
    public let condition: Condition?
    #if !LEAN
      /// The list for each row of which it is said.
      public let list: Position<Question>?
    #endif

    public init(text: Message, condition: Condition?, list: Position<Question>? = nil) {
      self.text = text
      self.condition = condition
      #if !LEAN
        self.list = list
      #endif
    }
  }
}
