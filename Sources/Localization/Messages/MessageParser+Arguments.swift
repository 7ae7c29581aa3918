import Phrasing

extension MessageParser {
  /// Why an argument could not be read to its closing brace.
  enum Refusal: Error {
    case end
    case problem(MessageProblem)

    static func because(
      _ code: FindingCode, _ range: Range<Int>, _ values: [String] = [], suggestion: String? = nil
    ) -> Refusal {
      .problem(MessageProblem(code, range, values, suggestion: suggestion))
    }
  }

  /// Reads an argument from its opening brace to its closing one; after a problem it goes on behind the closing brace.
  mutating func parseArgument(depth: Int) -> Phrase.Part? {
    let brace = position
    do throws(Refusal) {
      return try readArgument(depth: depth)
    } catch {
      switch error {
      case .end:
        tellEnd(openedAt: brace)
      case .problem(let problem):
        problems.append(problem)
        skipArgument(openedAt: brace)
      }
      return nil
    }
  }

  private mutating func readArgument(depth: Int) throws(Refusal) -> Phrase.Part {
    let brace = position
    position += 1
    skipSpaces()
    let name = readWord(until: UInt8(ascii: ","))
    guard position < bytes.count || !name.isEmpty else { throw .end }
    try check(name: name, openedAt: brace)
    skipSpaces()
    switch byte(at: position) {
    case nil:
      throw .end
    case UInt8(ascii: "}"):
      position += 1
      return .argument(index(of: name, as: .any))
    case UInt8(ascii: ","):
      position += 1
      return try readTyped(name: name, openedAt: brace, depth: depth)
    default:
      throw .because(.argumentMalformed, here)
    }
  }

  /// Names are ids with `_` for `-`, so that what they name can be looked up.
  private func check(name: Range<Int>, openedAt brace: Int) throws(Refusal) {
    let written = text(name)
    if name.isEmpty { throw .because(.argumentNameEmpty, brace..<position) }
    if bytes[name].allSatisfy({ (0x30...0x39).contains($0) }) { throw .because(.argumentNumbered, name, [written]) }
    if isName(bytes[name]) { return }
    let mended = bytes[name].map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : inLowerCase($0) }
    let suggestion = isName(mended[...]) ? String(decoding: mended, as: UTF8.self) : nil
    throw .because(.argumentNameInvalid, name, [written], suggestion: suggestion)
  }

  func isName(_ name: ArraySlice<UInt8>) -> Bool {
    guard let first = name.first, (0x61...0x7A).contains(first), name.count <= 100 else { return false }
    return name.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_") }
  }

  private func inLowerCase(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }

  /// Reads an argument from its type on.
  private mutating func readTyped(
    name: Range<Int>, openedAt brace: Int, depth: Int
  ) throws(Refusal) -> Phrase.Part {
    skipSpaces()
    let type = readWord(until: UInt8(ascii: ","))
    guard position < bytes.count else { throw .end }
    if type.isEmpty { throw .because(.argumentTypeMissing, here) }
    let word = text(type)
    switch word {
    case "number":
      let style = try readStyle()
      return .number(index(of: name, as: .number), try numberStyle(style))
    case "date":
      let style = try readStyle()
      return .date(index(of: name, as: .date), try dateStyle(style))
    case "list":
      if let style = try readStyle() { throw .because(.listStyleRefused, style) }
      position += 1
      return .list(index(of: name, as: .list))
    case "plural", "selectordinal", "select":
      return try readBranching(name: name, type: type, openedAt: brace, depth: depth)
    case "choice":
      throw .because(.choiceRefused, type)
    case "spellout", "ordinal", "duration":
      throw .because(.spelloutRefused, type, [word])
    default:
      let suggestion = nearest(to: word, among: ["number", "date", "list", "plural", "select", "selectordinal"])
      throw .because(.argumentTypeUnknown, type, [word], suggestion: suggestion)
    }
  }

  /// Reads what stands between the comma after the type and the closing brace, and stays before the brace.
  private mutating func readStyle() throws(Refusal) -> Range<Int>? {
    skipSpaces()
    switch byte(at: position) {
    case nil: throw .end
    case UInt8(ascii: "}"): return nil
    case UInt8(ascii: ","): position += 1
    default: throw .because(.argumentMalformed, here)
    }
    skipSpaces()
    let start = position
    var end = position
    while let next = byte(at: position), !isBrace(next) {
      position += 1
      if !isSpace(next) { end = position }
    }
    guard let next = byte(at: position) else { throw .end }
    if next == UInt8(ascii: "{") { throw .because(.argumentMalformed, here) }
    return start..<end
  }

  private mutating func numberStyle(_ range: Range<Int>?) throws(Refusal) -> NumberStyle {
    let written = range.map(text)
    guard let style = NumberStyle(written: written) else {
      let written = written ?? ""
      let code: FindingCode = written.hasPrefix("::") ? .skeletonUnknown : .numberStyleUnknown
      let suggestion = nearest(to: written, among: NumberStyle.allWritten)
      throw .because(code, range ?? here, [written], suggestion: suggestion)
    }
    position += 1
    return style
  }

  private mutating func dateStyle(_ range: Range<Int>?) throws(Refusal) -> DateStyle {
    let written = range.map(text)
    guard let style = DateStyle(written: written) else {
      let written = written ?? ""
      let suggestion = nearest(to: written, among: ["short", "medium", "long", "full"])
      throw .because(.dateStyleUnknown, range ?? here, [written], suggestion: suggestion)
    }
    position += 1
    return style
  }
}
