import Phrasing
import Testing
import Validation

@testable internal import Wizard

struct DraftTests {
  static let digest = String(decoding: SampleGuide.edition.digest.text, as: UTF8.self)
  static let head =
    "{\"draft\":1,\"guide\":\"sample\",\"version\":\"1.0.0\",\"digest\":\"\(digest)\",\"asOf\":\"2026-11-21\","

  private static func walk(_ entries: [(String, String)]) -> Walk {
    var circumstances = Circumstances()
    circumstances.today = SampleGuide.day(2026, 11, 21)
    var walk = Walk(through: SampleGuide.edition, in: circumstances)
    for (id, entry) in entries {
      try? walk.enter(
        Array(entry.utf8), for: SampleGuide.guide.question(Array(id.utf8))!, language: [UInt8]("da"))
    }
    return walk
  }

  @Test func `a draft holds ids, canonical values, what was not taken, and the place`() {
    var walk = Self.walk([("country", "dk"), ("known", "no"), ("eori", "dk 37 60 60 30"), ("account-email", "nowhere")])
    for _ in 0..<2 { walk.goOn() }
    #expect(
      String(decoding: walk.draft(), as: UTF8.self) == Self.head
        + "\"answers\":{\"country\":\"dk\",\"known\":\"no\",\"eori\":\"DK37606030\"},"
        + "\"unaccepted\":{\"account-email\":{\"entry\":\"nowhere\",\"language\":\"da\"}},\"place\":\"number\"}\n")
  }

  static let walks: [(name: String, entries: [(String, String)], moves: Int)] = [
    ("nothing said", [], 0), ("in the middle", [("country", "be"), ("known", "no")], 2),
    ("an entry that is not taken", [("country", "be"), ("known", "no"), ("eori", "BE1")], 2),
    ("one beside an answer", [("country", "be"), ("known", "no"), ("eori", "BE0314595348"), ("eori", "x")], 1),
    ("answers off the path", [("known", "yes"), ("eori", "DK37606030"), ("country", "dk")], 9),
    ("at the end", WalkTests.finished, 9),
  ]

  @Test(arguments: walks)
  func `a walk goes on where it stopped`(_ row: (name: String, entries: [(String, String)], moves: Int)) throws {
    var walk = Self.walk(row.entries)
    for _ in 0..<row.moves { walk.goOn() }
    var again = Self.walk([])
    let changes = try again.resume(try Draft(bytes: walk.draft()))
    #expect(changes == Draft.Changes(), "\(row.name)")
    #expect(again.draft() == walk.draft(), "\(row.name)")
    #expect(again.journey == walk.journey, "\(row.name)")
    #expect(again.place == walk.place, "\(row.name)")
  }

  static let damaged: [(name: String, text: String, damage: Draft.Damage)] = [
    ("nothing", "", .unreadable(0)), ("half a draft", head, .unreadable(head.utf8.count)),
    ("another kind of JSON", "[1]", .noDraft), ("answers alone", "{\"answers\":{\"country\":\"dk\"}}", .noDraft),
    (
      "a form of tomorrow", "{\"draft\":2" + head.dropFirst(10) + "\"answers\":{},\"unaccepted\":{},\"place\":null}",
      .noDraft
    ),
    ("no place", head + "\"answers\":{},\"unaccepted\":{}}", .noDraft),
    ("a place of another kind", head + "\"answers\":{},\"unaccepted\":{},\"place\":7}", .noDraft),
    ("an answer of another kind", head + "\"answers\":{\"country\":1},\"unaccepted\":{},\"place\":null}", .noDraft),
    (
      "an entry without a language",
      head + "\"answers\":{},\"unaccepted\":{\"eori\":{\"entry\":\"x\"}},\"place\":null}", .noDraft
    ),
    ("far too large", String(repeating: " ", count: 1_048_577), .tooLarge),
  ]

  @Test(arguments: damaged)
  func `what is no draft is refused`(_ row: (name: String, text: String, damage: Draft.Damage)) {
    #expect(throws: row.damage, "\(row.name)") { try Draft(bytes: Array(row.text.utf8)) }
  }

  private static func draft(_ change: (String, String)) throws -> Draft {
    var walk = Self.walk([("country", "dk"), ("known", "no"), ("eori", "DK37606030")])
    for _ in 0..<3 { walk.goOn() }
    let text = String(decoding: walk.draft(), as: UTF8.self).replacing(change.0, with: change.1)
    return try Draft(bytes: Array(text.utf8))
  }

  static let changes: [(name: String, change: (String, String), dropped: [String], refused: [String], place: String?)] =
    [
      ("a question that is gone", ("known", "newcomer"), ["newcomer"], [], "known"),
      ("an option that is gone", ("\"dk\"", "\"fr\""), [], ["country"], "country"),
      ("a number that is no longer taken", ("DK37606030", "DK1"), [], ["eori"], "number"),
      ("a step that is gone", ("\"place\":\"do\"", "\"place\":\"gone\""), [], [], "check"),
      ("a step off the path", ("\"place\":\"do\"", "\"place\":\"sender\""), [], [], "check"),
    ]

  @Test(arguments: changes)
  func `what a changed guide no longer takes is named, and the rest kept`(
    _ row: (name: String, change: (String, String), dropped: [String], refused: [String], place: String?)
  ) throws {
    var walk = Self.walk([])
    let changes = try walk.resume(try Self.draft(row.change))
    #expect(changes.dropped.map { String(decoding: $0, as: UTF8.self) } == row.dropped, "\(row.name)")
    #expect(
      changes.refused.map { String(decoding: SampleGuide.guide.questions[$0].id, as: UTF8.self) } == row.refused,
      "\(row.name)")
    #expect(walk.placeID.map { String(decoding: $0, as: UTF8.self) } == row.place, "\(row.name)")
  }

  @Test(arguments: [
    ("another guide", ("\"sample\"", "\"other\""), Draft.Misfit.otherGuide),
    ("a later version", ("1.0.0", "1.0.1"), .laterVersion), ("a much later one", ("1.0.0", "1.10"), .laterVersion),
  ])
  func `a draft that does not fit is refused`(_ name: String, _ change: (String, String), _ misfit: Draft.Misfit) throws
  {
    var walk = Self.walk([("country", "be")])
    let before = walk.draft()
    let draft = try Self.draft(change)
    #expect(throws: misfit, "\(name)") { try walk.resume(draft) }
    #expect(walk.draft() == before)
  }

  @Test func `a draft of an earlier version says that the guide is another`() throws {
    var walk = Self.walk([])
    #expect(try walk.resume(try Self.draft(("1.0.0", "0.9.12"))).isOtherEdition == false)
    #expect(try walk.resume(try Self.draft((Self.digest, "00"))).isOtherEdition)
  }

  @Test func `what is sensitive is kept only if asked for`() throws {
    let secret = Question(
      id: [UInt8]("secret"), kind: .field(.text), title: Message(0), hint: nil, purpose: nil, isSensitive: true)
    let guide = Guide(
      id: [UInt8]("s"), version: [UInt8]("1.0.0"), title: Message(0), questions: [secret],
      steps: [
        Step(
          id: [UInt8]("only"), kind: .fields([Position(0)]), title: Message(0), text: nil,
          next: .always(.outcome(Position(0))))
      ], outcomes: [Outcome(id: [UInt8]("done"), title: Message(0), text: nil)], documents: [], facts: [],
      messageCount: 1)
    var walk = Walk(through: try Edition(bytes: Edition(guide).bytes))
    try walk.enter([UInt8]("open sesame"), for: Position(0), language: [UInt8]("en"))
    #expect(try Draft(bytes: walk.draft()).answers.isEmpty)
    #expect(try Draft(bytes: walk.draft(isWhole: true)).answers.map(\.text) == [[UInt8]("open sesame")])
  }

  @Test(arguments: [
    ("1.0.0", "1.0.0", false), ("1.9.0", "1.10.0", true), ("1.10.0", "1.9.0", false), ("1.0", "1.0.0", false),
    ("1.0", "1.0.1", true), ("", "1", true), ("2", "10", true),
  ])
  func `versions come one before another`(_ first: String, _ second: String, _ isBefore: Bool) {
    #expect(isVersion(Array(first.utf8), before: Array(second.utf8)) == isBefore)
  }
}
