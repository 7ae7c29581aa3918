import Phrasing

/// The number in box 3 of a FLEGT licence, written as the country that issues it writes its numbers.
struct FLEGTLicence {
  let reading: Reading

  static let flaws: [Flaw] = [
    .missing, .badCharacter, .noDigits, .severalNumbers, .eoriNumber, .yearMissing, .lengthOfYear, .lengthOfFirstBlock,
    .lengthOfSecondBlock, .lengthOfThirdBlock, .threeLetterCode, .wrongForm, .letterForDigit, .countriesSwapped,
    .issuedByGhana, .countryWithoutLicences, .yearInFuture, .tooShort, .tooLong,
  ]
  static let warnings: [Flaw] = [.yearBeforeScheme, .destinationNotEU, .destinationElsewhere, .formUnpublished]

  init(_ entry: [UInt8], in circumstances: Circumstances) throws(Flaw) {
    guard let country = circumstances.country("issuing-country"), !("ID" as StaticString).hasBytes(country) else {
      reading = try FLEGTLicence.indonesian(entry, in: circumstances)
      return
    }
    guard ("GH" as StaticString).hasBytes(country) else { throw .countryWithoutLicences }
    reading = try FLEGTLicence.ghanaian(entry)
  }

  /// The form of Ghana's numbers is published nowhere, so that nearly everything is taken.
  private static func ghanaian(_ entry: [UInt8]) throws(Flaw) -> Reading {
    var number: [UInt8] = []
    var reader = ScalarReader(entry)
    var hasGap = false
    while let scalar = reader.next() {
      if scalar.isSpace { hasGap = true }
      if scalar.isSpace || scalar.isUnseen { continue }
      let sign = scalar.isDash ? UInt32(UInt8.hyphen) : scalar.narrow.value
      guard sign < 0x80 else { throw .badCharacter }
      let byte = UInt8(sign)
      guard byte.isDigit || byte.isLetter || byte == .dot || byte == .hyphen || byte == .slash else {
        throw .badCharacter
      }
      if hasGap, !number.isEmpty { number.append(.space) }
      hasGap = false
      number.append(byte.isLetter ? byte & 0xDF : byte)
      guard number.count <= 35 else { throw .tooLong }
    }
    guard !number.isEmpty else { throw .missing }
    guard number.count >= 3 else { throw .tooShort }
    return Reading(value: number, warnings: [.formUnpublished])
  }
}
