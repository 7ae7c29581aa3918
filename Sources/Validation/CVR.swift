/// A Danish company's number in the central business register; SE numbers, which taxes use, have the same form.
struct CVR {
  let reading: Reading

  static let flaws: [Flaw] = [
    .missing, .badCharacter, .letterForDigit, .unexpectedLetter, .allZeros, .lengthDK, .wrongCheckDigit,
  ]
  static let warnings: [Flaw] = [.sharedPrivateNumber]

  init(_ entry: [UInt8]) throws(Flaw) {
    reading = try NationalNumber(entry, of: .dk).reading
  }
}
