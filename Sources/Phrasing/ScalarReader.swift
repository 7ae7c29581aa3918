/// Reads UTF-8 one scalar at a time, and gives U+FFFD for every byte that belongs to none.
public struct ScalarReader {
  private let bytes: [UInt8]
  private var position = 0

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  public mutating func next() -> Scalar? {
    guard position < bytes.count else { return nil }
    let lead = bytes[position]
    position += 1
    if lead < 0x80 { return Scalar(value: UInt32(lead)) }
    guard let (length, smallest) = ScalarReader.promise(of: lead), position + length <= bytes.count else {
      return .replacement
    }
    var value = UInt32(lead) & (0x3F >> UInt32(length))
    for index in position..<position + length {
      guard bytes[index] & 0xC0 == 0x80 else { return .replacement }
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    guard value >= smallest, value <= 0x10FFFF, !(0xD800...0xDFFF).contains(value) else { return .replacement }
    position += length
    return Scalar(value: value)
  }

  /// How many bytes follow, and the smallest scalar that may be written with so many.
  private static func promise(of lead: UInt8) -> (length: Int, smallest: UInt32)? {
    switch lead {
    case 0xC2...0xDF: (1, 0x80)
    case 0xE0...0xEF: (2, 0x800)
    case 0xF0...0xF4: (3, 0x10000)
    default: nil
    }
  }
}
