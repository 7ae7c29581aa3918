public import Phrasing

extension Decimal {
  /// Without noughts at its end, but for one where three digits after the point could be taken for a thousand.
  var canonical: Decimal {
    var (significand, scale) = (significand, scale)
    while scale > 0, significand % 10 == 0 {
      significand /= 10
      scale -= 1
    }
    return scale == 3 && isShort(significand)
      ? Decimal(significand &* 10, scale: 4) : Decimal(significand, scale: scale)
  }
}

extension Notation {
  /// The number as the language writes it, and as it can be read back: four to six digits are not parted.
  public func display(_ number: Decimal, _ style: NumberStyle) -> [UInt8] {
    exactly(number, style, isGrouped: number.scale > 0 || !isShort(number.significand))
  }
}

/// Whether a number has four to six digits, which one separator parts into two groups.
private func isShort(_ number: Int64) -> Bool { number >= 1000 && number < 1_000_000 }
