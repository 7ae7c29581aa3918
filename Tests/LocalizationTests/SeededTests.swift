import Foundation
import Localization
import Testing

/// Two files of translations in which defects were put on purpose, with correct translations among them that are easily
/// taken for wrong.
@Suite struct SeededTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Seeded")
  static let findings = CatalogueSet(folders: [folder.path]).proofread()

  struct Seed: CustomTestStringConvertible {
    let language: String
    let key: String
    let line: Int
    /// Nothing for a correct translation.
    let column: Int?
    let code: String
    var testDescription: String { "\(language) \(key) \(code)" }
  }

  static let seeds: [Seed] = ["da", "nl"].flatMap { language -> [Seed] in
    guard let table = try? String(contentsOf: folder.appending(path: "\(language).tsv"), encoding: .utf8) else {
      return []
    }
    return table.split(separator: "\n").dropFirst().map { row in
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Seed(language: language, key: cells[0], line: Int(cells[1]) ?? 0, column: Int(cells[2]), code: cells[3])
    }
  }

  @Test func `the sets are as large as they are meant to be`() {
    for language in ["da", "nl"] {
      #expect(SeededTests.seeds.count { $0.language == language && $0.column != nil } == 102)
      #expect(SeededTests.seeds.count { $0.language == language && $0.column == nil } == 43)
    }
  }

  private static func told(of seed: Seed) -> [Finding] {
    findings.filter { $0.key == seed.key && $0.place.file.hasSuffix("/\(seed.language)/seeded.po") }
  }

  private static func shown(_ findings: [Finding]) -> String {
    findings.map { "\($0.code.rawValue) \($0.place.line):\($0.place.column)" }.joined(separator: ", ")
  }

  @Test(arguments: seeds.filter { $0.column != nil })
  func `a defect is found where it stands`(_ seed: Seed) {
    let told = SeededTests.told(of: seed)
    let isFound = told.contains {
      $0.code.rawValue == seed.code && $0.place.line == seed.line && $0.place.column == seed.column
    }
    #expect(isFound, "\(seed.line):\(seed.column ?? 0) \(seed.code), but: \(SeededTests.shown(told))")
  }

  @Test(arguments: seeds.filter { $0.column == nil })
  func `a correct translation is not flagged`(_ seed: Seed) {
    let flagged = SeededTests.told(of: seed).filter { $0.severity != .info }
    #expect(flagged.isEmpty, "\(SeededTests.shown(flagged))")
  }

  @Test(arguments: seeds.filter { $0.column != nil })
  func `one defect is told as one thing`(_ seed: Seed) {
    let told = SeededTests.told(of: seed)
    #expect(Set(told.map(\.code)).count == 1, "\(SeededTests.shown(told))")
  }

  @Test func `the sources and terms of the sets are right`() {
    #expect(
      SeededTests.findings.filter { !$0.place.file.hasSuffix("seeded.po") }.map { "\($0.place) \($0.code)" } == [])
  }
}
