extension Notation {
  /// The number with the digits that a style shows.
  func written(_ number: Decimal, _ style: NumberStyle) -> WrittenNumber {
    switch style {
    case .plain: WrittenNumber(number, fraction: 0...3)
    case .integer: WrittenNumber(number, fraction: 0...0)
    case .percent: WrittenNumber(number, fraction: 0...0, isPercent: true)
    case .fixed(let count): WrittenNumber(number, fraction: max(count, 0)...max(count, 0))
    case .measure: WrittenNumber(number, fraction: 0...6)
    case .currency(let currency):
      WrittenNumber(number, fraction: numbers[currency].fractionCount...numbers[currency].fractionCount)
    }
  }

  /// What a message's plural counts when it writes its number in a style.
  ///
  /// As in ICU, ICU's oldest styles count the digits that are seen, and skeletons the number as it is.
  func pluralOperands(of number: Decimal, _ style: NumberStyle) -> PluralOperands {
    let counted = style.isSkeleton ? WrittenNumber(number, fraction: 0...18) : written(number, style)
    return counted.pluralOperands
  }

  func append(_ number: Decimal, _ style: NumberStyle, to text: inout [UInt8]) {
    append(written(number, style), style, isGrouped: true, to: &text)
  }

  /// The number with every digit it has, so that it can be read back; `style` says what stands around the digits.
  public func exactly(_ number: Decimal, _ style: NumberStyle, isGrouped: Bool) -> [UInt8] {
    var text: [UInt8] = []
    append(WrittenNumber(number, fraction: number.scale...number.scale), style, isGrouped: isGrouped, to: &text)
    return text
  }

  private func append(_ written: WrittenNumber, _ style: NumberStyle, isGrouped: Bool, to text: inout [UInt8]) {
    let affixes: Affixes
    switch style {
    case .plain, .integer, .fixed: affixes = numbers.plain
    case .percent: affixes = numbers.percent
    case .currency(let currency): affixes = numbers[currency].affixes
    case .measure(let measure):
      affixes = numbers[measure].affixes(of: cardinals.category(of: written.pluralOperands))
    }
    let pair = written.isNegative ? affixes.negative : affixes.positive
    text += pair.prefix
    numbers.appendDigits(of: written, style, isGrouped: isGrouped, to: &text)
    text += pair.suffix
  }
}

extension NumberNotation {
  fileprivate subscript(measure: Measure) -> MeasureNotation { measures[Int(measure.rawValue)] }

  fileprivate subscript(currency: Currency) -> CurrencyNotation { currencies[Int(currency.rawValue)] }

  fileprivate func appendDigits(
    of number: WrittenNumber, _ style: NumberStyle, isGrouped: Bool, to text: inout [UInt8]
  ) {
    var separators = separators
    if case .currency = style { separators = moneySeparators }
    let digits = number.integerDigits
    let minimum = style.isSkeleton ? grouping.minimum : 1
    for index in digits.indices {
      if isGrouped, grouping.separates(digits.count - index, of: digits.count, minimum: minimum) {
        text += separators.group
      }
      text.append(digits[index])
    }
    if number.fractionCount > 0 {
      text += separators.decimal
      number.appendFraction(to: &text)
    }
  }
}

extension NumberStyle {
  /// Whether ICU's newer number formatter writes it, which alone knows that Spanish writes 1234 and 12.345.
  fileprivate var isSkeleton: Bool {
    switch self {
    case .plain, .integer, .percent: false
    case .fixed, .measure, .currency: true
    }
  }
}
