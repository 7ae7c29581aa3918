import CICU
import Phrasing

/// ICU's pattern of dates in one style of one language, and the names that it uses.
final class DateFormat {
  private let format: OpaquePointer

  init(style: DateStyle, locale: ICULocale) throws(ICUError) {
    let style =
      switch style {
      case .short: cicu_date_short
      case .medium: cicu_date_medium
      case .long: cicu_date_long
      case .full: cicu_date_full
      }
    format = try icuOpen("udat_open") { status in cicu_date_format_open(style, locale.name, &status) }
  }

  deinit { cicu_date_format_close(format) }

  func pattern() throws(ICUError) -> [UInt8] {
    try icuText("udat_toPattern", of: UInt16.self) { buffer, capacity, status in
      cicu_date_format_pattern(format, buffer, capacity, &status)
    }.utf8
  }

  func names(_ symbols: cicu_date_symbols, count: Int32) throws(ICUError) -> [[UInt8]] {
    var names: [[UInt8]] = []
    for index in 0..<count {
      names.append(
        try icuText("udat_getSymbols", of: UInt16.self) { buffer, capacity, status in
          cicu_date_format_symbol(format, symbols, index, buffer, capacity, &status)
        }.utf8)
    }
    return names
  }
}
