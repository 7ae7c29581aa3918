/// Check digits by weighted sums, modulo 11.
enum Modulus11 {
  /// A Danish CVR or SE number: eight digits.
  static func fitsCVR(_ body: Span<UInt8>) -> Bool { body.sum("27654321") % 11 == 0 }

  /// A Dutch RSIN: the eleven-test over nine digits, of which the last weighs −1, which is ten.
  static func fitsRSIN(_ body: Span<UInt8>) -> Bool { body.sum("98765432:") % 11 == 0 }

  /// A Finnish business ID: eight digits.
  static func fitsBusinessID(_ body: Span<UInt8>) -> Bool { body.sum("79:58421") % 11 == 0 }

  /// A Greek AFM: nine digits, weighted by powers of two.
  static func fitsAFM(_ body: Span<UInt8>) -> Bool {
    body.sum("379:5842") % 11 % 10 == body.digit(8)
  }

  /// A Portuguese NIF: nine digits.
  static func fitsNIF(_ body: Span<UInt8>) -> Bool {
    (11 - body.sum("98765432") % 11) % 11 % 10 == body.digit(8)
  }

  /// A Slovene tax number: eight digits.
  static func fitsSlovene(_ body: Span<UInt8>) -> Bool {
    let check = 11 - body.sum("8765432") % 11
    return check == 10 ? body.digit(7) == 0 : check == body.digit(7)
  }

  /// A Czech or Slovak IČO: eight digits.
  static func fitsICO(_ body: Span<UInt8>, from start: Int = 0) -> Bool {
    (11 - body.sum("8765432", from: start) % 11) % 10 == body.digit(start + 7)
  }

  /// A Slovak tax number: ten digits, divisible by eleven.
  static func fitsSlovak(_ body: Span<UInt8>) -> Bool { body.number(0..<10) % 11 == 0 }

  /// A Polish NIP: ten digits.
  static func fitsNIP(_ body: Span<UInt8>) -> Bool { body.sum("657234567") % 11 == body.digit(9) }

  /// A Latvian legal person: eleven digits.
  static func fitsLatvian(_ body: Span<UInt8>) -> Bool { body.sum("91483:25761") % 11 == 3 }

  /// A Romanian CUI: two to ten digits, weighted from the right.
  static func fitsCUI(_ body: Span<UInt8>) -> Bool {
    let weights: StaticString = "235712357"
    var sum = 0
    for index in 0..<body.count - 1 {
      sum += (Int(weights.utf8Start[index]) - 0x30) * body.digit(body.count - 2 - index)
    }
    return sum * 10 % 11 % 10 == body.digit(body.count - 1)
  }

  /// An Estonian registry code: eight digits, with other weights when the first give ten.
  static func fitsRegistryCode(_ body: Span<UInt8>) -> Bool {
    var check = body.sum("1234567") % 11
    if check == 10 { check = body.sum("3456789") % 11 % 10 }
    return check == body.digit(7)
  }

  /// A Bulgarian EIK: nine digits, with other weights when the first give ten.
  static func fitsEIK(_ body: Span<UInt8>) -> Bool {
    var check = body.sum("12345678") % 11
    if check == 10 { check = body.sum("3456789:") % 11 % 10 }
    return check == body.digit(8)
  }

  /// A Croatian OIB: eleven digits by ISO 7064's modulus 11,10.
  static func fitsOIB(_ body: Span<UInt8>) -> Bool {
    var check = 10
    for index in 0..<10 {
      check = (check + body.digit(index)) % 10
      check = (check == 0 ? 10 : check) * 2 % 11
    }
    return (check + body.digit(10)) % 10 == 1
  }
}
