/// Numbers that end in a letter worked out from their digits.
enum CheckLetter {
  /// An Irish VAT number: seven digits, a check letter, and for some another letter that counts too.
  static func fitsIrish(_ body: Span<UInt8>) -> Bool {
    var sum = body.sum("8765432")
    if body.count == 9 { sum += 9 * (Int(body[8]) - 0x40) }
    return letter(sum % 23, of: "WABCDEFGHIJKLMNOPQRSTUV") == body[7]
  }

  /// A Cypriot tax number: eight digits and a letter; digits at odd places count as the letter they stand for.
  static func fitsCypriot(_ body: Span<UInt8>) -> Bool {
    var sum = 0
    for index in 0..<8 {
      let digit = body.digit(index)
      sum += index % 2 == 0 ? Int(letter(digit, of: "BAFHJNPRTV")) - 0x41 : digit
    }
    return letter(sum % 26, of: "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == body[8]
  }

  /// A Spanish NIF, of a person, a foreigner or a company: nine characters; nil when they have no such form.
  static func fitsSpanish(_ body: Span<UInt8>) -> Bool? {
    guard body.count == 9, body.areDigits(1..<8) else { return nil }
    switch body[0] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return fitsPerson(body, body.number(0..<8))
    case UInt8(ascii: "X")...UInt8(ascii: "Z"):
      return fitsPerson(body, Int64(body[0] - UInt8(ascii: "X")) * 10_000_000 + body.number(1..<8))
    case UInt8(ascii: "K"), UInt8(ascii: "L"), UInt8(ascii: "M"): return fitsPerson(body, body.number(1..<8))
    case UInt8(ascii: "A")...UInt8(ascii: "W"): return fitsCompany(body)
    default: return nil
    }
  }

  private static func fitsPerson(_ body: Span<UInt8>, _ number: Int64) -> Bool? {
    guard body[8].isCapital else { return nil }
    return letter(Int(number % 23), of: "TRWAGMYFPDXBNJZSQVHLCKE") == body[8]
  }

  /// The check may be written as a digit or as a letter.
  private static func fitsCompany(_ body: Span<UInt8>) -> Bool {
    var sum = 0
    for index in 1..<8 {
      let digit = body.digit(index)
      sum += index % 2 == 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0)
    }
    let check = (10 - sum % 10) % 10
    return body[8].isDigit ? body.digit(8) == check : body[8] == letter(check, of: "JABCDEFGHI")
  }

  private static func letter(_ index: Int, of letters: StaticString) -> UInt8 { letters.utf8Start[index] }
}
