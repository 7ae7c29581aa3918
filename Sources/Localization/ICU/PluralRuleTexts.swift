import CICU

/// The plural rules of one language as ICU keeps them, in CLDR's syntax.
final class PluralRuleTexts {
  private let rules: OpaquePointer?

  /// A language may be without rules: it has one form for every number.
  init(locale: ICULocale, isOrdinal: Bool) throws(ICUError) {
    rules = try icu("ures_openDirect") { status in cicu_plural_rules_open(locale.name, isOrdinal, &status) }
  }

  deinit {
    if let rules { cicu_plural_rules_close(rules) }
  }

  /// Nothing when the language does not use the category.
  func rule(of category: StaticString) throws(ICUError) -> [UInt8] {
    guard let rules else { return [] }
    return try icuText("ures_getStringByKey", of: UInt16.self) { buffer, capacity, status in
      cicu_plural_rules_text(rules, "\(category)", buffer, capacity, &status)
    }.utf8
  }
}
