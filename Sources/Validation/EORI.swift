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
    if Issuer(of: clean.text.span) == nil { clean.dropLabel() }
    guard let issuer = Issuer(of: clean.text.span) else { throw EORI.flaw(withoutIssuer: clean.text.span) }
    let doubt = try EORI.doubt(about: clean.text.span, from: issuer, dashes: clean.dashes)
    reading = Reading(value: issuer == .fi ? clean.finnish : clean.text, groupedBy: issuer, doubt: doubt)
  }

  /// What is doubtful about a number that begins with the letters of its issuer.
  static func doubt(about number: Span<UInt8>, from issuer: Issuer, dashes: UInt64 = 0) throws(Flaw) -> Flaw? {
    let body = number.extracting(droppingFirst: 2)
    let doubt = try issuer.examine(body, dashes: dashes)
    return body.isPlaceholder ? .placeholderNumber : doubt
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
