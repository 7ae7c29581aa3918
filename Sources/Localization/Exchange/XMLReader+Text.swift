extension XMLReader {
  /// Reads text up to the next `<`, with references resolved and line ends as XML wants them.
  mutating func readText() throws(XMLFlaw) -> SourceText {
    var text = POString()
    text.go(to: position)
    var start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") {
      switch bytes[position] {
      case UInt8(ascii: "&"):
        text.append(bytes[start..<position])
        try readReference(into: &text)
        start = position
      case 0x0D:
        text.append(bytes[start..<position])
        readReturn(into: &text)
        start = position
      default: position += 1
      }
    }
    text.append(bytes[start..<position])
    return text.text
  }

  /// Reads `<![CDATA[…]]>`.
  mutating func readData() throws(XMLFlaw) -> SourceText {
    position += "<![CDATA[".utf8.count
    var text = POString()
    text.go(to: position)
    let opened = position
    var start = position
    while !starts("]]>") {
      guard position < bytes.count else { throw XMLFlaw(.xmlMalformed, opened) }
      if bytes[position] == 0x0D {
        text.append(bytes[start..<position])
        readReturn(into: &text)
        start = position
      } else {
        position += 1
      }
    }
    text.append(bytes[start..<position])
    position += 3
    return text.text
  }

  private mutating func readReturn(into text: inout POString) {
    position += 1
    if position < bytes.count, bytes[position] == 0x0A { position += 1 }
    text.append(0x0A)
    text.go(to: position)
  }

  /// Reads `&amp;`, `&#38;` or `&#x26;`.
  mutating func readReference(into text: inout POString) throws(XMLFlaw) {
    let start = position
    let content = bytes[(start + 1)...].prefix(12)
    guard let end = content.firstIndex(of: UInt8(ascii: ";")) else { throw XMLFlaw(.xmlMalformed, start) }
    let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    switch name {
    case "amp": text.append(UInt8(ascii: "&"))
    case "lt": text.append(UInt8(ascii: "<"))
    case "gt": text.append(UInt8(ascii: ">"))
    case "quot": text.append(UInt8(ascii: "\""))
    case "apos": text.append(UInt8(ascii: "'"))
    default:
      guard name.hasPrefix("#") else { throw XMLFlaw(.xmlEntity, start, [name]) }
      let isHexadecimal = name.hasPrefix("#x")
      let number = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
      guard let scalar = number.flatMap(Unicode.Scalar.init), isAllowed(scalar) else {
        throw XMLFlaw(.xmlMalformed, start)
      }
      text.append(Array(String(Character(scalar)).utf8)[...])
    }
    position = end + 1
    text.go(to: position)
  }

  private func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  func starts(_ mark: StaticString) -> Bool {
    mark.withUTF8Buffer { bytes[min(position, bytes.count)...].starts(with: $0) }
  }

  mutating func skip(past mark: StaticString) throws(XMLFlaw) {
    let start = position
    while !starts(mark) {
      guard position < bytes.count else { throw XMLFlaw(.xmlMalformed, start) }
      position += 1
    }
    position += mark.utf8CodeUnitCount
  }

  mutating func skipSpaces() {
    while position < bytes.count, isSpace(bytes[position]) { position += 1 }
  }

  func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
