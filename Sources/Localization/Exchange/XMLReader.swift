/// Reads XML from its first byte to its last, strictly, piece by piece, and knows where each piece stands.
///
/// There is no document type, no entity but the five of XML itself, and no way to anything outside the file.
struct XMLReader {
  private let file: SourceFile
  let bytes: [UInt8]
  var position: Int
  private var open: [String] = []
  /// The end of an element that was closed where it was opened.
  private var pendingEnd: String?
  private var hasRoot = false

  static let deepest = 64

  enum Event {
    case start(XMLElement)
    case end(String)
    case text(SourceText)
    case done
  }

  init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
    position = file.start
  }

  /// Tells what keeps the whole file from being read; asked before the first event.
  func check() throws(XMLFlaw) {
    if let range = file.malformedRanges.first { throw XMLFlaw(.utf8Malformed, range.lowerBound) }
    if let index = bytes.indices.first(where: { isControl(bytes[$0]) }) { throw XMLFlaw(.xmlMalformed, index) }
  }

  private func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D }

  mutating func next() throws(XMLFlaw) -> Event {
    if let name = pendingEnd {
      pendingEnd = nil
      return .end(name)
    }
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        let text = try readText()
        if !open.isEmpty { return .text(text) }
        if let stray = text.bytes.firstIndex(where: { !isSpace($0) }) {
          throw XMLFlaw(.xmlMalformed, text.offset(of: stray))
        }
        continue
      }
      if starts("<!--") {
        try skip(past: "-->")
      } else if starts("<![CDATA[") {
        if open.isEmpty { throw XMLFlaw(.xmlMalformed, position) }
        return .text(try readData())
      } else if starts("<?") {
        try readInstruction()
      } else if starts("<!") {
        throw XMLFlaw(.xmlDoctype, position)
      } else if starts("</") {
        return .end(try readEnd())
      } else {
        return .start(try readStart())
      }
    }
    if let name = open.last { throw XMLFlaw(.xmlUnclosed, bytes.count, [name]) }
    if !hasRoot { throw XMLFlaw(.xmlMalformed, bytes.count) }
    return .done
  }

  // MARK: Tags

  private mutating func readStart() throws(XMLFlaw) -> XMLElement {
    let offset = position
    if open.isEmpty, hasRoot { throw XMLFlaw(.xmlMalformed, offset) }
    hasRoot = true
    position += 1
    let name = try readName()
    var attributes: [XMLElement.Attribute] = []
    while true {
      let before = position
      skipSpaces()
      guard position < bytes.count else { throw XMLFlaw(.xmlUnclosed, offset, [name]) }
      if bytes[position] == UInt8(ascii: ">") || starts("/>") { break }
      if position == before { throw XMLFlaw(.xmlMalformed, position) }
      let attribute = try readAttribute()
      if attributes.contains(where: { $0.name == attribute.name }) { throw XMLFlaw(.xmlMalformed, before + 1) }
      attributes.append(attribute)
    }
    if open.count == XMLReader.deepest { throw XMLFlaw(.xmlTooDeep, offset, ["\(XMLReader.deepest)"]) }
    if starts("/>") {
      position += 2
      pendingEnd = name
    } else {
      position += 1
      open.append(name)
    }
    return XMLElement(name: name, attributes: attributes, offset: offset)
  }

  private mutating func readAttribute() throws(XMLFlaw) -> XMLElement.Attribute {
    let name = try readName()
    skipSpaces()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { throw XMLFlaw(.xmlMalformed, position) }
    position += 1
    skipSpaces()
    guard position < bytes.count else { throw XMLFlaw(.xmlMalformed, position) }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw XMLFlaw(.xmlMalformed, position) }
    let start = position
    position += 1
    var value = POString()
    value.go(to: position)
    while position < bytes.count, bytes[position] != quote {
      switch bytes[position] {
      case UInt8(ascii: "<"): throw XMLFlaw(.xmlMalformed, position)
      case UInt8(ascii: "&"): try readReference(into: &value)
      case let byte:
        value.append(isSpace(byte) ? 0x20 : byte)
        position += 1
      }
    }
    if position == bytes.count { throw XMLFlaw(.xmlMalformed, start) }
    position += 1
    return XMLElement.Attribute(name: name, value: value.text)
  }

  private mutating func readEnd() throws(XMLFlaw) -> String {
    let offset = position
    position += 2
    let name = try readName()
    skipSpaces()
    guard position < bytes.count, bytes[position] == UInt8(ascii: ">") else { throw XMLFlaw(.xmlMalformed, position) }
    guard let expected = open.popLast() else { throw XMLFlaw(.xmlMalformed, offset) }
    if expected != name { throw XMLFlaw(.xmlTagMismatch, offset, [name, expected]) }
    position += 1
    return name
  }

  /// Without the prefix of its namespace.
  private mutating func readName() throws(XMLFlaw) -> String {
    let start = position
    while position < bytes.count, isNameByte(bytes[position]) { position += 1 }
    guard position > start, !(0x2D...0x39).contains(bytes[start]) else { throw XMLFlaw(.xmlMalformed, start) }
    let colon = bytes[start..<position].lastIndex(of: UInt8(ascii: ":"))
    return String(decoding: bytes[(colon.map { $0 + 1 } ?? start)..<position], as: UTF8.self)
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."): true
    default: byte >= 0x80
    }
  }

  /// `<?xml … ?>` may say the encoding; other instructions say nothing to us.
  private mutating func readInstruction() throws(XMLFlaw) {
    let start = position
    try skip(past: "?>")
    guard bytes[start...].starts(with: "<?xml ".utf8) else { return }
    let content = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let encoding = content.split(separator: "encoding", maxSplits: 1).dropFirst().first else { return }
    let name = encoding.drop { $0 == "=" || $0 == " " || $0 == "\"" || $0 == "'" }.prefix { $0 != "\"" && $0 != "'" }
    if name.lowercased() != "utf-8" { throw XMLFlaw(.charsetWrong, start, [String(name)]) }
  }
}

/// An element's start: names stand without the prefix of their namespace.
struct XMLElement {
  let name: String
  let attributes: [Attribute]
  let offset: Int

  struct Attribute {
    let name: String
    let value: SourceText
  }

  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value.string }

  func text(_ name: String) -> SourceText? { attributes.first { $0.name == name }?.value }
}

/// What is wrong with a file as XML; reading cannot go on behind it.
struct XMLFlaw: Error {
  let code: FindingCode
  let offset: Int
  let values: [String]

  init(_ code: FindingCode, _ offset: Int, _ values: [String] = []) {
    (self.code, self.offset, self.values) = (code, offset, values)
  }
}
