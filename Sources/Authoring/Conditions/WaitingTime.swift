import Wizard

/// How long a reader has to wait: `90 minutes` or `3 days`.
public struct WaitingTime: Sendable {
  /// How many minutes or days.
  public let count: Int
  let unit: Term.Unit

  public var isDays: Bool { unit == .days }

  /// The words that may stand after a number: what they count, and how many of it.
  static let units: [String: (unit: Term.Unit, factor: Int)] = [
    "minute": (.minutes, 1), "minutes": (.minutes, 1), "hour": (.minutes, 60), "hours": (.minutes, 60),
    "day": (.days, 1), "days": (.days, 1), "week": (.days, 7), "weeks": (.days, 7),
  ]

  public init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 2, let number = Int(words[0]), (1...100_000).contains(number),
      let unit = WaitingTime.units[String(words[1])]
    else { return nil }
    (count, self.unit) = (number * unit.factor, unit.unit)
  }
}
