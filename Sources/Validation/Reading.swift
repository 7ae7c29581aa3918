/// What a field made of an entry: a value that cannot be wrong, and what is doubtful about it.
public struct Reading: Equatable, Sendable {
  /// The one strict way of writing it, as UTF-8.
  public let value: [UInt8]
  /// The value as people read it; read again, it gives the same value.
  public var display: [UInt8] {
    switch shown {
    case .asValue: value
    case .grouped(let issuer): issuer.grouped(value)
    case .text(let text): text
    }
  }
  public let warnings: [Flaw]

  public init(value: [UInt8], display: [UInt8], warnings: [Flaw]) {
    (self.value, self.warnings) = (value, warnings)
    shown = .text(display)
  }

  init(value: [UInt8], warnings: [Flaw] = []) {
    (self.value, self.warnings) = (value, warnings)
    shown = .asValue
  }

  init(value: [UInt8], groupedBy issuer: Issuer, doubt: Flaw?) {
    self.value = value
    warnings = doubt.map { [$0] } ?? []
    shown = .grouped(issuer)
  }

  /// A value that is shown as it is where no notation says more.
  init(_ value: [UInt8], display: [UInt8]?, warnings: [Flaw] = []) {
    self.init(value: value, display: display ?? value, warnings: warnings)
  }

  private let shown: Shown

  /// The display is made when somebody looks at it, which few do who check a million numbers.
  private enum Shown: Equatable, Sendable {
    case asValue
    case grouped(Issuer)
    case text([UInt8])
  }
}
