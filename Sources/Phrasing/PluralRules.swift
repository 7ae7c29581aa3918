/// When a language uses which plural category: CLDR's rules as data, so that a new language needs no code.
public struct PluralRules: Equatable, Sendable {
  /// The rules in order; where none is met, the category is `other`.
  public let rules: [Rule]

  public init(rules: [Rule]) { self.rules = rules }

  public struct Rule: Equatable, Sendable {
    public let category: PluralCategory
    /// The rule is met when all relations of one alternative hold.
    public let alternatives: [[Relation]]

    public init(category: PluralCategory, alternatives: [[Relation]]) {
      self.category = category
      self.alternatives = alternatives
    }
  }

  /// `n % 100 != 11..13`
  public struct Relation: Equatable, Sendable {
    public let operand: Operand
    /// The remainder of a division by it is looked at, unless it is nought.
    public let modulus: UInt32
    public let isNegated: Bool
    public let ranges: [ClosedRange<UInt32>]

    public init(operand: Operand, modulus: UInt32 = 0, isNegated: Bool = false, ranges: [ClosedRange<UInt32>]) {
      self.operand = operand
      self.modulus = modulus
      self.isNegated = isNegated
      self.ranges = ranges
    }
  }

  /// CLDR's names of what a rule may ask of a number.
  public enum Operand: UInt8, CaseIterable, Sendable {
    /// The number without its sign.
    case n
    /// Its whole part.
    case i
    /// How many digits are seen after the separator, with noughts at the end and without.
    case v, w
    /// Those digits as a number, with noughts at the end and without.
    case f, t
    /// The exponent of a compact form, which nothing here is written in.
    case e
  }

  /// The category of a number of which every digit is seen.
  public func category(of number: Decimal) -> PluralCategory {
    category(of: WrittenNumber(number, fraction: number.scale...number.scale).pluralOperands)
  }

  func category(of number: PluralOperands) -> PluralCategory {
    for rule in rules {
      for alternative in rule.alternatives where number.fits(alternative) { return rule.category }
    }
    return .other
  }
}

/// A number as plural rules see it.
struct PluralOperands {
  let whole: UInt64
  let fractionCount: UInt64
  let fraction: UInt64
  let significantFractionCount: UInt64
  let significantFraction: UInt64

  fileprivate func fits(_ relations: [PluralRules.Relation]) -> Bool {
    for relation in relations where !relation.holds(for: self) { return false }
    return true
  }

  fileprivate func value(of operand: PluralRules.Operand) -> UInt64 {
    switch operand {
    case .n, .i: whole
    case .v: fractionCount
    case .w: significantFractionCount
    case .f: fraction
    case .t: significantFraction
    case .e: 0
    }
  }
}

extension PluralRules.Relation {
  fileprivate func holds(for number: PluralOperands) -> Bool {
    isInRange(number) != isNegated
  }

  private func isInRange(_ number: PluralOperands) -> Bool {
    if operand == .n, number.significantFraction != 0 { return false }
    let whole = number.value(of: operand)
    let value = modulus == 0 ? whole : whole % UInt64(modulus)
    for range in ranges where value >= UInt64(range.lowerBound) && value <= UInt64(range.upperBound) { return true }
    return false
  }
}

extension PluralRules {
  public func write(to writer: inout ByteWriter) {
    writer.write(rules) { writer, rule in
      writer.write(rule.category.rawValue)
      writer.write(rule.alternatives) { writer, alternative in
        writer.write(alternative) { writer, relation in relation.write(to: &writer) }
      }
    }
  }

  public init(reading reader: inout ByteReader) {
    rules = reader.readList { reader in
      let category = PluralCategory(rawValue: reader.readByte()) ?? reader.damaged(.other)
      let alternatives = reader.readList { reader in
        reader.readList { reader in Relation(reading: &reader) }
      }
      return Rule(category: category, alternatives: alternatives)
    }
  }
}

extension PluralRules.Relation {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(operand.rawValue)
    writer.write(modulus)
    writer.write(isNegated ? 1 as UInt8 : 0)
    writer.write(ranges) { writer, range in
      writer.write(range.lowerBound)
      writer.write(range.upperBound)
    }
  }

  fileprivate init(reading reader: inout ByteReader) {
    operand = PluralRules.Operand(rawValue: reader.readByte()) ?? reader.damaged(.n)
    modulus = reader.readUInt32()
    isNegated = reader.readByte() != 0
    ranges = reader.readList { reader in
      let lower = reader.readUInt32()
      let upper = reader.readUInt32()
      return lower <= upper ? lower...upper : reader.damaged(0...0)
    }
  }
}
