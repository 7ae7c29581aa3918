import Glibc
import Localization

/// The characters that the reader's terminal knows, as the locale names them.
enum Charset {
  case utf8, latin1, latin9, ascii

  /// Where no locale is named at all, a terminal of today is taken for granted.
  static let ofEnvironment: Charset = {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      if let value = getenv(name), value.pointee != 0 { return Charset(locale: String(cString: value)) }
    }
    return .utf8
  }()

  /// The one that a locale names, as in `da_DK.ISO-8859-1`, or else the one that the machine has for it.
  init(locale: String) {
    let parts = locale.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    if let stop = parts[0].firstIndex(of: ".") {
      self = Charset(named: parts[0][parts[0].index(after: stop)...])
    } else if parts.count > 1, parts[1] == "euro" {
      self = .latin9
    } else {
      self = Charset(named: Charset.ofMachine(locale) ?? "")
    }
  }

  private init(named name: some StringProtocol) {
    switch name.lowercased().filter({ $0 != "-" && $0 != "_" }) {
    case "utf8": self = .utf8
    case "iso88591", "88591": self = .latin1
    case "iso885915", "885915": self = .latin9
    default: self = .ascii
    }
  }

  private static func ofMachine(_ locale: String) -> String? {
    guard let found = newlocale(LC_CTYPE_MASK, locale, nil) else { return nil }
    defer { freelocale(found) }
    return nl_langinfo_l(Int32(CODESET), found).map { String(cString: $0) }
  }

  /// A text that such a terminal can show: everywhere but on UTF-8, ASCII.
  func shown(_ text: String) -> String {
    guard self != .utf8, text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var shown = ""
    for scalar in text.unicodeScalars { shown += Charset.ascii(scalar) }
    return shown
  }

  /// Whether each byte is a letter; else letters beyond ASCII come as UTF-8.
  var isOneByteALetter: Bool { self == .latin1 || self == .latin9 }

  func decoded(_ bytes: some Collection<UInt8>) -> String {
    guard isOneByteALetter else { return String(decoding: bytes, as: UTF8.self) }
    return String(String.UnicodeScalarView(bytes.map(letter)))
  }

  func letter(_ byte: UInt8) -> Unicode.Scalar {
    self == .latin9 ? Charset.newInLatin9[byte] ?? Unicode.Scalar(byte) : Unicode.Scalar(byte)
  }

  private static let newInLatin9: [UInt8: Unicode.Scalar] = [
    0xA4: "€", 0xA6: "Š", 0xA8: "š", 0xB4: "Ž", 0xB8: "ž", 0xBC: "Œ", 0xBD: "œ", 0xBE: "Ÿ",
  ]

  private static func ascii(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0..<0x80, Hyperlinks.marks: return String(scalar)
    case 0xA0, 0x2007, 0x2009, 0x202F: return " "
    case 0x2010...0x2015, 0x2212: return "-"
    case 0x2018...0x201B: return "'"
    case 0x201C...0x201F, 0xAB, 0xBB: return "\""
    case 0x2026: return "..."
    case 0x276F, 0x2192: return ">"
    case 0xB2: return "2"
    case 0xB3: return "3"
    case 0x20AC: return "EUR"
    default:
      let letters = Folding.words(of: String(scalar)).map(\.folded).joined()
      guard let first = letters.first else { return "?" }
      return scalar.properties.isUppercase ? first.uppercased() + letters.dropFirst() : letters
    }
  }
}
