import Phrasing

/// A country by its two letters, or by its name in any language of which the circumstances have the names.
struct Country {
  let reading: Reading

  static let flaws: [Flaw] = [.missing, .badCharacter, .ambiguous, .nameShortened, .countryUnknown]
  static let warnings: [Flaw] = [.codeNotISO]

  /// More countries than this are not offered to choose from.
  private static let most = 10

  init(_ entry: [UInt8], in circumstances: Circumstances, offering candidates: inout [[UInt8]]) throws(Flaw) {
    let name = FoldedName(entry)
    guard !name.hasOther else { throw .badCharacter }
    guard !name.letters.isEmpty else { throw .missing }
    let names = circumstances.countries
    if let code = Country.code(name.letters) {
      reading = Country.reading(of: code, names)
      return
    }
    guard let names else { throw .countryUnknown }
    let search = CountrySearch(name.bytes, in: names)
    let exact = search.exact
    if exact.isEmpty, let code = Country.codeBesideName(name.bytes, names) {
      reading = Country.reading(of: code, names)
      return
    }
    let partial = search.partial
    let sharing = exact.count == 1 && partial.count > 3 ? search.sharing : []
    guard exact.count == 1, sharing.isEmpty else {
      candidates = !sharing.isEmpty ? sharing : !exact.isEmpty ? exact : partial
      let flaw: Flaw = candidates.count == 1 ? .nameShortened : .ambiguous
      if candidates.isEmpty || candidates.count > Country.most {
        candidates = partial.isEmpty ? search.near : []
        throw .countryUnknown
      }
      throw flaw
    }
    reading = Country.reading(of: exact[0], names)
  }

  private static func reading(of code: [UInt8], _ names: CountryNames?) -> Reading {
    let warnings: [Flaw] = code == [UInt8](kosovo) ? [.codeNotISO] : []
    guard var shown = names?.name(of: code) else { return Reading(value: code, warnings: warnings) }
    shown += [UInt8](" (")
    shown += code
    shown.append(UInt8(ascii: ")"))
    return Reading(value: code, display: shown, warnings: warnings)
  }

  /// The two letters of a country, or those that the EU writes for it.
  private static func code(_ letters: [UInt8]) -> [UInt8]? {
    guard letters.count == 2, letters[0].isLetter, letters[1].isLetter else { return nil }
    let code = [letters[0] & 0xDF, letters[1] & 0xDF]
    if code == [UInt8]("UK") { return [UInt8]("GB") }
    if code == [UInt8]("EL") { return [UInt8]("GR") }
    return ISOCountry.has(code[0], code[1]) ? code : nil
  }

  /// The two letters before or behind a name of the same country, as in *Guinea (GN)*.
  private static func codeBesideName(_ words: [UInt8], _ names: CountryNames) -> [UInt8]? {
    let count = words.count
    guard count > 3 else { return nil }
    for (letters, rest) in [(count - 2..<count, 0..<count - 3), (0..<2, 3..<count)] {
      guard words[rest.lowerBound > 0 ? 2 : count - 3] == .space, let code = code(Array(words[letters])) else {
        continue
      }
      let search = CountrySearch(Array(words[rest]), in: names)
      if search.exact.contains(code) || search.partial.contains(code) { return code }
    }
    return nil
  }

  private static let kosovo: StaticString = "XK"
}
