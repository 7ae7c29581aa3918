/// One screen of a guide.
public final class Step: Sendable {
  public let id: [UInt8]
  public let kind: Kind
  public let title: Message
  /// What is said before the question, the fields or the items.
  public let text: Message?
  public let next: Next

  public init(id: [UInt8], kind: Kind, title: Message, text: Message?, next: Next) {
    self.id = id
    self.kind = kind
    self.title = title
    self.text = text
    self.next = next
  }

  public enum Kind: Sendable {
    case question(Position<Question>)
    case fields([Position<Question>])
    case instructions([Item])
    case review
  }

  /// Whether it shows all answers once more.
  public var isReview: Bool {
    guard case .review = kind else { return false }
    return true
  }

  /// What the step asks, in its order.
  public var questions: [Position<Question>] {
    switch kind {
    case .question(let question): [question]
    case .fields(let questions): questions
    case .instructions, .review: []
    }
  }
}

/// One thing to do.
public final class Item: Sendable {
  public let id: [UInt8]
  public let text: Message
  public let note: Message?
  /// Whom it concerns; everybody when there is none.
  public let condition: Condition?

  public init(id: [UInt8], text: Message, note: Message?, condition: Condition?) {
    self.id = id
    self.text = text
    self.note = note
    self.condition = condition
  }
}

/// Where a guide ends.
public final class Outcome: Sendable {
  public let id: [UInt8]
  public let title: Message
  public let text: Message?

  public init(id: [UInt8], title: Message, text: Message?) {
    self.id = id
    self.title = title
    self.text = text
  }
}
