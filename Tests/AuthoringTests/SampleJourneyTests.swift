import Localization
import Testing
import Wizard

@testable import Authoring

struct SampleJourneyTests {
  static let guide: CompiledGuide? = {
    let (source, _) = GuideReader.read(SourceFile(name: "guide.yaml", text: GuideCompilerTests.sound))
    let (facts, labels) = GuideCompilerTests.tables
    return GuideCompiler.compile(source, facts: facts, labels: labels).guide
  }()

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
}
