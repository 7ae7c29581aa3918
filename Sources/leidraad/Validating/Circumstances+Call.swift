import Localization
import Phrasing
import Presentation
import Validation

extension Circumstances {
  /// The day and the other fields' values that a call gives, else today; the notation of its language, and what
  /// countries are called.
  init(_ call: Call, for field: Field, in workplace: Workplace) throws(CallFlaw) {
    self.init()
    notation = workplace.voice.notation
    if field == .country || call.has(.with) { countries = workplace.countries.prepared }
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
      self[Array(parts[0].utf8)] = canonical(Array(parts[1].utf8), of: String(parts[0]))
    }
  }

  /// A value as its own field takes it: countries by their two letters, weights in kilograms.
  private func canonical(_ entry: [UInt8], of name: String) -> [UInt8] {
    let field = name.hasSuffix("country") ? Field.country : Field(id: Array(name.utf8))
    return (try? field?.read(entry, in: self).value) ?? entry
  }
}
