import Phrasing

extension NumberNotation {
  /// Learns from numbers that ICU writes; plural rules say which numbers show a measure in all its forms.
  init(locale: ICULocale, cardinals: PluralRules) throws(ICUError) {
    let plain = try NumberFormat(skeleton: ".000", locale: locale)
    let whole = try NumberFormat(skeleton: "precision-integer", locale: locale)
    let percent = try NumberFormat(skeleton: "percent", locale: locale)
    let plainAffixes = try Affixes(format: plain)
    self.init(
      separators: try Separators(format: plain),
      moneySeparators: try Separators(format: try NumberFormat(skeleton: "currency/EUR", locale: locale)),
      grouping: try Grouping(format: whole),
      minusSign: plainAffixes.negative.prefix + plainAffixes.negative.suffix,
      plain: plainAffixes,
      percent: try Affixes(format: percent),
      measures: try Measure.allCases.map { measure throws(ICUError) in
        let format = try NumberFormat(skeleton: "unit/\(measure.unit)", locale: locale)
        return try MeasureNotation(format: format, cardinals: cardinals)
      },
      currencies: try Currency.allCases.map { currency throws(ICUError) in
        let format = try NumberFormat(skeleton: "currency/\(currency.code)", locale: locale)
        return CurrencyNotation(affixes: try Affixes(format: format), fractionCount: try format.fractionCount())
      })
  }
}

extension Measure {
  /// CLDR's name of the unit.
  var unit: StaticString {
    switch self {
    case .cubicMetre: "cubic-meter"
    case .kilogram: "kilogram"
    case .tonne: "tonne"
    }
  }
}

extension Currency {
  /// The code of ISO 4217.
  var code: StaticString {
    switch self {
    case .euro: "EUR"
    case .danishKrone: "DKK"
    }
  }
}

extension NumberNotation.Separators {
  fileprivate init(format: NumberFormat) throws(ICUError) {
    let separators = try format.sample("1234567.5").separators
    guard let group = separators.first, let decimal = separators.last, separators.count > 1 else {
      throw .notUnderstood("unumf_formatDecimal")
    }
    self.init(decimal: decimal, group: group)
  }
}

extension NumberNotation.Grouping {
  fileprivate init(format: NumberFormat) throws(ICUError) {
    let groups = try format.sample("123456789012").digitCounts
    guard groups.count > 2, let last = groups.last else { throw .notUnderstood("unumf_formatDecimal") }
    var minimum = 1
    while try format.sample("1" + String(repeating: "0", count: last + minimum - 1)).separators.isEmpty {
      minimum += 1
    }
    self.init(last: last, others: groups[groups.count - 2], minimum: minimum)
  }
}

extension Affixes {
  fileprivate convenience init(format: NumberFormat, amount: String = "1") throws(ICUError) {
    let positive = try format.sample(amount)
    let negative = try format.sample("-" + amount)
    guard !positive.digitCounts.isEmpty, !negative.digitCounts.isEmpty else {
      throw .notUnderstood("unumf_formatDecimal")
    }
    self.init(positive: positive.affixes, negative: negative.affixes)
  }
}

extension NumberFormat {
  fileprivate func fractionCount() throws(ICUError) -> Int {
    let sample = try sample("1")
    return sample.separators.isEmpty ? 0 : sample.digitCounts[1]
  }
}

extension MeasureNotation {
  /// Between them they meet each category that a language has.
  private static let amountsOfEveryCategory =
    (0...200).map { Decimal($0) } + (1...19).map { Decimal($0, scale: 1) } + [Decimal(1000), Decimal(1_000_000)]

  fileprivate init(format: NumberFormat, cardinals: PluralRules) throws(ICUError) {
    var affixes: [PluralCategory: Affixes] = [:]
    for amount in MeasureNotation.amountsOfEveryCategory {
      let category = cardinals.category(of: amount)
      guard affixes[category] == nil else { continue }
      affixes[category] = try Affixes(format: format, amount: String(decoding: amount.text, as: UTF8.self))
    }
    guard let other = affixes[.other] else { throw .notUnderstood("unumf_formatDecimal") }
    var exceptions: [Exception] = []
    for category in PluralCategory.allCases {
      guard let own = affixes[category], own != other else { continue }
      exceptions.append(Exception(category: category, affixes: own))
    }
    self.init(other: other, exceptions: exceptions)
  }
}
