import Testing

@testable internal import Phrasing

struct NumberWritingTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let number: String
    let style: NumberStyle
    let written: String
    var testDescription: String { "\(number) as \(style)" }

    init(_ number: String, _ style: NumberStyle, _ written: String) {
      (self.number, self.style, self.written) = (number, style, written)
    }
  }

  static let danish = [
    Row("0", .plain, "0"),
    Row("1234", .plain, "1.234"),
    Row("-1234567.891", .plain, "-1.234.567,891"),
    Row("999", .plain, "999"),
    Row("1.0005", .plain, "1"),
    Row("1.0015", .plain, "1,002"),
    Row("1.00051", .plain, "1,001"),
    Row("1.50", .plain, "1,5"),
    Row("999.9996", .plain, "1.000"),
    Row("-0.0004", .plain, "-0"),
    Row("0.5", .integer, "0"),
    Row("1.5", .integer, "2"),
    Row("2.5", .integer, "2"),
    Row("2.500000000000000001", .integer, "3"),
    Row("0.125", .percent, "12\u{A0}%"),
    Row("0.135", .percent, "14\u{A0}%"),
    Row("-12", .percent, "-1.200\u{A0}%"),
    Row("0", .percent, "0\u{A0}%"),
    Row("9223372036854775807", .percent, "922.337.203.685.477.580.700\u{A0}%"),
    Row("1", .fixed(2), "1,00"),
    Row("1.005", .fixed(2), "1,00"),
    Row("1.015", .fixed(2), "1,02"),
    Row("1.5", .fixed(0), "2"),
    Row("1", .fixed(-3), "1"),
    Row("1", .fixed(20), "1,00000000000000000000"),
    Row("12.3456789", .measure(.cubicMetre), "12,345679 m³"),
    Row("1", .measure(.tonne), "1 ton"),
    Row("1.5", .measure(.tonne), "1,5 ton"),
    Row("2", .measure(.tonne), "2 tons"),
    Row("1234.5", .currency(.danishKrone), "1.234,50\u{A0}kr."),
    Row("-0.004", .currency(.euro), "-0,00\u{A0}€"),
    Row("9223372036854775807", .plain, "9.223.372.036.854.775.807"),
    Row("-9.223372036854775808", .plain, "-9,223"),
  ]

  @Test(arguments: danish)
  func `a number is rounded, grouped and dressed`(_ row: Row) {
    #expect(write(row, in: .danish) == row.written)
  }

  static let invented = [
    Row("1234", .plain, "1’234"),
    Row("1234", .measure(.kilogram), "1234"),
    Row("-12345", .fixed(0), "−12’345"),
    Row("123456789", .plain, "12’34’56’789"),
    Row("-1234567.5", .currency(.euro), "¤ (12 34 568)"),
    Row("0.5", .plain, "0·5"),
    Row("-0.5", .percent, "-%50"),
  ]

  @Test(arguments: invented)
  func `separators, signs and groups are the notation's`(_ row: Row) {
    #expect(write(row, in: .invented) == row.written)
  }

  private func write(_ row: Row, in notation: Notation) -> String {
    let phrase = Phrase(arguments: ["n".bytes], parts: [.number(0, row.style)])
    return String(phrase.filled(with: [.number(Decimal(row.number))], in: notation))
  }
}
