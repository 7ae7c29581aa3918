extension EORI {
  /// What is wrong with a number that does not begin with the letters of a country that issues them.
  static func flaw(withoutIssuer text: [UInt8]) -> Flaw {
    guard let first = text.first else { return .missing }
    guard text.count >= 2, first.isLetter, text[1].isLetter else { return flaw(withoutPrefix: text) }
    guard text.count == 2 || text.contains(where: { $0.isDigit }) else { return .noDigits }
    if starts(text, with: "EL") { return .elNotGR }
    if starts(text, with: "GB") { return .gbNotEU }
    if starts(text, with: "UK") { return .ukNotEU }
    return countries.indexOfPair(first, text[1]) == nil ? .prefixUnknown : .countryWithoutEORI
  }

  private static func flaw(withoutPrefix text: [UInt8]) -> Flaw {
    guard text.contains(where: { $0.isDigit }) else { return .noDigits }
    let number = Body(text, from: 0)
    if number.count == 8, number.isDigits, !number.isZeros, Modulus11.fitsCVR(number) { return .prefixMissingDK }
    if number.count == 10, number.isDigits, number[0] <= UInt8(ascii: "1"), Modulus97.fitsEnterprise(number) {
      return .prefixMissingBE
    }
    return .prefixMissing
  }

  private static func starts(_ text: [UInt8], with pair: StaticString) -> Bool {
    pair.indexOfPair(text[0], text[1]) == 0
  }

  /// ISO 3166's two letters of every country.
  private static let countries: StaticString = """
    ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDE\
    DJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJP\
    KEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZ\
    OMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTW\
    TZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSXKYEYTZAZMZW
    """
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
    guard begins(with: word) else { return false }
    dropFirst(word.utf8CodeUnitCount)
    return true
  }

  private func begins(with word: StaticString) -> Bool {
    guard text.count >= word.utf8CodeUnitCount else { return false }
    for index in 0..<word.utf8CodeUnitCount where text[index] != word.utf8Start[index] { return false }
    return true
  }
}

extension StaticString {
  /// Where two letters stand in a list of pairs.
  func indexOfPair(_ first: UInt8, _ second: UInt8) -> Int? {
    var index = 0
    while index + 1 < utf8CodeUnitCount {
      if utf8Start[index] == first, utf8Start[index + 1] == second { return index / 2 }
      index += 2
    }
    return nil
  }
}
