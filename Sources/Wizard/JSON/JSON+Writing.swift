import Phrasing

extension JSON {
  /// The value on one line, without blanks; the same bytes wherever it is written.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += [UInt8]("null")
    case .boolean(let value): bytes += value ? [UInt8]("true") : [UInt8]("false")
    case .number(let digits): bytes += digits
    case .text(let text): JSON.write(text, to: &bytes)
    case .list(let elements):
      bytes.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        element.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        JSON.write(member.name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// Bytes that are not UTF-8 become U+FFFD, so that what is written can always be read.
  private static func write(_ text: [UInt8], to bytes: inout [UInt8]) {
    var decoder = UTF8()
    var entry = text.makeIterator()
    bytes.append(UInt8(ascii: "\""))
    while true {
      switch decoder.decode(&entry) {
      case .scalarValue(let scalar): write(scalar, to: &bytes)
      case .error: bytes += [0xef, 0xbf, 0xbd]
      case .emptyInput:
        bytes.append(UInt8(ascii: "\""))
        return
      }
    }
  }

  private static func write(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar {
    case "\"", "\\": bytes += [UInt8(ascii: "\\"), UInt8(truncatingIfNeeded: scalar.value)]
    case "\n": bytes += [UInt8]("\\n")
    case "\r": bytes += [UInt8]("\\r")
    case "\t": bytes += [UInt8]("\\t")
    case "\0"..<" ":
      let digits = [UInt8]("0123456789abcdef")
      bytes += [UInt8]("\\u00") + [digits[Int(scalar.value >> 4)], digits[Int(scalar.value & 15)]]
    default: bytes += UTF8.encode(scalar)!
    }
  }
}
