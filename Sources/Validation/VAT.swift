/// A number by which the tax authorities of the European Union know a trader: the country's letters and its own number.
///
/// The form of a country's numbers is certain, and so are the check digits of Danish and Belgian ones; other check
/// digits are only doubted.
struct VAT {
  let reading: Reading

  static let flaws: [Flaw] = [
    .missing, .badCharacter, .noDigits, .prefixMissingDK, .prefixMissingBE, .prefixMissing, .gbNotEU, .ukNotEU,
    .countryNotEU, .prefixUnknown, .allZeros, .letterForDigit, .tailMissingNL, .tailMissingSE, .eoriNumberDE, .lengthDK,
    .lengthBE, .wrongForm, .establishmentUnit, .firstDigitBE, .wrongCheckDigit,
  ]
  static let warnings: [Flaw] = [.checkDigitDoubtful, .placeholderNumber]

  init(_ entry: [UInt8]) throws(Flaw) {
    var clean = CleanEntry(entry)
    guard !clean.hasOther else { throw .badCharacter }
    guard !clean.text.isEmpty else { throw .missing }
    if clean.isGreek { clean.spellGreece("GR") }
    if Issuer(of: clean.text.span) == nil {
      clean.dropLabel()
      if clean.isGreek { clean.spellGreece("GR") }
    }
    let text = clean.text
    guard let issuer = Issuer(of: text.span) else {
      let flaw = EORI.flaw(withoutIssuer: text.span)
      throw flaw == .countryWithoutEORI ? .countryNotEU : flaw
    }
    let body = text.span.extracting(droppingFirst: 2)
    guard body.isEmpty || !body.isZeros else { throw .allZeros }
    guard VATForm.fits(text) else { throw VAT.flaw(issuer, body, text) }
    let isDoubtful = try VAT.isDoubtful(issuer, text)
    if issuer == .gr { clean.spellGreece("EL") }
    let warning: Flaw? = body.isPlaceholder ? .placeholderNumber : isDoubtful ? .checkDigitDoubtful : nil
    let isGrouped = issuer == .dk || issuer == .be
    reading =
      isGrouped
      ? Reading(value: text, groupedBy: issuer, doubt: warning)
      : Reading(value: clean.text, warnings: warning.map { [$0] } ?? [])
  }

  /// What is wrong with a number that has not the form of its country's.
  private static func flaw(_ issuer: Issuer, _ body: Span<UInt8>, _ text: [UInt8]) -> Flaw {
    var straight = text
    for index in 2..<text.count {
      if text[index].standsForZero { straight[index] = UInt8(ascii: "0") }
      if text[index].standsForOne { straight[index] = UInt8(ascii: "1") }
    }
    if VATForm.fits(straight) { return .letterForDigit }
    return switch (issuer, body.isDigits ? body.count : 0) {
    case (.nl, 9): .tailMissingNL
    case (.se, 10): .tailMissingSE
    case (.de, 7), (.de, 15): .eoriNumberDE
    case (.dk, _): .lengthDK
    case (.be, _): .lengthBE
    default: .wrongForm
    }
  }

  private static func isDoubtful(_ issuer: Issuer, _ text: [UInt8]) throws(Flaw) -> Bool {
    let body = text.span.extracting(droppingFirst: 2)
    switch issuer {
    case .dk, .be: return try issuer.examine(body) == .checkDigitDoubtful
    case .de, .xi: return false
    case .nl: return !Modulus11.fitsRSIN(body) && !Modulus97.fitsWhole(text)
    case .fr: return !Luhn.fits(body.extracting(droppingFirst: 2))
    case .se: return !Luhn.fits(body.extracting(first: 10))
    default: return (try? issuer.examine(body)) == .checkDigitDoubtful
    }
  }
}

/// The forms of numbers: 9 is a digit, a letter `a`, either `s`; an asterisk lets digits follow.
private enum VATForm {
  private static let forms: StaticString = """
    ATU99999999 BE9999999999 BG999999999 BG9999999999 CY99999999a CZ99999999 CZ999999999 CZ9999999999 DE999999999 \
    DK99999999 EE999999999 ESs9999999s FI99999999 FRss999999999 GR999999999 HR99999999999 HU99999999 IE9s99999a \
    IE9999999aa IT99999999999 LT999999999 LT999999999999 LU99999999 LV99999999999 MT99999999 NL999999999B99 \
    PL9999999999 PT999999999 RO99* SE999999999999 SI99999999 SK9999999999 XI999999999 XI999999999999 XIGD999 XIHA999
    """

  static func fits(_ text: [UInt8]) -> Bool {
    var place = 0
    var isSame = true
    for index in 0...forms.utf8CodeUnitCount {
      let sign = index < forms.utf8CodeUnitCount ? forms.utf8Start[index] : .space
      if sign == .space {
        if isSame, place == text.count { return true }
        (place, isSame) = (0, true)
      } else if sign == UInt8(ascii: "*") {
        while place < text.count, text[place].isDigit, place < 12 { place += 1 }
      } else {
        isSame = isSame && place < text.count && takes(sign, text[place])
        place += 1
      }
    }
    return false
  }

  private static func takes(_ sign: UInt8, _ byte: UInt8) -> Bool {
    switch sign {
    case UInt8(ascii: "9"): byte.isDigit
    case UInt8(ascii: "a"): byte.isCapital
    case UInt8(ascii: "s"): true
    default: sign == byte
    }
  }
}

extension CleanEntry {
  fileprivate var isGreek: Bool { text.count >= 2 && text[0] == UInt8(ascii: "E") && text[1] == UInt8(ascii: "L") }
}
