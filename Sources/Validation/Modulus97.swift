/// Check digits modulo 97, and their smaller cousins.
enum Modulus97 {
  /// A Belgian enterprise number: ten digits, of which the last two are 97 less the rest of the others, so 01 to 97.
  static func fitsEnterprise(_ body: Span<UInt8>) -> Bool { 97 - body.number(0..<8) % 97 == body.number(8..<10) }

  /// ISO 7064's modulus 97,10 over digits and letters, of which A counts as ten: it leaves one.
  static func fitsWhole(_ text: [UInt8]) -> Bool {
    var rest = 0
    for byte in text {
      rest = byte.isDigit ? (rest * 10 + Int(byte) - 0x30) % 97 : (rest * 100 + Int(byte) - 0x37) % 97
    }
    return rest == 1
  }

  /// A British VAT number: nine digits, of the old series or of the ones that add 55 or 42.
  static func fitsBritishVAT(_ body: Span<UInt8>) -> Bool {
    let rest = (body.sum("8765432") + Int(body.number(7..<9))) % 97
    return rest == 0 || rest == 42 || rest == 55
  }

  /// A Luxembourg VAT number: eight digits, the last two being the others modulo 89.
  static func fitsLuxembourg(_ body: Span<UInt8>) -> Bool { body.number(0..<6) % 89 == body.number(6..<8) }

  /// A Maltese VAT number: eight digits, modulo 37.
  static func fitsMaltese(_ body: Span<UInt8>) -> Bool { body.sum("346789:1") % 37 == 0 }
}
