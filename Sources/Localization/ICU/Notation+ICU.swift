public import Phrasing

extension Notation {
  /// The notation of a language, named by its BCP 47 tag, from ICU's data; `en` is British English.
  ///
  /// ```swift
  /// try Notation(language: "nl-BE").dates.monthNames[0]  // januari
  /// ```
  public convenience init(language: String) throws(ICUError) {
    let locale = try ICULocale(language: language)
    let cardinals = try PluralRules(locale: locale, kind: .cardinal)
    self.init(
      numbers: try NumberNotation(locale: locale, cardinals: cardinals),
      dates: try DateNotation(locale: locale),
      lists: try ListNotation(locale: locale),
      cardinals: cardinals,
      ordinals: try PluralRules(locale: locale, kind: .ordinal))
  }
}
