import CICU

/// ICU's way of stringing items together in one language.
final class ListFormat {
  private let format: OpaquePointer

  init(locale: ICULocale) throws(ICUError) {
    format = try icuOpen("ulistfmt_open") { status in cicu_list_format_open(locale.name, &status) }
  }

  deinit { cicu_list_format_close(format) }

  /// What stands before, between and after so many items.
  func joints(of count: Int) throws(ICUError) -> [[UInt8]] {
    let firstMark: UInt16 = 0xE000
    let text = try icuText("ulistfmt_format", of: UInt16.self) { buffer, capacity, status in
      cicu_list_format_units(format, firstMark, Int32(count), buffer, capacity, &status)
    }
    let marks = firstMark..<firstMark + UInt16(count)
    return text.split(omittingEmptySubsequences: false) { marks.contains($0) }.map { Array($0).utf8 }
  }
}
