import Glibc
import Localization

/// The characters that the reader's terminal knows, as the locale names them.
enum Charset {
  case utf8, latin1, ascii

  /// Where no locale is named at all, a terminal of today is taken for granted.
  static let ofEnvironment: Charset = {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      if let value = getenv(name), value.pointee != 0 { return Charset(locale: String(cString: value)) }
    }
    return .utf8
  }()

  init(locale: String) {
    let name = locale.lowercased().filter { $0 != "-" && $0 != "_" }
    self = name.contains("utf8") ? .utf8 : name.contains("88591") ? .latin1 : .ascii
  }

  /// A text that such a terminal can show: everywhere but on UTF-8, ASCII.
  func shown(_ text: String) -> String {
    guard self != .utf8, text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var shown = ""
    for scalar in text.unicodeScalars { shown += Charset.ascii(scalar) }
    return shown
  }

  func decoded(_ bytes: some Collection<UInt8>) -> String {
    guard self == .latin1 else { return String(decoding: bytes, as: UTF8.self) }
    return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

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
