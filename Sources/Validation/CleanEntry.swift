import Phrasing

/// An entry without what people put between digits: capitals and digits in ASCII, and where dashes stood.
struct CleanEntry {
  /// At most ``limit`` of them: enough for any number, for its label, and for knowing that it is too long.
  private(set) var text: [UInt8] = []
  /// Bit *n* stands for a dash before `text[n]`.
  private(set) var dashes: UInt64 = 0
  /// Bit *n* stands for anything at all between `text[n - 1]` and `text[n]`.
  private(set) var gaps: UInt64 = 0
  /// Something was neither letter nor digit nor anything that stands between them.
  private(set) var hasOther = false

  static let limit = 40

  /// What is clean already is taken as it is, without a copy. Separators that no number has between its digits are
  /// something else, unless they are asked for.
  init(_ entry: [UInt8], takingAnySeparator: Bool = false) {
    guard !entry.span.isClean else {
      text = entry
      return
    }
    text.reserveCapacity(min(entry.count, CleanEntry.limit))
    var reader = ScalarReader(entry)
    while text.count < CleanEntry.limit, !hasOther, let scalar = reader.next() {
      take(scalar.narrow, anySeparator: takingAnySeparator)
    }
  }

  private mutating func take(_ scalar: Scalar, anySeparator: Bool) {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A: text.append(UInt8(scalar.value))
    case 0x61...0x7A: text.append(UInt8(scalar.value - 0x20))
    default:
      gaps |= 1 << UInt64(text.count)
      if scalar.isDash {
        dashes |= 1 << UInt64(text.count)
      } else if !scalar.isBetweenDigits, !(anySeparator && scalar.isSeparator) {
        hasOther = true
      }
    }
  }

  /// Writes Greece's two letters in another way: EL in tax numbers, GR elsewhere.
  mutating func spellGreece(_ letters: StaticString) {
    text[0] = letters.utf8Start[0]
    text[1] = letters.utf8Start[1]
  }

  mutating func dropFirst(_ count: Int) {
    text = Array(text[count..<text.count])
    dashes >>= UInt64(count)
    gaps >>= UInt64(count)
  }
}

extension Scalar {
  /// Spaces, dots, the colon after a label, and what nobody sees.
  fileprivate var isBetweenDigits: Bool { isSpace || isDot || isUnseen || value == 0x3A }

  /// Solidus, backslash, low line, comma, semicolon, plus sign, vertical line.
  fileprivate var isSeparator: Bool {
    switch value {
    case 0x2F, 0x5C, 0x5F, 0x2C, 0x3B, 0x2B, 0x7C: true
    default: false
    }
  }
}
