import Foundation
import Localization
import Phrasing
import Validation

/// One row of `Tests/Cases`: what a field makes of an entry. The same rows run through the page's validators in a browser.
struct Case: Sendable, CustomStringConvertible {
  let field: Field
  let name: String
  let entry: String
  let verdict: String
  let value: String?
  let codes: [String]
  let circumstances: Circumstances

  var description: String { "\(field.id): \(name)" }

  static let all: [Case] = Field.allCases.flatMap(rows)

  private static func rows(of field: Field) -> [Case] {
    let file = root.appending(path: "Tests/Cases/\(field.id).tsv")
    guard let table = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return table.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { row(String($0), of: field) }
  }

  private static func row(_ line: String, of field: Field) -> Case {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    precondition(cells.count == 5 || cells.count == 6, "five cells or six: \(line)")
    return Case(
      field: field, name: cells[0], entry: text(cells[1]) ?? "", verdict: cells[2], value: text(cells[3]),
      codes: cells[4].split(separator: ",").map(String.init),
      circumstances: circumstances(cells.count == 6 ? cells[5] : ""))
  }

  private static func text(_ cell: String) -> String? {
    try? JSONDecoder().decode(String?.self, from: Data(cell.utf8))
  }

  /// Reads `today=2026-11-21 issuing-country=GH`.
  private static func circumstances(_ cell: String) -> Circumstances {
    var circumstances = Circumstances()
    circumstances.countries = countries
    for pair in cell.split(separator: " ") {
      let parts = pair.split(separator: "=", maxSplits: 1)
      let value = Array(parts[1].utf8)
      switch parts[0] {
      case "today": circumstances.today = CivilDate(iso: value)
      case "language":
        circumstances.notation = try? Notation(language: String(parts[1]))
        circumstances.countries = countries?.spoken(in: value)
      default: circumstances[Array(parts[0].utf8)] = value
      }
    }
    return circumstances
  }

  /// What countries are called in the languages that we speak.
  static let countries = try? CountryNames(languages: ["da", "nl", "en"], spokenIn: "en").prepared

  /// The folder of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}

/// What a field made of an entry, in the words of the tables.
struct Outcome: Equatable {
  let verdict: String
  let value: [UInt8]?
  let codes: [String]

  init(verdict: String, value: String?, codes: [String]) {
    (self.verdict, self.value, self.codes) = (verdict, value.map { Array($0.utf8) }, codes)
  }

  init(_ field: Field, _ entry: [UInt8], in circumstances: Circumstances = Circumstances()) {
    do throws(Flaws) {
      let reading = try field.read(entry, in: circumstances)
      verdict = reading.warnings.isEmpty ? "valid" : "warning"
      value = reading.value
      codes = reading.warnings.map { "\($0.code)" }
    } catch {
      verdict = "invalid"
      value = nil
      codes = ["\(error.first.code)"]
    }
  }
}
