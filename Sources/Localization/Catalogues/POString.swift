/// The strings of one field while they are read, unescaped and put together.
struct POString {
  private var bytes: [UInt8] = []
  private var first: SourceText.Piece?
  private var further: [SourceText.Piece] = []

  var text: SourceText { SourceText(bytes: bytes, first: first, further: further) }

  /// What follows stands at that byte of the file.
  mutating func go(to offset: Int) {
    let piece = SourceText.Piece(start: bytes.count, offset: offset)
    if bytes.isEmpty {
      first = piece
    } else {
      if further.last?.start == bytes.count { further.removeLast() }
      further.append(piece)
    }
  }

  mutating func append(_ slice: ArraySlice<UInt8>) { bytes += slice }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }
}

extension POReader {
  /// Reads the quoted strings of a line, of which there is at least one.
  mutating func readStrings(_ line: Range<Int>) {
    var position = line.lowerBound
    while position < line.upperBound {
      guard bytes[position] == UInt8(ascii: "\"") else { return tell(.textUnexpected, at: position) }
      guard let end = readString(position..<line.upperBound) else {
        return tell(.stringUnclosed, at: position)
      }
      position = skipSpaces(end..<line.upperBound)
    }
  }

  /// Reads one string and gives where it ends; nothing when the line ends first.
  private mutating func readString(_ line: Range<Int>) -> Int? {
    var start = line.lowerBound + 1
    if bytes[start...].starts(with: "#-#-#-#-#".utf8) { tellConflict(at: start) }
    string.go(to: start)
    var position = start
    while position < line.upperBound {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        string.append(bytes[start..<position])
        return position + 1
      case UInt8(ascii: "\\"):
        string.append(bytes[start..<position])
        guard position + 1 < line.upperBound else { return nil }
        readEscape(at: position, lineEnd: line.upperBound)
        position += 2
        start = position
        string.go(to: start)
      default:
        position += 1
      }
    }
    string.append(bytes[start..<position])
    return nil
  }

  private mutating func readEscape(at position: Int, lineEnd: Int) {
    let escaped = bytes[position + 1]
    switch escaped {
    case UInt8(ascii: "n"): string.append(UInt8(ascii: "\n"))
    case UInt8(ascii: "t"): string.append(UInt8(ascii: "\t"))
    case UInt8(ascii: "r"): string.append(UInt8(ascii: "\r"))
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): string.append(escaped)
    default:
      var end = position + 2
      while end < lineEnd, bytes[end] & 0b1100_0000 == 0b1000_0000 { end += 1 }
      let written = String(decoding: bytes[position..<end], as: UTF8.self)
      tell(.escapeUnknown, at: position, [written])
      string.append(escaped)
    }
  }
}
