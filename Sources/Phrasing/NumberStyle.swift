/// How a number is written: the closed list of what a message may ask for.
public enum NumberStyle: Equatable, Sendable {
  /// `{n, number}`: up to three digits after the decimal separator.
  case plain
  /// `{n, number, integer}`
  case integer
  /// `{n, number, percent}`
  case percent
  /// `{n, number, ::.00}`: exactly so many digits after the decimal separator.
  case fixed(Int)
  /// `{n, number, ::unit/cubic-meter}`
  case measure(Measure)
  /// `{n, number, ::currency/EUR}`
  case currency(Currency)
}

/// The measures of a licence.
public enum Measure: UInt8, CaseIterable, Sendable {
  case cubicMetre, kilogram, tonne
}

public enum Currency: UInt8, CaseIterable, Sendable {
  case euro, danishKrone
}
