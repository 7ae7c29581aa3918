import Testing

@testable internal import Phrasing

struct PhraseFillingTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let parts: [Phrase.Part]
    let values: [Value]
    let filled: String

    init(_ name: String, _ parts: [Phrase.Part], _ values: [Value], _ filled: String) {
      (testDescription, self.parts, self.values, self.filled) = (name, parts, values, filled)
    }
  }

  static let day = Value.date(CivilDate(year: 2026, month: 11, day: 1)!)
  static let files: [Phrase.PluralBranch] = [
    .init(selector: .exactly(0), parts: [.text("ingen".bytes)]),
    .init(selector: .category(.one), parts: [.count, .text(" fil".bytes)]),
    .init(selector: .category(.other), parts: [.count, .text(" filer".bytes)]),
  ]
  static let byCountry: [Phrase.SelectBranch] = [
    .init(keyword: "dk".bytes, parts: [.text("Danmark".bytes)]),
    .init(keyword: "other".bytes, parts: [.text("andet".bytes)]),
  ]

  static let rows = [
    Row("nothing", [], [], ""),
    Row("text", [.text("Hej".bytes)], [], "Hej"),
    Row("an argument", [.text("Hej ".bytes), .argument(0), .text("!".bytes)], [.text("Åse".bytes)], "Hej Åse!"),
    Row("a short date", [.date(0, .short)], [day], "01.11.2026"),
    Row("a medium date", [.date(0, .medium)], [day], "1. nov. 2026"),
    Row("a long date", [.date(0, .long)], [day], "1. november 2026"),
    Row("a full date", [.date(0, .full)], [day], "søndag den 1. november 2026"),
    Row("a list of none", [.list(0)], [.list([])], ""),
    Row("a list of one", [.list(0)], [.list(["a".bytes])], "a"),
    Row("a list of two", [.list(0)], [.list(["a".bytes, "b".bytes])], "a og b"),
    Row("a list of four", [.list(0)], [.list(["a", "b", "c", "d"].map(\.bytes))], "a, b, c og d"),
    Row("an exact number goes before its category", [.plural(0, .cardinal, files)], [number("0.0")], "ingen"),
    Row("one", [.plural(0, .cardinal, files)], [number("1.5")], "1,5 fil"),
    Row("other", [.plural(0, .cardinal, files)], [number("1234")], "1.234 filer"),
    Row("a kind without rules", [.plural(0, .ordinal, files)], [number("1")], "1 filer"),
    Row("a category without branch", [.plural(0, .cardinal, [files[2]])], [number("1")], "1 filer"),
    Row("a keyword", [.select(0, byCountry)], [.text("dk".bytes)], "Danmark"),
    Row("no keyword of the message", [.select(0, byCountry)], [.text("nl".bytes)], "andet"),
    Row("number sign in a select within a plural", [.plural(0, .cardinal, nested)], [number("1"), .text([])], "1"),
    Row("text for a number", [.number(0, .percent)], [.text("ti".bytes)], "ti"),
    Row("text for a date", [.date(0, .full)], [.text("i dag".bytes)], "i dag"),
    Row("text for a plural", [.plural(0, .cardinal, files)], [.text("to".bytes)], "to filer"),
    Row("text for a list", [.list(0)], [.text("a".bytes)], "a"),
    Row("a number without style", [.argument(0)], [number("-1234.50")], "-1.234,5"),
    Row("a number for a date", [.date(0, .full)], [number("7")], "7"),
    Row("a number for a select", [.select(0, byCountry)], [number("7")], "andet"),
    Row("a date for a number", [.number(0, .integer)], [day], "01.11.2026"),
    Row("a list without style", [.argument(0)], [.list(["a".bytes, "b".bytes])], "a og b"),
    Row("a value too few", [.argument(0), .number(1, .plain)], [.text("a".bytes)], "a{second}"),
    Row("an argument that does not exist", [.argument(7), .argument(-1)], [], "{}{}"),
    Row("a number sign outside a plural", [.count], [], "#"),
    Row("a plural without branches", [.plural(0, .cardinal, [])], [number("1")], ""),
    Row("a select without branches", [.select(0, [])], [.text("dk".bytes)], ""),
  ]

  static let nested: [Phrase.PluralBranch] = [
    .init(
      selector: .category(.other),
      parts: [.select(1, [.init(keyword: "other".bytes, parts: [.count])])])
  ]

  @Test(arguments: rows)
  func `a phrase is filled`(_ row: Row) {
    let phrase = Phrase(arguments: ["first".bytes, "second".bytes], parts: row.parts)
    #expect(String(phrase.filled(with: row.values, in: .danish)) == row.filled)
  }

  @Test func `lists and short years are the notation's`() {
    let phrase = Phrase(arguments: ["a", "b", "c"].map(\.bytes), parts: [.list(0), .list(1), .date(2, .full)])
    let values: [Value] = [
      .list(["a", "b"].map(\.bytes)), .list(["a", "b", "c", "d"].map(\.bytes)),
      .date(CivilDate(year: 2003, month: 2, day: 1)!),
    ]
    #expect(String(phrase.filled(with: values, in: .invented)) == "<a&b>[a1b2c3d]2/1/03")
  }

  @Test(arguments: [
    (1, 1, 1, "mandag"), (1600, 2, 29, "tirsdag"), (1970, 1, 1, "torsdag"), (2000, 2, 29, "tirsdag"),
    (2024, 12, 31, "tirsdag"), (2100, 3, 1, "mandag"), (9999, 12, 31, "fredag"),
  ])
  func `a date knows its weekday`(year: Int, month: Int, day: Int, weekday: String) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect(String(Notation.danish.dates.weekdayNames[date.weekday]) == weekday)
  }

  private static func number(_ text: String) -> Value { .number(Decimal(text)) }
}
