public import Authoring
import Phrasing

extension Voice {
  /// The value of a fact as it is shown: a day as the language writes days, anything else as it stands in its table.
  public func shown(_ value: String, _ kind: FactSource.Kind) -> String {
    guard kind == .day, let day = CivilDate(iso: Array(value.utf8)) else { return value }
    return String(decoding: notation.written(day), as: UTF8.self)
  }
}
