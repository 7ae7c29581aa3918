import Foundation
import Localization
import Testing

@testable import Authoring

struct FactReaderTests {
  static let fact = """
    facts:
      - id: desk
        kind: mail
        name: Help desk, e-mail
        versions:
          - from: 2026-01-01
            value: a@b.eu
            sources: [S1.4, R2173-4.3]
            doubts: [start-unknown, one-source]
            first-seen: letter
            note: The mailbox of the desk.
            checked: 2026-11-21

    """

  @Test func `a fact has a name, sources, doubts and a note`() throws {
    let read = FactReader.read(SourceFile(name: "facts.yaml", text: Self.fact))
    #expect(read.findings == [])
    let fact = try #require(read.facts.first)
    let version = try #require(fact.versions.first)
    #expect(fact.name.string == "Help desk, e-mail")
    #expect(version.statements == ["S1.4", "R2173-4.3"])
    #expect(version.doubts == [.startUnknown, .oneSource])
    #expect(version.firstSeen?.string == "letter")
    #expect(version.note?.string == "The mailbox of the desk.")
  }

  @Test(arguments: [
    ("no name", "    name: Help desk, e-mail\n", "", "2:5 entry-missing"),
    ("a doubt that is none", "one-source", "one-sauce", "9:33 value-unknown → one-source"),
    ("sources as words", "sources: [S1.4, R2173-4.3]", "sources: S1.4", "8:18 list-expected"),
    ("the words of earlier facts", "sources: [S1.4, R2173-4.3]", "source: S1.4", "8:9 entry-unknown → sources"),
  ])
  func `a fact is told where it is at fault`(_ name: String, _ old: String, _ new: String, _ told: String) {
    let text = Self.fact.replacing(old, with: new)
    let findings = FactReader.read(SourceFile(name: "facts.yaml", text: text)).findings
    #expect(findings.map(Self.written) == [told], "\(name)")
  }

  @Test func `a fact rests on statements or says in words where it is from`() {
    let without = Self.fact.replacing("        sources: [S1.4, R2173-4.3]\n", with: "")
    #expect(FactReader.read(SourceFile(name: "facts.yaml", text: without)).findings == [])
    let neither = without.replacing("        note: The mailbox of the desk.\n", with: "")
    #expect(
      FactReader.read(SourceFile(name: "facts.yaml", text: neither)).findings.map(Self.written) == ["6:9 entry-missing"]
    )
  }

  @Test(arguments: [
    ("documents alone", "documents:\n  - id: letter\n    title: A letter\n", []),
    ("reasons alone", "reasons:\n  - id: once\n    text: It was so once.\n", []),
    ("neither these nor facts", "recheck: 6\n", ["1:1 entry-missing"]),
    ("no title", "documents:\n  - id: letter\n", ["2:5 entry-missing"]),
    ("a title for a reason", "reasons:\n  - id: once\n    title: Once\n", ["3:5 entry-unknown", "2:5 entry-missing"]),
    ("an id with a dot", "documents:\n  - id: a.letter\n    title: A letter\n", ["2:9 id-malformed"]),
  ])
  func `what sources are called stands beside facts`(_ name: String, _ text: String, _ told: [String]) {
    let findings = FactReader.read(SourceFile(name: "documents.yaml", text: text)).findings
    #expect(findings.map(Self.written) == told, "\(name)")
  }

  /// Of two folders, the first has the table of statements, and each has what documents are called.
  @Test func `what facts say of their sources is compared with the tables of all folders`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "leidraad-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    func write(_ name: String, _ text: String) throws {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try write("own/facts/facts.yaml", Self.fact.replacing("letter", with: "leter"))
    let head = "id\tstatus\tdocument\tplace\tchecked\treason\n"
    try write("own/facts/sources.tsv", head + "S1.4\tcurrent\tletter\t\t2026-11-21\t\n")
    try write("beneath/facts/documents.yaml", "documents:\n  - id: letter\n    title: A letter\n")
    try write("beneath/facts/sources.tsv", head + "R2173-4.3\tcurrent\tletter\t\t2026-11-21\t\n")
    let library = GuideLibrary(["own", "beneath"].map { GuideFolder(path: folder.appending(path: $0).path, name: $0) })
    #expect(library.findings == [])
    #expect(library.sources().table.statements.map(\.id) == ["S1.4"])
    #expect(
      library.findingsOfSources.map { "\($0.place.file) \(Self.written($0))" } == [
        "own/facts/facts.yaml 10:21 source-document-undefined → letter",
        "own/facts/facts.yaml 8:25 statement-undefined",
      ])
    #expect(
      library.sourceTemplate?.messages.map { "\($0.key) \($0.text)" } == [
        "document.letter A letter", "fact.desk Help desk, e-mail", "note.desk.2026-01-01 The mailbox of the desk.",
      ])
  }

  private static func written(_ finding: Finding) -> String {
    "\(finding.place.line):\(finding.place.column) \(finding.code.rawValue)"
      + (finding.suggestion.map { " → \($0)" } ?? "")
  }
}
