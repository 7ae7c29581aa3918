import Phrasing

extension PluralRules {
  /// Takes the rules from ICU's data, so that a new language needs no code.
  init(locale: ICULocale, kind: PluralKind) throws(ICUError) {
    let texts = try PluralRuleTexts(locale: locale, isOrdinal: kind == .ordinal)
    var rules: [Rule] = []
    for category in PluralCategory.allCases where category != .other {
      let text = try texts.rule(of: category.keyword)
      guard !text.isEmpty else { continue }
      guard let alternatives = PluralRuleSyntax.alternatives(in: text) else { throw .notUnderstood("plurals") }
      rules.append(Rule(category: category, alternatives: alternatives))
    }
    self.init(rules: rules)
  }
}

extension PluralCategory {
  /// The category's name in CLDR and in messages.
  var keyword: StaticString {
    switch self {
    case .zero: "zero"
    case .one: "one"
    case .two: "two"
    case .few: "few"
    case .many: "many"
    case .other: "other"
    }
  }
}
