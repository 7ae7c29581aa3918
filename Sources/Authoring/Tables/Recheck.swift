public import Localization
public import Phrasing

/// By when what a table holds of the outside world has to be looked at again.
public struct Recheck: Sendable {
  /// The day on which it was looked at last, as the table says it.
  let checked: Extract
  let due: CivilDate

  func finding(of name: String, on day: CivilDate) -> Finding? {
    due < day ? checked.finding(.recheckOverdue, [name, due.isoText]) : nil
  }
}

extension SchemaReader {
  /// After how many months a table wants its entries looked at again, if it says so.
  mutating func recheckMonths(in entries: Entries) -> Int? {
    guard entries.has("recheck") else { return nil }
    return choice("recheck", in: entries, among: ["3", "6", "12", "24"]).flatMap { Int($0.string) }
  }

  /// When an entry was looked at last, and by when it has to be again.
  mutating func checked(in entries: Entries, for months: Int?) -> (day: CivilDate, recheck: Recheck?)? {
    guard let day = requiredDate("checked", in: entries) else { return nil }
    guard let months, let words = words("checked", in: entries) else { return (day, nil) }
    return (day, Recheck(checked: words, due: day.adding(months: months)))
  }
}

extension GuideLibrary {
  /// What nobody has looked at again in time, of all that holds on a day or may do so later.
  public func unchecked(on day: CivilDate) -> [Finding] {
    let facts = facts.facts.flatMap { fact in
      fact.versions(since: day).compactMap { $0.recheck?.finding(of: fact.id.string, on: day) }
    }
    return facts + labels.labels.compactMap { $0.recheck?.finding(of: $0.id.string, on: day) }
  }
}
