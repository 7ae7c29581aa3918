import Testing

@testable internal import Phrasing

struct DecimalTests {
  @Test(
    arguments: [
      ("0", 0, 0), ("7", 7, 0), ("-7", -7, 0), ("12.50", 1250, 2), ("-0.5", -5, 1), ("0.000", 0, 3), ("007", 7, 0),
      ("9223372036854775807", Int64.max, 0), ("-9223372036854775808", Int64.min, 0),
      ("0.000000000000000001", 1, 18), ("-9.223372036854775808", Int64.min, 18),
    ] as [(String, Int64, Int)])
  func `the canonical form is read exactly`(text: String, significand: Int64, scale: Int) throws {
    let number = try #require(Decimal(text.bytes))
    #expect(number.significand == significand)
    #expect(number.scale == scale)
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "-.5", "1.2.3", "1,5", "+1", " 1", "1 ", "1e3", "--1", "1-", "٣", "9223372036854775808",
    "-9223372036854775809", "0.0000000000000000001", "99999999999999999999",
  ])
  func `anything else is refused`(text: String) {
    #expect(Decimal(text.bytes) == nil)
  }

  @Test(arguments: [
    "0", "-1", "12.50", "0.05", "-0.05", "1000000.000", "9223372036854775807", "-9.223372036854775808",
    "0.000000000000000001",
  ])
  func `what is written reads the same`(text: String) throws {
    #expect(String(try #require(Decimal(text.bytes)).text) == text)
  }

  @Test(arguments: [
    ("1", "2"), ("-2", "-1"), ("-1", "0"), ("1.5", "1.50000001"), ("-1.5", "-1.4"), ("0.9", "1"), ("-0.1", "0.1"),
    ("-9223372036854775808", "9223372036854775807"), ("9.223372036854775807", "9223372036854775807"),
  ])
  func `decimals are ordered by amount`(smaller: String, larger: String) {
    #expect(Decimal(smaller) < Decimal(larger))
    #expect(!(Decimal(larger) < Decimal(smaller)))
    #expect(Decimal(smaller) != Decimal(larger))
  }

  @Test(arguments: [("1", "1.0"), ("-0.50", "-0.5"), ("0", "0.000"), ("100", "100.000000000000000")])
  func `noughts at the end leave the amount as it is`(first: String, second: String) {
    #expect(Decimal(first) == Decimal(second))
    #expect(!(Decimal(first) < Decimal(second)))
  }
}
