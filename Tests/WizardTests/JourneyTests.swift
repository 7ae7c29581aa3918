import Phrasing
import Testing

@testable internal import Wizard

struct JourneyTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let answers: [(String, String)]
    let path: [String]
    var open: [String] = []
    var checks: [String] = []
    var inactive: [String] = []
    var outcome = false

    init(
      _ name: String, _ answers: [(String, String)], path: [String], open: [String] = [], checks: [String] = [],
      inactive: [String] = [], outcome: Bool = false
    ) {
      (testDescription, self.answers, self.path) = (name, answers, path)
      (self.open, self.checks, self.inactive, self.outcome) = (open, checks, inactive, outcome)
    }
  }

  static let rows = [
    Row("nothing said", [], path: ["country"], open: ["country"]),
    Row("one answer", [("country", "dk")], path: ["country", "known"], open: ["known"]),
    Row(
      "Denmark, known", [("country", "dk"), ("known", "yes")], path: ["country", "known", "sender"],
      open: ["account-email"]),
    Row(
      "Denmark, unknown, to the end", [("country", "dk"), ("known", "no"), ("eori", "DK37606030")],
      path: ["country", "known", "number", "do", "check"], outcome: true),
    Row(
      "Belgium goes by the sender",
      [("country", "be"), ("known", "no"), ("eori", "BE 0314.595.348"), ("account-email", "an@example.be")],
      path: ["country", "known", "number", "sender", "do", "check"], outcome: true),
    Row(
      "a refused entry stops the path", [("country", "dk"), ("known", "no"), ("eori", "")],
      path: ["country", "known", "number"], checks: ["eori"]),
    Row(
      "a refused entry after a good one stops it too",
      [("country", "dk"), ("known", "no"), ("eori", "DK37606030"), ("eori", "")],
      path: ["country", "known", "number"], checks: ["eori"]),
    Row(
      "an answer off the path is inactive", [("country", "dk"), ("known", "yes"), ("eori", "DK37606030")],
      path: ["country", "known", "sender"], open: ["account-email"], inactive: ["eori"]),
    Row("no option of the question", [("country", "fr")], path: ["country"], checks: ["country"]),
  ]

  @Test(arguments: rows)
  func `answers make one path`(_ row: Row) {
    let walk = SampleGuide.walk(row.answers)
    let journey = walk.journey
    #expect(journey.stepNames == row.path)
    #expect(journey.open.map { name($0.question) } == row.open)
    #expect(journey.checks.map { name($0.asked.question) } == row.checks)
    #expect(journey.inactive(of: walk.answers, in: SampleGuide.guide).map(name) == row.inactive)
    #expect((journey.outcome != nil) == row.outcome)
  }

  @Test func `the order in which answers are given does not matter`() {
    let entries = [("country", "be"), ("known", "no"), ("eori", "BE0314595348"), ("account-email", "an@example.be")]
    #expect(SampleGuide.walk(entries).journey == SampleGuide.walk(entries.reversed()).journey)
  }

  @Test func `an inactive answer comes back untouched`() {
    var walk = SampleGuide.walk([("country", "dk"), ("known", "no"), ("eori", "DK37606030")])
    let before = walk.journey
    try? walk.enter([UInt8]("yes"), for: SampleGuide.known, language: [UInt8]("da"))
    #expect(walk.journey.answers[SampleGuide.eori] == nil)
    try? walk.enter([UInt8]("no"), for: SampleGuide.known, language: [UInt8]("da"))
    #expect(walk.journey == before)
  }

  @Test(arguments: [("dk", ["all", "danes"]), ("be", ["all", "belgians"])])
  func `items concern those whom their condition names`(_ country: String, _ items: [String]) {
    let answers = SampleGuide.walk([("country", country)]).journey.answers
    #expect(
      answers.met(SampleGuide.guide.steps[4].items).map { String(decoding: $0.id, as: UTF8.self) } == items)
  }

  @Test(arguments: [(-1440, false), (-1, false), (0, true), (1439, true)])
  func `no moment before the first day has a day`(_ minutes: Int64, _ hasDay: Bool) {
    #expect((Moment(minutes: minutes).day != nil) == hasDay)
  }

  private func name(_ question: Position<Question>) -> String {
    String(decoding: SampleGuide.guide.questions[question].id, as: UTF8.self)
  }
}
