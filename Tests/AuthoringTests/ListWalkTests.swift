import Phrasing
import Testing
import Validation

@testable import Wizard

/// Somebody who walks through rows, puts the walk aside and goes on with it.
struct ListWalkTests {
  static let goods = ListTests.guide.question([UInt8]("goods".utf8))!

  private static func walk(_ entries: [String]) -> Walk {
    var circumstances = Circumstances()
    circumstances.today = CivilDate(year: 2026, month: 11, day: 21)
    var walk = Walk(through: Edition(ListTests.guide), in: circumstances)
    for entry in entries {
      let parts = entry.split(separator: "=", omittingEmptySubsequences: false).map { [UInt8]($0.utf8) }
      try? walk.enter(parts[1], for: ListTests.guide.asked(parts[0])!, language: [UInt8]("en".utf8))
    }
    return walk
  }

  @Test func `a draft holds rows with their numbers, and what was not taken by its address`() throws {
    let walk = Self.walk(ListTests.one + ["goods/7/weight=5", "goods/7/harvests/3/place=y", "goods/7/volume=x"])
    let draft = String(decoding: walk.draft(), as: UTF8.self)
    let answers = try #require(draft.firstRange(of: "\"answers\""))
    #expect(
      draft[answers.lowerBound...]
        == "\"answers\":{\"address\":\"an@example.be\",\"goods\":[{\"#\":1,\"code\":\"44071190\",\"volume\":\"12.5\","
        + "\"harvests\":[{\"#\":1,\"place\":\"x\"}]},{\"#\":7,\"weight\":\"5\",\"harvests\":[{\"#\":3,\"place\":\"y\"}]}]},"
        + "\"unaccepted\":{\"goods/7/volume\":{\"entry\":\"x\",\"language\":\"en\"}},\"place\":\"sender\"}\n")
  }

  static let files: [(name: String, rows: String, entries: [String]?)] = [
    ("rows with numbers", ##"[{"#":7,"a":"x"},{"#":2,"a":"y"}]"##, ["g/7=", "g/7/a=x", "g/2=", "g/2/a=y"]),
    ("rows without", ##"[{"a":"x"},{"a":"y"}]"##, ["g/1=", "g/1/a=x", "g/2=", "g/2/a=y"]),
    ("rows without after one with", ##"[{"#":7,"a":"x"},{"a":"y"}]"##, ["g/7=", "g/7/a=x", "g/8=", "g/8/a=y"]),
    ("a number as a text, as YAML has it", ##"[{"#":"7","a":"x"}]"##, ["g/7=", "g/7/a=x"]),
    ("an empty row", "[{}]", ["g/1="]), ("no row", "[]", []),
    (
      "rows in rows", ##"[{"h":[{"b":"x"},{"b":"y"}]}]"##,
      ["g/1=", "g/1/h/1=", "g/1/h/1/b=x", "g/1/h/2=", "g/1/h/2/b=y"]
    ),
    ("two rows of one number", ##"[{"#":2},{"#":2}]"##, nil),
    ("a row that would have the number of another", ##"[{"#":2},{"#":1},{}]"##, nil),
    ("a row among options", ##"["x",{}]"##, nil), ("an option among rows", ##"[{},"x"]"##, nil),
  ]

  @Test(arguments: files)
  func `rows in a file become entries`(_ row: (name: String, rows: String, entries: [String]?)) throws {
    let entries = Draft.entries(of: try JSON(bytes: Array(#"{"g":\#(row.rows)}"#.utf8)))
    func text(_ entry: Draft.Entry) -> String { String(decoding: entry.question + [0x3D] + entry.text, as: UTF8.self) }
    #expect(entries.map { $0.map(text) } == row.entries, "\(row.name)")
  }

  @Test func `an entry for a list itself is refused and leaves no trace`() {
    var walk = Self.walk(ListTests.one)
    let before = walk.draft()
    #expect(throws: Refusal.nothingChosen) { try walk.enter([0x78], for: Self.goods, language: []) }
    #expect(walk.draft() == before)
  }

  @Test func `whoever goes elsewhere out of a row leaves none behind in which nothing was said`() throws {
    var walk = Self.walk(ListTests.one)
    walk.goOn()
    walk.open(row: nil, of: Self.goods)
    walk.go(to: Position(0))
    #expect(walk.row == nil && walk.answers.rows(of: Self.goods).map(\.number) == [1])
  }

  @Test func `no row gets the number of one that was taken away, nor does it in a draft`() throws {
    var walk = Self.walk(ListTests.one + ["goods/1/harvests/2/place=y", "goods/2/code=44071190"])
    for address in ["goods/2", "goods/1/harvests/2"] {
      try walk.enter(nil, for: ListTests.guide.asked([UInt8](address.utf8))!, language: [])
    }
    let draft = String(decoding: walk.draft(), as: UTF8.self)
    #expect(draft.contains(#""removed":["goods/1/harvests/2","goods/2"]"#), "\(draft)")
    var again = Self.walk([])
    #expect(try again.resume(try Draft(bytes: walk.draft())) == Draft.Changes())
    for var walk in [walk, again] {
      walk.goOn()
      walk.open(row: nil, of: Self.goods)
      #expect(walk.row == Asked(Self.goods, rows: [3]))
      walk.goBack()
      walk.open(row: 1, of: Self.goods)
      let harvests = ListTests.guide.question([UInt8]("harvests".utf8))!
      walk.open(row: nil, of: harvests)
      #expect(walk.row == Asked(harvests, rows: [1, 3]))
    }
    try walk.enter([UInt8]("1".utf8), for: ListTests.guide.asked([UInt8]("goods/5/volume".utf8))!, language: [])
    #expect(walk.removedRows == [ListTests.guide.asked([UInt8]("goods/1/harvests/2".utf8))!])
  }

  static let damaged: [(name: String, removed: String, isDraft: Bool, numbers: [Int])] = [
    ("nothing", "[]", true, [1]), ("another row", #"["goods/9"]"#, true, [1]),
    ("a row that is there", #"["goods/1"]"#, true, []),
    ("no rows but answers", #"["address","goods","goods/1/code"]"#, true, [1]),
    ("a row in a row that is not there", #"["goods/7/harvests/2"]"#, true, [1]),
    ("no addresses", #"["","x/1","goods/0",""]"#, true, [1]),
    ("a text", #""goods/1""#, false, []), ("numbers", "[1]", false, []),
  ]

  @Test(arguments: damaged)
  func `a draft that says that rows were taken away`(
    _ row: (name: String, removed: String, isDraft: Bool, numbers: [Int])
  ) {
    let text = String(decoding: Self.walk(ListTests.one).draft(), as: UTF8.self)
      .replacing(#""place":"#, with: #""removed":\#(row.removed),"place":"#)
    let draft = try? Draft(bytes: [UInt8](text.utf8))
    var walk = Self.walk([])
    if let draft { _ = try? walk.resume(draft) }
    #expect((draft != nil) == row.isDraft, "\(row.name)")
    #expect(walk.answers.rows(of: Self.goods).map(\.number) == row.numbers, "\(row.name)")
    #expect(!row.isDraft || walk.answers[Position(0)] != nil, "\(row.name)")
  }

  static let entries = [
    "code=44071190", "code=x", "volume=1.5", "volume=", "weight=2", "weight=", "harvests/1/place=x",
  ]

  /// Goes into rows and out of them, answers and takes away, as chance has it.
  @Test(arguments: 0..<50)
  func `whatever is done in a row, the others stay, and a draft of it all leads the same way`(_ seed: Int) throws {
    var dice = TimberLotTests.Dice(state: UInt64(seed))
    var walk = Self.walk(["address=an@example.be"])
    walk.goOn()
    for _ in 0..<60 {
      let before = walk.answers.rows(of: Self.goods)
      var touched = walk.row?.rows.first
      switch Int.random(in: 0..<6, using: &dice) {
      case 0 where walk.row == nil:
        walk.open(row: nil, of: Self.goods)
        touched = walk.row?.rows.first
      case 1 where walk.row == nil:
        if let row = before.randomElement(using: &dice) { walk.open(row: row.number, of: Self.goods) }
      case 2 where walk.row == nil:
        guard let row = before.randomElement(using: &dice) else { continue }
        try? walk.enter(nil, for: Asked(Self.goods, rows: [row.number]), language: [])
        touched = row.number
      case 3: if walk.row != nil { walk.goBack() }
      default:
        guard let row = walk.row else { continue }
        let parts = Self.entries.randomElement(using: &dice)!
          .split(separator: "=", omittingEmptySubsequences: false).map(String.init)
        let asked = ListTests.guide.asked([UInt8]("goods/\(row.rows[0])/\(parts[0])".utf8))!
        try? walk.enter([UInt8](parts[1].utf8), for: asked, language: [UInt8]("en".utf8))
      }
      let after = walk.answers.rows(of: Self.goods)
      #expect(before.filter { $0.number != touched } == after.filter { $0.number != touched })
      var again = Self.walk([])
      #expect(try again.resume(try Draft(bytes: walk.draft())) == Draft.Changes())
      #expect(again.answers == walk.answers)
      #expect(again.journey == walk.journey)
    }
  }
}
