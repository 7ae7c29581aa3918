import CICU
import Phrasing

extension DateNotation {
  /// Takes patterns and names from ICU's data.
  init(locale: ICULocale) throws(ICUError) {
    let full = try DateFormat(style: .full, locale: locale)
    let era = try full.names(cicu_date_eras, count: 2)[1]
    var patterns: [[Part]] = []
    for style in DateStyle.allCases {
      let pattern = try DateFormat(style: style, locale: locale).pattern()
      guard let parts = DatePatternSyntax.parts(of: pattern, era: era) else { throw .notUnderstood("udat_toPattern") }
      patterns.append(parts)
    }
    let standsAlone = try full.pattern().contains(UInt8(ascii: "c"))
    let weekdays = standsAlone ? cicu_date_standalone_weekday_names : cicu_date_weekday_names
    self.init(
      patterns: patterns,
      monthNames: try full.names(cicu_date_month_names, count: 12),
      monthAbbreviations: try full.names(cicu_date_month_abbreviations, count: 12),
      weekdayNames: try full.names(weekdays, count: 7))
  }
}
