import Phrasing

/// Reads a message from its first byte to its last, and goes on after a problem where the argument at fault ends.
struct MessageParser {
  let bytes: [UInt8]
  var position = 0
  var problems: [MessageProblem] = []
  private(set) var arguments: [MessageArgument] = []
  /// A message that ends inside braces is told once, at the brace opened last.
  private var endIsTold = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// What the text being read stands in; `#` means something in a plural only.
  enum Surroundings {
    case message, plural, select
  }

  mutating func parse() -> [Phrase.Part] {
    parseText(in: .message, depth: 0)
  }

  /// Reads text and arguments up to the brace that ends a branch, or to the end of the message.
  mutating func parseText(in surroundings: Surroundings, depth: Int) -> [Phrase.Part] {
    var parts: [Phrase.Part] = []
    var text: [UInt8] = []
    func endText() {
      if !text.isEmpty { parts.append(.text(text)) }
      text = []
    }
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "'"):
        readApostrophe(into: &text, in: surroundings)
      case UInt8(ascii: "#") where surroundings == .plural:
        endText()
        parts.append(.count)
        position += 1
      case UInt8(ascii: "{"):
        endText()
        if let part = parseArgument(depth: depth) { parts.append(part) }
      case UInt8(ascii: "}"):
        if surroundings != .message {
          endText()
          return parts
        }
        problems.append(MessageProblem(.braceStray, position..<position + 1))
        position += 1
      default:
        let start = position
        position += 1
        while position < bytes.count, !isSyntax(bytes[position]) { position += 1 }
        text += bytes[start..<position]
      }
    }
    endText()
    return parts
  }

  /// ICU's rule: two apostrophes are one; one before a syntax character quotes up to the next single one; any other is
  /// itself.
  private mutating func readApostrophe(into text: inout [UInt8], in surroundings: Surroundings) {
    let apostrophe = UInt8(ascii: "'")
    position += 1
    switch byte(at: position) {
    case apostrophe:
      text.append(apostrophe)
      position += 1
    case UInt8(ascii: "{"), UInt8(ascii: "}"):
      readQuoted(into: &text)
    case UInt8(ascii: "#") where surroundings == .plural:
      readQuoted(into: &text)
    default:
      text.append(apostrophe)
    }
  }

  private mutating func readQuoted(into text: inout [UInt8]) {
    let apostrophe = UInt8(ascii: "'")
    while let next = byte(at: position) {
      position += 1
      if next == apostrophe {
        guard byte(at: position) == apostrophe else { return }
        position += 1
      }
      text.append(next)
    }
  }

  private func isSyntax(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "'"), UInt8(ascii: "#"), UInt8(ascii: "{"), UInt8(ascii: "}"): true
    default: false
    }
  }
}

// MARK: - What all parts of the parser use
extension MessageParser {
  func byte(at index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The character at the position, or the end.
  var here: Range<Int> {
    var end = min(position + 1, bytes.count)
    while let next = byte(at: end), next & 0b1100_0000 == 0b1000_0000 { end += 1 }
    return position..<end
  }

  mutating func skipSpaces() {
    while let next = byte(at: position), isSpace(next) { position += 1 }
  }

  /// Reads up to a space, a brace, or one of the given bytes.
  mutating func readWord(until stops: UInt8...) -> Range<Int> {
    let start = position
    while let next = byte(at: position), !isSpace(next), !isBrace(next), !stops.contains(next) { position += 1 }
    return start..<position
  }

  func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  func isBrace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") }

  mutating func tellEnd(openedAt brace: Int) {
    if !endIsTold { problems.append(MessageProblem(.braceUnclosed, brace..<brace + 1)) }
    endIsTold = true
  }

  /// Goes on after the brace that closes the argument being read, whatever stands before it.
  mutating func skipArgument(openedAt brace: Int) {
    var open = 1
    var isQuoted = false
    while let next = byte(at: position) {
      position += 1
      switch next {
      case UInt8(ascii: "'"):
        if isQuoted {
          isQuoted = false
        } else if let following = byte(at: position), isBrace(following) {
          isQuoted = true
        }
      case UInt8(ascii: "{") where !isQuoted: open += 1
      case UInt8(ascii: "}") where !isQuoted: open -= 1
      default: break
      }
      if open == 0 { return }
    }
    tellEnd(openedAt: brace)
  }

  /// The position of an argument among all of the message; a new one is added.
  mutating func index(of name: Range<Int>, as kind: MessageArgument.Kind) -> Int {
    let text = text(name)
    guard let index = arguments.firstIndex(where: { $0.name == text }) else {
      arguments.append(MessageArgument(name: text, kind: kind, range: name))
      return arguments.count - 1
    }
    let known = arguments[index].kind
    if known == .any {
      arguments[index].kind = kind
    } else if kind != .any, kind != known {
      problems.append(MessageProblem(.argumentKindMixed, name, [text]))
    }
    return index
  }
}
