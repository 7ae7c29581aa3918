public import Authoring
import Phrasing

extension Voice {
  /// The value of a fact as it is shown: a day and an amount as the language writes them, anything else as it stands in
  /// its table.
  public func shown(_ value: String, _ kind: FactSource.Kind) -> String {
    switch kind {
    case .web, .mail, .phone: value
    case .day: CivilDate(iso: Array(value.utf8)).map { String(decoding: notation.written($0), as: UTF8.self) } ?? value
    case .amount: StatedAmount(value).map { text($0.message) } ?? value
    }
  }
}

extension StatedAmount {
  fileprivate var message: InterfaceMessage {
    switch self {
    case .minutes(let count): .ofMinutes(count: count)
    case .days(let count): .ofDays(count: count)
    case .percent(let count): .ofPercent(count: count)
    case .euros(let count): .ofEuros(count: count)
    }
  }
}
