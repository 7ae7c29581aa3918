import Phrasing
import Testing
import Validation

@testable import Wizard

/// What conditions come to, for answers `a` (a number), `b` (another), `d` (a day), `m` (a moment), `s` (a set) and `w`
/// (words); whatever is not named in a row was not answered.
struct ConditionTests {
  static let names = ["a", "b", "d", "m", "s", "w"]

  static func q(_ name: String) -> Position<Question> { Position(names.firstIndex(of: name)!) }
  static func n(_ digits: String) -> Term { .literal([UInt8](digits.utf8), .number) }
  static func v(_ name: String) -> Term { .value(q(name)) }

  static let guide = Guide(
    id: [], version: [], title: Message(0),
    questions: names.map { name in
      Question(
        id: [UInt8](name.utf8), kind: name == "s" ? .choices(alone: nil) : .field(.text),
        options: name == "s" ? [[1], [2], [3]] : [], title: Message(0), hint: nil, purpose: nil, isOptional: true)
    },
    steps: [], outcomes: [], documents: [], facts: [], messageCount: 1)

  static func answers(_ given: [String: String]) -> PathAnswers {
    var answers = PathAnswers(for: guide, on: CivilDate(year: 2026, month: 11, day: 21))
    for (name, text) in given {
      answers[q(name)] = name == "s" ? .options(text.utf8.map { Int($0) - 48 }) : .text([UInt8](text.utf8))
    }
    return answers
  }

  static let rows: [(name: String, term: Term, given: [String: String], holds: Bool)] = [
    ("a tenth and two tenths", .equal(.sum([v("a"), v("b")]), n("0.3")), ["a": "0.1", "b": "0.2"], true),
    ("noughts do not matter", .equal(v("a"), n("12.5")), ["a": "12.500"], true),
    ("an amount of money", .less(n("12.49"), v("a")), ["a": "EUR 12.50"], true),
    ("below nought", .less(v("a"), n("0")), ["a": "-0.000001"], true),
    ("a product of decimals", .equal(.product([v("a"), v("b")]), n("0.375")), ["a": "1.5", "b": "0.25"], true),
    ("a difference", .equal(.sum([v("a"), .product([v("b"), n("-1")])]), n("-0.5")), ["a": "1", "b": "1.5"], true),
    ("less is not equal", .less(v("a"), n("2")), ["a": "2"], false),
    ("at most may be equal", .lessOrEqual(v("a"), n("2")), ["a": "2"], true),
    ("what is missing is not less", .less(v("a"), n("2")), [:], false),
    ("nor more", .less(n("2"), v("a")), [:], false),
    ("too large to be told", .less(n("0"), v("a")), ["a": "9999999999999"], false),
    ("a sum too large", .less(n("0"), .sum([.product([v("a"), v("a")]), n("1")])), ["a": "999999999999"], false),
    ("thirty days on", .less(v("d"), .sum([.today, .literal([51, 48], .days)])), ["d": "2026-12-20"], true),
    ("thirty days on exactly", .less(v("d"), .sum([.today, .literal([51, 48], .days)])), ["d": "2026-12-21"], false),
    (
      "a leap day", .equal(.sum([v("d"), .literal([49], .days)]), .literal([UInt8]("738945".utf8), .date)),
      ["d": "2024-02-29"], true
    ),
    (
      "over midnight", .equal(.sum([v("m"), .literal([57, 48], .minutes)]), v("d")),
      ["m": "2026-11-21T23:10", "d": "2026-11-22T00:40"], true
    ),
    ("among several", .has(q("s"), 2), ["s": "02"], true),
    ("not among several", .has(q("s"), 1), ["s": "02"], false),
    ("how many", .equal(.count(q("s")), n("2")), ["s": "02"], true),
    ("words", .text(q("w"), [UInt8]("GH".utf8)), ["w": "GH"], true),
    ("other words", .text(q("w"), [UInt8]("GH".utf8)), ["w": "ID"], false),
    ("the same words", .same(q("w"), q("a")), ["w": "an@example.be", "a": "an@example.be"], true),
    ("answered", .answered(q("w")), ["w": "x"], true),
    ("not answered", .not(.answered(q("w"))), [:], true),
    ("all of three", .all([.answered(q("a")), .answered(q("b")), .answered(q("w"))]), ["a": "1", "b": "2"], false),
    ("any of three", .any([.answered(q("w")), .answered(q("b")), .answered(q("a"))]), ["a": "1"], true),
    (
      "the first of two", .equal(.choose(.answered(q("w")), v("a"), v("b")), n("1")), ["w": "", "a": "1", "b": "2"],
      true
    ),
    ("the second of two", .equal(.choose(.answered(q("w")), v("a"), v("b")), n("2")), ["a": "1", "b": "2"], true),
  ]

  @Test(arguments: rows)
  func `a condition comes out one way`(_ name: String, _ term: Term, _ given: [String: String], _ holds: Bool) {
    #expect(Self.answers(given).meet(Condition(term)) == holds, "\(name)")
  }

  @Test(arguments: rows)
  func `bytes say what was meant`(_ name: String, _ term: Term, _ given: [String: String], _ holds: Bool) {
    #expect(Condition(term).term == term, "\(name)")
  }

  @Test func `changed bytes end and trap nobody`() {
    for (_, term, given, _) in Self.rows {
      let code = Condition(term).code
      for index in code.indices {
        for change in [0x01, 0x04, 0x08, 0x80, 0xff] as [UInt8] {
          var changed = code
          changed[index] ^= change
          let condition = Condition(code: changed)
          _ = Self.answers(given).meet(condition)
          if let term = condition.term { #expect(Condition(term).term == term) }
        }
      }
    }
  }

  @Test func `depth has a bound`() {
    let deep = (0..<5_000).reduce(Term.answered(Self.q("a"))) { term, _ in .not(term) }
    #expect(Self.answers(["a": "1"]).meet(Condition(deep)) == Self.answers([:]).meet(Condition(deep)))
    #expect(Condition(deep).term == nil)
  }

  @Test(arguments: [
    (1, 1, 1, 0), (1, 12, 31, 364), (1600, 2, 29, 584_081), (1970, 1, 1, 719_162), (2024, 2, 29, 738_944),
    (2026, 11, 21, 739_940), (9999, 12, 31, 3_652_058),
  ])
  func `days are counted from the year 1`(_ year: Int, _ month: Int, _ day: Int, _ number: Int) {
    let date = CivilDate(year: year, month: month, day: day)!
    #expect(date.dayNumber == number)
    #expect(CivilDate(dayNumber: number) == date)
  }

  @Test func `every day has its number`() {
    for number in stride(from: 0, through: 3_652_058, by: 97) {
      #expect(CivilDate(dayNumber: number)?.dayNumber == number)
    }
    #expect(CivilDate(dayNumber: -1) == nil)
    #expect(CivilDate(dayNumber: 3_652_059) == nil)
  }
}
