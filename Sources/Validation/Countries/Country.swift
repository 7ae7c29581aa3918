import Phrasing

/// A country by its two letters, or by its name in any language of which the circumstances have the names.
struct Country {
  let reading: Reading

  static let flaws: [Flaw] = [.missing, .badCharacter, .ambiguous, .countryUnknown]
  static let warnings: [Flaw] = [.nameShortened, .codeNotISO]

  /// More countries than this are not offered to choose from.
  private static let most = 10

  init(_ entry: [UInt8], in circumstances: Circumstances, offering candidates: inout [[UInt8]]) throws(Flaw) {
    let name = FoldedName(entry)
    guard !name.hasOther else { throw .badCharacter }
    guard !name.bytes.isEmpty else { throw .missing }
    let names = circumstances.countries
    if let code = Country.code(name.bytes) {
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
    let possible = !sharing.isEmpty ? sharing : !exact.isEmpty ? exact : partial
    guard possible.count == 1 else {
      let isAmbiguous = !possible.isEmpty && possible.count <= Country.most
      candidates = isAmbiguous ? possible : possible.isEmpty ? search.near : []
      throw isAmbiguous ? .ambiguous : .countryUnknown
    }
    reading = Country.reading(of: possible[0], names, isShortened: exact.isEmpty)
  }

  private static func reading(of code: [UInt8], _ names: CountryNames?, isShortened: Bool = false) -> Reading {
    var warnings: [Flaw] = isShortened ? [.nameShortened] : []
    if code == [UInt8](kosovo) { warnings.append(.codeNotISO) }
    guard var shown = names?.name(of: code) else { return Reading(value: code, warnings: warnings) }
    shown += [UInt8](" (")
    shown += code
    shown.append(UInt8(ascii: ")"))
    return Reading(value: code, display: shown, warnings: warnings)
  }

  /// The two letters of a country, or those that the EU writes for it.
  private static func code(_ letters: [UInt8]) -> [UInt8]? {
    var code: [UInt8] = []
    for letter in letters where letter != .space {
      guard letter.isLetter, code.count < 2 else { return nil }
      code.append(letter & 0xDF)
    }
    guard code.count == 2 else { return nil }
    if code == [UInt8]("UK") { return [UInt8]("GB") }
    if code == [UInt8]("EL") { return [UInt8]("GR") }
    return ISOCountry.has(code[0], code[1]) ? code : nil
  }

  /// The two letters before or behind a name of the same country, as in *Guinea (GN)*.
  private static func codeBesideName(_ words: [UInt8], _ names: CountryNames) -> [UInt8]? {
    let count = words.count
    for (letters, rest) in [(count - 2..<count, 0..<count - 3), (0..<2, 3..<count)] {
      guard count > 3, words[rest.lowerBound > 0 ? 2 : count - 3] == .space else { continue }
      guard let code = code(Array(words[letters])) else { continue }
      let search = CountrySearch(Array(words[rest]), in: names)
      if search.exact.contains(code) || search.partial.contains(code) { return code }
    }
    return nil
  }

  private static let kosovo: StaticString = "XK"
}
