import Phrasing

/// Words on one line: trimmed, one ordinary space between them, and nothing that cannot be seen.
struct OneLine {
  let bytes: [UInt8]

  /// Reads at most so many scalars.
  init(_ entry: [UInt8], atMost limit: Int, breakingLines lineBreaks: LineBreaks) throws(Flaw) {
    var reader = ScalarReader(entry)
    var bytes: [UInt8] = []
    var length = 0
    var gap = Gap.none
    while let scalar = reader.next() {
      if scalar.isSpace {
        if gap != .line { gap = scalar.isLineBreak ? .line : .space }
        continue
      }
      if scalar.isInvisible || scalar.isJoiner && (length == 0 || gap != .none) { continue }
      guard scalar != .replacement else { throw .unreadable }
      guard !scalar.isControl else { throw .controlCharacter }
      guard !scalar.isDirectionMark else { throw .directionMark }
      if gap != .none, length > 0 {
        guard gap == .space || lineBreaks == .becomeSpaces else { throw .lineBreak }
        bytes.append(UInt8(ascii: " "))
        length += 1
      }
      gap = .none
      bytes.append(scalar)
      length += 1
      guard length <= limit else { throw .tooLong }
    }
    guard !bytes.isEmpty else { throw .missing }
    self.bytes = bytes
  }

  /// What happens to a line break between words; one at an end is trimmed.
  enum LineBreaks {
    case becomeSpaces, areRefused
  }

  private enum Gap {
    case none, space, line
  }
}
