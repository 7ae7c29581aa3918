/// A number as it was written: exact, and with its visible digits after the point.
///
/// `1`, `1.0` and `1.00` are equal as amounts and different as decimals, because a language may choose
/// another word for each of them.
public struct Decimal: Equatable, Sendable {
  public let significand: Int64
  /// How many digits stand after the point, 0 to 18.
  public let scale: Int

  public init(_ significand: Int64, scale: Int = 0) {
    precondition((0...18).contains(scale), "a decimal has 0 to 18 digits after its point")
    self.significand = significand
    self.scale = scale
  }
}
