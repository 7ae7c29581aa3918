/// A number as it was written: exact, and with its visible digits after the point.
///
/// `1` and `1.00` are equal, and yet they are not written alike.
public struct Decimal: Sendable {
  public let significand: Int64
  /// How many digits stand after the point, 0 to 18.
  public let scale: Int

  public init(_ significand: Int64, scale: Int = 0) {
    precondition((0...18).contains(scale), "a decimal has 0 to 18 digits after its point")
    self.significand = significand
    self.scale = scale
  }

  /// Reads the canonical form, such as `-12.50`; fails when it is anything else, or more than the type can hold.
  public init?(_ text: [UInt8]) {
    let isNegative = text.first == UInt8(ascii: "-")
    var significand: Int64 = 0
    var scale: Int?
    var digitsSincePoint = 0
    for byte in text.dropFirst(isNegative ? 1 : 0) {
      if byte == UInt8(ascii: ".") {
        guard scale == nil, digitsSincePoint > 0 else { return nil }
        scale = 0
        digitsSincePoint = 0
        continue
      }
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      let (shifted, overflowed) = significand.multipliedReportingOverflow(by: 10)
      let digit = Int64(byte - UInt8(ascii: "0"))
      let (sum, overflowedToo) = shifted.addingReportingOverflow(isNegative ? -digit : digit)
      guard !overflowed, !overflowedToo else { return nil }
      significand = sum
      digitsSincePoint += 1
    }
    guard digitsSincePoint > 0 else { return nil }
    let scaleOrNone = scale == nil ? 0 : digitsSincePoint
    guard scaleOrNone <= 18 else { return nil }
    self.init(significand, scale: scaleOrNone)
  }

  /// The canonical form: `-12.50`.
  public var text: [UInt8] {
    var text: [UInt8] = significand < 0 ? [UInt8(ascii: "-")] : []
    let unit = powerOfTen(scale)
    appendDigits(of: significand.magnitude / unit, to: &text)
    if scale > 0 {
      text.append(UInt8(ascii: "."))
      appendDigits(of: significand.magnitude % unit, minimum: scale, to: &text)
    }
    return text
  }
}

extension Decimal: Comparable {
  public static func == (first: Decimal, second: Decimal) -> Bool {
    first.whole == second.whole && first.billionthsOfBillionths == second.billionthsOfBillionths
  }

  public static func < (first: Decimal, second: Decimal) -> Bool {
    if first.whole != second.whole { return first.whole < second.whole }
    return first.billionthsOfBillionths < second.billionthsOfBillionths
  }

  private var whole: Int64 { significand / Int64(powerOfTen(scale)) }

  /// What is left of the whole, in units of 10⁻¹⁸ and with the number's sign.
  private var billionthsOfBillionths: Int64 {
    significand % Int64(powerOfTen(scale)) &* Int64(powerOfTen(18 - scale))
  }
}

/// Ten to a power of 0 to 19.
func powerOfTen(_ exponent: Int) -> UInt64 {
  var power: UInt64 = 1
  for _ in 0..<exponent { power &*= 10 }
  return power
}

/// Appends a number in ASCII digits, with noughts in front until there are enough.
func appendDigits(of number: UInt64, minimum: Int = 1, to text: inout [UInt8]) {
  var count = minimum
  var rest = number
  var digits = 0
  while rest > 0 {
    rest /= 10
    digits += 1
  }
  if digits > count { count = digits }
  let start = text.count
  for _ in 0..<count { text.append(UInt8(ascii: "0")) }
  rest = number
  var position = start + count
  while rest > 0 {
    position -= 1
    text[position] += UInt8(truncatingIfNeeded: rest % 10)
    rest /= 10
  }
}
