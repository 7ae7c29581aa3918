import Localization
import Phrasing
import Testing
import Validation

/// What is read of numbers and measures in one language and another, and what is offered where nobody can know.
struct QuantityTests {
  static let languages = ["da", "nl", "nl-BE", "en", "de", "fr", "es", "sv", "pl", "de-CH"]

  private static func circumstances(_ language: String) throws -> Circumstances {
    var circumstances = Circumstances()
    circumstances.notation = try Notation(language: language)
    return circumstances
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test(arguments: Case.all.filter { [.volume, .weight, .units, .money].contains($0.field) })
  func `every row reads the same in every language, and its display reads back`(row: Case) throws {
    let expected = Outcome(verdict: row.verdict, value: row.value, codes: row.codes)
    for language in QuantityTests.languages {
      var circumstances = row.circumstances
      circumstances.notation = try Notation(language: language)
      #expect(Outcome(row.field, Array(row.entry.utf8), in: circumstances) == expected)
      guard let reading = try? row.field.read(Array(row.entry.utf8), in: circumstances) else { continue }
      #expect(try row.field.read(reading.display, in: circumstances).value == reading.value, "\(language)")
    }
  }

  @Test(arguments: [
    (Field.volume, "da", "1234567.5", "1.234.567,5 m³"), (.volume, "da", "1234.5", "1.234,5 m³"),
    (.volume, "nl", "1234.5", "1.234,5 m³"), (.volume, "en", "1234.5", "1,234.5 m³"),
    (.volume, "da", "1234", "1234 m³"), (.volume, "da", "1.2340", "1,2340 m³"),
    (.weight, "da", "24500", "24500 kg"), (.weight, "en", "0.125", "0.125 kg"),
    (.units, "nl", "1000000", "1.000.000"), (.units, "en", "1200", "1200"),
    (.money, "da", "EUR 1234.56", "1.234,56\u{A0}€"), (.money, "nl", "EUR 1234.56", "€\u{A0}1.234,56"),
    (.money, "en", "EUR 1234", "€1,234.00"), (.money, "da", "DKK 1234", "1.234,00\u{A0}kr."),
    (.money, "da", "USD 1234.5", "USD\u{A0}1.234,50"),
  ])
  func `a value is shown as the language writes it, but never so that it could mean another`(
    field: Field, language: String, entry: String, display: String
  ) throws {
    let reading = try field.read(Array(entry.utf8), in: QuantityTests.circumstances(language))
    #expect(QuantityTests.text(reading.display) == display)
  }

  @Test(arguments: [
    (Field.volume, "1.234", ["1234", "1.2340"]), (.volume, "38,250 m3", ["38250", "38.25"]),
    (.weight, "24.500", ["24500", "24.5"]), (.weight, "24.500 t", ["24500000", "24500"]),
    (.weight, "24,5 t", ["24500"]), (.units, "1.234", ["1234"]), (.units, "1.000", ["1000", "1"]),
    (.volume, "12,34.5", []),
    (.money, "1.250 kr.", ["DKK 1250.00", "DKK 1.25"]), (.money, "EUR 1.234", ["EUR 1234.00"]),
    (.money, "12,50", ["EUR 12.50", "DKK 12.50"]),
    (.money, "1,250", ["EUR 1250.00", "DKK 1250.00", "EUR 1.25", "DKK 1.25"]),
  ])
  func `what may have been meant is offered, and each offer is taken`(
    field: Field, entry: String, candidates: [String]
  ) throws {
    let verdict = field.judge(Array(entry.utf8))
    #expect(verdict.reading == nil)
    #expect(verdict.candidates.map(QuantityTests.text) == candidates)
    for candidate in verdict.candidates { #expect(try field.read(candidate).value == candidate) }
  }

  @Test
  func `every number of up to four digits, with a separator at every place, has one value or is asked back`() throws {
    var asked = 0
    for number in 0...9_999 {
      let digits = Array("\(number)".utf8)
      for place in 1..<max(digits.count, 2) where place < digits.count {
        var entry = digits
        entry.insert(UInt8(ascii: ","), at: place)
        let verdict = Field.weight.judge(entry)
        if place == digits.count - 3 { asked += verdict.errors == [.ambiguous] ? 1 : 0 }
        #expect(
          verdict.errors == [.ambiguous]
            || Decimal(verdict.reading?.value ?? []) == Decimal(Int64(number), scale: digits.count - place))
      }
    }
    #expect(asked == 9_000)
  }
}
