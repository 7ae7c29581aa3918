import Phrasing

/// Indonesia's numbers: `16.02047-00130.014-ID-NL`, that is the year, two blocks, the licensing body, the issuing
/// country and the country of destination.
extension FLEGTLicence {
  static func indonesian(_ entry: [UInt8], in circumstances: Circumstances) throws(Flaw) -> Reading {
    var clean = CleanEntry(entry, takingAnySeparator: true)
    guard !clean.hasOther else { throw .badCharacter }
    guard !clean.text.isEmpty else { throw .missing }
    guard let label = clean.text.span.firstDigit else { throw .noDigits }
    if label > 4 || clean.text.count - label == 19 { clean.dropFirst(label) }
    let text = clean.text
    guard text.count < 30 else { throw .severalNumbers }
    guard Issuer(of: text.span) == nil || text.count < 9 || text.count > 17 else { throw .eoriNumber }
    try check(Blocks(clean.gaps, of: text.count), of: text.span)
    try checkSigns(text.span)
    return Reading(
      value: text.spread(like: "00.00000-00000.000-AA-AA"), warnings: try doubts(text.span, in: circumstances))
  }

  /// Six blocks that were kept apart have each their length; others run together, and only their sum is known.
  private static func check(_ blocks: Blocks, of text: Span<UInt8>) throws(Flaw) {
    var rest = blocks
    let areApart = blocks.count == 6
    if areApart {
      guard rest.next() == 2 else { throw .lengthOfYear }
      guard rest.next() == 5 else { throw .lengthOfFirstBlock }
      guard rest.next() == 5 else { throw .lengthOfSecondBlock }
      guard rest.next() == 3 else { throw .lengthOfThirdBlock }
    }
    guard !text.areDigits(0..<13) || !text.areLetters(13..<17) || text.count > 17 else { throw .yearMissing }
    if text.count == 20 || text.count == 21, text.areLetters(15..<text.count) { throw .threeLetterCode }
    guard text.count == 19, !areApart || rest.next() == 2 else { throw .wrongForm }
  }

  private static func checkSigns(_ text: Span<UInt8>) throws(Flaw) {
    var flaw: Flaw?
    for index in text.indices where text[index].isDigit != (index < 15) {
      guard index < 15, text[index].standsForZero || text[index].standsForOne else { throw .wrongForm }
      flaw = .letterForDigit
    }
    if let flaw { throw flaw }
  }

  private static func doubts(_ text: Span<UInt8>, in circumstances: Circumstances) throws(Flaw) -> [Flaw] {
    let body = text.extracting(droppingFirst: 15)
    if !body.begins(with: "ID") {
      guard !body.ends(with: "ID") else { throw .countriesSwapped }
      throw body.begins(with: "GH") ? .issuedByGhana : .countryWithoutLicences
    }
    let year = 2000 + Int(text.number(0..<2))
    if let today = circumstances.today, year > today.year { throw .yearInFuture }
    var doubts: [Flaw] = []
    if year < 2016 { doubts.append(.yearBeforeScheme) }
    let destination = Issuer(of: text.extracting(droppingFirst: 17))
    if destination == nil {
      doubts.append(.destinationNotEU)
    } else if let release = circumstances.member("release-country"), destination != release {
      doubts.append(.destinationElsewhere)
    }
    return doubts
  }
}

/// How long the runs of letters and digits are between which something stood.
private struct Blocks {
  /// Bit *n* stands for a block that ends before the sign *n*.
  private var ends: UInt64
  private var start = 0

  init(_ gaps: UInt64, of count: Int) { ends = gaps & ~1 & (1 << UInt64(count) - 1) | 1 << UInt64(count) }

  var count: Int { ends.nonzeroBitCount }

  mutating func next() -> Int {
    let end = ends.trailingZeroBitCount
    defer { start = end }
    ends &= ends - 1
    return end - start
  }
}
