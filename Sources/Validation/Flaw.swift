/// A fact about an entry, without words: what is wrong with it, or what is doubtful.
public enum Flaw: UInt8, Error, CaseIterable, Sendable {
  // Any field
  case missing, badCharacter, tooShort, tooLong

  // EORI: the letters of the country
  case noDigits, prefixMissingDK, prefixMissingBE, prefixMissing
  case elNotGR, gbNotEU, ukNotEU, countryWithoutEORI, prefixUnknown

  // EORI: what follows them
  case letterForDigit, unexpectedLetter, allZeros, wrongCheckDigit
  case lengthDK
  case lengthBE, establishmentUnit, firstDigitBE
  case lengthDE, vatNumberDE
  case lengthFI
  case lengthFR, vatNumberFR
  case formIE
  case formIT, fiscalCodeIT
  case lengthLU
  case lengthNL, vatNumberNL
  case lengthSE, vatNumberSE
  case formSK, zeroISK
  case lengthXI, vatNumberXI

  // EORI: doubts
  case sharedPrivateNumber, representativeNumber, soleTraderNL, legacySIRET
  case checkDigitDoubtful, checkDigitUnchecked, structureUnconfirmed, looksLikeVATNumber, placeholderNumber

  // Names
  case unreadable, controlCharacter, directionMark, lineBreak
  case looksLikeNumber

  // E-mail addresses
  case missingAt, severalAts, severalAddresses, spaceInside, commaForDot
  case nothingBeforeAt, nothingAfterAt, domainWithoutDot, misplacedDot, badDomain
  case unusualDot, unusualLetter

  // Licence numbers
  case severalNumbers, eoriNumber, wrongForm
  case yearMissing, lengthOfYear, lengthOfFirstBlock, lengthOfSecondBlock, lengthOfThirdBlock
  case threeLetterCode, countriesSwapped, issuedByGhana, countryWithoutLicences, yearInFuture
  case yearBeforeScheme, destinationNotEU, destinationElsewhere, formUnpublished
  case sameAsLicence

  // Telephone numbers
  case countryCodeMissing, countryCodeUnknown, unusualLength

  // Numbers and measures
  case negative, zero, notWhole, wrongGrouping, ambiguous
  case otherUnit, tonnes, densityUnlikely
  case tooManyDecimals, currencyMissing, currencyUnknown, unusualCurrency

  // VAT numbers
  case countryNotEU, tailMissingNL, tailMissingSE, eoriNumberDE

  // Days
  case monthUnknown, twoDigitYear, monthFirst
  case noSuchMonth, noSuchDay, thirtyDays, februaryDays, commonYear
  case farFromToday

  // Codes of goods
  case lengthOfCode, exportProhibited, exportProhibitedInPart, listedInPart, notListed

  // Countries
  case nameShortened, countryUnknown, codeNotISO
}

extension Flaw {
  /// The word by which message keys, tables and the command name it.
  public var code: Code { Code(bytes: Flaw.codes.word(Int(rawValue))) }

  public struct Code: CustomStringConvertible, Sendable {
    public let bytes: [UInt8]

    public var description: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// In the order of the cases. One text is half as long in the page as a text for each.
  private static let codes: StaticString = """
    missing bad-character too-short too-long no-digits prefix-missing-dk prefix-missing-be prefix-missing el-not-gr \
    gb-not-eu uk-not-eu country-without-eori prefix-unknown letter-for-digit unexpected-letter all-zeros \
    wrong-check-digit length-dk length-be establishment-unit first-digit-be length-de vat-number-de length-fi \
    length-fr vat-number-fr form-ie form-it fiscal-code-it length-lu length-nl vat-number-nl length-se vat-number-se \
    form-sk zero-i-sk length-xi vat-number-xi shared-private-number representative-number sole-trader-nl \
    legacy-siret check-digit-doubtful check-digit-unchecked structure-unconfirmed looks-like-vat-number \
    placeholder-number unreadable control-character direction-mark line-break looks-like-number missing-at \
    several-ats several-addresses space-inside comma-for-dot nothing-before-at nothing-after-at domain-without-dot \
    misplaced-dot bad-domain unusual-dot unusual-letter several-numbers eori-number wrong-form year-missing \
    length-of-year length-of-first-block length-of-second-block length-of-third-block three-letter-code \
    countries-swapped issued-by-ghana country-without-licences year-in-future year-before-scheme destination-not-eu \
    destination-elsewhere form-unpublished same-as-licence country-code-missing country-code-unknown unusual-length negative zero not-whole \
    wrong-grouping ambiguous other-unit tonnes density-unlikely too-many-decimals currency-missing currency-unknown unusual-currency \
    country-not-eu tail-missing-nl tail-missing-se eori-number-de month-unknown two-digit-year month-first \
    no-such-month no-such-day thirty-days february-days common-year far-from-today \
    length-of-code export-prohibited export-prohibited-in-part listed-in-part not-listed \
    name-shortened country-unknown code-not-iso
    """
}
