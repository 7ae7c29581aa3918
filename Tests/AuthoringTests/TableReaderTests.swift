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
      ["13:15 fact-overlap"]
    ),
    (
      "the first without end", "mail", ["from: 2026-01-01, value: a@b.eu", "from: 2026-03-01, value: c@d.eu"],
      ["12:15 fact-overlap"]
    ),
    (
      "a day between", "mail",
      ["from: 2025-01-01, until: 2025-12-30, value: a@b.eu", "from: 2026-01-01, value: c@d.eu"],
      ["13:15 fact-gap"]
    ),
    (
      "an end before the start", "mail", ["from: 2026-01-02, until: 2026-01-01, value: a@b.eu"],
      ["9:16 fact-dates-reversed"]
    ),
    ("a day that is none", "mail", ["from: 2026-13-01, value: a@b.eu"], ["8:15 date-malformed"]),
    ("a day in words", "mail", ["from: yesterday, value: a@b.eu"], ["8:15 date-malformed"]),
    ("an unknown kind", "fax", ["from: 2026-01-01, value: a@b.eu"], ["3:11 value-unknown"]),
    ("a kind that is nearly right", "mial", ["from: 2026-01-01, value: a@b.eu"], ["3:11 value-unknown → mail"]),
    ("an address without its host", "mail", ["from: 2026-01-01, value: a@b"], ["9:16 fact-value-malformed"]),
    ("a page without encryption", "web", ["from: 2026-01-01, value: http://b.eu"], ["9:16 fact-value-malformed"]),
    ("a page", "web", ["from: 2026-01-01, value: 'https://b.eu/c?d=e'"], []),
    ("a telephone without country", "phone", ["from: 2026-01-01, value: 33 95 80 00"], ["9:16 fact-value-malformed"]),
    ("a day", "day", ["from: 2026-01-01, value: 2026-12-30"], []),
    ("a day that there is not", "day", ["from: 2026-01-01, value: 2026-02-30"], ["9:16 fact-value-malformed"]),
    ("an amount of minutes", "amount", ["from: 2026-01-01, value: 90 minutes"], []),
    ("an amount of days", "amount", ["from: 2026-01-01, value: 21 days"], []),
    ("an amount in percent", "amount", ["from: 2026-01-01, value: 10 percent"], []),
    ("an amount of money", "amount", ["from: 2026-01-01, value: 18000 euros"], []),
    ("an amount of nothing", "amount", ["from: 2026-01-01, value: '18000'"], ["9:16 fact-value-malformed"]),
    ("an amount of what nobody knows", "amount", ["from: 2026-01-01, value: 3 moons"], ["9:16 fact-value-malformed"]),
    ("an amount with a comma", "amount", ["from: 2026-01-01, value: '18,000 euros'"], ["9:16 fact-value-malformed"]),
    ("no amount at all", "amount", ["from: 2026-01-01, value: 0 percent"], ["9:16 fact-value-malformed"]),
    ("a telephone", "phone", ["from: 2026-01-01, value: +45 33 95 80 00"], []),
  ]

  @Test(arguments: facts)
  func `a fact is read, or told where it is at fault`(
    _ row: (name: String, kind: String, versions: [String], findings: [String])
  ) {
    let versions = row.versions.map { version in
      "      - sources: [S1]\n        checked: 2026-11-21\n        " + version.replacing(", ", with: "\n        ")
        + "\n"
    }
    let text = "facts:\n  - id: desk\n    kind: \(row.kind)\n    name: Help desk\n    versions:\n\(versions.joined())"
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

  static let ages: [(name: String, recheck: String, day: String, findings: [String])] = [
    ("in time", "recheck: 6\n", "2027-05-21", []),
    ("a day late", "recheck: 6\n", "2027-05-22", ["17:18 recheck-overdue desk 2027-05-21"]),
    ("no months", "", "2099-01-01", []),
  ]

  /// What holds no more is not looked at again.
  @Test(arguments: ages)
  func `what nobody has looked at again in time is told`(
    _ row: (name: String, recheck: String, day: String, findings: [String])
  ) throws {
    let text = """
      \(row.recheck)facts:
        - id: desk
          kind: mail
          name: Help desk
          versions:
            - from: 2020-01-01
              until: 2026-01-31
              value: a@b.eu
              sources: [S1]
              checked: 2020-01-01
            - from: 2026-02-01
              value: c@d.eu
              note: >-
                Seen on
                the desk’s page.
              checked: 2026-11-21
      """
    let read = FactReader.read(SourceFile(name: "facts.yaml", text: text))
    let day = try #require(CivilDate(iso: Array(row.day.utf8)))
    let found = read.facts.flatMap { fact in
      fact.versions(since: day).compactMap { $0.recheck?.finding(of: fact.id.string, on: day) }
    }
    #expect(written(read.findings) == [])
    #expect(
      found.map {
        "\($0.place.line):\($0.place.column) \($0.code.rawValue) " + $0.arguments.map(\.value).joined(separator: " ")
      } == row.findings)
  }

  @Test func `months that are no choice are told`() {
    let text = "recheck: 7\nfacts: []\n"
    #expect(written(FactReader.read(SourceFile(name: "facts.yaml", text: text)).findings).first == "1:10 value-unknown")
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
