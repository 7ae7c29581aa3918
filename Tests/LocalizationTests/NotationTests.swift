import Phrasing
import Testing

@testable internal import Localization

struct NotationTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let language: String
    let style: NumberStyle
    let number: String
    let written: String
    var testDescription: String { "\(language): \(number) as \(style)" }

    init(_ language: String, _ number: String, _ style: NumberStyle, _ written: String) {
      (self.language, self.number, self.style, self.written) = (language, number, style, written)
    }
  }

  static let numbers = [
    Row("da", "-1234.5", .plain, "-1.234,5"),
    Row("da", "1234.5", .currency(.danishKrone), "1.234,50\u{A0}kr."),
    Row("da", "0.25", .percent, "25\u{A0}%"),
    Row("da", "1.5", .measure(.tonne), "1,5 t"),
    Row("nl", "-1234.5", .currency(.euro), "€\u{A0}-1.234,50"),
    Row("nl", "1234.5", .currency(.danishKrone), "DKK\u{A0}1.234,50"),
    Row("nl-BE", "12.3456", .measure(.cubicMetre), "12,3456 m³"),
    Row("en", "1234.5", .plain, "1,234.5"),
    Row("en", "1234.5", .currency(.euro), "€1,234.50"),
    Row("es", "1234", .fixed(0), "1234"),
    Row("es", "12345", .fixed(0), "12.345"),
    Row("hi", "12345678", .plain, "1,23,45,678"),
    Row("sv", "-1234", .plain, "−1\u{A0}234"),
    Row("de-AT", "1234.5", .plain, "1\u{A0}234,5"),
    Row("de-AT", "1234.5", .currency(.euro), "€\u{A0}1.234,50"),
    Row("fa", "-1", .plain, "\u{200E}−1"),
  ]

  @Test(arguments: numbers)
  func `numbers are written as the language writes them`(_ row: Row) throws {
    let phrase = Phrase(arguments: [Array("n".utf8)], parts: [.number(0, row.style)])
    let value = try #require(Decimal(Array(row.number.utf8)))
    let filled = phrase.filled(with: [.number(value)], in: try Notation(language: row.language))
    #expect(String(decoding: filled, as: UTF8.self) == row.written)
  }

  @Test(arguments: [
    ("da", DateStyle.short, "01.11.2026"), ("da", .full, "søndag den 1. november 2026"),
    ("nl", .short, "01-11-2026"), ("nl", .medium, "1 nov 2026"), ("nl-BE", .short, "1/11/2026"),
    ("en", .short, "01/11/2026"), ("en", .full, "Sunday, 1 November 2026"), ("en-US", .long, "November 1, 2026"),
    ("fi", .full, "sunnuntai 1. marraskuuta 2026"), ("th", .full, "วันอาทิตย์ที่ 1 พฤศจิกายน ค.ศ. 2026"),
    ("es", .long, "1 de noviembre de 2026"),
  ])
  func `dates are written as the language writes them`(language: String, style: DateStyle, written: String) throws {
    let phrase = Phrase(arguments: [Array("d".utf8)], parts: [.date(0, style)])
    let date = try #require(CivilDate(year: 2026, month: 11, day: 1))
    let filled = phrase.filled(with: [.date(date)], in: try Notation(language: language))
    #expect(String(decoding: filled, as: UTF8.self) == written)
  }

  @Test(arguments: [
    ("da", "a, b, c og d", "a og b"), ("nl", "a, b, c en d", "a en b"), ("en", "a, b, c and d", "a and b"),
    ("en-US", "a, b, c, and d", "a and b"), ("ml", "a, b, c, d എന്നിവ", "a കൂടാതെ b"),
  ])
  func `lists are strung as the language strings them`(language: String, four: String, two: String) throws {
    let notation = try Notation(language: language)
    let phrase = Phrase(arguments: [Array("xs".utf8)], parts: [.list(0)])
    let items = ["a", "b", "c", "d"].map { Array($0.utf8) }
    #expect(String(decoding: phrase.filled(with: [.list(items)], in: notation), as: UTF8.self) == four)
    let twoItems = Array(items.prefix(2))
    #expect(String(decoding: phrase.filled(with: [.list(twoItems)], in: notation), as: UTF8.self) == two)
  }

  @Test(arguments: ["", "und", "d", "da_DK!", "da DK", "xx", "qqq-DK"])
  func `a language without data is refused`(language: String) {
    #expect(throws: ICUError.self) { try Notation(language: language) }
  }

  @Test(arguments: ["da", "nl", "nl-BE", "en", "ar", "he", "pl", "lv", "br", "gv", "kw", "ja"])
  func `a notation travels`(language: String) throws {
    let notation = try Notation(language: language)
    var writer = ByteWriter()
    notation.write(to: &writer)
    var reader = ByteReader(writer.bytes)
    #expect(Notation(reading: &reader) == notation)
  }

  @Test func `a word of British English is not that of the United States`() throws {
    #expect(try Notation(language: "en") == Notation(language: "en-GB"))
    #expect(try Notation(language: "en") != Notation(language: "en-US"))
  }
}
