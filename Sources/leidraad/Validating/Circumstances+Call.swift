import Phrasing
import Validation

extension Circumstances {
  /// The day and the other fields' values that a call gives, else today; and the notation of its language.
  init(_ call: Call, notation: Notation) throws(CallFlaw) {
    self.init()
    self.notation = notation
    today = .today
    if let text = call[.today] {
      guard let day = CivilDate(iso: Array(text.utf8)) else { throw .dateExpected(.today) }
      today = day
    }
    for word in call.all(.with) {
      let parts = word.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { throw .pairExpected(.with) }
      let known = Set(Field.allCases.flatMap(\.consideredValues).map { "\($0)" })
      guard known.contains(String(parts[0])) else { throw .unknownValue(String(parts[0]), known.sorted()) }
      self[Array(parts[0].utf8)] = Array(parts[1].utf8)
    }
  }
}
