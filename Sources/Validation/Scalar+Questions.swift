import Phrasing

/// The few questions that entries raise, and no table to answer them.
extension Scalar {
  var isLineBreak: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Line breaks and tabs among them.
  var isSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// What pasting leaves behind and nobody sees: zero-width space, word joiner, byte order mark, soft hyphen.
  var isInvisible: Bool {
    switch value {
    case 0xAD, 0x180E, 0x200B, 0x2060...0x2064, 0xFEFF: true
    default: false
    }
  }

  /// Zero-width joiners, which some scripts need to spell a name.
  var isJoiner: Bool { value == 0x200C || value == 0x200D }

  /// Marks that turn the direction in which a text is shown.
  var isDirectionMark: Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// What pasting leaves behind in a number: all that shows nothing of itself.
  var isUnseen: Bool { isInvisible || isJoiner || isDirectionMark }

  /// Controls that are not spaces.
  var isControl: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F: !isSpace
    default: false
    }
  }

  var isDash: Bool {
    switch value {
    case 0x2D, 0x058A, 0x05BE, 0x2010...0x2015, 0x2043, 0x2212, 0x2E3A, 0x2E3B, 0xFE58, 0xFE63, 0xFF0D: true
    default: false
    }
  }

  var isDot: Bool {
    switch value {
    case 0x2E, 0xB7, 0x2022, 0x2024, 0x2027, 0x2219, 0x22C5, 0x3002, 0x30FB, 0xFF0E, 0xFF61: true
    default: false
    }
  }

  /// Itself, or the ASCII character of which it is the wide form.
  var narrow: Scalar {
    (0xFF01...0xFF5E).contains(value) ? Scalar(value: value - 0xFEE0) : self
  }
}
