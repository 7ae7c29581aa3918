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
  case yearBeforeScheme, destinationNotEU, formUnpublished
  case sameAsLicence

  // Telephone numbers
  case countryCodeMissing, countryCodeUnknown

  // Numbers and measures
  case negative, zero, notWhole, wrongGrouping, ambiguous
  case otherUnit, tonnes
  case tooManyDecimals, currencyMissing, currencyUnknown, unusualCurrency

  // VAT numbers
  case countryNotEU, tailMissingNL, tailMissingSE, eoriNumberDE
}

extension Flaw {
  /// The word by which message keys, tables and the command name it.
  public var code: StaticString {
    switch self {
    case .missing: "missing"
    case .badCharacter: "bad-character"
    case .tooShort: "too-short"
    case .tooLong: "too-long"
    case .noDigits: "no-digits"
    case .prefixMissingDK: "prefix-missing-dk"
    case .prefixMissingBE: "prefix-missing-be"
    case .prefixMissing: "prefix-missing"
    case .elNotGR: "el-not-gr"
    case .gbNotEU: "gb-not-eu"
    case .ukNotEU: "uk-not-eu"
    case .countryWithoutEORI: "country-without-eori"
    case .prefixUnknown: "prefix-unknown"
    case .letterForDigit: "letter-for-digit"
    case .unexpectedLetter: "unexpected-letter"
    case .allZeros: "all-zeros"
    case .wrongCheckDigit: "wrong-check-digit"
    case .lengthDK: "length-dk"
    case .lengthBE: "length-be"
    case .establishmentUnit: "establishment-unit"
    case .firstDigitBE: "first-digit-be"
    case .lengthDE: "length-de"
    case .vatNumberDE: "vat-number-de"
    case .lengthFI: "length-fi"
    case .lengthFR: "length-fr"
    case .vatNumberFR: "vat-number-fr"
    case .formIE: "form-ie"
    case .formIT: "form-it"
    case .fiscalCodeIT: "fiscal-code-it"
    case .lengthLU: "length-lu"
    case .lengthNL: "length-nl"
    case .vatNumberNL: "vat-number-nl"
    case .lengthSE: "length-se"
    case .vatNumberSE: "vat-number-se"
    case .formSK: "form-sk"
    case .zeroISK: "zero-i-sk"
    case .lengthXI: "length-xi"
    case .vatNumberXI: "vat-number-xi"
    case .sharedPrivateNumber: "shared-private-number"
    case .representativeNumber: "representative-number"
    case .soleTraderNL: "sole-trader-nl"
    case .legacySIRET: "legacy-siret"
    case .checkDigitDoubtful: "check-digit-doubtful"
    case .checkDigitUnchecked: "check-digit-unchecked"
    case .structureUnconfirmed: "structure-unconfirmed"
    case .looksLikeVATNumber: "looks-like-vat-number"
    case .placeholderNumber: "placeholder-number"
    case .unreadable: "unreadable"
    case .controlCharacter: "control-character"
    case .directionMark: "direction-mark"
    case .lineBreak: "line-break"
    case .looksLikeNumber: "looks-like-number"
    case .missingAt: "missing-at"
    case .severalAts: "several-ats"
    case .severalAddresses: "several-addresses"
    case .spaceInside: "space-inside"
    case .commaForDot: "comma-for-dot"
    case .nothingBeforeAt: "nothing-before-at"
    case .nothingAfterAt: "nothing-after-at"
    case .domainWithoutDot: "domain-without-dot"
    case .misplacedDot: "misplaced-dot"
    case .badDomain: "bad-domain"
    case .unusualDot: "unusual-dot"
    case .unusualLetter: "unusual-letter"
    case .severalNumbers: "several-numbers"
    case .eoriNumber: "eori-number"
    case .wrongForm: "wrong-form"
    case .yearMissing: "year-missing"
    case .lengthOfYear: "length-of-year"
    case .lengthOfFirstBlock: "length-of-first-block"
    case .lengthOfSecondBlock: "length-of-second-block"
    case .lengthOfThirdBlock: "length-of-third-block"
    case .threeLetterCode: "three-letter-code"
    case .countriesSwapped: "countries-swapped"
    case .issuedByGhana: "issued-by-ghana"
    case .countryWithoutLicences: "country-without-licences"
    case .yearInFuture: "year-in-future"
    case .yearBeforeScheme: "year-before-scheme"
    case .destinationNotEU: "destination-not-eu"
    case .formUnpublished: "form-unpublished"
    case .sameAsLicence: "same-as-licence"
    case .countryCodeMissing: "country-code-missing"
    case .countryCodeUnknown: "country-code-unknown"
    case .negative: "negative"
    case .zero: "zero"
    case .notWhole: "not-whole"
    case .wrongGrouping: "wrong-grouping"
    case .ambiguous: "ambiguous"
    case .otherUnit: "other-unit"
    case .tonnes: "tonnes"
    case .tooManyDecimals: "too-many-decimals"
    case .currencyMissing: "currency-missing"
    case .currencyUnknown: "currency-unknown"
    case .unusualCurrency: "unusual-currency"
    case .countryNotEU: "country-not-eu"
    case .tailMissingNL: "tail-missing-nl"
    case .tailMissingSE: "tail-missing-se"
    case .eoriNumberDE: "eori-number-de"
    }
  }
}
