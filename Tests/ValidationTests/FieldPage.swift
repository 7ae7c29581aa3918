import Foundation
import Validation

/// The page of a field in `Validation.docc`, as its readers see it.
struct FieldPage {
  private let lines: [Substring]

  /// The page bears the name of the field, in whatever capitals: `CompanyName.md`.
  init?(of field: Field) throws {
    let name = "\(field).md".lowercased()
    guard let file = try FieldPage.files().first(where: { $0.lastPathComponent.lowercased() == name }) else {
      return nil
    }
    lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The pages of the catalogue.
  static func files() throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: Case.root.appending(path: "Sources/Validation/Validation.docc"), includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "md" }
  }

  /// The lines of all blocks of code.
  var code: [String] {
    var code: [String] = []
    var isCode = false
    for line in lines {
      if line.hasPrefix("```") { isCode.toggle() } else if isCode { code.append(String(line)) }
    }
    return code
  }

  /// The lines below a heading.
  func section(_ heading: String) -> [Substring] {
    let start = lines.firstIndex { $0 == "### \(heading)" } ?? lines.endIndex
    return Array(lines[start...].dropFirst().prefix { !$0.hasPrefix("##") })
  }

  /// The codes of flaws at the head of a table's rows.
  func codes(under heading: String) -> [String] {
    section(heading).compactMap { $0.firstMatch(of: /^\| `([a-z-]+)` \|/).map { String($0.1) } }
  }

  /// The cells of a table's rows, its head aside.
  func rows(under heading: String) -> [[String]] {
    section(heading).filter { $0.hasPrefix("| **") }.map { row in
      row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }
}
