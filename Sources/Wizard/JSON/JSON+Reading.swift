import Phrasing

extension JSON {
  /// Where a text stops being JSON, as a number of bytes from its beginning.
  public struct Unreadable: Error, Equatable, Sendable {
    public let offset: Int
  }

  /// Reads one value; refuses a name given twice, a text that is not UTF-8, nesting over 64 and anything after the value.
  public init(bytes: [UInt8]) throws(Unreadable) {
    var reader = JSONReader(bytes)
    self = try reader.readDocument()
  }
}

private struct JSONReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func readDocument() throws(JSON.Unreadable) -> JSON {
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { position = 3 }
    let value = try readValue(depth: 0)
    skipBlanks()
    guard position == bytes.count else { throw unreadable }
    return value
  }

  private var unreadable: JSON.Unreadable { JSON.Unreadable(offset: position) }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 { position += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ byte: UInt8) throws(JSON.Unreadable) {
    guard take(byte) else { throw unreadable }
  }

  private mutating func expect(_ word: StaticString) throws(JSON.Unreadable) {
    for byte in [UInt8](word) { try expect(byte) }
  }

  private mutating func readValue(depth: Int) throws(JSON.Unreadable) -> JSON {
    skipBlanks()
    guard depth < 64, let byte = next else { throw unreadable }
    switch byte {
    case UInt8(ascii: "{"): return .object(try readMembers(depth: depth))
    case UInt8(ascii: "["): return .list(try readElements(depth: depth))
    case UInt8(ascii: "\""): return .text(try readText())
    case UInt8(ascii: "n"):
      try expect("null")
      return .null
    case UInt8(ascii: "t"):
      try expect("true")
      return .boolean(true)
    case UInt8(ascii: "f"):
      try expect("false")
      return .boolean(false)
    default: return .number(try readNumber())
    }
  }

  private mutating func readMembers(depth: Int) throws(JSON.Unreadable) -> [JSON.Member] {
    try expect(UInt8(ascii: "{"))
    var members: [JSON.Member] = []
    var starts: [Int] = []
    skipBlanks()
    if take(UInt8(ascii: "}")) { return members }
    repeat {
      skipBlanks()
      starts.append(position)
      let name = try readText()
      skipBlanks()
      try expect(UInt8(ascii: ":"))
      members.append(JSON.Member(name, try readValue(depth: depth + 1)))
      skipBlanks()
    } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "}"))
    if let second = secondOfAName(among: members) { throw JSON.Unreadable(offset: starts[second]) }
    return members
  }

  /// The first member that has the name of one before it; found by sorting, because there may be very many.
  private func secondOfAName(among members: [JSON.Member]) -> Int? {
    let order = members.indices.sorted { first, second in
      let (one, other) = (members[first].name, members[second].name)
      return one == other ? first < second : one.lexicographicallyPrecedes(other)
    }
    var least: Int?
    for (first, second) in zip(order, order.dropFirst()) where members[first].name == members[second].name {
      least = min(least ?? second, second)
    }
    return least
  }

  private mutating func readElements(depth: Int) throws(JSON.Unreadable) -> [JSON] {
    try expect(UInt8(ascii: "["))
    var elements: [JSON] = []
    skipBlanks()
    if take(UInt8(ascii: "]")) { return elements }
    repeat {
      elements.append(try readValue(depth: depth + 1))
      skipBlanks()
    } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"))
    return elements
  }

  private mutating func readNumber() throws(JSON.Unreadable) -> [UInt8] {
    let start = position
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try readDigits() }
    if take(UInt8(ascii: ".")) { try readDigits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try readDigits()
    }
    return Array(bytes[start..<position])
  }

  private mutating func readDigits() throws(JSON.Unreadable) {
    let start = position
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    guard position > start else { throw unreadable }
  }

  private mutating func readText() throws(JSON.Unreadable) -> [UInt8] {
    try expect(UInt8(ascii: "\""))
    let start = position
    var text: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        guard isUTF8(text) else { throw JSON.Unreadable(offset: start) }
        position += 1
        return text
      case UInt8(ascii: "\\"):
        position += 1
        text += try readEscape()
      case 0..<0x20:
        throw unreadable
      default:
        text.append(byte)
        position += 1
      }
    }
    throw unreadable
  }

  private func isUTF8(_ text: [UInt8]) -> Bool {
    var scalars = ScalarReader(text)
    var written: [UInt8] = []
    while let scalar = scalars.next() { written.append(scalar) }
    return written == text
  }

  private mutating func readEscape() throws(JSON.Unreadable) -> [UInt8] {
    guard let byte = next else { throw unreadable }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0c]
    case UInt8(ascii: "n"): return [0x0a]
    case UInt8(ascii: "r"): return [0x0d]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return try readScalar()
    default:
      position -= 1
      throw unreadable
    }
  }

  /// A lone surrogate becomes U+FFFD.
  private mutating func readScalar() throws(JSON.Unreadable) -> [UInt8] {
    let first = try readCodeUnit()
    var value = first
    if (0xd800..<0xdc00).contains(first) {
      let start = position
      if take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) {
        let second = try readCodeUnit()
        if (0xdc00..<0xe000).contains(second) {
          value = 0x10000 + (first - 0xd800) << 10 + (second - 0xdc00)
        } else {
          position = start
        }
      } else {
        position = start
      }
    }
    guard let scalar = Unicode.Scalar(value) else { return [0xef, 0xbf, 0xbd] }
    return Array(UTF8.encode(scalar)!)
  }

  private mutating func readCodeUnit() throws(JSON.Unreadable) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next else { throw unreadable }
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): unit = unit << 4 | UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): unit = unit << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): unit = unit << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
      default: throw unreadable
      }
      position += 1
    }
    return unit
  }
}
