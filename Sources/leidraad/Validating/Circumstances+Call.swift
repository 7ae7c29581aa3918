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
    today = try call.day(.today) ?? .today
    let known = Set(Field.allCases.flatMap(\.consideredValues).map { "\($0)" })
    for (name, entry) in try call.pairs(.with) {
      guard known.contains(name) else { throw .unknownValue(name, known.sorted()) }
      self[Array(name.utf8)] = canonical(Array(entry.utf8), of: name)
    }
  }

  /// A value as its own field takes it: countries by their two letters, weights in kilograms.
  private func canonical(_ entry: [UInt8], of name: String) -> [UInt8] {
    let field = name.hasSuffix("country") ? Field.country : Field(id: Array(name.utf8))
    return (try? field?.read(entry, in: self).value) ?? entry
  }
}
