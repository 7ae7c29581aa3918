import Phrasing

/// A name without what people forgive each other: small letters from a to z, and one space between words.
///
/// Accents fall away, and words such as *the*, *og* and *van*; *St* and *Sint* are *Saint* where something follows.
struct FoldedName {
  private(set) var bytes: [UInt8] = []
  /// Something was neither a letter nor anything that stands between words.
  private(set) var hasOther = false
  /// Its first few letters, whatever words they make; one that is made of two counts once.
  private(set) var letters: [UInt8] = []
  private var word: [UInt8] = []
  /// Whether the last word was *St* or the like, which is written out when another follows; by itself it is a country's
  /// letters.
  private var isSaint = false

  /// More letters than any word of a country's name has, and more words.
  private static let limit = 60

  init(_ name: [UInt8]) {
    var reader = ScalarReader(name)
    while let scalar = reader.next() { take(scalar.narrow) }
    endWord()
    if isSaint { bytes += [UInt8]("st") }
    if bytes.isEmpty { bytes = letters }
  }

  private mutating func take(_ scalar: Scalar) {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A: append(first: UInt8(scalar.value) | 0x20)
    case 0xC0...0xFF: appendLatin(FoldedName.latin.utf8Start[Int(scalar.value) - 0xC0])
    case 0x132, 0x133: appendLatin(UInt8(ascii: "I"))
    // A flag is made of two letters of its own.
    case 0x1F1E6...0x1F1FF: append(first: UInt8(scalar.value - 0x1F1E6) + UInt8(ascii: "a"))
    // Apostrophes and combining marks stand within words.
    case 0x27, 0x60, 0xB4, 0x2BC, 0x2018, 0x2019, 0x300...0x36F: return
    case 0x26, 0x28, 0x29, 0x2C, 0x2F, 0x3A: endWord()
    default:
      if scalar.isSpace || scalar.isDash || scalar.isDot {
        endWord()
      } else if scalar.value < 0xC0 || scalar == .replacement {
        if !scalar.isUnseen { hasOther = true }
      } else if !scalar.isUnseen {
        append(first: UInt8(ascii: "?"))
      }
    }
  }

  private mutating func append(first letter: UInt8) {
    if letters.count < 3 { letters.append(letter) }
    append(letter)
  }

  private mutating func append(_ letter: UInt8) {
    if word.count < FoldedName.limit { word.append(letter) }
  }

  /// A capital stands for two letters.
  private mutating func appendLatin(_ letter: UInt8) {
    append(first: letter | 0x20)
    switch letter {
    case UInt8(ascii: "A"): append(UInt8(ascii: "e"))
    case UInt8(ascii: "I"): append(UInt8(ascii: "j"))
    case UInt8(ascii: "S"): append(UInt8(ascii: "s"))
    default: return
    }
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    if !FoldedName.small.hasWord(word), bytes.count < 2 * FoldedName.limit {
      if isSaint { bytes += [UInt8](FoldedName.saint) }
      if !bytes.isEmpty { bytes.append(.space) }
      isSaint = FoldedName.saints.hasWord(word)
      if !isSaint { bytes += word }
    }
    word = []
  }

  /// From À to ÿ.
  private static let latin: StaticString = "aaaaaaAceeeeiiiidnooooo?ouuuuytSaaaaaaAceeeeiiiidnooooo?ouuuuyty"
  private static let small: StaticString = "the of and og en de den det van het i"
  private static let saints: StaticString = "st sint sankt"
  private static let saint: StaticString = "saint"
}
