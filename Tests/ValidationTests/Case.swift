import Foundation
import Validation

/// One row of `Tests/Cases`: what a field makes of an entry. The same rows run through the page's validators in a browser.
struct Case: Sendable, CustomStringConvertible {
  let field: Field
  let name: String
  let entry: String
  let verdict: String
  let value: String?
  let codes: [String]

  var description: String { "\(field.id): \(name)" }

  static let all: [Case] = Field.allCases.flatMap(rows)

  private static func rows(of field: Field) -> [Case] {
    let file = root.appending(path: "Tests/Cases/\(field.id).tsv")
    guard let table = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return table.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { row(String($0), of: field) }
  }

  private static func row(_ line: String, of field: Field) -> Case {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    precondition(cells.count == 5, "five cells: \(line)")
    return Case(
      field: field, name: cells[0], entry: text(cells[1]) ?? "", verdict: cells[2], value: text(cells[3]),
      codes: cells[4].split(separator: ",").map(String.init))
  }

  private static func text(_ cell: String) -> String? {
    try? JSONDecoder().decode(String?.self, from: Data(cell.utf8))
  }

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

  init(_ field: Field, _ entry: [UInt8]) {
    do throws(Flaws) {
      let reading = try field.read(entry)
      verdict = reading.warnings.isEmpty ? "valid" : "warning"
      value = reading.value
      codes = reading.warnings.map { "\($0.code)" }
    } catch {
      verdict = "invalid"
      value = nil
      codes = error.all.map { "\($0.code)" }
    }
  }
}
