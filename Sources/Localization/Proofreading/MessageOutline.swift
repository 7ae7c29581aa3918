/// The parts of a message with their places in it; made only of messages that ``MessageSyntax`` took.
struct MessageOutline: Sendable {
  let parts: [Part]
  /// The apostrophes that begin quoted text.
  private(set) var quoting: [Int] = []

  enum Part {
    case text(Range<Int>)
    case hole(Hole)
    /// `#` in a plural, and its place.
    case count(Int)
    case branching(Branching)
  }

  /// An argument where it is used; ranges are bytes of the message.
  struct Hole {
    let range: Range<Int>
    let name: Range<Int>
    /// `number`, `plural` …; empty for `{name}`.
    let type: Range<Int>
    /// What stands behind the type and its comma, without the spaces around it; empty when there is none.
    let style: Range<Int>
  }

  struct Branching {
    let hole: Hole
    let branches: [Branch]
  }

  struct Branch {
    let selector: Range<Int>
    let parts: [Part]
  }

  init(_ bytes: [UInt8]) {
    var reader = OutlineReader(bytes: bytes)
    parts = reader.readParts(inPlural: false)
    quoting = reader.quoting
  }
}

private struct OutlineReader {
  let bytes: [UInt8]
  var position = 0
  var quoting: [Int] = []

  mutating func readParts(inPlural: Bool) -> [MessageOutline.Part] {
    var parts: [MessageOutline.Part] = []
    var start = position
    func endText(at end: Int) {
      if end > start { parts.append(.text(start..<end)) }
    }
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "'"):
        guard let next = byte(at: position + 1) else {
          position += 1
          continue
        }
        if next == UInt8(ascii: "'") {
          endText(at: position + 1)
          position += 2
          start = position
        } else if next == UInt8(ascii: "{") || next == UInt8(ascii: "}") || (inPlural && next == UInt8(ascii: "#")) {
          endText(at: position)
          readQuoted(into: &parts)
          start = position
        } else {
          position += 1
        }
      case UInt8(ascii: "#") where inPlural:
        endText(at: position)
        parts.append(.count(position))
        position += 1
        start = position
      case UInt8(ascii: "{"):
        endText(at: position)
        parts.append(readHole())
        start = position
      case UInt8(ascii: "}"):
        endText(at: position)
        return parts
      default:
        position += 1
      }
    }
    endText(at: position)
    return parts
  }

  /// Reads from an apostrophe before a brace to the next single one.
  private mutating func readQuoted(into parts: inout [MessageOutline.Part]) {
    quoting.append(position)
    position += 1
    var start = position
    while let next = byte(at: position) {
      guard next == UInt8(ascii: "'") else {
        position += 1
        continue
      }
      let isDoubled = byte(at: position + 1) == UInt8(ascii: "'")
      let end = isDoubled ? position + 1 : position
      if end > start { parts.append(.text(start..<end)) }
      position += isDoubled ? 2 : 1
      start = position
      if !isDoubled { return }
    }
    if position > start { parts.append(.text(start..<position)) }
  }

  private mutating func readHole() -> MessageOutline.Part {
    let brace = position
    position += 1
    let name = readWord()
    let type = readComma() ? readWord() : position..<position
    guard readComma() else { return .hole(end(brace, name, type, position..<position)) }
    let word = bytes[type]
    guard
      word.elementsEqual("plural".utf8) || word.elementsEqual("select".utf8)
        || word.elementsEqual("selectordinal".utf8)
    else {
      let start = position
      while let next = byte(at: position), next != UInt8(ascii: "}") { position += 1 }
      var last = position
      while last > start, isSpace(bytes[last - 1]) { last -= 1 }
      return .hole(end(brace, name, type, start..<last))
    }
    var branches: [MessageOutline.Branch] = []
    while true {
      skipSpaces()
      let selector = readWord()
      skipSpaces()
      guard byte(at: position) == UInt8(ascii: "{") else { break }
      position += 1
      let parts = readParts(inPlural: word.first != UInt8(ascii: "s") || word.count > 6)
      position += 1
      branches.append(MessageOutline.Branch(selector: selector, parts: parts))
    }
    return .branching(
      MessageOutline.Branching(hole: end(brace, name, type, position..<position), branches: branches))
  }

  private mutating func end(
    _ brace: Int, _ name: Range<Int>, _ type: Range<Int>, _ style: Range<Int>
  ) -> MessageOutline.Hole {
    position = min(position + 1, bytes.count)
    return MessageOutline.Hole(range: brace..<position, name: name, type: type, style: style)
  }

  private mutating func readWord() -> Range<Int> {
    skipSpaces()
    let start = position
    while let next = byte(at: position), !isSpace(next), next != UInt8(ascii: ","), next != UInt8(ascii: "{"),
      next != UInt8(ascii: "}")
    {
      position += 1
    }
    return start..<position
  }

  /// Reads a comma and the spaces around it, if one comes next.
  private mutating func readComma() -> Bool {
    skipSpaces()
    guard byte(at: position) == UInt8(ascii: ",") else { return false }
    position += 1
    skipSpaces()
    return true
  }

  private mutating func skipSpaces() {
    while let next = byte(at: position), isSpace(next) { position += 1 }
  }

  private func byte(at index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
