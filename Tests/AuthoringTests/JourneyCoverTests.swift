import Localization
import Phrasing
import Testing
import Validation
import Wizard

@testable import Authoring

struct JourneyCoverTests {
  static let day = CivilDate(year: 2026, month: 11, day: 21)!
  static let guides = TimberLot.library.guides

  private static func compiled(_ id: String) throws -> CompiledGuide {
    let loaded = TimberLot.library.load(id)
    return try #require(loaded?.guide)
  }

  private static func journey(_ entries: [JourneyCover.Answer], in guide: Guide) -> Journey {
    var circumstances = Circumstances()
    circumstances.today = day
    var answers = Answers(for: guide)
    for (question, entry) in entries {
      try? answers.enter(entry, for: question, in: guide, language: [], circumstances)
    }
    return guide.resolve(answers, in: circumstances)
  }

  /// A step with as many ways on needs as many journeys at least.
  @Test(arguments: guides)
  func `few journeys see every way on and every end`(_ id: String) throws {
    let compiled = try Self.compiled(id)
    var coverage = GuideCoverage(of: compiled)
    let journeys = JourneyCover(of: compiled, on: Self.day).journeys()
    for entries in journeys { coverage.add(Self.journey(entries, in: compiled.guide)) }
    let unseen = coverage.unseen.filter { $0.isStep || $0.isWay || $0.isOutcome || $0.isDocument }
    #expect(unseen.map { coverage.name(of: $0) } == [])
    let least = compiled.guide.steps.map(\.next.targets.count).max() ?? 1
    #expect(journeys.count <= 3 * max(least, compiled.guide.outcomes.count))
  }

  @Test(arguments: guides)
  func `the journeys of every guide see every way on`(_ id: String) throws {
    let compiled = try Self.compiled(id)
    var coverage = GuideCoverage(of: compiled)
    coverage.add(TimberLot.library.journeys(of: compiled).journeys)
    #expect(coverage.unseen.filter(\.isWay).map { coverage.name(of: $0) } == [])
  }

  @Test(arguments: guides)
  func `the journeys of every guide notice nine of ten changes`(_ id: String) throws {
    let compiled = try Self.compiled(id)
    let journeys = TimberLot.library.journeys(of: compiled).journeys
    let mutations = GuideMutation.all(of: compiled)
    let unnoticed = mutations.filter { !$0.isNoticed(by: journeys, of: compiled) }.map(\.name)
    #expect(unnoticed.count * 10 <= mutations.count, "\(unnoticed)")
  }

  @Test(arguments: [
    ("goods", ["logs", "sawn", "logs,sawn", "none"]),
    ("expiry", ["2026-11-20", "2026-11-21", "2026-11-22"]),
    ("weight", ["999", "1000", "1001", "500", "501", ""]),
  ])
  func `entries stand on both sides of what they are compared with`(_ question: String, _ some: [String]) throws {
    let guide = TimberLot.compiled.guide
    let entries = EntryCandidates(for: guide, on: Self.day)
      .entries(for: try #require(guide.question(Array(question.utf8)))).map { String(decoding: $0, as: UTF8.self) }
    #expect(Set(some).isSubset(of: entries), "\(entries)")
  }

  @Test func `a journey that is written is one that is read and comes out the same`() throws {
    let compiled = TimberLot.compiled
    for (number, entries) in JourneyCover(of: compiled, on: Self.day).journeys().enumerated() {
      var circumstances = Circumstances()
      circumstances.today = Self.day
      var answers = Answers(for: compiled.guide)
      for (question, entry) in entries {
        try? answers.enter(entry, for: question, in: compiled.guide, language: [], circumstances)
      }
      let text = JourneyText(named: "“\(number)”: it’s a \"way\"", answers, in: compiled, on: Self.day).yaml
      let file = SourceFile(name: "journeys.yaml", text: "journeys:\n" + text)
      let (journeys, findings) = JourneyReader.read(file, for: compiled)
      #expect(findings.map(\.code) == [], "\(text)")
      #expect(journeys.flatMap { $0.replay(in: compiled) }.map { "\($0.code) \($0.arguments)" } == [], "\(text)")
    }
  }

  @Test func `a walk without aim finds what breaks a law, and shows it with few answers`() throws {
    let guide = TimberLot.compiled.guide
    let role = try #require(guide.question(Array("role".utf8)))
    let law = RandomJourneys.Law("agents go on") { walk in
      walk.journey.outcome == nil || walk.journey.answers[role] != .options([1])
        || !guide.outcomes[walk.journey.outcome!].isExit
    }
    var journeys = RandomJourneys(through: guide, on: Self.day, seed: 7, laws: [law])
    let found = journeys.run(count: 500)
    let failure = try #require(found)
    #expect(failure.law == "agents go on")
    #expect(failure.moves.count <= 3, "\(failure.moves)")
  }

  @Test(arguments: guides)
  func `walks without aim break no law of the engine`(_ id: String) throws {
    var journeys = RandomJourneys(through: try Self.compiled(id).guide, on: Self.day, seed: 20_261_121, laws: [])
    let failure = journeys.run(count: 40)
    #expect(failure.map { "\($0.law): \($0.moves)" } == nil)
  }

  static let sound = """
    journeys:
      - name: an agent with nothing the guide is for
        as-of: 2026-11-21
        answers: {role: agent, goods: none}
        path: [role, goods]
        flaws: []
        outcome: not-here
        documents: [list]
        shows: [not-here.item.agents]

    """

  static let rows: [(name: String, old: String, new: String, findings: [String])] = [
    ("as it should be", "", "", []),
    ("something that is not shown", "[not-here.item.agents]", "[]", ["2:11 journey-differs"]),
    ("a place that is not there", "item.agents]", "item.agnets]", ["9:13 value-unknown"]),
    ("a flaw that is not there", "flaws: []", "flaws: [goods missing]", ["6:13 journey-differs"]),
    ("a day that is none", "2026-11-21", "2026-11-31", ["3:12 date-malformed"]),
    (
      "words of a document that is not there", "documents: [list]", "documents: [list]\n    contains: {lits: [x]}",
      ["9:16 document-unknown"]
    ),
  ]

  @Test(arguments: rows)
  func `a journey says more than its way`(_ row: (name: String, old: String, new: String, findings: [String])) {
    let text = row.old.isEmpty ? Self.sound : Self.sound.replacing(row.old, with: row.new, maxReplacements: 1)
    let (journeys, read) = JourneyReader.read(SourceFile(name: "journeys.yaml", text: text), for: TimberLot.compiled)
    let findings = read.isEmpty ? journeys.flatMap { $0.replay(in: TimberLot.compiled) } : read
    #expect(findings.map { "\($0.place.line):\($0.place.column) \($0.code.rawValue)" } == row.findings, "\(row.name)")
  }
}
