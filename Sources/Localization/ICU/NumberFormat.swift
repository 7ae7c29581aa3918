import CICU

/// ICU's writing of numbers in one style of one language.
final class NumberFormat {
  private let format: OpaquePointer

  init(skeleton: String, locale: ICULocale) throws(ICUError) {
    format = try icuOpen("unumf_openForSkeletonAndLocale") { status in
      cicu_number_format_open(skeleton, locale.name, &status)
    }
  }

  deinit { cicu_number_format_close(format) }

  func sample(_ decimal: String) throws(ICUError) -> NumberSample {
    let text = try icuText("unumf_formatDecimal", of: UInt16.self) { buffer, capacity, status in
      cicu_number_format_text(format, decimal, buffer, capacity, &status)
    }
    return NumberSample(text.utf8)
  }
}
