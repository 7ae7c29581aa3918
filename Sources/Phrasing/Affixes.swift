/// What stands before and after the digits of a number, above nought and below it.
///
/// Both are kept, because a language may put its minus sign inside: Dutch writes `€ -1,00`.
public final class Affixes: Equatable, Sendable {
  public let positive: Pair
  public let negative: Pair

  public init(positive: Pair, negative: Pair) {
    self.positive = positive
    self.negative = negative
  }

  public static func == (first: Affixes, second: Affixes) -> Bool {
    first.positive == second.positive && first.negative == second.negative
  }

  public struct Pair: Equatable, Sendable {
    public let prefix: [UInt8]
    public let suffix: [UInt8]

    public init(prefix: [UInt8], suffix: [UInt8]) {
      self.prefix = prefix
      self.suffix = suffix
    }
  }

  func write(to writer: inout ByteWriter) {
    for pair in [positive, negative] {
      writer.write(pair.prefix)
      writer.write(pair.suffix)
    }
  }

  init(reading reader: inout ByteReader) {
    positive = Pair(prefix: reader.readText(), suffix: reader.readText())
    negative = Pair(prefix: reader.readText(), suffix: reader.readText())
  }
}

/// The affixes of a measure, which may differ by plural category.
public struct MeasureNotation: Equatable, Sendable {
  public let other: Affixes
  /// The categories whose affixes are not those of `other`.
  public let exceptions: [Exception]

  public init(other: Affixes, exceptions: [Exception]) {
    self.other = other
    self.exceptions = exceptions
  }

  public struct Exception: Equatable, Sendable {
    public let category: PluralCategory
    public let affixes: Affixes

    public init(category: PluralCategory, affixes: Affixes) {
      self.category = category
      self.affixes = affixes
    }
  }

  func affixes(of category: PluralCategory) -> Affixes {
    for exception in exceptions where exception.category == category { return exception.affixes }
    return other
  }

  func write(to writer: inout ByteWriter) {
    other.write(to: &writer)
    writer.write(exceptions) { writer, exception in
      writer.write(exception.category.rawValue)
      exception.affixes.write(to: &writer)
    }
  }

  init(reading reader: inout ByteReader) {
    other = Affixes(reading: &reader)
    exceptions = reader.readList { reader in
      let category = PluralCategory(rawValue: reader.readByte()) ?? reader.damaged(.other)
      return Exception(category: category, affixes: Affixes(reading: &reader))
    }
  }
}

/// The affixes of a currency, and how many digits its amounts have after the separator.
public struct CurrencyNotation: Equatable, Sendable {
  public let affixes: Affixes
  public let fractionCount: Int

  public init(affixes: Affixes, fractionCount: Int) {
    self.affixes = affixes
    self.fractionCount = fractionCount
  }

  func write(to writer: inout ByteWriter) {
    affixes.write(to: &writer)
    writer.write(count: fractionCount)
  }

  init(reading reader: inout ByteReader) {
    affixes = Affixes(reading: &reader)
    fractionCount = reader.readIndex(below: 19)
  }
}
