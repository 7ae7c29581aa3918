import Localization

extension SourceText {
  /// Words as libyaml understood them, laid beside the bytes they were read from.
  ///
  /// Folding changes only blanks and line ends, so every other byte is found again by looking for the next one that
  /// is not blank; in double quotes an escape is stepped over as a whole.
  init(_ words: [UInt8], style: YAMLStyle, in bytes: [UInt8], range: Range<Int>) {
    if style == .plain, range.upperBound <= bytes.count, bytes[range].elementsEqual(words) {
      self.init(bytes: words, offset: range.lowerBound)
      return
    }
    var cursor = YAMLCursor(bytes: bytes, range: range, style: style)
    var pieces: [Piece] = []
    var expected = -1
    for (position, byte) in words.enumerated() {
      let offset = cursor.offset(of: byte)
      if offset != expected { pieces.append(Piece(start: position, offset: offset)) }
      expected = offset + 1
    }
    if pieces.isEmpty { pieces = [Piece(start: 0, offset: range.lowerBound)] }
    self.init(bytes: words, pieces: pieces)
  }
}

/// Walks through the bytes of a scalar in step with the words read from it.
private struct YAMLCursor {
  let bytes: [UInt8]
  let end: Int
  let style: YAMLStyle
  var position: Int
  /// Bytes of the words that the escape before the cursor still stands for.
  var escaped = 0

  init(bytes: [UInt8], range: Range<Int>, style: YAMLStyle) {
    (self.bytes, self.style, position) = (bytes, style, range.lowerBound)
    end = min(range.upperBound, bytes.count)
    switch style {
    case .plain: break
    case .singleQuoted, .doubleQuoted: position += 1
    case .block:
      while position < end, bytes[position] != UInt8(ascii: "\n") { position += 1 }
      position += 1
    }
  }

  mutating func offset(of byte: UInt8) -> Int {
    if escaped > 0 {
      escaped -= 1
      return position - 1
    }
    guard byte != UInt8(ascii: " "), byte != UInt8(ascii: "\n") else { return blank(byte) }
    while position < end, isBlank(bytes[position]) || isEscapedLineEnd { position += isEscapedLineEnd ? 2 : 1 }
    guard position < end else { return max(end - 1, 0) }
    return take(byte)
  }

  private var isEscapedLineEnd: Bool {
    style == .doubleQuoted && bytes[position] == UInt8(ascii: "\\") && position + 1 < end
      && (bytes[position + 1] == UInt8(ascii: "\n") || bytes[position + 1] == UInt8(ascii: "\r"))
  }

  private mutating func take(_ byte: UInt8) -> Int {
    let start = position
    switch (style, bytes[position]) {
    case (.singleQuoted, UInt8(ascii: "'")):
      position += 2
    case (.doubleQuoted, UInt8(ascii: "\\")):
      position += escapeLength
      escaped = utf8Length(byte) - 1
    default:
      position += 1
    }
    return start
  }

  private mutating func blank(_ byte: UInt8) -> Int {
    guard position < end else { return max(end - 1, 0) }
    if style == .doubleQuoted, bytes[position] == UInt8(ascii: "\\"), !isEscapedLineEnd { return take(byte) }
    guard isBlank(bytes[position]) else { return position }
    defer { position += 1 }
    return position
  }

  private var escapeLength: Int {
    guard position + 1 < end else { return 1 }
    return switch bytes[position + 1] {
    case UInt8(ascii: "x"): 4
    case UInt8(ascii: "u"): 6
    case UInt8(ascii: "U"): 10
    default: 2
    }
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private func utf8Length(_ first: UInt8) -> Int {
    switch first {
    case ..<0xC0: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }
}
