import Localization
import Phrasing
import Testing

@testable import Authoring

struct TableReaderTests {
  /// The versions of one fact, and what is said about them.
  static let facts: [(name: String, kind: String, versions: [String], findings: [String])] = [
    ("one version", "mail", ["from: 2026-01-01, value: a@b.eu"], []),
    (
      "one day after the other", "mail",
      ["from: 2026-01-01, until: 2026-02-28, value: a@b.eu", "from: 2026-03-01, value: c@d.eu"],
      []
    ),
    (
      "in any order", "mail",
      ["from: 2026-03-01, value: c@d.eu", "from: 2026-01-01, until: 2026-02-28, value: a@b.eu"], []
    ),
    (
      "two on one day", "mail",
      ["from: 2026-01-01, until: 2026-03-01, value: a@b.eu", "from: 2026-03-01, value: c@d.eu"],
      ["12:15 fact-overlap"]
    ),
    (
      "the first without end", "mail", ["from: 2026-01-01, value: a@b.eu", "from: 2026-03-01, value: c@d.eu"],
      ["11:15 fact-overlap"]
    ),
    (
      "a day between", "mail",
      ["from: 2025-01-01, until: 2025-12-30, value: a@b.eu", "from: 2026-01-01, value: c@d.eu"],
      ["12:15 fact-gap"]
    ),
    (
      "an end before the start", "mail", ["from: 2026-01-02, until: 2026-01-01, value: a@b.eu"],
      ["8:16 fact-dates-reversed"]
    ),
    ("a day that is none", "mail", ["from: 2026-13-01, value: a@b.eu"], ["7:15 date-malformed"]),
    ("a day in words", "mail", ["from: yesterday, value: a@b.eu"], ["7:15 date-malformed"]),
    ("an unknown kind", "fax", ["from: 2026-01-01, value: a@b.eu"], ["3:11 value-unknown"]),
    ("a kind that is nearly right", "mial", ["from: 2026-01-01, value: a@b.eu"], ["3:11 value-unknown → mail"]),
    ("an address without its host", "mail", ["from: 2026-01-01, value: a@b"], ["8:16 fact-value-malformed"]),
    ("a page without encryption", "web", ["from: 2026-01-01, value: http://b.eu"], ["8:16 fact-value-malformed"]),
    ("a page", "web", ["from: 2026-01-01, value: 'https://b.eu/c?d=e'"], []),
    ("a telephone without country", "phone", ["from: 2026-01-01, value: 33 95 80 00"], ["8:16 fact-value-malformed"]),
    ("a telephone", "phone", ["from: 2026-01-01, value: +45 33 95 80 00"], []),
  ]

  @Test(arguments: facts)
  func `a fact is read, or told where it is at fault`(
    _ row: (name: String, kind: String, versions: [String], findings: [String])
  ) {
    let versions = row.versions.map { version in
      "      - source: S1\n        checked: 2026-11-21\n        " + version.replacing(", ", with: "\n        ") + "\n"
    }
    let text = "facts:\n  - id: desk\n    kind: \(row.kind)\n    versions:\n\(versions.joined())"
    #expect(written(FactReader.read(SourceFile(name: "facts.yaml", text: text)).findings) == row.findings)
  }

  static let label = """
    labels:
      - id: site.search
        kind: button
        seen:
          en: Search
          nl-BE: Zoeken
        source: S1
        checked: 2026-11-21
        gloss: Search

    """

  static let labels: [(name: String, old: String, new: String, findings: [String])] = [
    ("as it should be", "", "", []),
    ("an unknown kind", "button", "buton", ["3:11 value-unknown → button"]),
    ("a language in words", "      en:", "      English:", ["5:7 language-malformed"]),
    (
      "seen in words", "    seen:\n      en: Search\n      nl-BE: Zoeken\n", "    seen: Search\n", ["4:11 map-expected"]
    ),
    ("no gloss", "    gloss: Search\n", "", ["2:5 entry-missing"]),
    ("an id with a dot too many", "site.search", "site..search", ["2:9 id-malformed"]),
  ]

  @Test(arguments: labels)
  func `a label is read, or told where it is at fault`(
    _ row: (name: String, old: String, new: String, findings: [String])
  ) {
    let text = TableReaderTests.label.replacing(row.old, with: row.new)
    #expect(written(LabelReader.read(SourceFile(name: "labels.yaml", text: text)).findings) == row.findings)
  }

  @Test func `a day follows another`() {
    let days = ["2026-02-28", "2024-02-28", "2026-12-31", "9999-12-31"]
    #expect(
      days.map { CivilDate(iso: Array($0.utf8))?.next?.isoText } == ["2026-03-01", "2024-02-29", "2027-01-01", nil])
  }

  private func written(_ findings: [Finding]) -> [String] {
    findings.map { finding in
      "\(finding.place.line):\(finding.place.column) \(finding.code.rawValue)"
        + (finding.suggestion.map { " → \($0)" } ?? "")
    }
  }
}
