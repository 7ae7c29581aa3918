import Localization
import Testing
import Wizard

@testable import Authoring

struct GuideMigrationTests {
  private static func row(_ name: String, _ migrations: String, _ findings: [String] = []) -> GuideCompilerTests.Row {
    GuideCompilerTests.Row(name, [("documents:\n", "migrations:\n" + migrations + "documents:\n")], findings: findings)
  }

  private static let rename = "  - before: 1.0.0\n    answer: land\n    is-now: country\n"
  private static let option = "  - before: 1.0.0\n    answer: country\n    option: denmark\n    is-now: dk\n"
  private static let drop = "  - before: 1.0.0\n    answer: fax\n    dropped: Nobody has one.\n"

  static let rows = [
    row("an answer, an option and one that is gone", rename + option + drop),
    row(
      "one name after another",
      "  - before: 0.2.0\n    answer: state\n    is-now: land\n" + rename),
    row(
      "an answer that is still there", "  - before: 1.0.0\n    answer: known\n    is-now: country\n",
      ["51:13 migration-needless"]),
    row(
      "an answer that is nowhere", "  - before: 1.0.0\n    answer: land\n    is-now: countri\n",
      ["52:13 answer-unknown → country"]),
    row(
      "an option that is still there", "  - before: 1.0.0\n    answer: country\n    option: be\n    is-now: dk\n",
      ["52:13 migration-needless"]),
    row(
      "an option that is nowhere", "  - before: 1.0.0\n    answer: country\n    option: denmark\n    is-now: dkk\n",
      ["53:13 option-unknown → dk"]),
    row(
      "an option of words", "  - before: 1.0.0\n    answer: account-email\n    option: a\n    is-now: b\n",
      ["51:13 answer-not-choice"]),
    row(
      "a drop of what is there", "  - before: 1.0.0\n    answer: country\n    dropped: Nobody asks.\n",
      ["51:13 migration-needless"]),
    row("a version of tomorrow", rename.replacing("1.0.0", with: "1.0.1"), ["50:13 migration-later"]),
    row("a version of two numbers", rename.replacing("1.0.0", with: "1.0"), ["50:13 version-malformed"]),
    row("nothing that became of it", "  - before: 1.0.0\n    answer: land\n", ["50:5 entry-missing"]),
    row("two things that became of it", drop + "    is-now: country\n", ["53:5 entry-misplaced"]),
    row("the same twice", rename + rename, ["54:13 id-duplicate"]),
    row("two things that became of an option", option + option.replacing("dk", with: "be"), ["56:13 id-duplicate"]),
    row("two options of one answer", option + option.replacing("denmark", with: "belgium")),
  ]

  @Test(arguments: rows)
  func `a migration leads from what was to what is`(_ row: GuideCompilerTests.Row) {
    #expect(GuideCompilerTests.findings(about: row.text) == row.findings)
  }

  private static func compiled(_ migrations: String, version: String = "1.0.0") throws -> CompiledGuide {
    let text = row("", migrations).text.replacing("version: 1.0.0", with: "version: \(version)")
      .replacing("migrations:\ndocuments:", with: "documents:")
    let (source, _) = GuideReader.read(SourceFile(name: "guide.yaml", text: text))
    let tables = GuideCompilerTests.tables
    return try #require(GuideCompiler.compile(source, facts: tables.facts, labels: tables.labels).guide)
  }

  private static func change(_ name: String, _ changes: String, _ findings: [String] = []) -> GuideCompilerTests.Row {
    GuideCompilerTests.Row(name, [("documents:\n", "changes:\n" + changes + "documents:\n")], findings: findings)
  }

  private static let first = "  - version: 0.9.0\n    day: 2026-01-01\n    text: It asks for the country.\n"
  private static let second = "  - version: 1.0.0\n    day: 2026-11-21\n    text: It asks for the account, too.\n"

  static let changeRows = [
    change("two versions", second + first),
    change("a version of tomorrow", second.replacing("1.0.0", with: "1.0.1"), ["50:14 change-later"]),
    change("a version of two numbers", second.replacing("1.0.0", with: "1.0"), ["50:14 version-malformed"]),
    change("the same twice", second + second, ["53:14 id-duplicate"]),
    change("no day", second.replacing("    day: 2026-11-21\n", with: ""), ["50:5 entry-missing"]),
    change("a day that is none", second.replacing("11-21", with: "11-31"), ["51:10 date-malformed"]),
    change(
      "nothing new", second.replacing("    text: It asks for the account, too.\n", with: ""), ["50:5 entry-missing"]),
    change("words that cannot be read", second.replacing("too.", with: "{too"), ["52:36 brace-unclosed"]),
    change("an answer in its words", second.replacing("too.", with: "{known}."), ["52:37 entry-misplaced"]),
  ]

  @Test(arguments: changeRows)
  func `what is new belongs to a version`(_ row: GuideCompilerTests.Row) {
    #expect(GuideCompilerTests.findings(about: row.text) == row.findings)
  }

  @Test func `what is new is a message of its own, the earliest version first`() throws {
    let (source, _) = GuideReader.read(SourceFile(name: "guide.yaml", text: Self.changeRows[0].text))
    let tables = GuideCompilerTests.tables
    let guide = try #require(GuideCompiler.compile(source, facts: tables.facts, labels: tables.labels).guide)
    #expect(guide.changes.map { guide[$0.text].key } == ["sample.0.9.0.change", "sample.1.0.0.change"])
    #expect(guide.changes.map(\.version.string) == ["0.9.0", "1.0.0"])
    #expect(guide.changes.allSatisfy { guide[$0.text].isTranslated })
  }

  @Test func `the reason for which an answer is gone is a message of its own`() throws {
    let guide = try Self.compiled(Self.rename + Self.option + Self.drop)
    guard case .dropped(let reason) = guide.migrations[2].change else {
      Issue.record("the third migration drops nothing")
      return
    }
    #expect(guide[reason].key == "sample.1.0.0.fax.dropped")
    #expect(guide[reason].isTranslated)
    #expect(
      Array(guide.migrations.prefix(2)) == [
        Migration(
          version: Array("1.0.0".utf8), question: Array("land".utf8), change: .renamed(Array("country".utf8))),
        Migration(
          version: Array("1.0.0".utf8), question: Array("country".utf8),
          change: .optionRenamed(Array("denmark".utf8), to: Array("dk".utf8))),
      ])
  }

  // MARK: What versions asked

  static let asked = """
    1.0.0\tcountry\tchoice\tdk,be
    1.0.0\tknown\tyes-no\tyes,no
    1.0.0\taccount-email\temail\t

    """

  static let earlier = "0.9.0\tland\tchoice\tdenmark,be\n0.9.0\tfax\tphone\t\n"

  struct Record: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    var migrations = ""
    let findings: [String]
  }

  static let records = [
    Record(testDescription: "nothing published", text: "", findings: []),
    Record(testDescription: "the guide as it was published", text: asked, findings: []),
    Record(
      testDescription: "another question", text: asked.replacing("known", with: "listed"),
      findings: ["guide.yaml:3:10 version-not-raised"]),
    Record(
      testDescription: "one option more", text: asked.replacing("dk,be", with: "dk"),
      findings: ["guide.yaml:3:10 version-not-raised"]),
    Record(
      testDescription: "another kind of question", text: asked.replacing("\temail", with: "\ttext"),
      findings: ["guide.yaml:3:10 version-not-raised"]),
    Record(
      testDescription: "answers of which nothing is said", text: earlier + asked,
      findings: ["versions.tsv:1:1 answer-gone", "versions.tsv:2:1 answer-gone", "guide.yaml:3:10 change-untold"]),
    Record(
      testDescription: "an option of which nothing is said", text: earlier + asked, migrations: rename + drop,
      findings: ["versions.tsv:1:1 option-gone", "guide.yaml:3:10 change-untold"]),
    Record(
      testDescription: "a version of which nobody is told what is new", text: earlier + asked,
      migrations: rename + option + drop, findings: ["guide.yaml:3:10 change-untold"]),
    Record(
      testDescription: "answers of which everything is said", text: earlier + asked,
      migrations: rename + option + drop + "changes:\n" + second, findings: []),
    Record(testDescription: "a version to come", text: asked.replacing("1.0.0", with: "1.0.1"), findings: []),
    Record(testDescription: "lines of another kind", text: "0.9.0 land\n\n0.9.0\tland\n", findings: []),
  ]

  @Test(arguments: records)
  func `what earlier versions asked is accounted for`(_ row: Record) throws {
    let record = VersionRecord(SourceFile(name: "versions.tsv", text: row.text))
    let found = record.findings(about: try Self.compiled(row.migrations))
    #expect(found.map { "\($0.place) \($0.code.rawValue)" } == row.findings)
  }

  @Test func `a version is recorded once, behind those before it`() throws {
    let empty = VersionRecord(SourceFile(name: "versions.tsv", text: ""))
    #expect(empty.renewed(by: try Self.compiled("")) == Array(Self.asked.utf8))
    let record = VersionRecord(SourceFile(name: "versions.tsv", text: Self.asked))
    #expect(record.renewed(by: try Self.compiled("")) == nil)
    let next = Self.asked + Self.asked.replacing("1.0.0", with: "1.0.1")
    #expect(record.renewed(by: try Self.compiled("", version: "1.0.1")) == Array(next.utf8))
  }
}
