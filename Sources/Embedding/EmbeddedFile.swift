/// A file that was put into the program when it was built.
struct EmbeddedFile: Sendable {
  let name: StaticString
  /// The file in base64, as a page takes it.
  let base64: StaticString

  /// The file itself.
  var bytes: [UInt8] {
    base64.withUTF8Buffer { digits in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(digits.count / 4 * 3)
      var held: UInt32 = 0
      var bits = 0
      for digit in digits {
        guard let value = EmbeddedFile.value(of: digit) else { break }
        held = held << 6 | value
        bits += 6
        guard bits >= 8 else { continue }
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: held >> UInt32(bits)))
      }
      return bytes
    }
  }

  /// What a base64 digit stands for; nil for the padding at the end.
  private static func value(of digit: UInt8) -> UInt32? {
    switch digit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(digit - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(digit - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
