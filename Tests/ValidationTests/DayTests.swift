import Localization
import Phrasing
import Testing
import Validation

/// What is read of days in one language and another, and what is offered where nobody can know.
struct DayTests {
  private static func circumstances(_ language: String, today: String = "2026-11-21") throws -> Circumstances {
    var circumstances = Circumstances()
    circumstances.notation = try Notation(language: language)
    circumstances.today = CivilDate(iso: Array(today.utf8))
    return circumstances
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test(arguments: ["da", "nl", "nl-BE", "en", "de", "sv", "fr", "es", "pl"])
  func `every day of two years reads back from the language’s words and from its digits`(language: String) throws {
    let circumstances = try DayTests.circumstances(language)
    let dates = try #require(circumstances.notation).dates
    var days = 0
    for month in 1...12 {
      for day in 1...CivilDate.days(in: month, of: 2024) {
        let date = try #require(CivilDate(year: 2024, month: month, day: day))
        let reading = try Field.date.read(date.iso, in: circumstances)
        #expect(reading.value == date.iso)
        #expect(reading.display == dates.text(of: date, .long))
        #expect(try Field.date.read(reading.display, in: circumstances).value == date.iso)
        days += 1
      }
    }
    #expect(days == 366)
  }

  @Test(arguments: ["da", "nl", "nl-BE", "en"])
  func `every way of its own in which a language writes days is read`(language: String) throws {
    let circumstances = try DayTests.circumstances(language)
    let dates = try #require(circumstances.notation).dates
    for month in 1...12 {
      let date = try #require(CivilDate(year: 2026, month: month, day: 9))
      for style in [DateStyle.medium, .long, .full] {
        let typed = dates.text(of: date, style)
        #expect(try Field.date.read(typed, in: circumstances).value == date.iso, "\(DayTests.text(typed))")
      }
    }
  }

  @Test(arguments: [
    ("da", "2026-11-21", "21. november 2026"), ("nl", "2026-11-21", "21 november 2026"),
    ("en", "2026-11-21", "21 November 2026"), ("da", "9/3 2025", "9. marts 2025"),
    ("nl-BE", "9/03/2025", "9 maart 2025"),
  ])
  func `a day is shown in words`(language: String, entry: String, display: String) throws {
    let reading = try Field.date.read(Array(entry.utf8), in: DayTests.circumstances(language))
    #expect(DayTests.text(reading.display) == display)
  }

  @Test(arguments: [
    ("9.3.25", ["2025-03-09", "2009-03-25", "1925-03-09"]), ("25-03-09", ["2009-03-25", "2025-03-09", "1909-03-25"]),
    ("11-11-11", ["2011-11-11", "1911-11-11"]), ("9 March 25", ["2025-03-09", "1925-03-09"]),
    ("31.04.25", ["2031-04-25"]), ("29.2.23", ["2029-02-23"]), ("11/21/2026", ["2026-11-21"]),
    ("2026-21-11", ["2026-11-21"]),
    ("31.04.2026", ["2026-04-30", "2026-05-01"]), ("29.02.2025", ["2025-02-28", "2025-03-01"]),
    ("30.02.2024", ["2024-02-29", "2024-03-01"]), ("13.13.2026", []), ("32.01.2026", []), ("9/3", []),
  ])
  func `what may have been meant is offered, and each offer is taken`(entry: String, candidates: [String]) throws {
    let verdict = Field.date.judge(Array(entry.utf8), in: try DayTests.circumstances("en"))
    #expect(verdict.reading == nil)
    #expect(verdict.candidates.map(DayTests.text) == candidates)
    for candidate in verdict.candidates { #expect(try Field.date.read(candidate).value == candidate) }
  }

  @Test
  func `two digits for the year are of the century of today`() throws {
    let verdict = Field.date.judge(Array("9 March 25".utf8), in: try DayTests.circumstances("en", today: "1999-12-31"))
    #expect(verdict.candidates.map(DayTests.text) == ["1925-03-09", "1825-03-09"])
  }

  @Test
  func `of all pairs of numbers before a year, those are a day whose first is the day, and no others`() throws {
    var counts: [String: Int] = [:]
    for first in 0...40 {
      for second in 0...40 {
        let verdict = Field.date.judge(Array("\(first).\(second).2026".utf8))
        counts[verdict.errors.first.map { "\($0.code)" } ?? "valid", default: 0] += 1
      }
    }
    #expect(
      counts == [
        "valid": 365, "thirty-days": 4, "february-days": 2, "common-year": 1, "no-such-day": 120, "month-first": 221,
        "no-such-month": 968,
      ])
  }
}
