import Phrasing

extension NumberStyle {
  /// The style that a message writes after `number,`, or the plain one when it writes none.
  init?(written: String?) {
    guard let written else {
      self = .plain
      return
    }
    switch written {
    case "integer": self = .integer
    case "percent": self = .percent
    case "::currency/EUR": self = .currency(.euro)
    case "::currency/DKK": self = .currency(.danishKrone)
    case "::unit/cubic-meter": self = .measure(.cubicMetre)
    case "::unit/kilogram": self = .measure(.kilogram)
    case "::unit/tonne": self = .measure(.tonne)
    default:
      let zeros = written.utf8.dropFirst(3)
      guard written.hasPrefix("::."), (1...9).contains(zeros.count) else { return nil }
      guard zeros.allSatisfy({ $0 == UInt8(ascii: "0") }) else { return nil }
      self = .fixed(zeros.count)
    }
  }

  static let allWritten = [
    "integer", "percent", "::.0", "::.00", "::.000", "::currency/EUR", "::currency/DKK", "::unit/cubic-meter",
    "::unit/kilogram", "::unit/tonne",
  ]
}

extension DateStyle {
  /// The style that a message writes after `date,`, or ICU's own choice when it writes none.
  init?(written: String?) {
    switch written {
    case "short": self = .short
    case nil, "medium": self = .medium
    case "long": self = .long
    case "full": self = .full
    default: return nil
    }
  }
}
