import Phrasing

/// What conditions count with: a number exact to six digits after its point, or nothing.
///
/// One machine word, because the page carries whatever is done with it.
struct Amount: Equatable, Sendable {
  private(set) var millionths: Int64

  static let nothing = Amount(millionths: .min)
  static let unit: Int64 = 1_000_000

  init(millionths: Int64) { self.millionths = millionths }
  init(_ whole: Int64) { millionths = whole * Amount.unit }
  init(_ truth: Bool) { millionths = truth ? Amount.unit : 0 }

  var isNothing: Bool { millionths == .min }
  var isTrue: Bool { millionths > 0 }
  var whole: Int64 { millionths / Amount.unit }

  /// The number without noughts at its end.
  var decimal: Decimal {
    var (significand, scale) = (millionths, 6)
    while scale > 0, significand % 10 == 0 {
      significand /= 10
      scale -= 1
    }
    return Decimal(significand, scale: scale)
  }

  /// Reads `12.5`, or `EUR 12.50`; nothing when it is no number, too large or too fine.
  init(_ text: [UInt8]) {
    self = .nothing
    var (number, digits, decimals, sign) = (Int64(0), 0, 0, Int64(1))
    for byte in text {
      if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        digits += 1
        guard digits < 18 else { return }
        number = number * 10 + Int64(byte - UInt8(ascii: "0"))
      } else if byte == UInt8(ascii: ".") {
        decimals = digits
      } else if byte == UInt8(ascii: "-") {
        sign = -1
      }
    }
    decimals = decimals == 0 ? 0 : digits - decimals
    guard digits > 0, decimals <= 6, digits - decimals <= 12 else { return }
    for _ in decimals..<6 { number *= 10 }
    millionths = number * sign
  }

  func plus(_ other: Amount) -> Amount {
    guard !isNothing, !other.isNothing else { return .nothing }
    let (sum, overflowed) = millionths.addingReportingOverflow(other.millionths)
    return overflowed ? .nothing : Amount(millionths: sum)
  }

  /// The exact product, or nothing: six digits are taken off the factors where they are noughts.
  func times(_ other: Amount) -> Amount {
    guard !isNothing, !other.isNothing else { return .nothing }
    var (first, second) = (millionths, other.millionths)
    for _ in 0..<6 {
      if first % 10 == 0 {
        first /= 10
      } else if second % 10 == 0 {
        second /= 10
      } else {
        return .nothing
      }
    }
    let (product, overflowed) = first.multipliedReportingOverflow(by: second)
    return overflowed ? .nothing : Amount(millionths: product)
  }
}
