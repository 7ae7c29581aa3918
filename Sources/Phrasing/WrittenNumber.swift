/// A number with the digits it is written with: rounded, and with its visible noughts counted.
struct WrittenNumber {
  let isNegative: Bool
  /// The digits that count: the number without its sign is `magnitude` × 10^-`scale`.
  private var magnitude: UInt64
  private var scale: Int
  /// How many digits are seen after the decimal separator.
  private(set) var fractionCount: Int

  /// Rounds to the nearest number of so many digits after the separator, and a half to the even one.
  init(_ number: Decimal, fraction: ClosedRange<Int>, isPercent: Bool = false) {
    isNegative = number.significand < 0
    magnitude = number.significand.magnitude
    scale = number.scale - (isPercent ? 2 : 0)
    fractionCount = 0
    round(to: fraction.upperBound)
    while scale > 0, magnitude % 10 == 0 {
      magnitude /= 10
      scale -= 1
    }
    fractionCount = max(scale, fraction.lowerBound)
  }

  private mutating func round(to maximum: Int) {
    guard scale > maximum else { return }
    let unit = powerOfTen(scale - maximum)
    let rest = magnitude % unit
    magnitude /= unit
    if rest > unit / 2 || rest == unit / 2 && magnitude % 2 == 1 { magnitude += 1 }
    scale = maximum
  }

  /// The digits before the decimal separator, in ASCII.
  var integerDigits: [UInt8] {
    var digits: [UInt8] = []
    appendDigits(of: scale > 0 ? magnitude / powerOfTen(scale) : magnitude, to: &digits)
    if magnitude > 0, scale < 0 {
      for _ in 0..<(-scale) { digits.append(UInt8(ascii: "0")) }
    }
    return digits
  }

  /// The digits after the decimal separator, in ASCII.
  func appendFraction(to text: inout [UInt8]) {
    if scale > 0 { appendDigits(of: magnitude % powerOfTen(scale), minimum: scale, to: &text) }
    for _ in max(scale, 0)..<fractionCount { text.append(UInt8(ascii: "0")) }
  }
}

extension WrittenNumber {
  /// What a plural rule may ask of the number.
  ///
  /// A whole part of more than eighteen digits keeps its last eighteen and stays larger than any that a rule names.
  var pluralOperands: PluralOperands {
    let limit = powerOfTen(18)
    var whole = scale > 0 ? magnitude / powerOfTen(scale) : magnitude
    var isLarge = false
    for _ in 0..<max(-scale, 0) {
      whole = whole % limit &* 10
      if whole >= limit { isLarge = true }
    }
    if whole >= limit || isLarge { whole = whole % limit + limit }
    let significantFraction = scale > 0 ? magnitude % powerOfTen(scale) : 0
    let noughts = min(fractionCount, 18) - max(scale, 0)
    return PluralOperands(
      whole: whole,
      fractionCount: UInt64(fractionCount),
      fraction: significantFraction &* powerOfTen(max(noughts, 0)),
      significantFractionCount: significantFraction == 0 ? 0 : UInt64(scale),
      significantFraction: significantFraction)
  }
}
