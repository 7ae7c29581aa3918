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

  private static func journey(_ entries: [GivenEntry], in guide: Guide) -> Journey {
    var circumstances = Circumstances()
    circumstances.today = day
    var answers = Answers(for: guide)
    for given in entries { try? answers.enter(given.entry, for: given.asked, in: guide, language: [], circumstances) }
    return guide.resolve(answers, in: circumstances)
  }

  /// A step with as many ways on, or a list of as many lengths, needs as many journeys at least.
  @Test(arguments: guides)
  func `few journeys see every way on and every end`(_ id: String) throws {
    let compiled = try Self.compiled(id)
    var coverage = GuideCoverage(of: compiled)
    let journeys = JourneyCover(of: compiled, on: Self.day).journeys()
    for entries in journeys { coverage.add(Self.journey(entries, in: compiled.guide)) }
    let unseen = coverage.unseen.filter { $0.isStep || $0.isWay || $0.isOutcome || $0.isDocument }
    #expect(unseen.map { coverage.name(of: $0) } == [])
    let counts = compiled.guide.questions.map { $0.rows?.counts.count ?? 0 }
    let least = (compiled.guide.steps.map(\.next.targets.count) + counts).max() ?? 1
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
      for given in entries {
        try? answers.enter(given.entry, for: given.asked, in: compiled.guide, language: [], circumstances)
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

  @Test func `lists are covered with as few rows as there must be, with as many as there may be and between`() throws {
    let compiled = try Self.compiled("consignment")
    let journeys = JourneyCover(of: compiled, on: Self.day).journeys().map { Self.journey($0, in: compiled.guide) }
    var coverage = GuideCoverage(of: compiled)
    for journey in journeys { coverage.add(journey) }
    #expect(coverage.unseen.map { coverage.name(of: $0) } == [])
    #expect(coverage.count(\.isRows).all == 10)
    let goods = try #require(compiled.guide.question(Array("goods".utf8)))
    let counts = Set(journeys.map { $0.answers[goods]?.rows.count ?? 0 })
    #expect(counts.isSuperset(of: [0, 1, 2, 5, 6]))
  }

  static let counts: [(least: Int, most: Int, names: [String])] = [
    (0, 99, ["rows = 0", "0 < rows < 99"]), (0, 1, ["rows = 2", "rows = 0", "rows = 1"]),
    (1, 1, ["rows = 0", "rows = 2", "rows = 1"]),
    (2, 5, ["rows = 1", "rows = 6", "rows = 2", "rows = 5", "2 < rows < 5"]),
    (1, 3, ["rows = 0", "rows = 4", "rows = 1", "rows = 3", "rows = 2"]),
  ]

  @Test(arguments: counts)
  func `a list can have so many rows`(_ row: (least: Int, most: Int, names: [String])) {
    let rows = Rows(questions: [], least: row.least, most: row.most, name: Message(0))
    #expect(rows.counts.map { rows.name(of: $0) } == row.names)
  }

  @Test func `the limits of lists and what is asked of their rows are changed`() throws {
    let names = Set(GuideMutation.all(of: try Self.compiled("consignment")).map(\.name))
    let some = [
      "goods: min 1 becomes 0", "goods: min 1 becomes 2", "goods: max 5 becomes 4", "harvests: max 5 becomes 6",
      "split.item.heavy: any and all change places", "split.item.heavy: 20 becomes 21",
      "goods.check.too-much: 100 becomes 101", "goods.check.light: or becomes and",
    ]
    #expect(names.isSuperset(of: some), "\(names.sorted())")
  }

  @Test func `a law about rows is broken with few answers`() throws {
    let guide = try Self.compiled("consignment").guide
    let goods = try #require(guide.question(Array("goods".utf8)))
    let law = RandomJourneys.Law("one row") { $0.answers.rows(of: goods).count < 2 }
    var journeys = RandomJourneys(through: guide, on: Self.day, seed: 3, laws: [law])
    let found = journeys.run(count: 200)
    let failure = try #require(found)
    #expect(failure.law == "one row")
    #expect(failure.moves.count == 2, "\(failure.moves)")
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
