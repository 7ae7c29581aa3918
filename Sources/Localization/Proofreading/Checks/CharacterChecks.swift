// Characters that nobody sees, that were damaged, or that belong to another script; looked at byte by byte.
extension MessageProof {
  mutating func checkCharacters() {
    let bytes = message.bytes
    var hasMarks = false
    var index = 0
    func byte(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
    while index < bytes.count {
      let first = bytes[index]
      switch first {
      case 0x20...0x25, 0x27...0x5B, 0x5D...0x7E, 0x0A, 0x09:
        index += 1
      case UInt8(ascii: "&"):
        checkEntity(at: index)
        index += 1
      case UInt8(ascii: "\\"):
        checkBackslash(at: index, next: byte(1))
        index += 1
      case 0..<0x80:
        tell(.invisibleCharacter, index..<index + 1, ["U+" + hexadecimal(UInt32(first))], repair: [])
        index += 1
      case 0xC2:
        if byte(1) == 0xAD || byte(1) < 0xA0 { tellInvisible(index..<index + 2, UInt32(byte(1))) }
        index += 2
      case 0xC3:
        if index + 1 < bytes.count { checkGarbled(at: index) }
        index += 2
      case 0xC4...0xDF:
        hasMarks = hasMarks || first == 0xCC || first == 0xCD
        if first == 0xD8, byte(1) == 0x9C { tell(.bidiControl, index..<index + 2, ["U+061C"], repair: []) }
        index += 2
      case 0xE0...0xEF:
        let scalar = UInt32(first & 0x0F) << 12 | UInt32(byte(1) & 0x3F) << 6 | UInt32(byte(2) & 0x3F)
        checkScalar(scalar, at: index)
        index += 3
      default:
        // Tags and marks of variants that no letter shows.
        if first == 0xF3, (0xA0...0xA3).contains(byte(1)) { tellInvisible(index..<index + 4, 0xE0000) }
        index += 4
      }
    }
    if hasMarks { checkComposition() }
  }

  private mutating func checkScalar(_ scalar: UInt32, at index: Int) {
    let range = index..<min(index + 3, message.bytes.count)
    switch scalar {
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
      tell(.bidiControl, range, ["U+" + hexadecimal(scalar)], repair: [])
    case 0x200B...0x200D, 0x2060...0x2064, 0xFEFF, 0xE000...0xF8FF, 0x2028, 0x2029, 0x115F, 0x1160, 0x180E,
      0x206A...0x206F, 0x2800, 0x3164, 0xFFA0, 0xFFF9...0xFFFB:
      tellInvisible(range, scalar)
    case 0x212A, 0x212B, 0x2126:
      let right = MessageProof.signs[scalar] ?? ""
      tell(.notComposed, range, [right], suggestion: right, repair: Array(right.utf8))
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      tell(.letterForeign, range, [string(message.bytes[range])])
    case 0xFFFD:
      tell(.textGarbled, range, [string(message.bytes[range])])
    default: break
    }
  }

  private mutating func tellInvisible(_ range: Range<Int>, _ scalar: UInt32) {
    if let source, contains(source.bytes, Array(message.bytes[range])) { return }
    tell(.invisibleCharacter, range, ["U+" + hexadecimal(scalar)], repair: [])
  }

  /// `&amp;amp;`, and in words that are no markup `&aelig;` too.
  private mutating func checkEntity(at index: Int) {
    let rest = message.bytes[index...]
    if !isProse, source != nil { checkPlainEntity(rest) }
    guard rest.starts(with: "&amp;".utf8) else { return }
    let inner = rest.dropFirst(5).prefix { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "#") }
    let end = inner.endIndex
    let isDoubled = !inner.isEmpty && end < message.bytes.count && message.bytes[end] == UInt8(ascii: ";")
    guard isDoubled else { return }
    let range = index..<end + 1
    if let source, contains(source.bytes, Array(message.bytes[range])) { return }
    tell(.entityDoubled, range, [string(message.bytes[range])], suggestion: "&", repair: Array("&".utf8))
  }

  private mutating func checkPlainEntity(_ rest: ArraySlice<UInt8>) {
    let name = rest.dropFirst().prefix { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x23 }
    guard name.count > 1, name.endIndex < rest.endIndex, rest[name.endIndex] == UInt8(ascii: ";") else { return }
    let range = rest.startIndex..<name.endIndex + 1
    if let source, source.bytes.contains(UInt8(ascii: "&")) { return }
    tell(.entityDoubled, range, [string(message.bytes[range])])
  }

  private mutating func checkBackslash(at index: Int, next: UInt8) {
    guard let source, !source.bytes.contains(UInt8(ascii: "\\")), next == UInt8(ascii: "n") || next == UInt8(ascii: "t")
    else { return }
    let written = string(message.bytes[index..<index + 2])
    tell(.escapeLiteral, index..<index + 2, [written])
  }

  private mutating func checkComposition() {
    guard let right = try? composed(message.bytes), right != message.bytes else { return }
    var index = 0
    while index < message.bytes.count {
      let lead = message.bytes[index]
      if lead == 0xCC || lead == 0xCD, index > 0 {
        var start = index - 1
        while start > 0, message.bytes[start] & 0xC0 == 0x80 { start -= 1 }
        let range = start..<index + 2
        if let letter = try? composed(Array(message.bytes[range])), letter.count < range.count {
          let written = String(decoding: letter, as: UTF8.self)
          tell(.notComposed, range, [written], suggestion: written, repair: letter)
        }
      }
      index += 1
    }
  }

  func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// Letters that a word of this language does not have: of another script among Latin ones, or of another language.
  mutating func checkLetters(_ word: Word, in text: ReadText, _ original: ReadText?) {
    var index = word.start
    var isLatin = false
    var foreign: (place: Int, isScript: Bool)?
    while index < word.end {
      let lead = text.bytes[index]
      let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3
      switch lead {
      case 0x41...0x5A, 0x61...0x7A: isLatin = true
      case 0xC3...0xC9 where index + 1 < text.bytes.count:
        let scalar = UInt32(lead & 0x1F) << 6 | UInt32(text.bytes[index + 1] & 0x3F)
        if foreign == nil, language.letters.map({ !$0.contains(scalar) }) ?? false { foreign = (index, false) }
      case 0xCE, 0xCF, 0xD0...0xD4: foreign = foreign?.isScript == true ? foreign : (index, true)
      default: break
      }
      index += length
    }
    guard let foreign else { return }
    if let original, original.words.contains(where: { $0.hash == word.hash }) { return }
    let lead = text.bytes[foreign.place]
    let letter = string(text.bytes[foreign.place..<foreign.place + (lead < 0xE0 ? 2 : 3)])
    let range = text.range(foreign.place, foreign.place + 2)
    if foreign.isScript {
      if isLatin || looksLike(text.bytes[word.range], aWordOf: original) { tell(.scriptMixed, range, [letter]) }
    } else if !word.letters.contains(.capital) {
      tell(.letterForeign, range, [letter])
    }
  }
}
