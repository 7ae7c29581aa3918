extension UInt8 {
  static let at = UInt8(ascii: "@")
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
  static let dot = UInt8(ascii: ".")
  static let comma = UInt8(ascii: ",")
  static let semicolon = UInt8(ascii: ";")
  static let slash = UInt8(ascii: "/")
  static let hyphen = UInt8(ascii: "-")
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let backslash = UInt8(ascii: "\\")

  var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }

  var isCapital: Bool { self &- UInt8(ascii: "A") < 26 }

  var isLetter: Bool { (self & 0xDF).isCapital }

  /// Whether it is taken for a nought, or is one.
  var standsForZero: Bool { self == UInt8(ascii: "0") || self == UInt8(ascii: "O") }

  var standsForOne: Bool { self == UInt8(ascii: "1") || self == UInt8(ascii: "I") || self == UInt8(ascii: "L") }

  var inSmallLetters: UInt8 { isCapital ? self | 0x20 : self }
}
