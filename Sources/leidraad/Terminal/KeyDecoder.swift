/// Makes keys of the bytes that a terminal sends; whatever they are, it ends and forgets nothing that can be typed.
struct KeyDecoder {
  private let charset: Charset
  private var bytes: [UInt8] = []
  private var start = 0
  private var pasted: [UInt8]?

  /// As much as is kept of what is pasted; every field refuses less.
  static let pasteLimit = 16_384
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  init(charset: Charset = .utf8) { self.charset = charset }

  mutating func add(_ more: some Sequence<UInt8>) {
    bytes.removeSubrange(..<start)
    start = 0
    bytes += more
  }

  /// Whether something has begun that is not at its end.
  var isWaiting: Bool { start < bytes.count || pasted != nil }

  /// Whether what is waited for is the rest of a paste, which a slow line may hold up.
  var isPasting: Bool { pasted != nil }

  /// The next key, once all its bytes are there.
  mutating func next() -> Key? {
    while start < bytes.count {
      switch read() {
      case .key(let key): return key
      case .nothing: continue
      case .unfinished: return nil
      }
    }
    return nil
  }

  /// The key that the bytes so far make when no more come: an Escape alone, a paste without an end.
  mutating func flush() -> Key? {
    if let pasted {
      self.pasted = nil
      start = bytes.count
      return .paste(text(pasted))
    }
    guard start < bytes.count else { return nil }
    let first = bytes[start]
    start = bytes.count
    return first == 0x1B ? .escape : .text("\u{FFFD}")
  }

  private enum Step {
    case key(Key)
    case nothing, unfinished
  }

  private mutating func read() -> Step {
    if pasted != nil { return readPaste() }
    let byte = bytes[start]
    switch byte {
    case 0x1B: return readEscape()
    case 0x0D, 0x0A: return take(1, .enter)
    case 0x09: return take(1, .tab)
    case 0x08, 0x7F: return take(1, .backspace)
    case 0x01...0x1A: return take(1, .control(Character(Unicode.Scalar(byte + 0x60))))
    case 0x00...0x1F: return take(1, nil)
    case 0x20...0x7E: return take(1, .text(Unicode.Scalar(byte)))
    default:
      return charset.isOneByteALetter ? take(1, byte < 0xA0 ? nil : .text(charset.letter(byte))) : readLetter()
    }
  }

  private mutating func take(_ count: Int, _ key: Key?) -> Step {
    start += count
    return key.map { .key($0) } ?? .nothing
  }

  private mutating func readLetter() -> Step {
    let length = bytes[start] >= 0xF0 ? 4 : bytes[start] >= 0xE0 ? 3 : 2
    let rest = bytes[(start + 1)...].prefix(length - 1).prefix { $0 & 0xC0 == 0x80 }
    guard rest.count == length - 1 || start + 1 + rest.count < bytes.count else { return .unfinished }
    let letter = String(decoding: bytes[start...(start + rest.count)], as: UTF8.self).unicodeScalars.first
    return take(1 + rest.count, letter.map { .text($0) })
  }

  // MARK: Sequences

  private mutating func readEscape() -> Step {
    guard start + 1 < bytes.count else { return .unfinished }
    switch bytes[start + 1] {
    case UInt8(ascii: "["): return readSequence()
    case UInt8(ascii: "O"):
      guard start + 2 < bytes.count else { return .unfinished }
      return take(3, KeyDecoder.key(final: bytes[start + 2], parameters: []))
    case 0x1B: return take(1, .escape)
    default: return take(2, nil)
    }
  }

  private mutating func readSequence() -> Step {
    let parameters = bytes[(start + 2)...].prefix { (0x20...0x3F).contains($0) }
    guard parameters.endIndex < bytes.count else {
      return parameters.count < 64 ? .unfinished : take(2 + parameters.count, nil)
    }
    let final = bytes[parameters.endIndex]
    let count = parameters.endIndex + 1 - start
    guard (0x40...0x7E).contains(final) else { return take(count - 1, nil) }
    if final == UInt8(ascii: "~"), Array(parameters) == Array("200".utf8) {
      pasted = []
      return take(count, nil)
    }
    return take(count, KeyDecoder.key(final: final, parameters: parameters))
  }

  private static func key(final: UInt8, parameters: ArraySlice<UInt8>) -> Key? {
    let number = String(decoding: parameters.prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self)
    switch (Unicode.Scalar(final), number) {
    case ("A", _): return .up
    case ("B", _): return .down
    case ("C", _): return .right
    case ("D", _): return .left
    case ("H", _), ("~", "1"), ("~", "7"): return .home
    case ("F", _), ("~", "4"), ("~", "8"): return .end
    case ("M", ""): return .enter
    case ("Z", _): return .backTab
    case ("~", "3"): return .delete
    case ("~", "5"): return .pageUp
    case ("~", "6"): return .pageDown
    default: return nil
    }
  }

  // MARK: Pastes

  private mutating func readPaste() -> Step {
    guard let escape = bytes[start...].firstIndex(of: 0x1B) else {
      keep(bytes.count)
      return .unfinished
    }
    keep(escape)
    let end = bytes[escape...].prefix(KeyDecoder.pasteEnd.count)
    if end.elementsEqual(KeyDecoder.pasteEnd) {
      let text = text(pasted ?? [])
      pasted = nil
      return take(end.count, .paste(text))
    }
    if end.count < KeyDecoder.pasteEnd.count, KeyDecoder.pasteEnd.starts(with: end) { return .unfinished }
    keep(escape + 1)
    return .nothing
  }

  /// Keeps what is pasted as far as there is room, and goes on at a byte.
  private mutating func keep(_ end: Int) {
    let room = KeyDecoder.pasteLimit - (pasted?.count ?? 0)
    pasted? += bytes[start..<end].prefix(max(room, 0))
    start = end
  }

  private func text(_ bytes: [UInt8]) -> String {
    charset.decoded(bytes)
  }
}
