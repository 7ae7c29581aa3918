import Phrasing

/// Indonesia's numbers: `16.02047-00130.014-ID-NL`, that is the year, two blocks, the licensing body, the issuing
/// country and the country of destination.
extension FLEGTLicence {
  static func indonesian(_ entry: [UInt8], in circumstances: Circumstances) throws(Flaw) -> Reading {
    var clean = CleanEntry(entry, takingAnySeparator: true)
    guard !clean.hasOther else { throw .badCharacter }
    guard !clean.text.isEmpty else { throw .missing }
    guard let label = clean.text.firstIndex(where: { $0.isDigit }) else { throw .noDigits }
    if label > 4 || clean.text.count - label == 19 { clean.dropFirst(label) }
    let text = clean.text
    guard text.count < 30 else { throw .severalNumbers }
    guard Issuer(of: text.span) == nil || !(9...17).contains(text.count) else { throw .eoriNumber }
    try check(clean.blocks, of: text.span)
    try checkSigns(text)
    return Reading(
      value: text.spread(like: "00.00000-00000.000-AA-AA"), warnings: try doubts(text, in: circumstances))
  }

  /// Six blocks that were kept apart have each their length; others run together, and only their sum is known.
  private static func check(_ blocks: [Int], of text: Span<UInt8>) throws(Flaw) {
    if blocks.count == 6 {
      guard blocks[0] == 2 else { throw .lengthOfYear }
      guard blocks[1] == 5 else { throw .lengthOfFirstBlock }
      guard blocks[2] == 5 else { throw .lengthOfSecondBlock }
      guard blocks[3] == 3 else { throw .lengthOfThirdBlock }
    }
    guard !text.areDigits(0..<13) || !text.areLetters(13..<17) || text.count > 17 else { throw .yearMissing }
    if text.count == 20 || text.count == 21, text.areLetters(15..<text.count) { throw .threeLetterCode }
    guard text.count == 19, blocks.count != 6 || blocks[4] == 2 else { throw .wrongForm }
  }

  private static func checkSigns(_ text: [UInt8]) throws(Flaw) {
    var flaw: Flaw?
    for index in text.indices where text[index].isDigit != (index < 15) {
      guard index < 15, text[index].standsForZero || text[index].standsForOne else { throw .wrongForm }
      flaw = .letterForDigit
    }
    if let flaw { throw flaw }
  }

  private static func doubts(_ text: [UInt8], in circumstances: Circumstances) throws(Flaw) -> [Flaw] {
    let body = text.span.extracting(droppingFirst: 15)
    if !body.begins(with: "ID") {
      guard !body.ends(with: "ID") else { throw .countriesSwapped }
      throw body.begins(with: "GH") ? .issuedByGhana : .countryWithoutLicences
    }
    let year = 2000 + Int(text.span.number(0..<2))
    if let today = circumstances.today, year > today.year { throw .yearInFuture }
    var doubts: [Flaw] = []
    if year < 2016 { doubts.append(.yearBeforeScheme) }
    if Issuer(of: text.span.extracting(droppingFirst: 17)) == nil { doubts.append(.destinationNotEU) }
    return doubts
  }
}

extension CleanEntry {
  /// How long the runs of letters and digits are between which something stood.
  fileprivate var blocks: [Int] {
    var blocks: [Int] = []
    var length = 0
    for index in text.indices {
      if index > 0, gaps >> UInt64(index) & 1 == 1 {
        blocks.append(length)
        length = 0
      }
      length += 1
    }
    return blocks + [length]
  }
}
