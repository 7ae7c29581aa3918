import Localization
import Phrasing
import Testing

@testable import Authoring

struct SourceTableTests {
  static let head = "id\tstatus\tdocument\tplace\tchecked\treason\n"

  @Test func `a line is one statement`() throws {
    let table = try SourceTable(
      SourceFile(
        name: "sources.tsv",
        text: Self.head
          + "S0.4\tcurrent\tA guide\tline 11\t2026-11-21\t\nS1.3\thistorical\tA letter\t\t2026-11-20\tIt was so once.\n"
      ))
    #expect(table.statements.map(\.id) == ["S0.4", "S1.3"])
    #expect(table.statements.map(\.source) == ["A guide, line 11", "A letter"])
    #expect(table.statements.map(\.status) == [.current, .historical])
    #expect(table.statements.map(\.reason) == [nil, "It was so once."])
    #expect(table.statements.map { String(decoding: $0.checked.iso, as: UTF8.self) } == ["2026-11-21", "2026-11-20"])
  }

  @Test(arguments: [
    ("five cells", "S0.4\tcurrent\tA guide\t\t2026-11-21"),
    ("seven cells", "S0.4\tcurrent\tA guide\t\t2026-11-21\t\t"),
    ("a status that is none", "S0.4\tnew\tA guide\t\t2026-11-21\t"),
    ("a day that is none", "S0.4\tcurrent\tA guide\t\t2026-02-30\t"),
    ("no document", "S0.4\tcurrent\t\tline 11\t2026-11-21\t"),
    ("no id", "\tcurrent\tA guide\t\t2026-11-21\t"),
    ("left out without a reason", "S0.4\tleft-out\tA guide\t\t2026-11-21\t"),
    ("the same id again", "S0.1\tcurrent\tA guide\t\t2026-11-21\t"),
    ("an empty line", ""),
  ])
  func `a line that cannot be read is named`(_ name: String, _ line: String) throws {
    let file = SourceFile(
      name: "sources.tsv", text: Self.head + "S0.1\tcurrent\tA guide\t\t2026-11-21\t\n\(line)\n")
    let error = #expect(throws: SourceTable.LineUnreadable.self) { try SourceTable(file) }
    #expect(error?.line == 3)
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
}
