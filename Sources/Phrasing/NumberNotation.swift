/// How one language writes numbers, in the digits 0 to 9.
public struct NumberNotation: Equatable, Sendable {
  public let separators: Separators
  /// The separators of amounts of money, which a few languages set apart.
  public let moneySeparators: Separators
  public let grouping: Grouping
  public let minusSign: [UInt8]
  public let plain: Affixes
  public let percent: Affixes
  /// In the order of ``Measure``'s cases.
  public let measures: [MeasureNotation]
  /// In the order of ``Currency``'s cases.
  public let currencies: [CurrencyNotation]

  /// Measures and currencies are given in the order of their cases, all of them.
  public init(
    separators: Separators, moneySeparators: Separators, grouping: Grouping, minusSign: [UInt8], plain: Affixes,
    percent: Affixes, measures: [MeasureNotation], currencies: [CurrencyNotation]
  ) {
    precondition(measures.count == Measure.allCases.count && currencies.count == Currency.allCases.count)
    self.separators = separators
    self.moneySeparators = moneySeparators
    self.grouping = grouping
    self.minusSign = minusSign
    self.plain = plain
    self.percent = percent
    self.measures = measures
    self.currencies = currencies
  }

  public struct Separators: Equatable, Sendable {
    public let decimal: [UInt8]
    public let group: [UInt8]

    public init(decimal: [UInt8], group: [UInt8]) {
      self.decimal = decimal
      self.group = group
    }
  }

  /// How many digits stand in the last group, in the groups before it, and at least before the first separator.
  public struct Grouping: Equatable, Sendable {
    public let last: Int
    public let others: Int
    public let minimum: Int

    public init(last: Int, others: Int, minimum: Int) {
      precondition(last > 0 && others > 0 && minimum > 0)
      self.last = last
      self.others = others
      self.minimum = minimum
    }

    /// Whether a separator stands where so many of a number's digits are still to come.
    func separates(_ remaining: Int, of count: Int, minimum: Int) -> Bool {
      remaining >= last && (remaining - last) % others == 0 && count >= last + minimum && remaining < count
    }
  }

  func write(to writer: inout ByteWriter) {
    for separators in [separators, moneySeparators] {
      writer.write(separators.decimal)
      writer.write(separators.group)
    }
    for size in [grouping.last, grouping.others, grouping.minimum] { writer.write(UInt8(truncatingIfNeeded: size)) }
    writer.write(minusSign)
    plain.write(to: &writer)
    percent.write(to: &writer)
    for measure in measures { measure.write(to: &writer) }
    for currency in currencies { currency.write(to: &writer) }
  }

  init(reading reader: inout ByteReader) {
    separators = Separators(decimal: reader.readText(), group: reader.readText())
    moneySeparators = Separators(decimal: reader.readText(), group: reader.readText())
    let (last, others, minimum) = (reader.readByte(), reader.readByte(), reader.readByte())
    if last == 0 || others == 0 || minimum == 0 { reader.damage() }
    grouping = Grouping(last: max(Int(last), 1), others: max(Int(others), 1), minimum: max(Int(minimum), 1))
    minusSign = reader.readText()
    plain = Affixes(reading: &reader)
    percent = Affixes(reading: &reader)
    measures = reader.readList(of: Measure.allCases.count) { MeasureNotation(reading: &$0) }
    currencies = reader.readList(of: Currency.allCases.count) { CurrencyNotation(reading: &$0) }
  }
}
