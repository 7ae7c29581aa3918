import Localization
import Phrasing
import Testing

@testable import Authoring

struct SourceTableTests {
  static let words = FactReader.read(
    SourceFile(
      name: "documents.yaml",
      text: """
        documents:
          - id: guide
            title: A guide
          - id: letter
            title: A letter
        reasons:
          - id: once
            text: It was so once.

        """))

  static func read(_ lines: String) -> (table: SourceTable, findings: [Finding]) {
    let text = "id\tstatus\tdocument\tplace\tchecked\treason\n" + lines
    return SourceReader.read(
      SourceFile(name: "sources.tsv", text: text), documents: words.documents, reasons: words.reasons)
  }

  @Test func `a line is one statement`() {
    let (table, findings) = Self.read(
      "S0.4\tcurrent\tguide\tline 11\t2026-11-21\t\nS1.3\thistorical\tletter\t\t2026-11-20\tonce\n")
    #expect(findings == [])
    #expect(table.statements.map(\.id) == ["S0.4", "S1.3"])
    #expect(table.statements.map(\.document) == ["guide", "letter"])
    #expect(table.statements.map(\.place.written) == ["line 11", ""])
    #expect(table.statements.map(\.status) == [.current, .historical])
    #expect(table.statements.map(\.reason) == [nil, "once"])
    #expect(table.statements.map { String(decoding: $0.checked.iso, as: UTF8.self) } == ["2026-11-21", "2026-11-20"])
    #expect(table.document("letter")?.title.string == "A letter")
    #expect(table.reason("once")?.text.string == "It was so once.")
  }

  @Test(arguments: [
    ("five cells", "S0.4\tcurrent\tguide\t\t2026-11-21", "3:1 source-cells"),
    ("seven cells", "S0.4\tcurrent\tguide\t\t2026-11-21\t\t", "3:1 source-cells"),
    ("an empty line", "", "3:1 source-cells"),
    ("a status that is none", "S0.4\tcurent\tguide\t\t2026-11-21\t", "3:6 value-unknown → current"),
    ("a day that is none", "S0.4\tcurrent\tguide\t\t2026-02-30\t", "3:21 date-malformed"),
    ("no document", "S0.4\tcurrent\t\tline 11\t2026-11-21\t", "3:14 entry-missing"),
    ("a document without a title", "S0.4\tcurrent\tguid\t\t2026-11-21\t", "3:14 source-document-undefined → guide"),
    ("a place that is none", "S0.4\tcurrent\tguide\tLine 11\t2026-11-21\t", "3:20 place-malformed"),
    ("no id", "\tcurrent\tguide\t\t2026-11-21\t", "3:1 entry-missing"),
    ("left out without a reason", "S0.4\tleft-out\tguide\t\t2026-11-21\t", "3:33 entry-missing"),
    ("a reason without words", "S0.4\tleft-out\tguide\t\t2026-11-21\toncee", "3:33 reason-undefined → once"),
    ("a doubt without words", "S0.4\tcurrent\tguide\t\t2026-11-21\tonce upon", "3:32 reason-undefined"),
    ("the same id again", "S0.1\tcurrent\tguide\t\t2026-11-21\t", "3:1 id-duplicate"),
  ])
  func `a line is told where it is at fault`(_ name: String, _ line: String, _ told: String) {
    let (table, findings) = Self.read("S0.1\tcurrent\tguide\t\t2026-11-21\t\n\(line)\n")
    #expect(table.statements.first?.id == "S0.1")
    let written = findings.map { finding in
      "\(finding.place.line):\(finding.place.column) \(finding.code.rawValue)"
        + (finding.suggestion.map { " → \($0)" } ?? "")
    }
    #expect(written == [told], "\(name)")
  }

  @Test func `one line at fault does not hide those after it`() {
    let (table, findings) = Self.read(
      "S0.1\tnew\tguide\t\t2026-11-21\t\nS0.2\tcurrent\tguide\tline 2\t2026-11-21\t\r\nS0.3\tcurrent\tguide\tline 3\t2026-11-21\t"
    )
    #expect(findings.map(\.code) == [.valueUnknown])
    #expect(table.statements.map(\.id) == ["S0.2", "S0.3"])
    #expect(table.statements.map(\.reason) == [nil, nil])
  }

  @Test func `a guide cites by its steps, its items and what it shows`() throws {
    let library = GuideLibraryTests.library
    let citations = library.citations(of: try #require(library.load("flegt-importer")?.guide))
    for (statement, place) in [
      ("S0.10", "flegt-importer.company"),  // a step
      ("S2.27", "flegt-importer.link-yourself"),  // an item
      ("S4.25", "authority-be"),  // a fact that a sentence and the e-mail give
      ("S3.56", "traces.create-operator"),  // a label
    ] {
      #expect(citations.contains(Citation(statement: statement, place: place)), "\(statement)")
    }
    #expect(!citations.contains { $0.place == "flegt.claim-guide" })
  }

  @Test func `nothing is wrong with our own sources`() {
    let library = GuideLibraryTests.library
    #expect(library.findingsOfSources == [])
    let table = library.sources().table
    #expect(table.statements.count > 300)
    let (documents, reasons) = (Set(table.statements.map(\.document)), Set(table.statements.compactMap(\.reason)))
    // What nobody needs is not translated either.
    #expect(table.documents.map(\.id.string).filter { !documents.contains($0) } == [])
    #expect(table.reasons.map(\.id.string).filter { !reasons.contains($0) } == [])
  }
}
