import Phrasing
public import Validation

/// Something asked for, once in a guide.
public final class Question: Sendable {
  public let id: [UInt8]
  public let kind: Kind
  /// The ids that answer it; none for a field.
  public let options: [[UInt8]]
  public let title: Message
  public let hint: Message?
  /// Why it is asked.
  public let purpose: Message?

  public init(id: [UInt8], kind: Kind, title: Message, hint: Message?, purpose: Message?) {
    self.id = id
    self.kind = kind
    options = kind.options
    self.title = title
    self.hint = hint
    self.purpose = purpose
  }

  public enum Kind: Equatable, Sendable {
    case choice([Option])
    case yesNo
    case field(Field)

    fileprivate var options: [[UInt8]] {
      switch self {
      case .choice(let options): options.map { $0.id }
      case .yesNo: [[UInt8]("yes"), [UInt8]("no")]
      case .field: []
      }
    }
  }

  public struct Option: Equatable, Sendable {
    public let id: [UInt8]
    public let title: Message

    public init(id: [UInt8], title: Message) {
      self.id = id
      self.title = title
    }
  }
}
