import Localization
import Testing
import Wizard

@testable import Authoring

struct SampleJourneyTests {
  static let guide = try? guide(GuideCompilerTests.sound)

  static let sound = """
    journeys:
      - name: A Belgian newcomer
        answers:
          country: be
          known: no
          account-email: a@example.org
        path: [country, known, register, sender, review]
        outcome: done
        documents: [request, checklist]

    """

  static let rows: [(name: String, old: String, new: String, findings: [String])] = [
    ("as it should be", "", "", []),
    ("an unknown answer", "known: no", "knwon: no", ["5:7 answer-unknown → known"]),
    ("an unknown option", "country: be", "country: bee", ["4:16 option-unknown → be"]),
    (
      "an unknown step", "register, sender", "regsiter, sender",
      ["7:28 step-unknown → register"]
    ),
    ("an unknown outcome", "outcome: done", "outcome: dane", ["8:14 outcome-unknown → done"]),
    ("an unknown document", "[request,", "[requests,", ["9:17 document-unknown → request"]),
    ("another way", "known: no", "known: yes", ["7:28 journey-differs"]),
    ("another end", "documents: [request, checklist]", "documents: [checklist]", ["9:17 journey-differs"]),
    ("an address that is none", "a@example.org", "nowhere", ["7:46 journey-differs"]),
    (
      "no answers", "    answers:\n      country: be\n      known: no\n      account-email: a@example.org\n", "",
      ["2:5 entry-missing"]
    ),
  ]

  @Test(arguments: rows)
  func `a journey is replayed, or told where it goes astray`(
    _ row: (name: String, old: String, new: String, findings: [String])
  ) throws {
    let guide = try #require(SampleJourneyTests.guide)
    let text = SampleJourneyTests.sound.replacing(row.old, with: row.new, maxReplacements: 1)
    let (journeys, read) = JourneyReader.read(SourceFile(name: "journeys.yaml", text: text), for: guide)
    let findings = read.isEmpty ? journeys.flatMap { $0.replay(in: guide) } : read
    #expect(
      findings.map { finding in
        "\(finding.place.line):\(finding.place.column) \(finding.code.rawValue)"
          + (finding.suggestion.map { " → \($0)" } ?? "")
      } == row.findings)
  }

  private static func guide(_ text: String) throws -> CompiledGuide {
    let (source, _) = GuideReader.read(SourceFile(name: "guide.yaml", text: text))
    let (facts, labels) = GuideCompilerTests.tables
    return try #require(GuideCompiler.compile(source, facts: facts, labels: labels).guide)
  }

  static let untestedRows: [(name: String, comment: String, step: String, findings: [String])] = [
    ("ways that nobody goes", "", "", ["17:9 known (yes) → sender", "31:9 sender → done"]),
    (
      "one that need not be gone", "  # check: skip way-untested the office sends them back\n", "  - id: known\n",
      ["32:9 sender → done"]
    ),
    (
      "nothing to skip", "  # check: skip way-untested as above\n", "  - id: register\n",
      ["17:9 known (yes) → sender", "32:9 sender → done", "21:17 way-untested"]
    ),
  ]

  @Test(arguments: untestedRows)
  func `a way that no journey goes is told, unless there is a reason`(
    _ row: (name: String, comment: String, step: String, findings: [String])
  ) throws {
    let guide = try Self.guide(
      GuideCompilerTests.sound.replacing(row.step, with: row.comment + row.step, maxReplacements: 1))
    let (journeys, _) = JourneyReader.read(SourceFile(name: "journeys.yaml", text: Self.sound), for: guide)
    let found = guide.untested(by: journeys).map { finding in
      "\(finding.place.line):\(finding.place.column) \(finding.arguments.map(\.value).joined())"
    }
    #expect(found == row.findings)
    #expect(guide.untested(by: []).isEmpty)
  }

  static let failingRows: [(name: String, weight: String, comment: String, findings: [String])] = [
    ("enough", "20", "", ["way-untested", "32:13 check-untested some"]),
    ("too little", "5", "", ["way-untested"]),
    (
      "enough, which is meant", "20", "      # check: skip check-untested the office weighs it\n", ["way-untested"]
    ),
  ]

  @Test(arguments: failingRows)
  func `a check that no journey fails is told, unless there is a reason`(
    _ row: (name: String, weight: String, comment: String, findings: [String])
  ) throws {
    let text = GuideHabitTests.sound.replacing("      - id: some\n", with: row.comment + "      - id: some\n")
    let library = GuideLibraryTests.library
    let guide = try #require(library.load(SourceFile(name: "guide.yaml", text: text)).guide)
    let journeys = """
      journeys:
        - name: A lot
          answers:
            country: dk
            weight: \(row.weight)
            caller: Søren

      """
    let (read, _) = JourneyReader.read(SourceFile(name: "journeys.yaml", text: journeys), for: guide)
    let found = guide.untested(by: read).map { finding in
      finding.code == .wayUntested
        ? "way-untested"
        : "\(finding.place.line):\(finding.place.column) \(finding.code.rawValue) \(finding.arguments.map(\.value).joined())"
    }
    #expect(Set(found) == Set(row.findings))
  }
}
