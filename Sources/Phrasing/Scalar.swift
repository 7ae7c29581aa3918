/// A Unicode scalar, without the standard library's tables.
public struct Scalar: Equatable, Sendable {
  public let value: UInt32

  public init(value: UInt32) { self.value = value }

  public static let replacement = Scalar(value: 0xFFFD)
}

extension [UInt8] {
  /// Appends the scalar in UTF-8.
  public mutating func append(_ scalar: Scalar) {
    let value = scalar.value
    if value < 0x80 { return append(UInt8(value)) }
    if value < 0x800 {
      append(0xC0 | UInt8(value >> 6))
    } else {
      if value < 0x10000 {
        append(0xE0 | UInt8(value >> 12))
      } else {
        append(0xF0 | UInt8(value >> 18))
        appendTail(value >> 12)
      }
      appendTail(value >> 6)
    }
    appendTail(value)
  }

  private mutating func appendTail(_ value: UInt32) { append(0x80 | UInt8(value & 0x3F)) }
}
