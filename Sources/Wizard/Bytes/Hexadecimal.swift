extension [UInt8] {
  /// Appends a byte as two digits, with small letters.
  mutating func append(hexadecimal byte: UInt8) {
    append(digit: byte >> 4)
    append(digit: byte & 15)
  }

  private mutating func append(digit: UInt8) {
    append(digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10))
  }
}
