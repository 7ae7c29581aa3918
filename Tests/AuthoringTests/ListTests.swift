import Authoring
import Foundation
import Localization
import Phrasing
import Testing
import Validation

@testable import Wizard

/// Lists: what is asked once for each row.
struct ListTests {
  static let compiled = TimberLot.library.load("consignment")!.guide!
  static let guide = compiled.guide
  static let text = String(
    decoding: FileManager.default.contents(atPath: "\(TimberLot.root)/Tests/Guides/consignment/guide.yaml")!,
    as: UTF8.self)

  @Test func `a guide with lists is sound, and its journeys lead where they should`() {
    #expect(TimberLot.library.load("consignment")!.findings.map(\.code) == [])
    let (journeys, findings) = TimberLot.library.journeys(of: Self.compiled)
    #expect(findings.map(\.code) == [])
    #expect(journeys.flatMap { $0.replay(in: Self.compiled) }.map(\.code) == [])
    #expect(journeys.map(\.path.count) == [4, 3, 4, 2, 2, 2, 2, 2])
  }

  static let one = [
    "address=an@example.be", "goods/1/code=44071190", "goods/1/volume=12.5", "goods/1/harvests/1/place=x",
  ]

  /// Entries by their addresses, then the path, what is open, and what has to be looked at.
  static let rows: [(name: String, entries: [String], result: String)] = [
    ("no row", ["address=an@example.be"], "sender goods | goods |"),
    (
      "an empty row", ["address=an@example.be", "goods/1="],
      "sender goods | goods/1/code goods/1/volume goods/1/harvests |"
    ),
    ("one row", one, "sender goods check | |"),
    ("an inner row missing", Array(one.dropLast()), "sender goods | goods/1/harvests |"),
    ("a wrong entry in a row", one + ["goods/1/code=x"], "sender goods | | goods/1/code"),
    ("an entry for the list itself", one + ["goods=x"], "sender goods check | |"),
    ("an entry taken back", one + ["goods/1/weight=5", "goods/1/weight="], "sender goods check | |"),
    ("a second row", one + ["goods/7/code=44071190"], "sender goods | goods/7/volume goods/7/harvests |"),
    (
      "more than all rows may have together",
      one + ["goods/2/code=44071190", "goods/2/volume=87.6", "goods/2/harvests/1/place=y"], "sender goods | | goods"
    ),
    (
      "as much as all rows may have together",
      one + ["goods/2/code=44071190", "goods/2/volume=87.5", "goods/2/harvests/1/place=y"],
      "sender goods split check | |"
    ),
    (
      "six rows of five", one + (2...6).map { "goods/\($0)=" },
      "sender goods | "
        + (2...6).map { "goods/\($0)/code goods/\($0)/volume goods/\($0)/harvests" }.joined(separator: " ") + " | goods"
    ),
  ]

  @Test(arguments: rows)
  func `rows make one path`(_ name: String, _ entries: [String], _ result: String) {
    #expect(Self.summary(Self.answers(entries)) == result, "\(name)")
  }

  static let three = [1, 2, 3].flatMap { row in
    ["goods/\(row)/code=44071190", "goods/\(row)/volume=\(row)", "goods/\(row)/harvests/1/place=p\(row)"]
  }

  @Test func `the order in which rows are answered does not matter`() {
    var dice = TimberLotTests.Dice(state: 5)
    let entries = ["address=an@example.be"] + Self.three + ["goods/2/harvests/4/place=z"]
    let journey = Self.guide.resolve(Self.answers(entries))
    for _ in 0..<200 { #expect(Self.guide.resolve(Self.answers(entries.shuffled(using: &dice))) == journey) }
  }

  @Test func `a row that is taken away takes nothing of the others with it`() {
    var answers = Self.answers(["address=an@example.be"] + Self.three)
    let list = Self.guide.question([UInt8]("goods".utf8))!
    let third = answers.rows(of: list)[2]
    try? answers.enter(nil, for: Asked(list, rows: [2]), in: Self.guide, language: [])
    #expect(answers.rows(of: list).map(\.number) == [1, 3])
    #expect(answers.rows(of: list)[1] == third)
    let total = Self.guide.computed([UInt8]("volume-in-all".utf8))!
    #expect(Self.guide.resolve(answers).answers[total] == Amount(4))
  }

  @Test func `decimals are added up exactly`() {
    let volumes = ["0.1", "0.2", "0.000001"]
    let entries = volumes.enumerated().map { "goods/\($0 + 1)/volume=\($1)" }
    let total = Self.guide.computed([UInt8]("volume-in-all".utf8))!
    let journey = Self.guide.resolve(Self.answers(["address=an@example.be"] + entries))
    #expect(journey.answers[total] == Amount([UInt8]("0.300001".utf8)))
  }

  @Test func `an empty row is gone when it is left, another one stays as it is`() {
    let goods = Self.guide.question([UInt8]("goods".utf8))!
    let code = Self.guide.question([UInt8]("code".utf8))!
    var walk = Walk(through: Edition(Self.guide))
    try? walk.enter([UInt8]("an@example.be".utf8), for: Self.guide.asked([UInt8]("address".utf8))!, language: [])
    walk.goOn()
    walk.open(row: nil, of: goods)
    walk.goBack()
    #expect(walk.answers.rows(of: goods).isEmpty && walk.row == nil)
    walk.open(row: nil, of: goods)
    try? walk.enter([UInt8]("44071190".utf8), for: code, language: [])
    let left = walk.goOn()
    #expect(!left && walk.row == Asked(goods, rows: [2]))
    walk.goBack()
    #expect(walk.answers.rows(of: goods).count == 1 && walk.row == nil)
  }

  @Test func `no list takes more than 99 rows`() {
    var answers = Answers(for: Self.guide)
    let list = Self.guide.question([UInt8]("goods".utf8))!
    for number in 1...99 { try? answers.enter([], for: Asked(list, rows: [number]), in: Self.guide, language: []) }
    #expect(throws: Refusal.tooManyRows) {
      try answers.enter([], for: Asked(list, rows: [100]), in: Self.guide, language: [])
    }
    #expect(answers.rows(of: list).count == 99)
  }

  @Test(
    arguments: [
      ("goods", "goods"), ("goods/2", "goods/2"), ("goods/2/harvests/13/place", "goods/2/harvests/13/place"),
      ("place", nil), ("goods/place", nil), ("goods/x/code", nil), ("goods/2/place", nil), ("address/1", nil),
      ("", nil),
      ("goods/999999", "goods/999999"), ("goods/1000000", nil), ("goods/99999999999999999999", nil),
      ("goods/0", nil), ("goods/1.5/code", nil), ("goods/1x/code", nil), ("goods/-1/code", nil),
      ("goods/2/", nil), ("goods//code", nil),
    ] as [(String, String?)])
  func `an address is read and written`(_ address: String, _ written: String?) {
    let asked = Self.guide.asked([UInt8](address.utf8))
    #expect(asked.map { String(decoding: Self.guide.text(of: $0), as: UTF8.self) } == written)
  }

  @Test func `changed bytes of a guide with lists are refused or can still be followed`() {
    let bytes = Edition(Self.guide).bytes
    for index in bytes.indices {
      for change in [0x01, 0x04, 0x80, 0xff] as [UInt8] {
        var changed = bytes
        changed[index] ^= change
        guard let edition = try? Edition(bytes: changed) else { continue }
        var answers = Answers(for: edition.guide)
        for entry in Self.one + Self.three {
          let parts = entry.split(separator: "=").map { [UInt8]($0.utf8) }
          guard let asked = edition.guide.asked(parts[0]) else { continue }
          try? answers.enter(parts[1], for: asked, in: edition.guide, language: [])
        }
        #expect(!edition.guide.resolve(answers).path.isEmpty)
      }
    }
  }

  static let broken: [(name: String, old: String, new: String, findings: [String])] = [
    (
      "an answer of a row outside", "is: total(goods, volume)", "is: volume * 2",
      ["10:9 answer-in-rows"]
    ),
    ("a total of no list", "any(goods, volume > 20)", "any(address, volume > 20)", ["73:17 answer-no-list"]),
    (
      "a total of a statement", "that: total(goods, volume) <= 100", "that: total(goods, volume > 1) <= 100",
      ["53:28 condition-types-differ"]
    ),
    ("a number for any row", "any(goods, volume > 20)", "any(goods, volume)", ["73:24 condition-no-statement"]),
    (
      "what a row may leave out", "not answered(weight) or weight >= 10", "weight >= 10", ["57:26 answer-maybe-missing"]
    ),
    (
      "what a row may leave out, in a value", "is: total(goods, volume)", "is: total(goods, weight)",
      ["10:22 answer-maybe-missing"]
    ),
    (
      "what a row may leave out, where it matters", "if: any(goods, volume > 20)",
      "if: role == agent and any(goods, weight > 20)", ["73:13 answer-unknown", "73:42 answer-maybe-missing"]
    ),
    (
      "an inner list from outside", "total(goods, count(harvests))", "count(harvests)",
      ["12:15 answer-in-rows"]
    ),
    ("in words outside the rows", "Stack {volume_in_all}", "Stack {volume}", ["70:22 answer-in-rows"]),
    (
      "a part for each of no list", "each: goods", "each: address",
      ["95:15 answer-no-list", "96:22 answer-in-rows", "96:30 answer-in-rows"]
    ),
    ("more at least than at most", "max: 5\n    fields", "max: 0\n    fields", ["29:10 rows-impossible"]),
    ("a number in words", "min: 1\n    max", "min: one\n    max", ["28:10 number-expected"]),
    ("too many rows", "max: 5\n    fields", "max: 100\n    fields", ["29:10 number-expected"]),
    (
      "a list too deep", "- id: place\n            field: text", "- id: place\n            ask: rows",
      ["48:13 rows-too-deep"]
    ),
    ("rows without a name", "    row: Commodity\n", "", ["23:5 entry-missing"]),
    (
      "rows of a choice", "ask: fields\n    title: Who are you?", "ask: fields\n    row: X\n    title: Who are you?",
      ["16:5 entry-misplaced"]
    ),
  ]

  @Test(arguments: broken)
  func `a broken list is told where it is broken`(_ name: String, _ old: String, _ new: String, _ findings: [String]) {
    #expect(Self.text.contains(old), "\(name)")
    let changed = SourceFile(name: "guide.yaml", text: Self.text.replacingOccurrences(of: old, with: new))
    let found = TimberLot.library.load(changed).findings.map { finding in
      "\(finding.place.line):\(finding.place.column) \(finding.code.rawValue)"
    }
    #expect(found == findings, "\(name)")
  }

  static let mayBeEmpty = (old: "min: 1\n    max: 5\n    fields", new: "min: 0\n    max: 5\n    fields")

  static let empty: [(name: String, changes: [(old: String, new: String)], findings: [String])] = [
    ("rows that are counted, added up and looked through", [mayBeEmpty], []),
    (
      "whether there are rows, and any of none", [mayBeEmpty, ("count(goods) > 1", "not answered(goods)")],
      ["73:13 condition-never-holds"]
    ),
    (
      "whether there are rows where there must be", [("count(goods) > 1", "not answered(goods)")],
      ["62:13 condition-never-holds", "66:9 step-unreachable"]
    ),
    ("rows in a text", [("Stack {volume_in_all}", "Stack {goods}")], []),
    (
      "no rows in a text", [mayBeEmpty, ("Stack {volume_in_all}", "Stack {goods}")],
      ["70:22 answer-maybe-missing"]
    ),
    (
      "rows in a text that is read only if there are any",
      [mayBeEmpty, ("count(goods) > 1", "answered(goods)"), ("Stack {volume_in_all}", "Stack {goods}")], []
    ),
  ]

  @Test(arguments: empty)
  func `a list may have no rows`(_ name: String, _ changes: [(old: String, new: String)], _ findings: [String]) {
    let text = changes.reduce(Self.text) { $0.replacingOccurrences(of: $1.old, with: $1.new) }
    let found = TimberLot.library.load(SourceFile(name: "guide.yaml", text: text)).findings.map { finding in
      "\(finding.place.line):\(finding.place.column) \(finding.code.rawValue)"
    }
    #expect(changes.allSatisfy { Self.text.contains($0.old) } && found == findings, "\(name): \(found)")
  }

  static func answers(_ entries: [String]) -> Answers {
    var answers = Answers(for: guide)
    for entry in entries {
      let parts = entry.split(separator: "=", omittingEmptySubsequences: false).map { [UInt8]($0.utf8) }
      try? answers.enter(parts[1], for: guide.asked(parts[0])!, in: guide, language: [])
    }
    return answers
  }

  static func summary(_ answers: Answers) -> String {
    let journey = guide.resolve(answers)
    func text(_ asked: [Asked]) -> String {
      asked.map { String(decoding: guide.text(of: $0), as: UTF8.self) }.joined(separator: " ")
    }
    let path = journey.path.map { String(decoding: guide.steps[$0].id, as: UTF8.self) }.joined(separator: " ")
    return "\(path) | \(text(journey.open)) | \(text(journey.checks.map(\.asked)))"
      .replacingOccurrences(of: "|  |", with: "| |").trimmingCharacters(in: [" "])
  }
}
