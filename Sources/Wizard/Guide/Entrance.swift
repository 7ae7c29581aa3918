/// A place further on to begin, for those of whom something is known already.
public final class Entrance: Sendable {
  public let id: [UInt8]
  public let title: Message
  /// The entries that are taken for granted.
  public let assumptions: [Assumption]
  public let step: Position<Step>

  public init(id: [UInt8], title: Message, assumptions: [Assumption], step: Position<Step>) {
    self.id = id
    self.title = title
    self.assumptions = assumptions
    self.step = step
  }

  public struct Assumption: Sendable {
    public let question: Position<Question>
    public let entry: [UInt8]

    public init(question: Position<Question>, entry: [UInt8]) {
      self.question = question
      self.entry = entry
    }
  }
}

extension Walk {
  /// Takes for granted what an entrance assumes, and goes as far towards its step as the answers lead.
  public mutating func begin(at entrance: Entrance) {
    for assumed in entrance.assumptions { try? enter(assumed.entry, for: assumed.question, language: []) }
    head(for: entrance.step)
  }
}
