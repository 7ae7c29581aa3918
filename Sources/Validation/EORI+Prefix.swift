extension EORI {
  /// What is wrong with a number that does not begin with the letters of a country that issues them.
  static func flaw(withoutIssuer text: Span<UInt8>) -> Flaw {
    guard !text.isEmpty else { return .missing }
    guard text.areLetters(0..<2) else { return flaw(withoutPrefix: text) }
    guard text.count == 2 || text.firstDigit != nil else { return .noDigits }
    if text.begins(with: "EL") { return .elNotGR }
    if text.begins(with: "GB") { return .gbNotEU }
    if text.begins(with: "UK") { return .ukNotEU }
    return ISOCountry.has(text[0], text[1]) ? .countryWithoutEORI : .prefixUnknown
  }

  private static func flaw(withoutPrefix number: Span<UInt8>) -> Flaw {
    guard number.firstDigit != nil else { return .noDigits }
    if number.count == 8, number.isDigits, !number.isZeros, Modulus11.fitsCVR(number) { return .prefixMissingDK }
    if number.count == 10, number.isDigits, number[0] <= UInt8(ascii: "1"), Modulus97.fitsEnterprise(number) {
      return .prefixMissingBE
    }
    return .prefixMissing
  }
}

extension CleanEntry {
  /// Takes off the name of a number, as in *EORI-nr.: DK…*; no country that issues numbers begins like one of these.
  mutating func dropLabel() {
    if drop("EORI") {
      if !drop("NUMBER"), !drop("NUMMER"), !drop("NR"), hasLetter(at: 2) { drop("NO") }
    } else if drop("CVR") || drop("KBO") || drop("BCE") || drop("BTW") || drop("TVA") || drop("VAT") || drop("RSIN") {
      if !drop("NUMBER"), !drop("NUMMER"), !drop("NR") { drop("NO") }
    }
  }

  /// What follows *No* shows whether it means Norway.
  private func hasLetter(at index: Int) -> Bool { index < text.count && text[index].isLetter }

  @discardableResult
  private mutating func drop(_ word: StaticString) -> Bool {
    guard text.span.begins(with: word) else { return false }
    dropFirst(word.utf8CodeUnitCount)
    return true
  }
}

extension StaticString {
  /// Where two letters stand in a list of pairs.
  func indexOfPair(_ first: UInt8, _ second: UInt8) -> Int? {
    var pair = utf8Start
    for index in 0..<utf8CodeUnitCount / 2 {
      if pair[0] == first, pair[1] == second { return index }
      pair += 2
    }
    return nil
  }
}
