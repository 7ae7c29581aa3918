/// A Belgian enterprise's number in the crossroads bank for enterprises.
struct KBO {
  let reading: Reading

  static let flaws: [Flaw] = [
    .missing, .badCharacter, .letterForDigit, .unexpectedLetter, .allZeros, .lengthBE, .firstDigitBE,
    .establishmentUnit, .wrongCheckDigit,
  ]
  static let warnings: [Flaw] = [.representativeNumber]

  init(_ entry: [UInt8]) throws(Flaw) {
    reading = try NationalNumber(entry, of: .be).reading
  }
}
