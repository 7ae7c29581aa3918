import Phrasing

/// Words of which nobody else is the judge, kept as they were typed.
struct PlainText {
  let reading: Reading

  static let flaws: [Flaw] = [.missing, .unreadable, .lineBreak, .controlCharacter, .directionMark, .tooLong]

  /// At most 1000 characters, and so many marks upon them as any script needs.
  init(_ entry: [UInt8]) throws(Flaw) {
    var reader = ScalarReader(entry)
    var (length, marks) = (0, 0)
    var isBlank = true
    while let scalar = reader.next() {
      guard scalar != .replacement else { throw .unreadable }
      guard !scalar.isLineBreak else { throw .lineBreak }
      guard !scalar.isControl, scalar.value != 0x09 else { throw .controlCharacter }
      guard !scalar.isDirectionMark else { throw .directionMark }
      if scalar.isMark { marks += 1 } else { length += 1 }
      guard length <= 1000, marks <= 3000 else { throw .tooLong }
      if !scalar.isSpace, !scalar.isUnseen { isBlank = false }
    }
    guard !isBlank else { throw .missing }
    reading = Reading(value: entry)
  }
}

extension Scalar {
  /// What is written upon another character: combining marks, as far as they are common, and variation selectors.
  fileprivate var isMark: Bool {
    switch value {
    case 0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x64B...0x65F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF,
      0x3099...0x309A, 0xFE00...0xFE0F, 0xFE20...0xFE2F:
      true
    default: false
    }
  }
}
