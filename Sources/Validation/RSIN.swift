/// The number by which Dutch authorities know a legal person; sole traders have none.
struct RSIN {
  let reading: Reading

  static let flaws: [Flaw] = [
    .missing, .badCharacter, .letterForDigit, .unexpectedLetter, .allZeros, .lengthNL, .vatNumberNL, .wrongCheckDigit,
  ]

  init(_ entry: [UInt8]) throws(Flaw) {
    let number = try NationalNumber(entry, of: .nl)
    guard number.doubt == nil else { throw .wrongCheckDigit }
    reading = Reading(value: number.value)
  }
}
