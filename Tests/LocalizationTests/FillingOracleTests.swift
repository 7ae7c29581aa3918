import ICUOracle
import Phrasing
import Testing

@testable internal import Localization

/// What Phrasing fills is what ICU formats, byte for byte.
struct FillingOracleTests {
  static let published = ["da", "nl", "nl-BE", "en-GB"]

  /// Other plural rules, signs, groups, joints and directions.
  static let others = [
    "ar", "br", "cy", "de", "de-AT", "de-CH", "en-IN", "en-US", "es", "et", "fi", "fr", "ga", "he", "hi", "it",
    "ja", "lt", "lv", "mk", "mt", "nb", "pl", "pt", "pt-PT", "ro", "ru", "sk", "sl", "sv", "th", "tr", "uk", "zh",
  ]

  static let countingMessages = [
    "{n}",
    "{n, number}",
    "{n, number, integer}",
    "{n, number, percent}",
    "{n, number, ::.0}",
    "{n, number, ::.00}",
    "{n, number, ::.000}",
    "{n, number, ::currency/EUR}",
    "{n, number, ::currency/DKK}",
    "{n, number, ::unit/cubic-meter}",
    "{n, number, ::unit/kilogram}",
    "{n, number, ::unit/tonne}",
    "{n, plural, =0 {none} =1 {just one} =1000000 {lots} other {# pieces}}",
    "{n, plural, zero {z #} one {o #} two {t #} few {f #} many {m #} other {x #}}",
    "{n, plural, one {o} few {f} many {m} other {{n}}}",
    "{n, plural, one {o} few {f} many {m} other {{n, number} #}}",
    "{n, plural, one {o #} few {f #} many {m #} other {{n, number, integer} #}}",
    "{n, plural, one {o #} few {f #} many {m #} other {# {n, number, integer}}}",
    "{n, plural, one {o #} few {f #} many {m #} other {{n, number, percent} #}}",
    "{n, plural, one {o} few {f} many {m} other {{n, number, ::.00}}}",
    "{n, plural, one {o} few {f} many {m} other {{n, number, ::unit/tonne}}}",
    "{n, plural, one {o} few {f} many {m} other {{n, number, ::currency/EUR}}}",
    "{n, plural, one {{n, number, ::.0}} other {x}}",
    "{n, plural, one {o} other {{m, number, integer} {n, number, percent}}}",
    "{n, selectordinal, zero {#z} one {#st} two {#nd} few {#rd} many {#m} other {#th}}",
    "{n, plural, one {{m, plural, one {# in #} other {# in one}}} other {{m, plural, one {o} other {#}} of #}}",
    "{n, plural, one {{k, select, a {# alpha} other {# else}}} other {{k, select, a {#} other {x}} #}}",
    "{k, select, a {{n, plural, one {one} other {#}}} other {{n, number, integer}}}",
    "It''s '{n}' and '#': {n, plural, one {'#' is #} other {'#' isn''t #, it''s '{'{n}'}'}} | {n, number, percent}",
  ]

  static let amounts =
    (0...25).map { "\($0)" } + [
      "100", "101", "102", "111", "113", "121", "199", "1000", "1001", "1234", "9999", "12345", "100000", "123456",
      "1000000", "1234567", "2000000", "-1", "-2", "-12", "-1234", "-1234567", "0.1", "0.2",
      "0.5", "0.9", "1.0", "1.00", "1.1", "1.5", "1.6", "1.50", "1.9", "2.0", "2.1", "10.5", "11.1", "0.01", "0.015",
      "0.025", "0.125", "0.135", "0.005", "0.0005", "0.0015", "0.00049", "0.000051", "0.9995", "0.9996", "1.2345",
      "1.23450", "1.23451", "999.9995", "999.9996", "9999.5", "12345.678", "1234567.891", "-0.5", "-1.0", "-1.5",
      "-0.001", "-0.0001", "-999.9995", "-12345.678", "0.000000000000000001", "1.000000000000000000",

      "-9.223372036854775808",
    ]

  /// More digits than ICU counts in every language.
  static let longAmounts = [
    "9223372036854775807", "-9223372036854775808", "92233.72036854775", "-9.223372036854775808",
  ]

  @Test(arguments: NumberStyle.allWritten + ["plural", "selectordinal", "select"])
  func `no construct of numbers is left out`(_ written: String) {
    #expect(FillingOracleTests.countingMessages.contains { $0.contains(", \(written)") })
  }

  @Test(arguments: published)
  func `numbers are filled as ICU formats them`(language: String) throws {
    let amounts = FillingOracleTests.amounts + FillingOracleTests.longAmounts
    #expect(try comparedNumbers(amounts, in: language) == 29 * 97)
  }

  @Test(arguments: others)
  func `numbers of other languages are filled as ICU formats them`(language: String) throws {
    #expect(try comparedNumbers(FillingOracleTests.amounts, in: language) == 29 * 93)
  }

  @Test(arguments: published + others)
  func `dates are filled as ICU formats them`(language: String) throws {
    var compared = 0
    for message in ["{d, date}", "{d, date, short}", "{d, date, medium}", "{d, date, long}", "On {d, date, full}."] {
      let comparison = try Comparison(message, in: language)
      for year in [1583, 1600, 1899, 1970, 1999, 2000, 2009, 2024, 2026, 2100, 9999] {
        for month in 1...12 {
          let date = try #require(CivilDate(year: year, month: month, day: 1 + (year + 5 * month) % 28))
          compared += try comparison.compare([("d", .date(date))])
        }
      }
    }
    #expect(compared == 5 * 11 * 12)
  }

  @Test(arguments: published + others)
  func `text is filled as ICU fills it`(language: String) throws {
    var compared = 0
    for message in [
      "Dear {name},", "{name}{name}", "{name, select, a {A} abc {ABC {name}} other {{name}}}", "'{name}' ''{name}''",
      "{name, select, other {it''s}} <b>&amp;</b> *{name}*",
    ] {
      let comparison = try Comparison(message, in: language)
      for text in ["", "a", "abc", "Åse Ørsted", "{n}", "it's", "#", "\u{202E}x", "👩‍🚀", "a\nb"] {
        compared += try comparison.compare([("name", .text(Array(text.utf8)))])
      }
    }
    #expect(compared == 50)
  }

  /// The items begin with a letter before which Spanish keeps its “y”.
  @Test(arguments: published + others)
  func `lists are filled as ICU's list formatter strings them`(language: String) throws {
    let notation = try Notation(language: language)
    let phrase = try #require(MessageSyntax(Array("{xs, list}".utf8)).phrase)
    for count in 0...9 {
      let items = (0..<count).map { "sag \($0)" }
      let filled = phrase.filled(with: [.list(items.map { Array($0.utf8) })], in: notation)
      #expect(String(decoding: filled, as: UTF8.self) == Oracle.list(of: items, in: language))
    }
  }

  private func comparedNumbers(_ amounts: [String], in language: String) throws -> Int {
    let numbers = try amounts.map { Value.number(try #require(Decimal(Array($0.utf8)))) }
    var compared = 0
    for message in FillingOracleTests.countingMessages {
      let comparison = try Comparison(message, in: language)
      for (index, number) in numbers.enumerated() {
        let keyword = index % 3 == 0 ? "b" : "a"
        compared += try comparison.compare([
          ("n", number), ("m", numbers[(index * 7 + 1) % numbers.count]), ("k", .text(Array(keyword.utf8))),
        ])
      }
    }
    return compared
  }
}

/// One message in one language, both ways.
private struct Comparison {
  let message: String
  let phrase: Phrase
  let notation: Notation
  let oracle: Oracle

  init(_ message: String, in language: String) throws {
    self.message = message
    phrase = try #require(MessageSyntax(Array(message.utf8)).phrase)
    notation = try Notation(language: language)
    oracle = try #require(Oracle(message, in: language))
  }

  /// One, the number of comparisons made.
  func compare(_ values: [(name: String, value: Value)]) throws -> Int {
    let ordered = try phrase.arguments.map { argument in
      try #require(values.first { $0.name.utf8.elementsEqual(argument) }).value
    }
    let filled = String(decoding: phrase.filled(with: ordered, in: notation), as: UTF8.self)
    let expected = try #require(oracle.filled(with: values), "ICU refuses \(message)")
    if !filled.utf8.elementsEqual(expected.utf8) { Issue.record("\(message): \(filled) is not \(expected)") }
    return 1
  }
}
