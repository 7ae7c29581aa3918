/// A number, day or moment that follows from answers.
public final class Computed: Sendable {
  public let id: [UInt8]
  public let unit: Term.Unit
  /// Reads no value that comes after this one.
  public let rule: Condition

  public init(id: [UInt8], unit: Term.Unit, rule: Condition) {
    self.id = id
    self.unit = unit
    self.rule = rule
  }
}
