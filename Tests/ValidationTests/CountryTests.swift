import Foundation
import Localization
import Phrasing
import Testing
import Validation

/// What ICU knows of countries, and what the field makes of it.
struct CountryTests {
  private static let languages = ["da", "nl", "en"]

  private static func circumstances(_ language: String) throws -> Circumstances {
    var circumstances = Circumstances()
    circumstances.countries = try CountryNames(languages: languages, spokenIn: language).prepared
    return circumstances
  }

  private static func cells(_ names: CountryNames) -> [[String]] {
    String(decoding: names.text, as: UTF8.self).split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private static func value(_ entry: String, in circumstances: Circumstances) -> String? {
    (try? Field.country.read(Array(entry.utf8), in: circumstances)).map { String(decoding: $0.value, as: UTF8.self) }
  }

  @Test
  func `there are the 249 countries of ISO 3166 and Kosovo, each with a name in every language`() throws {
    let cells = CountryTests.cells(try CountryNames(languages: CountryTests.languages, spokenIn: "da"))
    #expect(cells[0] == CountryTests.languages)
    #expect(cells.count == 1 + 249 + 1)
    #expect(cells.dropFirst().allSatisfy { $0.count > 4 && !$0.prefix(4).contains("") })
    let letters = UInt8(ascii: "A")...UInt8(ascii: "Z")
    let known = letters.flatMap { first in letters.map { [first, $0] } }.filter { code in
      (try? Field.country.read(code).value) == code
    }
    #expect(known.map { String(decoding: $0, as: UTF8.self) } == cells.dropFirst().map { $0[0] }.sorted())
  }

  @Test(arguments: languages)
  func `every name is its country’s, but for those that are asked back`(language: String) throws {
    let circumstances = try CountryTests.circumstances(language)
    let cells = CountryTests.cells(try #require(circumstances.countries))
    var asked: [String] = []
    for country in cells.dropFirst() {
      for name in country.dropFirst() where CountryTests.value(name, in: circumstances) != country[0] {
        asked.append(name)
      }
    }
    #expect(asked == ["Guinea", "Guinea"])
  }

  @Test(arguments: languages)
  func `every country is shown by its name and letters, and reads back`(language: String) throws {
    let circumstances = try CountryTests.circumstances(language)
    let cells = CountryTests.cells(try #require(circumstances.countries))
    let column = 1 + CountryTests.languages.firstIndex(of: language)!
    for country in cells.dropFirst() {
      let reading = try Field.country.read(Array(country[0].utf8), in: circumstances)
      #expect(String(decoding: reading.display, as: UTF8.self) == "\(country[column]) (\(country[0]))")
      #expect(try Field.country.read(reading.display, in: circumstances) == reading)
    }
  }

  @Test
  func `names that nobody prepared are found as well`() throws {
    var circumstances = try CountryTests.circumstances("nl")
    circumstances.countries = try CountryNames(languages: CountryTests.languages, spokenIn: "nl")
    #expect(CountryTests.value("cote divoire", in: circumstances) == "CI")
    #expect(CountryTests.value("Burma", in: circumstances) == "MM")
  }

  @Test(arguments: [
    ("Congo", ["CD", "CG"]), ("Korea", ["KP", "KR"]), ("Guinea", ["GN", "GQ", "GW", "PG"]),
    ("Virgin Islands", ["VG", "VI"]), ("Danmrak", ["DK"]), ("Indon", ["ID"]), ("Kingdom of Denmark", ["DK"]),
    ("Kinshasa", ["CD"]), ("Tobago", ["TT"]), ("Nederlnad", ["NL"]), ("Sverge", ["SE"]), ("Auistralia", ["AU"]),
    ("Ghana, Indonesia", ["GH", "ID"]), ("Islands", []), ("Deutschland", []), ("Takoradi", []),
  ])
  func `what may have been meant is offered, and each offer is taken`(entry: String, candidates: [String]) throws {
    let circumstances = try CountryTests.circumstances("en")
    let verdict = Field.country.judge(Array(entry.utf8), in: circumstances)
    #expect(verdict.reading == nil)
    #expect(verdict.candidates.map { String(decoding: $0, as: UTF8.self) } == candidates)
    for candidate in verdict.candidates { #expect(try Field.country.read(candidate).value == candidate) }
  }

  @Test
  func `names that are no text, cut short or doubled do no harm`() throws {
    for text in [
      "", "en", "\t", "\n", "en\n", "en\n\n", "en\nDK", "en\nDK\t", "en\tda\nDK\tDenmark\nDK\t\t\t", "en\nX\tY",
    ] {
      for language in ["", "en", "da"] {
        var circumstances = Circumstances()
        circumstances.countries = CountryNames(Array(text.utf8), language: Array(language.utf8))
        #expect(try Field.country.read(Array("dk".utf8), in: circumstances).value == Array("DK".utf8))
        for entry in ["", "Y", "Den", "Denmark", "Denmark (DK)", "xyzxyz"] {
          _ = Field.country.judge(Array(entry.utf8), in: circumstances)
        }
      }
    }
  }
}
