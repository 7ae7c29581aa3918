import Phrasing

/// What a cubic metre of the goods weighs.
enum Density {
  /// Whether it is 100 to 1500 kilograms, as of wood and what is made of it; so is what is not known.
  static func isLikely(weight: Decimal?, volume: Decimal?) -> Bool {
    guard let weight, let volume, isMeasured(weight), isMeasured(volume) else { return true }
    let lightest = Decimal(volume.significand * 100, scale: volume.scale)
    let heaviest = Decimal(volume.significand * 1500, scale: volume.scale)
    return weight >= lightest && weight <= heaviest
  }

  /// Whether a field would have taken it.
  private static func isMeasured(_ number: Decimal) -> Bool {
    number.significand > 0 && number.significand < 1_000_000_000_000_000
  }
}
