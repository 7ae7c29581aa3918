/// One screen of a guide.
public final class Step: Sendable {
  public let id: [UInt8]
  public let kind: Kind
  public let title: Message
  /// What is said before the question, the fields or the items.
  public let text: Message?
  /// What must hold once the step is answered.
  public let rules: [Rule]
  public let next: Next

  public init(id: [UInt8], kind: Kind, title: Message, text: Message?, rules: [Rule] = [], next: Next) {
    self.id = id
    self.kind = kind
    self.title = title
    self.text = text
    self.rules = rules
    self.next = next
  }

  public enum Kind: Sendable {
    case question(Position<Question>)
    case fields([Position<Question>])
    case instructions([Item])
    case review
    /// Nothing to do until a time that can be told if the answers are there from which it is counted.
    case waiting(until: Position<Computed>?)
  }

  /// Whether it shows all answers once more.
  public var isReview: Bool {
    guard case .review = kind else { return false }
    return true
  }

  /// What there is to do, for whomever.
  public var items: [Item] {
    guard case .instructions(let items) = kind else { return [] }
    return items
  }

  /// What the step asks, in its order.
  public var questions: [Position<Question>] {
    switch kind {
    case .question(let question): [question]
    case .fields(let questions): questions
    case .instructions, .review, .waiting: []
    }
  }
}

/// One thing to do, or one reason.
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

/// What must hold between answers.
public final class Rule: Sendable {
  public let id: [UInt8]
  /// What to say while it does not hold.
  public let text: Message
  public let condition: Condition
  /// The answers of which one has to change.
  public let targets: [Position<Question>]
  /// Whether the path goes on all the same.
  public let isWarning: Bool

  public init(id: [UInt8], text: Message, condition: Condition, targets: [Position<Question>], isWarning: Bool) {
    self.id = id
    self.text = text
    self.condition = condition
    self.targets = targets
    self.isWarning = isWarning
  }
}

/// Where a guide ends.
public final class Outcome: Sendable {
  public let id: [UInt8]
  public let title: Message
  public let text: Message?
  /// Whether the guide ends here because it is not for this person.
  public let isExit: Bool
  /// The reasons of an exit, then what to do next.
  public let items: [Item]
  /// How many of the items are reasons.
  public let reasonCount: Int

  public init(
    id: [UInt8], title: Message, text: Message?, isExit: Bool = false, items: [Item] = [], reasonCount: Int = 0
  ) {
    self.id = id
    self.title = title
    self.text = text
    self.isExit = isExit
    self.items = items
    self.reasonCount = reasonCount
  }
}
