import Phrasing
import Testing

@testable internal import Wizard

struct MigrationTests {
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let migrations: [Migration]
    let answers: String
    var place = "step"
    var dropped: [Int] = []
  }

  private static func migration(_ version: String, _ question: String, _ change: Migration.Change) -> Migration {
    Migration(version: Array(version.utf8), question: Array(question.utf8), change: change)
  }

  static let draft = """
    {"draft":1,"guide":"g","version":"1.2.0","digest":"00","asOf":"2026-11-21","answers":{"land":"danmark","goods":\
    [{"#":2,"kind":"oak"}],"uses":["a","b"]},"unaccepted":{"fax":{"entry":"12","language":"da"}},"removed":["goods/4"],\
    "place":"step"}
    """

  static let all = "land=danmark goods/2= goods/2/kind=oak uses=a,b fax~12 -goods/4"

  static let rows = [
    Row(testDescription: "none", migrations: [], answers: all),
    Row(
      testDescription: "an answer", migrations: [migration("2.0.0", "land", .renamed([UInt8]("country")))],
      answers: "country=danmark goods/2= goods/2/kind=oak uses=a,b fax~12 -goods/4"),
    Row(
      testDescription: "a list", migrations: [migration("1.2.1", "goods", .renamed([UInt8]("timber")))],
      answers: "land=danmark timber/2= timber/2/kind=oak uses=a,b fax~12 -timber/4"),
    Row(
      testDescription: "what is asked in a list",
      migrations: [migration("2.0.0", "kind", .renamed([UInt8]("species")))],
      answers: "land=danmark goods/2= goods/2/species=oak uses=a,b fax~12 -goods/4"),
    Row(
      testDescription: "what was not taken", migrations: [migration("2.0.0", "fax", .renamed([UInt8]("phone")))],
      answers: "land=danmark goods/2= goods/2/kind=oak uses=a,b phone~12 -goods/4"),
    Row(
      testDescription: "the place", migrations: [migration("2.0.0", "step", .renamed([UInt8]("stage")))],
      answers: all, place: "stage"),
    Row(
      testDescription: "an option",
      migrations: [migration("2.0.0", "land", .optionRenamed([UInt8]("danmark"), to: [UInt8]("dk")))],
      answers: "land=dk goods/2= goods/2/kind=oak uses=a,b fax~12 -goods/4"),
    Row(
      testDescription: "one of several options",
      migrations: [migration("2.0.0", "uses", .optionRenamed([UInt8]("b"), to: [UInt8]("c")))],
      answers: "land=danmark goods/2= goods/2/kind=oak uses=a,c fax~12 -goods/4"),
    Row(
      testDescription: "an option of an answer that has another id, too",
      migrations: [
        migration("2.0.0", "country", .optionRenamed([UInt8]("danmark"), to: [UInt8]("dk"))),
        migration("2.0.0", "land", .renamed([UInt8]("country"))),
      ], answers: "country=dk goods/2= goods/2/kind=oak uses=a,b fax~12 -goods/4"),
    Row(
      testDescription: "one version after another, whatever stands first",
      migrations: [
        migration("10.0.0", "state", .renamed([UInt8]("country"))),
        migration("9.0.0", "land", .renamed([UInt8]("state"))),
      ], answers: "country=danmark goods/2= goods/2/kind=oak uses=a,b fax~12 -goods/4"),
    Row(
      testDescription: "a list that is no longer asked",
      migrations: [migration("2.0.0", "goods", .dropped(Message(7)))],
      answers: "land=danmark uses=a,b fax~12", dropped: [7]),
    Row(
      testDescription: "something that nobody had answered",
      migrations: [migration("2.0.0", "colour", .dropped(Message(7)))], answers: all),
    Row(
      testDescription: "what the draft's version had already",
      migrations: [migration("1.2.0", "land", .renamed([UInt8]("country")))], answers: all),
  ]

  @Test(arguments: rows)
  func `a draft is brought up to date`(_ row: Row) throws {
    let (draft, dropped) = try Draft(bytes: Array(Self.draft.utf8)).migrated(by: row.migrations)
    func words(_ entries: [Draft.Entry], _ sign: String) -> [String] {
      entries.map { String(decoding: $0.question, as: UTF8.self) + sign + String(decoding: $0.text, as: UTF8.self) }
    }
    let removed = draft.removed.map { "-" + String(decoding: $0, as: UTF8.self) }
    let all = words(draft.answers, "=") + words(draft.unaccepted, "~") + removed
    #expect(all.joined(separator: " ") == row.answers)
    #expect(draft.place == Array(row.place.utf8))
    #expect(dropped.map(\.number) == row.dropped)
  }
}
