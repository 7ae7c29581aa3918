import Phrasing

/// A JSON value; an object keeps the order of its members.
public indirect enum JSON: Equatable, Sendable {
  case null
  case boolean(Bool)
  /// The number as it is written.
  case number([UInt8])
  case text([UInt8])
  case list([JSON])
  case object([Member])

  public struct Member: Equatable, Sendable {
    public let name: [UInt8]
    public let value: JSON

    public init(_ name: [UInt8], _ value: JSON) {
      self.name = name
      self.value = value
    }

    public init(_ name: StaticString, _ value: JSON) {
      self.init([UInt8](name), value)
    }
  }

  /// The value of an object's member.
  public subscript(name: StaticString) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == [UInt8](name) }?.value
  }

  public static func text(_ text: StaticString) -> JSON { .text([UInt8](text)) }

  public static func number(_ number: Int) -> JSON { .number(decimalDigits(of: number)) }

  /// Null where there is no text.
  public static func text(orNull text: [UInt8]?) -> JSON { text.map { .text($0) } ?? .null }
}

private func decimalDigits(of number: Int) -> [UInt8] {
  var rest = number.magnitude
  var digits: [UInt8] = []
  repeat {
    digits.append(UInt8(ascii: "0") + UInt8(rest % 10))
    rest /= 10
  } while rest > 0
  if number < 0 { digits.append(UInt8(ascii: "-")) }
  return digits.reversed()
}
