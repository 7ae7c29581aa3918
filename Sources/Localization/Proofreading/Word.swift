/// A stretch of a text that means something: a word, a number, an address, a reference, a hole.
struct Word: Sendable {
  let start: Int
  let end: Int
  let kind: Kind
  let letters: LetterSet
  /// Tells words apart without regard to case.
  let hash: UInt64

  enum Kind: UInt8 {
    case word, number, phone, mail, address
    /// `label:traces.save`, without the angle brackets
    case reference
    /// `<b>`
    case tag
    case hole
  }

  /// Which kinds of letters a word has.
  struct LetterSet: OptionSet {
    let rawValue: UInt8
    static let capital = LetterSet(rawValue: 1)
    static let small = LetterSet(rawValue: 2)
    static let digit = LetterSet(rawValue: 4)
    static let further = LetterSet(rawValue: 8)
  }

  var range: Range<Int> { start..<end }

  /// The hash of a word that is written in small letters.
  static func hash(_ word: some Sequence<UInt8>) -> UInt64 {
    var hash = start
    for byte in word { hash = (hash ^ UInt64(byte)) &* prime }
    return hash
  }

  fileprivate static let start: UInt64 = 0xCBF2_9CE4_8422_2325
  fileprivate static let prime: UInt64 = 0x100_0000_01B3

  static func words(of text: [UInt8]) -> [Word] {
    text.withUnsafeBufferPointer { bytes in
      var reader = WordReader(bytes: bytes)
      return reader.read()
    }
  }
}

/// Bytes of text, asked for by what they are.
struct TextBytes {
  let bytes: UnsafeBufferPointer<UInt8>

  func byte(at index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0 }

  /// How many bytes the letter here has; nought when there is none.
  func letter(at index: Int) -> Int {
    let byte = byte(at: index)
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): return 1
    case 0..<0xC2: return 0
    case 0xC2: return self.byte(at: index + 1) == 0xAD ? 2 : 0
    case 0xC3: return [0x97, 0xB7].contains(self.byte(at: index + 1)) ? 0 : 2
    case 0xC4...0xDF: return 2
    case 0xE0, 0xE1: return 3
    case 0xE2: return self.byte(at: index + 1) < 0xB0 ? 0 : 3
    case 0xE3: return self.byte(at: index + 1) == 0x80 ? 0 : 3
    case 0xE4...0xED: return 3
    default: return 0
    }
  }

  func isDigit(at index: Int) -> Bool { (0x30...0x39).contains(byte(at: index)) }

  /// Spaces of every width; how many bytes.
  func space(at index: Int) -> Int {
    switch byte(at: index) {
    case 0x20, 0x09, 0x0A, 0x0D: 1
    case 0xC2 where byte(at: index + 1) == 0xA0: 2
    case 0xE2 where byte(at: index + 1) == 0x80 && (0x80...0x8A).contains(byte(at: index + 2)): 3
    case 0xE2 where byte(at: index + 1) == 0x80 && byte(at: index + 2) == 0xAF: 3
    default: 0
    }
  }

  func starts(with words: StaticString, at index: Int) -> Bool {
    guard index + words.utf8CodeUnitCount <= bytes.count else { return false }
    for offset in 0..<words.utf8CodeUnitCount where bytes[index + offset] != words.utf8Start[offset] { return false }
    return true
  }
}

private struct WordReader {
  let text: TextBytes
  var words: [Word] = []
  private var position = 0

  init(bytes: UnsafeBufferPointer<UInt8>) {
    text = TextBytes(bytes: bytes)
    words.reserveCapacity(bytes.count / 6 + 2)
  }

  private var count: Int { text.bytes.count }

  mutating func read() -> [Word] {
    while position < count {
      let byte = text.bytes[position]
      switch byte {
      case ReadText.hole:
        append(from: position, to: position + 1, .hole)
      case UInt8(ascii: "<"):
        readAngles()
      case UInt8(ascii: "]") where text.byte(at: position + 1) == UInt8(ascii: "("):
        readTarget()
      case UInt8(ascii: "+") where text.isDigit(at: position + 1):
        readPhone()
      case 0x30...0x39:
        readNumber()
      case UInt8(ascii: "@"):
        readMail()
      default:
        if text.letter(at: position) > 0 { readWord() } else { position += 1 }
      }
    }
    return words
  }

  private mutating func append(
    from start: Int, to end: Int, _ kind: Word.Kind, _ letters: Word.LetterSet = [], hash: UInt64 = 0
  ) {
    words.append(Word(start: start, end: end, kind: kind, letters: letters, hash: hash))
    position = end
  }

  /// `<label:…>`, `<https://…>`, `<b>`
  private mutating func readAngles() {
    var end = position + 1
    var colon = 0
    while end < count, text.bytes[end] != UInt8(ascii: ">"), text.space(at: end) == 0 {
      if text.bytes[end] == UInt8(ascii: ":"), colon == 0 { colon = end }
      end += 1
    }
    guard end < count, text.bytes[end] == UInt8(ascii: ">") else {
      position += 1
      return
    }
    if colon == 0 { return append(from: position, to: end + 1, .tag) }
    appendTarget(from: position + 1, to: end)
    position = end + 1
  }

  /// `](link:…)`
  private mutating func readTarget() {
    let start = position + 2
    var end = start
    while end < count, text.bytes[end] != UInt8(ascii: ")"), text.space(at: end) == 0 { end += 1 }
    guard end < count, text.bytes[end] == UInt8(ascii: ")"), end > start else {
      position += 1
      return
    }
    appendTarget(from: start, to: end)
    position = end + 1
  }

  private mutating func appendTarget(from start: Int, to end: Int) {
    let isReference = ["label:", "link:", "term:", "guide:"].contains { (scheme: StaticString) in
      text.starts(with: scheme, at: start)
    }
    append(from: start, to: end, isReference ? .reference : text.starts(with: "mailto:", at: start) ? .mail : .address)
  }

  private mutating func readPhone() {
    let start = position
    var end = position + 1
    var last = end
    var digits = 0
    while end < count {
      if text.isDigit(at: end) {
        digits += 1
        end += 1
        last = end
        continue
      }
      let space = text.space(at: end)
      let isJoint = space > 0 || [0x28, 0x29, 0x2D, 0x2E, 0x2F].contains(text.bytes[end])
      guard isJoint, end - last < 3 else { break }
      end += max(space, 1)
    }
    if digits >= 6 { append(from: start, to: last, .phone) } else { position += 1 }
  }

  /// Digits with separators among them, and what letters follow at once: `1.234,50`, `1st`, `24-timers`.
  private mutating func readNumber() {
    let start = position
    var end = position
    while end < count {
      if text.isDigit(at: end) {
        end += 1
        continue
      }
      let separator = separatorLength(at: end)
      guard separator > 0, text.isDigit(at: end + separator) else { break }
      end += separator
    }
    let isCode = text.letter(at: end) > 0 && (0x41...0x5A).contains(text.byte(at: end))
    if isCode { return readWord() }
    if text.byte(at: end) == UInt8(ascii: "-"), let end = codeEnd { return readCode(to: end) }
    append(from: start, to: end, .number)
    while text.letter(at: position) > 0 { position += text.letter(at: position) }
  }

  /// Where digits, capitals, stops and hyphens end, if there are capitals among them: `16.02047-00130.014-ID-NL`.
  private var codeEnd: Int? {
    var end = position
    var hasCapital = false
    while end < count {
      switch text.bytes[end] {
      case 0x30...0x39: break
      case 0x41...0x5A: hasCapital = true
      case UInt8(ascii: "-"), UInt8(ascii: "."):
        guard text.isDigit(at: end + 1) || (0x41...0x5A).contains(text.byte(at: end + 1)) else {
          return hasCapital ? end : nil
        }
      default: return hasCapital && text.letter(at: end) == 0 ? end : nil
      }
      end += 1
    }
    return hasCapital ? end : nil
  }

  private mutating func readCode(to end: Int) {
    append(
      from: position, to: end, .word, [.capital, .digit],
      hash: Word.hash(text.bytes[position..<end].lazy.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }))
  }

  private func separatorLength(at index: Int) -> Int {
    switch text.byte(at: index) {
    case UInt8(ascii: "."), UInt8(ascii: ","): return 1
    case 0xC2, 0xE2:
      // A space that does not break separates groups of three.
      let space = text.space(at: index)
      let isGroup = (0..<3).allSatisfy { text.isDigit(at: index + space + $0) } && !text.isDigit(at: index + space + 3)
      return space > 1 && isGroup ? space : 0
    default: return 0
    }
  }

  private mutating func readMail() {
    var start = position
    while start > 0, isMailByte(text.bytes[start - 1]) { start -= 1 }
    var end = position + 1
    while end < count, isMailByte(text.bytes[end]) { end += 1 }
    while end > position, text.bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    guard start < position, end > position + 1 else {
      position += 1
      return
    }
    while let last = words.last, last.start >= start { words.removeLast() }
    append(from: start, to: end, .mail)
  }

  private func isMailByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "+"):
      true
    default: false
    }
  }

  private mutating func readWord() {
    let start = position
    var end = position
    var letters: Word.LetterSet = []
    var hash = Word.start
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* Word.prime }
    while end < count {
      let byte = text.bytes[end]
      switch byte {
      case 0x61...0x7A:
        letters.insert(.small)
        add(byte)
        end += 1
      case 0x41...0x5A:
        letters.insert(.capital)
        add(byte + 0x20)
        end += 1
      case 0x30...0x39:
        letters.insert(.digit)
        add(byte)
        end += 1
      case UInt8(ascii: ":") where text.starts(with: "://", at: end):
        return readAddress(from: start)
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "'"):
        guard text.letter(at: end + 1) > 0 || text.isDigit(at: end + 1) else { return finish() }
        add(byte)
        end += 1
      case 0xE2 where text.starts(with: "’", at: end):
        guard text.letter(at: end + 3) > 0 else { return finish() }
        add(UInt8(ascii: "'"))
        end += 3
      default:
        let length = text.letter(at: end)
        guard length > 0 else { return finish() }
        letters.insert(.further)
        let isCapital = byte == 0xC3 && (0x80...0x9E).contains(text.byte(at: end + 1))
        letters.insert(isCapital ? .capital : .small)
        for index in 0..<length { add(text.byte(at: end + index) + (isCapital && index == 1 ? 0x20 : 0)) }
        end += length
      }
    }
    return finish()

    func finish() { append(from: start, to: end, .word, letters, hash: hash) }
  }

  private mutating func readAddress(from start: Int) {
    var end = position
    while end < count, text.space(at: end) == 0, !isAddressEnd(at: end) { end += 1 }
    while end > start, [0x2E, 0x2C, 0x3A, 0x3B, 0x21, 0x3F].contains(text.bytes[end - 1]) { end -= 1 }
    append(from: start, to: end, .address)
  }

  private func isAddressEnd(at index: Int) -> Bool {
    switch text.bytes[index] {
    case UInt8(ascii: ">"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "\""), ReadText.hole, 0xE2, 0xC2: true
    default: false
    }
  }
}
