/// The letters of the trial language.
enum PseudoText {
  /// How much longer a text becomes.
  private static let growth = 40

  static func lengthened(_ text: [UInt8], closing: inout UInt8?) -> [UInt8] {
    var result: [UInt8] = []
    var (letters, added) = (0, 0)
    var position = 0
    var lastLetter: Int?
    while position < text.count {
      if let end = untouched(text, from: position, closing: &closing) {
        result += text[position..<end]
        position = end
        continue
      }
      let byte = text[position]
      let accented = accents[byte].map { Array(String($0).utf8) } ?? [byte]
      result += accented
      position += 1
      guard (0x41...0x5A).contains(byte & 0xDF) || byte >= 0xC0 else { continue }
      letters += 1
      lastLetter = byte < 0x80 ? result.count : lastLetter
      if vowels.contains(byte & 0xDF), byte < 0x80, added * 100 < letters * growth {
        result += accents[byte | 0x20].map { Array(String($0).utf8) } ?? [byte | 0x20]
        added += 1
        lastLetter = result.count
      }
    }
    // Words with few vowels grow at the end of the last one.
    let missing = max(0, (letters * growth + 99) / 100 - added)
    guard missing > 0, let lastLetter else { return result }
    return Array(result[..<lastLetter]) + Array(String(repeating: "ó", count: missing).utf8)
      + Array(result[lastLetter...])
  }

  private static let vowels = Array("AEIOUY".utf8)

  private static let accents: [UInt8: Character] = Dictionary(
    uniqueKeysWithValues: zip("aceinouyACEINOU".utf8, "áçéíñóúÿÁÇÉÍÑÓÚ"))

  /// Where a stretch ends that must stay as it is: a tag, a target, code, an address; nothing when none begins here.
  private static func untouched(_ text: [UInt8], from start: Int, closing: inout UInt8?) -> Int? {
    if let mark = closing {
      guard let end = text[start...].firstIndex(of: mark) else { return text.count }
      closing = nil
      return end + 1
    }
    switch text[start] {
    case UInt8(ascii: "<") where start + 1 < text.count && text[start + 1] != 0x20:
      return end(of: UInt8(ascii: ">"), text, from: start, &closing)
    case UInt8(ascii: "`"):
      return text[(start + 1)...].firstIndex(of: UInt8(ascii: "`")).map { $0 + 1 }
    case UInt8(ascii: "]") where start + 1 < text.count && text[start + 1] == UInt8(ascii: "("):
      return end(of: UInt8(ascii: ")"), text, from: start, &closing)
    case UInt8(ascii: "&"):
      let end = text[start...].prefix(10).firstIndex(of: UInt8(ascii: ";"))
      return end.map { $0 + 1 }
    default: return name(text, from: start)
    }
  }

  /// Where a tag or target ends; one that holds an argument ends in a text behind it.
  private static func end(of mark: UInt8, _ text: [UInt8], from start: Int, _ closing: inout UInt8?) -> Int {
    if let end = text[start...].firstIndex(of: mark) { return end + 1 }
    closing = mark
    return text.count
  }

  /// An address, an option, a code or a month: a word with a mark, a digit or two capitals inside.
  private static func name(_ text: [UInt8], from start: Int) -> Int? {
    guard start == 0 || !isWordByte(text[start - 1]) else { return nil }
    let word = text[start...].prefix(while: isWordByte)
    let inner = word.dropLast()
    let capitals = word.count { (0x41...0x5A).contains($0) }
    let isName =
      inner.contains { "@/=.".utf8.contains($0) } || word.starts(with: "--".utf8) || capitals > 1
      || word.contains { (0x30...0x39).contains($0) } || kept.contains(Array(word))
    return isName ? word.endIndex : nil
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || "@/=.:-_".utf8.contains(byte)
  }

  /// Words by which a date or a version is known for one.
  private static let kept = Set(
    [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December", "version",
    ].map { Array($0.utf8) })

  /// Where the words begin: behind spaces, `- ` or `1. `.
  static func listMark(_ text: [UInt8]) -> Int {
    var start = text.firstIndex { $0 != 0x20 } ?? text.count
    let digits = text[start...].prefix { (0x30...0x39).contains($0) }.count
    let mark = digits > 0 ? digits : text[start...].first == UInt8(ascii: "-") ? 0 : nil
    if let mark, start + mark + 1 < text.count, text[start + mark] == UInt8(ascii: mark == 0 ? "-" : "."),
      text[start + mark + 1] == 0x20
    {
      start += mark + 2
    }
    return start
  }
}
