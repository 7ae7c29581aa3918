import Testing

@testable import leidraad

struct KeyDecoderTests {
  static let rows: [(name: String, bytes: String, keys: [Key])] = [
    ("letters", "aæ€", [.text("a"), .text("æ"), .text("€")]),
    ("a letter beyond the first plane", "🪵", [.text("🪵")]),
    ("Enter, however it is sent", "\r\n\u{1B}OM", [.enter, .enter, .enter]),
    ("arrows in both modes", "\u{1B}[A\u{1B}[B\u{1B}OC\u{1B}OD", [.up, .down, .right, .left]),
    ("arrows with a held key", "\u{1B}[1;5A", [.up]),
    ("Home and End of three terminals", "\u{1B}[H\u{1B}[1~\u{1B}OF\u{1B}[8~", [.home, .home, .end, .end]),
    ("pages and Delete", "\u{1B}[5~\u{1B}[6~\u{1B}[3~", [.pageUp, .pageDown, .delete]),
    ("Tab and back", "\t\u{1B}[Z", [.tab, .backTab]),
    ("Ctrl and Backspace", "\u{02}\u{1A}\u{7F}\u{08}", [.control("b"), .control("z"), .backspace, .backspace]),
    ("a sequence that nobody knows", "\u{1B}[99;3qa", [.text("a")]),
    ("a paste with lines", "\u{1B}[200~a\rb\u{1B}[201~c", [.paste("a\rb"), .text("c")]),
    ("a paste that holds an escape sequence", "\u{1B}[200~a\u{1B}[Ab\u{1B}[201~", [.paste("a\u{1B}[Ab")]),
    ("a paste that begins once more", "\u{1B}[200~\u{1B}[200~a\u{1B}[201~", [.paste("\u{1B}[200~a")]),
    ("two escapes", "\u{1B}\u{1B}[A", [.escape, .up]),
  ]

  @Test(arguments: rows)
  func `bytes make keys`(_ name: String, _ bytes: String, _ keys: [Key]) {
    #expect(Self.keys(of: Array(bytes.utf8), inPartsOf: 64) == keys, "\(name)")
  }

  @Test(arguments: rows)
  func `keys do not depend on how many bytes come at once`(_ name: String, _ bytes: String, _ keys: [Key]) {
    #expect(Self.keys(of: Array(bytes.utf8), inPartsOf: 1) == keys, "\(name)")
  }

  @Test(arguments: [
    ("an Escape alone", "\u{1B}", [Key.escape]), ("a sequence cut off", "\u{1B}[", [.escape]),
    ("a paste without an end", "\u{1B}[200~abc", [.paste("abc")]),
  ])
  func `what has no end is a key after a while`(_ name: String, _ bytes: String, _ keys: [Key]) {
    #expect(Self.keys(of: Array(bytes.utf8), inPartsOf: 64) == keys, "\(name)")
  }

  @Test func `bytes that are no letter become a mark, and the next letter stays`() {
    #expect(
      Self.keys(of: [0xC3, 0x61, 0xFF, 0x62], inPartsOf: 4) == [
        .text("\u{FFFD}"), .text("a"), .text("\u{FFFD}"), .text("b"),
      ])
  }

  @Test func `a terminal of Latin 1 sends one byte a letter`() {
    var decoder = KeyDecoder(charset: .latin1)
    decoder.add([0xE6, 0xF8, 0xE5])
    #expect([decoder.next(), decoder.next(), decoder.next()] == [.text("æ"), .text("ø"), .text("å")])
  }

  @Test func `of a megabyte that is pasted as much is kept as any field could want`() {
    let paste = Array("\u{1B}[200~".utf8) + [UInt8](repeating: 0x61, count: 1_000_000) + Array("\u{1B}[201~b".utf8)
    #expect(Self.keys(of: paste, inPartsOf: 65536) == [.paste(String(repeating: "a", count: 16_384)), .text("b")])
  }

  private static func keys(of bytes: [UInt8], inPartsOf size: Int) -> [Key] {
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      decoder.add(bytes[start..<min(start + size, bytes.count)])
      while let key = decoder.next() { keys.append(key) }
    }
    while let key = decoder.flush() ?? decoder.next() { keys.append(key) }
    return keys
  }
}
