import Phrasing

extension Call {
  /// The day that an option gives, if it was given.
  func day(_ option: Option) throws(CallFlaw) -> CivilDate? {
    guard let text = self[option] else { return nil }
    guard let day = CivilDate(iso: Array(text.utf8)) else { throw .dateExpected(option) }
    return day
  }

  /// The ids and values that an option gives, `ID=VALUE` each.
  func pairs(_ option: Option) throws(CallFlaw) -> [(id: String, entry: String)] {
    var pairs: [(id: String, entry: String)] = []
    for word in all(option) {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { throw .pairExpected(option) }
      pairs.append((String(parts[0]), String(parts[1])))
    }
    return pairs
  }

  /// The number that an option gives, if it was given.
  func number(_ option: Option) throws(CallFlaw) -> Int? {
    guard let text = self[option] else { return nil }
    guard let number = Int(text), number >= 0 else { throw .numberExpected(option) }
    return number
  }
}
