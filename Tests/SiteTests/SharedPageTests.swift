import Authoring
import Foundation
import Localization
import Phrasing
import Presentation
import Testing
import Wizard

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

  @Test func `what is new in a guide stands on the page of changes, the newest first`() throws {
    let path = "\(OwnSite.root)/Guides/flegt-follow/guide.yaml"
    let text = String(decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self)
    let changes = """
      changes:
        - version: 0.9.0
          day: 2026-01-31
          text: It begins.
        - version: 0.9.1
          day: 2026-03-01
          text: A word is right.

      """
    let guide = try #require(OwnSite.library.load(SourceFile(name: "guide.yaml", text: text + changes)).guide)
    let catalogues = CatalogueSet(folders: ["\(OwnSite.root)/Localizations"])
    let voice = try Voice(language: "en", catalogues: catalogues)
    let pages = Presenter(
      guide, edition: Edition(guide.guide), library: OwnSite.library, voice: voice, on: OwnSite.day
    ).pages
    let terms = TermList(catalogues, library: OwnSite.library, voice: voice, on: OwnSite.day)
    let site = SiteBuilder(languages: [SiteLanguage(voice: voice, guides: [pages], terms: terms)], asOf: OwnSite.day)
    let file = try #require(site.files().first { $0.path.text == "en/changes/index.html" })
    let page = String(decoding: file.bytes, as: UTF8.self)
    let places = ["A word is right.", "It begins."].map { page.firstRange(of: $0)?.lowerBound }
    #expect(places[0] != nil && places[1] != nil && places[0]! < places[1]!)
    #expect(page.contains(#"id="flegt-follow-v0-9-1""#))
    #expect(page.contains("31 January 2026"))
  }
}
