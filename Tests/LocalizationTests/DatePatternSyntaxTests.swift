import Phrasing
import Testing

@testable internal import Localization

struct DatePatternSyntaxTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let pattern: String
    let parts: [DateNotation.Part]?
    var testDescription: String { pattern }
  }

  static let rows = [
    Row(pattern: "", parts: []),
    Row(pattern: "dd.MM.y", parts: [.dayOfTwoDigits, text("."), .monthOfTwoDigits, text("."), .year]),
    Row(
      pattern: "EEEE 'den' d. MMMM y",
      parts: [.weekdayName, text(" den "), .day, text(". "), .monthName, text(" "), .year]),
    Row(pattern: "d/M/yy", parts: [.day, text("/"), .month, text("/"), .yearOfTwoDigits]),
    Row(pattern: "cccc MMM", parts: [.weekdayName, text(" "), .monthAbbreviation]),
    Row(pattern: "d ''yy''", parts: [.day, text(" '"), .yearOfTwoDigits, text("'")]),
    Row(pattern: "'o''clock' d", parts: [text("o'clock "), .day]),
    Row(pattern: "G y", parts: [text("AD "), .year]),
    Row(pattern: "'open d", parts: [text("open d")]),
    Row(pattern: "d MMMMM", parts: nil),
    Row(pattern: "QQQ y", parts: nil),
    Row(pattern: "H", parts: nil),
  ]

  @Test(arguments: rows)
  func `a pattern is taken apart`(_ row: Row) {
    #expect(DatePatternSyntax.parts(of: Array(row.pattern.utf8), era: Array("AD".utf8)) == row.parts)
  }

  private static func text(_ text: String) -> DateNotation.Part { .text(Array(text.utf8)) }
}
