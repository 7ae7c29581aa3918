import CICU

/// The letters beyond English ones that a language is written with, loans included, as CLDR lists them.
struct Letters: Sendable {
  private let isKnown: [Bool]

  /// À to ɏ; letters further on are of other scripts, or of none that Europe prints.
  private static let first: UInt32 = 0xC0
  private static let count = 0x190

  init(locale: ICULocale) throws(ICUError) {
    var letters = [Bool](repeating: false, count: Letters.count)
    try icu("ulocdata_getExemplarSet") { status in
      cicu_letters(locale.name, Letters.first, &letters, Int32(Letters.count), &status)
    }
    isKnown = letters
  }

  func contains(_ character: UInt32) -> Bool {
    guard character >= Letters.first, character < Letters.first + UInt32(Letters.count) else { return false }
    return isKnown[Int(character - Letters.first)]
  }
}

/// A text with its letters and marks composed: `A` and a ring become `Å`.
func composed(_ text: [UInt8]) throws(ICUError) -> [UInt8] {
  let units = Array(String(decoding: text, as: UTF8.self).utf16)
  return try icuText("unorm2_normalize", of: UInt16.self) { buffer, capacity, status in
    cicu_composed(units, Int32(units.count), buffer, capacity, &status)
  }.utf8
}
