// Text that was read in another encoding than it was written in, and letters that only look like others.
extension MessageProof {
  /// UTF-8 that was once read as Latin-1 or as Windows reads it: `Ã¸` for `ø`, `Ã˜` for `Ø`, `â€œ` for `“`.
  mutating func checkGarbled(at index: Int) {
    let lead = message.bytes[index + 1]
    guard index + 2 < message.bytes.count, lead == 0x82 || lead == 0x83 || lead == 0xA2 else { return }
    if lead == 0xA2 {
      let rest = message.bytes[(index + 2)...]
      guard rest.starts(with: "€".utf8) else { return }
      let range = index..<index + 5
      return tell(.textGarbled, range, [string(message.bytes[range])])
    }
    let (scalar, length) = MessageProof.scalar(at: index + 2, in: message.bytes)
    guard let second = MessageProof.windowsByte(of: scalar), (0x80...0xBF).contains(second) else { return }
    // Behind Â only a space or a sign can have stood.
    if lead == 0x82, !(0xA0...0xBF).contains(second) || scalar > 0xFF { return }
    let range = index..<index + 2 + length
    let right = String(decoding: [lead == 0x83 ? 0xC3 : 0xC2, second], as: UTF8.self)
    tell(.textGarbled, range, [string(message.bytes[range])], suggestion: right, repair: Array(right.utf8))
  }

  private static func scalar(at index: Int, in bytes: [UInt8]) -> (scalar: UInt32, length: Int) {
    func byte(_ offset: Int) -> UInt32 { index + offset < bytes.count ? UInt32(bytes[index + offset] & 0x3F) : 0 }
    switch bytes[index] {
    case 0xC2...0xDF: return (UInt32(bytes[index] & 0x1F) << 6 | byte(1), 2)
    case 0xE0...0xEF: return (UInt32(bytes[index] & 0x0F) << 12 | byte(1) << 6 | byte(2), 3)
    default: return (0, 1)
    }
  }

  /// What Windows has at 0x80 to 0x9F, where Latin-1 has nothing.
  private static let windows: [UInt32: UInt8] = [
    0x20AC: 0x80, 0x201A: 0x82, 0x0192: 0x83, 0x201E: 0x84, 0x2026: 0x85, 0x2020: 0x86, 0x2021: 0x87, 0x02C6: 0x88,
    0x2030: 0x89, 0x0160: 0x8A, 0x2039: 0x8B, 0x0152: 0x8C, 0x017D: 0x8E, 0x2018: 0x91, 0x2019: 0x92, 0x201C: 0x93,
    0x201D: 0x94, 0x2022: 0x95, 0x2013: 0x96, 0x2014: 0x97, 0x02DC: 0x98, 0x2122: 0x99, 0x0161: 0x9A, 0x203A: 0x9B,
    0x0153: 0x9C, 0x017E: 0x9E, 0x0178: 0x9F,
  ]

  private static func windowsByte(of scalar: UInt32) -> UInt8? {
    (0x80...0xFF).contains(scalar) ? UInt8(scalar) : windows[scalar]
  }

  /// Signs that look like letters of ours and have them as their only right form: Ångström, Kelvin, Ohm.
  static let signs: [UInt32: String] = [0x212A: "K", 0x212B: "Å", 0x2126: "Ω"]

  /// Whether Cyrillic or Greek letters of a word spell, to the eye, a word that the source has in Latin ones.
  func looksLike(_ word: ArraySlice<UInt8>, aWordOf original: ReadText?) -> Bool {
    guard let original else { return false }
    var looks: [UInt8] = []
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
      guard let letter = MessageProof.lookalikes[scalar] else { return false }
      looks.append(letter)
    }
    let hash = Word.hash(looks)
    return original.words.contains { $0.hash == hash }
  }

  private static let lookalikes: [Unicode.Scalar: UInt8] = {
    var letters: [Unicode.Scalar: UInt8] = [:]
    for (written, latin) in [
      ("АВЕКМНОРСТУХІЅЈ", "abekmhopctyxisj"), ("аеорсухіѕј", "aeopcyxisj"), ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "abezhikmnoptyx"),
      ("ο", "o"),
    ] {
      for (letter, look) in zip(written.unicodeScalars, latin.utf8) { letters[letter] = look }
    }
    return letters
  }()
}
