import Localization
import Phrasing
import Validation

extension Reader {
  /// The first byte chooses the circumstances; the rest is the entry.
  static func field(_ field: Field) -> Reader {
    Reader(
      name: "\(field.id)", executions: 10_000_000, longest: 128,
      seeds: {
        let entries = Samples.entries(of: field) + [Array("\(field.example)".utf8)]
        return entries.indices.map { [UInt8(truncatingIfNeeded: $0)] + entries[$0] }
      },
      feed: { input in
        guard let first = input.first else { return nil }
        return complaint(field, entry: Array(input.dropFirst()), in: circumstances[Int(first) % circumstances.count])
      })
  }

  private static func complaint(_ field: Field, entry: [UInt8], in circumstances: Circumstances) -> String? {
    let reading: Reading
    do throws(Flaws) {
      reading = try field.read(entry, in: circumstances)
    } catch {
      return field.flaws.contains(error.first) ? nil : "refused for \(error.first)"
    }
    let value = text(reading.value)
    if reading.warnings.contains(where: { !field.warnings.contains($0) }) { return "doubted for \(reading.warnings)" }
    guard String(validating: reading.value, as: UTF8.self) != nil else { return "taken as \(value), which is no text" }
    for (name, form) in [("value", reading.value), ("display", reading.display)] {
      let again = field.judge(form, in: circumstances)
      guard let reread = again.reading else { return "\(name) “\(text(form))” of “\(value)” refused: \(again.errors)" }
      guard reread.value == reading.value else {
        return "\(name) “\(text(form))” of “\(value)” read as “\(text(reread.value))”"
      }
    }
    return nil
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Every language, with and without a day and the values of other fields.
  private static let circumstances: [Circumstances] = {
    var all: [Circumstances] = []
    for notation in [nil] + Samples.notations {
      for country: String? in [nil, "ID", "GH"] {
        var circumstances = Circumstances()
        circumstances.notation = notation
        circumstances["issuing-country"] = country.map { Array($0.utf8) }
        if country != nil {
          circumstances["release-country"] = Array("BE".utf8)
          circumstances.today = CivilDate(year: 2026, month: 11, day: 21)
          circumstances["flegt-licence"] = Array("FLEGT-01".utf8)
          circumstances["weight"] = Array("24500".utf8)
          circumstances["volume"] = Array("38.25".utf8)
          circumstances["country"] = country == "ID" ? Array("NL".utf8) : Array("DK".utf8)
          circumstances.countries = Samples.countries
        }
        all.append(circumstances)
      }
    }
    return all
  }()
}
