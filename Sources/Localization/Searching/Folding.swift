/// How words are compared when somebody searches: without capitals, accents and apostrophes, and with Danish and Dutch
/// letters in whichever way they are typed. The page's script applies the same table, which travels with the index.
public enum Folding {
  /// Small letters and what each counts as.
  public static let table: [(letters: String, plain: String)] = [
    ("àáâãäāăą", "a"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"), ("ĥħ", "h"),
    ("ìíîïĩīĭįı", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀł", "l"), ("ñńņňŉ", "n"), ("òóôõöōŏő", "o"), ("ŕŗř", "r"),
    ("śŝşšș", "s"), ("ţťŧț", "t"), ("ùúûüũūŭůűų", "u"), ("ŵ", "w"), ("ýÿŷ", "y"), ("źżž", "z"),
    ("æ", "ae"), ("øœ", "oe"), ("å", "aa"), ("ß", "ss"), ("þ", "th"), ("ĳ", "ij"),
  ]
  /// What stands within a word and counts for nothing: apostrophes, the soft hyphen and loose accents.
  public static let silent =
    "'’‘ʼ`´\u{AD}" + String(String.UnicodeScalarView((0x300...0x36F).compactMap(Unicode.Scalar.init)))
  /// Pairs of letters that are also typed as one: æ as a, ø as o, å as a.
  public static let pairs = [("aa", "a"), ("ae", "a"), ("oe", "o")]

  private static let letters: [Unicode.Scalar: String] = table.reduce(into: [:]) { letters, row in
    for letter in row.letters.unicodeScalars { letters[letter] = row.plain }
  }
  private static let silentScalars = Set(silent.unicodeScalars)

  /// The words of a text as they are written, in small letters, each with its folded form.
  public static func words(of text: String) -> [(written: String, folded: String)] {
    var words: [(written: String, folded: String)] = []
    var (written, folded) = (String.UnicodeScalarView(), "")
    for scalar in (text + " ").lowercased().unicodeScalars {
      if silentScalars.contains(scalar) {
        if !folded.isEmpty { written.append(scalar) }
      } else if let plain = plain(scalar) {
        written.append(scalar)
        folded += plain
      } else if !folded.isEmpty {
        words.append((String(written), folded))
        (written, folded) = (String.UnicodeScalarView(), "")
      }
    }
    return words
  }

  /// A folded word with each pair of letters as the one that it is also typed as.
  static func short(_ folded: String) -> String {
    var short: [UInt8] = []
    var rest = Array(folded.utf8)[...]
    while let byte = rest.popFirst() {
      short.append(byte)
      guard let next = rest.first else { break }
      if pairs.contains(where: { $0.0.utf8.elementsEqual([byte, next]) }) { rest.removeFirst() }
    }
    return String(decoding: short, as: UTF8.self)
  }

  private static func plain(_ scalar: Unicode.Scalar) -> String? {
    ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) ? String(scalar) : letters[scalar]
  }
}
