/// How one language writes numbers, dates and lists, and counts: a plain value, filled from ICU's data.
public final class Notation: Equatable, Sendable {
  public let numbers: NumberNotation
  public let dates: DateNotation
  public let lists: ListNotation
  public let cardinals: PluralRules
  public let ordinals: PluralRules

  public init(
    numbers: NumberNotation, dates: DateNotation, lists: ListNotation, cardinals: PluralRules, ordinals: PluralRules
  ) {
    self.numbers = numbers
    self.dates = dates
    self.lists = lists
    self.cardinals = cardinals
    self.ordinals = ordinals
  }

  public static func == (first: Notation, second: Notation) -> Bool {
    first.numbers == second.numbers && first.dates == second.dates && first.lists == second.lists
      && first.cardinals == second.cardinals && first.ordinals == second.ordinals
  }

  public func rules(of kind: PluralKind) -> PluralRules {
    switch kind {
    case .cardinal: cardinals
    case .ordinal: ordinals
    }
  }

  /// A day with its month in letters.
  public func written(_ day: CivilDate) -> [UInt8] {
    var text: [UInt8] = []
    dates.append(day, .long, to: &text)
    return text
  }

  /// A number with every digit it has.
  public func written(_ number: Decimal) -> [UInt8] { exactly(number, .plain, isGrouped: true) }

  /// Items strung together.
  public func written(_ items: [[UInt8]]) -> [UInt8] {
    var text: [UInt8] = []
    lists.append(items, to: &text)
    return text
  }

  public func write(to writer: inout ByteWriter) {
    numbers.write(to: &writer)
    dates.write(to: &writer)
    lists.write(to: &writer)
    cardinals.write(to: &writer)
    ordinals.write(to: &writer)
  }

  public init(reading reader: inout ByteReader) {
    numbers = NumberNotation(reading: &reader)
    dates = DateNotation(reading: &reader)
    lists = ListNotation(reading: &reader)
    cardinals = PluralRules(reading: &reader)
    ordinals = PluralRules(reading: &reader)
  }
}
