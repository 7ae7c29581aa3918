import Phrasing

/// CLDR's syntax of date patterns: `EEEE 'den' d. MMMM y`.
enum DatePatternSyntax {
  /// The parts of a pattern; the era is always ours, so that its name is text. Nothing when a field is not known.
  static func parts(of pattern: [UInt8], era: [UInt8]) -> [DateNotation.Part]? {
    var parts: [DateNotation.Part] = []
    var text: [UInt8] = []
    var position = 0
    var isQuoted = false
    while position < pattern.count {
      let byte = pattern[position]
      if byte == apostrophe {
        let isDoubled = position + 1 < pattern.count && pattern[position + 1] == apostrophe
        if isDoubled { text.append(apostrophe) } else { isQuoted.toggle() }
        position += isDoubled ? 2 : 1
      } else if isLetter(byte), !isQuoted {
        let count = pattern[position...].prefix { $0 == byte }.count
        position += count
        if byte == UInt8(ascii: "G") {
          text += era
          continue
        }
        guard let field = field(byte, count) else { return nil }
        if !text.isEmpty { parts.append(.text(text)) }
        text = []
        parts.append(field)
      } else {
        text.append(byte)
        position += 1
      }
    }
    return text.isEmpty ? parts : parts + [.text(text)]
  }

  private static let apostrophe = UInt8(ascii: "'")

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func field(_ letter: UInt8, _ count: Int) -> DateNotation.Part? {
    switch (letter, count) {
    case (UInt8(ascii: "d"), 1): .day
    case (UInt8(ascii: "d"), 2): .dayOfTwoDigits
    case (UInt8(ascii: "M"), 1): .month
    case (UInt8(ascii: "M"), 2): .monthOfTwoDigits
    case (UInt8(ascii: "M"), 3): .monthAbbreviation
    case (UInt8(ascii: "M"), 4): .monthName
    case (UInt8(ascii: "y"), 1): .year
    case (UInt8(ascii: "y"), 2): .yearOfTwoDigits
    case (UInt8(ascii: "E"), 4), (UInt8(ascii: "c"), 4): .weekdayName
    default: nil
    }
  }
}
