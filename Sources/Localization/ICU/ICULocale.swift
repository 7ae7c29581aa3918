import CICU

/// A language as ICU knows it, with the calendar and the digits that Leidraad writes in.
struct ICULocale: Equatable, Sendable {
  let name: String

  /// Fails for a tag that is not well formed, and for a language that ICU has no data of.
  init(language: String) throws(ICUError) {
    let tag = language == "en" ? "en-GB" : language
    let name = try icuText("uloc_forLanguageTag", of: CChar.self) { buffer, capacity, status in
      cicu_locale_from_tag(tag, buffer, capacity, &status)
    }
    self.name = String(decoding: name.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
