import Authoring
import Foundation
import Localization
import Phrasing
import Testing
import Validation

@testable import Wizard

struct TimberLotTests {
  @Test func `a guide with every construct is sound, and its journeys lead where they should`() {
    #expect(TimberLot.library.load("timber-lot")!.findings.map(\.code) == [])
    let (journeys, findings) = TimberLot.library.journeys(of: TimberLot.compiled)
    #expect(findings.map(\.code) == [])
    #expect(journeys.flatMap { $0.replay(in: TimberLot.compiled) }.map(\.code) == [])
    #expect(journeys.count == 9)
  }

  static let done = ["role=agent", "goods=sawn,logs", "expiry=2027-03-09", "volume=12.5", "sent=2026-11-21 23.10"]

  /// Answers, then the path, what is open, what has to be looked at, what is doubtful, and the outcome.
  static let rows: [(name: String, answers: [String], result: String)] = [
    ("several options", ["role=importer", "goods=logs,sawn"], "role goods lot | expiry | | | "),
    ("in any order", ["role=importer", "goods=sawn,logs"], "role goods lot | expiry | | | "),
    ("one by itself with another", ["role=importer", "goods=logs,none"], "role goods | | goods: notAlone | | "),
    ("one twice", ["role=importer", "goods=logs,logs"], "role goods | | goods: notAnOption | | "),
    ("nothing chosen", ["role=importer", "goods="], "role goods | | goods: nothingChosen | | "),
    ("several where one is asked", ["role=importer,agent"], "role | | role: notAnOption | | "),
    ("an exit", ["role=agent", "goods=none"], "role goods | | | | not-here"),
    (
      "neither volume nor weight", ["role=importer", "goods=logs", "expiry=2027-03-09"],
      "role goods lot | | volume: volume-or-weight, weight: volume-or-weight | | "
    ),
    (
      "a doubt holds up nobody", ["role=importer", "goods=sawn", "expiry=2027-03-09", "weight=500.6"],
      "role goods lot sent | sent | | weight: heavy | "
    ),
    (
      "a value by its condition", ["role=importer", "goods=logs", "expiry=2027-03-09", "weight=500.6"],
      "role goods lot sent | sent | | | "
    ),
    (
      "expired yesterday", ["role=importer", "goods=logs", "expiry=2026-11-20", "volume=1"],
      "role goods lot | | | | too-late"
    ),
    (
      "expires today", ["role=importer", "goods=logs", "expiry=2026-11-21", "volume=1"],
      "role goods lot sent | sent | | | "
    ),
    ("an agent to the end", done, "role goods lot mandate sent link check | | | | ready"),
    (
      "no moment", Array(done.dropLast()) + ["sent=yesterday"],
      "role goods lot mandate sent | | sent: notAMoment | | "
    ),
  ]

  @Test(arguments: rows)
  func `answers make one path`(_ name: String, _ answers: [String], _ result: String) {
    #expect(Self.summary(of: Self.walk(answers).journey) == result, "\(name)")
  }

  static let moments: [(entry: String, moment: String?)] = [
    ("14:05", "2026-11-21T14:05"), ("14.05", "2026-11-21T14:05"), ("kl. 9.05", "2026-11-21T09:05"),
    ("1405", "2026-11-21T14:05"), ("20.11.2026 14.05", "2026-11-20T14:05"), ("20-11-2026, 14:05", "2026-11-20T14:05"),
    ("20/11/2026 at 14:05", "2026-11-20T14:05"), ("2026-11-20T14:05", "2026-11-20T14:05"),
    ("2026-11-20 14:05", "2026-11-20T14:05"), ("25:00", nil), ("14:60", nil), ("5", nil), ("20.11. 14.05", nil),
    ("31.02.2026 14.05", nil), ("20.11.26 14.05", nil), ("noon", nil), ("", nil), ("20.11.2026 14.05.30", nil),
    ("1.2.2027 9.05", "2027-02-01T09:05"), ("1/12-2026 kl. 14.05", "2026-12-01T14:05"),
    ("2027-2-1 9:05", "2027-02-01T09:05"), ("20112026 14:05", "2026-11-20T14:05"), ("9.05", "2026-11-21T09:05"),
    ("905", "2026-11-21T09:05"), ("9.5", nil), ("14.5", nil), ("1.2.2027 9.5", nil),
    ("01.02.5000 10:00", "5000-02-01T10:00"), ("31.12.9999 23:59", "9999-12-31T23:59"),
  ]

  @Test(arguments: moments)
  func `a day and a time are read as people write them`(_ entry: String, _ moment: String?) {
    let walk = Self.walk(Array(Self.done.dropLast()) + ["sent=\(entry)"])
    let guide = TimberLot.compiled.guide
    let question = guide.question([UInt8]("sent"))!
    #expect(
      walk.journey.answers[question].map { String(decoding: guide.questions[question].canonical($0), as: UTF8.self) }
        == moment)
  }

  @Test func `the end of a time to wait is counted over midnight`() {
    let journey = Self.walk(Self.done).journey
    let guide = TimberLot.compiled.guide
    let end = guide.computed(Array("link".utf8))!
    #expect(Moment(minutes: journey.answers[end].whole).text == Array("2026-11-22T00:40".utf8))
    let last = guide.computed(Array("last-day".utf8))!
    #expect(CivilDate(dayNumber: Int(journey.answers[last].whole))?.iso == Array("2027-02-23".utf8))
  }

  @Test func `an entrance takes for granted what it says, and asks only what is open`() {
    var walk = Self.walk([])
    walk.begin(at: TimberLot.compiled.entrances[0])
    #expect(Self.place(of: walk) == "lot")
    let went = walk.goBack()
    #expect(went)
    #expect(Self.place(of: walk) == "goods")
  }

  @Test func `with an answer taken back the path stops at its question`() {
    var walk = Self.walk(Self.done)
    let volume = TimberLot.compiled.guide.question(Array("volume".utf8))!
    try? walk.enter([], for: volume, language: [])
    #expect(
      Self.summary(of: walk.journey)
        == "role goods lot | | volume: volume-or-weight, weight: volume-or-weight | | ")
  }

  // MARK: Laws

  static let entries: [String: [String]] = [
    "role": ["importer", "agent", "nobody"], "goods": ["logs", "sawn", "none", "sawn,logs", "logs,none", ""],
    "expiry": ["2027-03-09", "2020-01-01", "soon"], "volume": ["12.5", "", "x"], "weight": ["400", "999", "", "y"],
    "sent": ["14.05", "never", "2026-11-20 10:00"],
  ]

  /// A number from a seed, the same on every machine.
  struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  @Test func `the order of answers does not matter`() {
    var dice = Dice(state: 2)
    let ids = entries.keys.sorted()
    for _ in 0..<300 {
      let given = ids.map { "\($0)=\(Self.entries[$0]!.randomElement(using: &dice)!)" }
      #expect(Self.walk(given).journey == Self.walk(given.shuffled(using: &dice)).journey)
    }
  }

  @Test func `a change and a change back restore every answer`() {
    var dice = Dice(state: 3)
    let guide = TimberLot.compiled.guide
    for _ in 0..<200 {
      var walk = Self.walk(Self.done)
      let before = walk.journey
      let id = ["role", "goods", "expiry"].randomElement(using: &dice)!
      let question = guide.question(Array(id.utf8))!
      let old = walk.answers[question]!
      try? walk.enter(
        Array(Self.entries[id]!.randomElement(using: &dice)!.utf8), for: question, language: Array("en".utf8))
      for inactive in walk.journey.inactive(of: walk.answers, in: guide) {
        #expect(walk.journey.answers[inactive] == nil)
      }
      try? walk.enter(guide.questions[question].canonical(old), for: question, language: Array("en".utf8))
      #expect(walk.journey == before)
    }
  }

  private var entries: [String: [String]] { Self.entries }

  static let circumstances: Circumstances = {
    var circumstances = Circumstances()
    circumstances.today = CivilDate(year: 2026, month: 11, day: 21)
    return circumstances
  }()

  static func walk(_ answers: [String]) -> Walk {
    let guide = TimberLot.compiled.guide
    var walk = Walk(through: Edition(guide), in: circumstances)
    for answer in answers {
      let parts = answer.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      try? walk.enter(
        Array(parts[1].utf8), for: guide.question(Array(parts[0].utf8))!, language: Array("en".utf8))
    }
    return walk
  }

  static func place(of walk: Walk) -> String {
    guard case .step(let step) = walk.place else { return "end" }
    return String(decoding: TimberLot.compiled.guide.steps[step].id, as: UTF8.self)
  }

  static func summary(of journey: Journey) -> String {
    let guide = TimberLot.compiled.guide
    func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    func said(_ checks: [Journey.Check]) -> String {
      checks.map { check in
        let why = if case .rule(let id) = check.refusal { text(id) } else { "\(check.refusal)" }
        return "\(text(guide.questions[check.asked.question].id)): \(why)"
      }.joined(separator: ", ")
    }
    let path = journey.path.map { text(guide.steps[$0].id) }.joined(separator: " ")
    let open = journey.open.map { text(guide.questions[$0.question].id) }.joined(separator: " ")
    let end = journey.outcome.map { text(guide.outcomes[$0].id) } ?? ""
    return [path, open, said(journey.checks), said(journey.doubts), end].joined(separator: " | ")
      .replacingOccurrences(of: "|  |", with: "| |").replacingOccurrences(of: "|  |", with: "| |")
  }
}
