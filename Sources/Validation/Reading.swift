/// What a field made of an entry: a value that cannot be wrong, and what is doubtful about it.
public struct Reading: Equatable, Sendable {
  /// The one strict way of writing it, as UTF-8.
  public let value: [UInt8]
  /// The value as people read it; read again, it gives the same value.
  public let display: [UInt8]
  public let warnings: [Flaw]

  public init(value: [UInt8], display: [UInt8], warnings: [Flaw]) {
    (self.value, self.display, self.warnings) = (value, display, warnings)
  }

  init(value: [UInt8], warnings: [Flaw] = []) {
    self.init(value: value, display: value, warnings: warnings)
  }
}
