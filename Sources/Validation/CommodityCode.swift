/// What customs call a kind of goods: 4 digits of the Harmonized System, 6, 8 of the Combined Nomenclature, or 10.
struct CommodityCode {
  let reading: Reading

  static let flaws: [Flaw] = [
    .missing, .badCharacter, .noDigits, .letterForDigit, .unexpectedLetter, .allZeros, .severalNumbers, .lengthOfCode,
  ]
  static let warnings: [Flaw] = [.exportProhibited, .exportProhibitedInPart, .listedInPart, .notListed]

  init(_ entry: [UInt8], in circumstances: Circumstances) throws(Flaw) {
    var clean = CleanEntry(entry)
    guard !clean.hasOther else { throw .badCharacter }
    guard !clean.text.isEmpty else { throw .missing }
    var label = 0
    while label < clean.text.count, !clean.text[label].isDigit { label += 1 }
    guard label < clean.text.count else { throw .noDigits }
    // The name of the code, or the *ex* of an annex; one letter stands for a digit.
    if label > 1 { clean.dropFirst(label) }
    let code = clean.text
    if let flaw = CommodityCode.flaw(of: code, gaps: clean.gaps) { throw flaw }
    let scope = circumstances.country("issuing-country").flatMap { LicenceScope(of: code, from: $0) }
    reading = Reading(value: code, display: code.spread(like: "0000 00 00 00"), warnings: scope?.warnings ?? [])
  }

  private static func flaw(of code: [UInt8], gaps: UInt64) -> Flaw? {
    var isZero = true
    for sign in code {
      if !sign.isDigit { return sign.standsForZero || sign.standsForOne ? .letterForDigit : .unexpectedLetter }
      if sign != UInt8(ascii: "0") { isZero = false }
    }
    if isZero { return .allZeros }
    // Two headings of one chapter, each in one piece.
    let isPair = code.count == 8 && gaps & 0xFE == 1 << 4 && code[4] == code[0] && code[5] == code[1]
    if isPair || code.count > 10 && gaps & ~1 != 0 { return .severalNumbers }
    return code.count < 4 || code.count > 10 || code.count % 2 == 1 ? .lengthOfCode : nil
  }
}
