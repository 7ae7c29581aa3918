public import Validation

/// A guide ready to be followed: ids, steps and conditions, and not one word in any language.
public final class Guide: Sendable {
  public let id: [UInt8]
  public let version: [UInt8]
  public let title: Message
  public let questions: [Question]
  /// In an order in which none reads one that comes after it.
  public let computed: [Computed]
  /// In an order in which no step leads back; a journey begins with the first.
  public let steps: [Step]
  public let outcomes: [Outcome]
  public let documents: [Document]
  /// The facts that its documents name.
  public let facts: [Fact]
  /// How many messages the guide and its translations number.
  public let messageCount: Int

  public init(
    id: [UInt8], version: [UInt8], title: Message, questions: [Question], computed: [Computed] = [],
    steps: [Step], outcomes: [Outcome], documents: [Document], facts: [Fact], messageCount: Int
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.questions = questions
    self.computed = computed
    self.steps = steps
    self.outcomes = outcomes
    self.documents = documents
    self.facts = facts
    self.messageCount = messageCount
  }

  /// Whether a question is answered by a field.
  public func asks(for field: Field) -> Bool {
    for question in questions where question.kind == .field(field) { return true }
    return false
  }

  public func question(_ id: [UInt8]) -> Position<Question>? {
    questions.firstIndex { $0.id == id }.map { Position($0) }
  }

  public func computed(_ id: [UInt8]) -> Position<Computed>? {
    computed.firstIndex { $0.id == id }.map { Position($0) }
  }

  /// The first of its documents that lists what there is to do.
  public var checklist: Position<Document>? {
    documents.firstIndex { if case .checklist = $0.kind { true } else { false } }.map { Position($0) }
  }

  public func step(_ id: [UInt8]) -> Position<Step>? {
    steps.firstIndex { $0.id == id }.map { Position($0) }
  }
}

/// One of the guide's messages, by its number; a language's ``Words`` hold the text.
public struct Message: Equatable, Hashable, Sendable {
  public let number: Int

  public init(_ number: Int) { self.number = number }
}
