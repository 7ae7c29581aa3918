/// A number by which customs know a trader: two letters for the country that issued it, and that country's own number.
///
/// What is certain about a country's numbers is demanded; what is only likely is a warning, and nothing but a Danish or
/// Belgian number is refused for its check digits. Those find every change of one digit and every swap of neighbours.
struct EORI {
  let reading: Reading

  init(_ entry: [UInt8]) throws(Flaw) {
    var clean = CleanEntry(entry)
    guard !clean.hasOther else { throw .badCharacter }
    guard !clean.text.isEmpty else { throw .missing }
    if Issuer(of: clean.text) == nil { clean.dropLabel() }
    guard let issuer = Issuer(of: clean.text) else { throw EORI.flaw(withoutIssuer: clean.text) }
    let doubt = try issuer.examine(clean)
    let text = issuer == .fi ? clean.finnish : clean.text
    reading = Reading(value: text, groupedBy: issuer, warnings: EORI.warnings(doubt, about: text))
  }

  private static func warnings(_ doubt: Flaw?, about text: [UInt8]) -> [Flaw] {
    if Body(text).isPlaceholder { return [.placeholderNumber] }
    guard let doubt else { return [] }
    return [doubt]
  }
}

extension EORI {
  static let flaws: [Flaw] = [
    .missing, .badCharacter, .noDigits, .prefixMissingDK, .prefixMissingBE, .prefixMissing, .elNotGR, .gbNotEU,
    .ukNotEU, .countryWithoutEORI, .prefixUnknown, .tooShort, .tooLong, .letterForDigit, .unexpectedLetter, .allZeros,
    .lengthDK, .lengthBE, .firstDigitBE, .establishmentUnit, .lengthDE, .vatNumberDE, .lengthFI, .lengthFR,
    .vatNumberFR, .formIE, .formIT, .fiscalCodeIT, .lengthLU, .lengthNL, .vatNumberNL, .lengthSE, .vatNumberSE, .formSK,
    .zeroISK, .lengthXI, .vatNumberXI, .wrongCheckDigit,
  ]

  static let warnings: [Flaw] = [
    .sharedPrivateNumber, .representativeNumber, .soleTraderNL, .legacySIRET, .checkDigitDoubtful, .checkDigitUnchecked,
    .structureUnconfirmed, .looksLikeVATNumber, .placeholderNumber,
  ]
}
