import Authoring
import Localization
import Phrasing
import Presentation
import Testing

@testable import Site

struct SharedPageTests {
  @Test(arguments: [
    (
      "da", ["Århus", "Aarhus", "Ærø", "Østrig", "Zebra", "Anmodning"],
      ["Anmodning", "Zebra", "Ærø", "Østrig", "Århus", "Aarhus"]
    ),
    ("nl", ["zeep", "één", "ijs", "IJsland", "eend"], ["één", "eend", "ijs", "IJsland", "zeep"]),
    ("en", ["Österreich", "zinc", "Oslo"], ["Oslo", "Österreich", "zinc"]),
  ])
  func `titles stand in the order of the language`(_ language: String, _ titles: [String], _ ordered: [String]) throws {
    let voice = try Voice(language: language, catalogues: CatalogueSet())
    #expect(voice.inOrder(titles) { $0 } == ordered)
  }

  @Test(arguments: [
    ("da", "Aarhus", "Å"), ("da", "ændring", "Æ"), ("da", "Østrig", "Ø"), ("da", "École", "E"), ("nl", "één", "E"),
    ("nl", "aanvraag", "A"), ("en", "“Quoted”", "Q"), ("en", "2 steps", "0"),
  ])
  func `a title stands under its letter`(_ language: String, _ title: String, _ letter: String) {
    #expect(IndexLetter(of: title, in: language).text == letter)
  }

  @Test(arguments: [
    ("half a year", (2026, 11, 21), 6, (2027, 5, 21)), ("a shorter month", (2026, 8, 31), 6, (2027, 2, 28)),
    ("a leap year", (2027, 8, 31), 6, (2028, 2, 29)), ("two years", (2026, 12, 31), 24, (2028, 12, 31)),
  ])
  func `a review is due months later`(_ name: String, _ day: (Int, Int, Int), _ months: Int, _ due: (Int, Int, Int))
    throws
  {
    let day = try #require(CivilDate(year: day.0, month: day.1, day: day.2))
    #expect(day.adding(months: months) == CivilDate(year: due.0, month: due.1, day: due.2), "\(name)")
  }
}
