import Authoring
import Foundation
import Localization
import Phrasing
import Testing
import Validation
import Wizard

@testable import Presentation

/// An e-mail in English for readers of other languages.
struct EmailTests {
  static let guide = """
    format: 1
    guide: letter
    version: 1.0.0
    language: en
    checked: 2026-11-21
    title: Write a letter
    summary: A guide with an e-mail, for the tests.
    values:
      - id: last-day
        is: arrival + 14 days
    steps:
      - id: lot
        ask: fields
        title: Your lot
        fields:
          - id: address
            field: email
            title: E-mail address
          - id: arrival
            field: date
            title: Day of arrival
          - id: volume
            field: volume
            title: Volume
          - id: origin
            field: country
            title: Country
        next: goods
      - id: goods
        ask: choices
        title: What is it?
        options:
          - id: logs
            title: Logs
          - id: sawn
            title: Sawn wood
        next: urgent
      - id: urgent
        ask: yes-no
        title: Is it urgent?
        next: {yes: done, no: done}
    outcomes:
      - id: done
        title: Your letter is ready
    documents:
      - id: letter
        kind: email
        language: en
        title: Your letter
        from: address
        to: mailbox
        subject: "Lot of {arrival}"
        body:
          - id: lot
            text: "Expected on {arrival}, at the latest on {last_day}: {volume} of {goods}, from {origin}."
          - id: urgent
            text: "Urgent: {urgent}"
          - id: regards
            text: "Regards,"
            if: urgent == yes
          - id: sender
            text: "{address}"
      - id: lettre
        kind: email
        language: fr
        title: Your letter in French
        from: address
        to: mailbox
        subject: Lot
        body:
          - id: arrival
            text: "Date d’arrivée : {arrival}"

    """
  static let facts = """
    facts:
      - id: mailbox
        kind: mail
        name: Office
        versions:
          - from: 2020-01-01
            value: office@a.example
            sources: [S1]
            checked: 2026-11-21

    """
  static let danish = """
    msgid ""
    msgstr ""
    "Language: da\\n"
    "MIME-Version: 1.0\\n"
    "Content-Type: text/plain; charset=UTF-8\\n"
    "Content-Transfer-Encoding: 8bit\\n"

    msgctxt "letter.goods.option.logs"
    msgid "Logs"
    msgstr "Træstammer"

    msgctxt "letter.goods.option.sawn"
    msgid "Sawn wood"
    msgstr "Savet træ"

    msgctxt "letter.letter.part.lot"
    msgid "Expected on {arrival}, at the latest on {last_day}: {volume} of {goods}, from {origin}."
    msgstr "Ventes {arrival}, senest {last_day}: {volume} {goods} fra {origin}."

    msgctxt "letter.letter.part.urgent"
    msgid "Urgent: {urgent}"
    msgstr "Haster: {urgent}"

    msgctxt "letter.letter.part.regards"
    msgid "Regards,"
    msgstr "Med venlig hilsen"

    """

  /// The guide in a language, with what was answered to it.
  static func writing(in language: String, isUrgent: Bool = true) throws -> (Writing, [Wizard.Document]) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "leidraad-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in [
      ("Guides/letter/guide.yaml", guide), ("Guides/facts/facts.yaml", facts), ("Localizations/da/letter.po", danish),
    ] {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let library = GuideLibrary([GuideFolder(path: folder.appending(path: "Guides").path)])
    var catalogues = CatalogueSet(
      folders: ["\(OwnFolders.root)/Localizations", folder.appending(path: "Localizations").path])
    let loaded = try #require(library.load("letter"))
    try #require(loaded.findings == [])
    catalogues.add(try #require(loaded.catalogue))
    let compiled = try #require(loaded.guide)
    let voice = try Voice(language: language, catalogues: catalogues)
    let day = CivilDate(year: 2026, month: 11, day: 21)!
    let pages = Presenter(
      compiled, edition: Edition(compiled.guide), library: library, voice: voice, on: day
    ).pages
    var circumstances = Circumstances()
    circumstances.today = day
    circumstances.countries = CountryNames(
      [UInt8]("en\tda\tnl\nMY\tMalaysia\tMalaysia\tMaleisië\nCI\tIvory Coast\tElfenbenskysten\tIvoorkust".utf8),
      language: Array(language.utf8))
    var walk = Walk(through: pages.edition, in: circumstances)
    for (id, entry) in [
      ("address", "jo@exemple.example"), ("arrival", "2027-01-09"), ("volume", "1200.5"), ("origin", "CI"),
      ("goods", "logs,sawn"), ("urgent", isUrgent ? "yes" : "no"),
    ] {
      try walk.enter(Array(entry.utf8), for: compiled.guide.asked(Array(id.utf8))!, language: [UInt8]("en".utf8))
    }
    let words = try Words(bytes: pages.words.bytes, for: pages.edition)
    let writing = Writing(
      pages.edition, journey: walk.journey, words: words, day: day, countries: circumstances.countries)
    return (writing, compiled.guide.documents)
  }

  static let text = """
    From: jo@exemple.example
    To: office@a.example
    Subject: Lot of 9 January 2027

    Expected on 9 January 2027, at the latest on 23 January 2027: 1,200.5 m³ of Logs and Sawn wood, from CI.

    Urgent: Yes

    Regards,

    jo@exemple.example

    """

  @Test(arguments: ["en", "da", "nl"])
  func `an English e-mail has English numbers, days and answers`(_ language: String) throws {
    let (writing, letters) = try Self.writing(in: language)
    #expect(String(decoding: writing.text(of: letters[0]), as: UTF8.self) == Self.text)
  }

  @Test(arguments: ["en", "da", "nl"])
  func `and one in French has French ones`(_ language: String) throws {
    let (writing, letters) = try Self.writing(in: language)
    let text = String(decoding: writing.text(of: letters[1]), as: UTF8.self)
    #expect(text.hasSuffix("\n\nDate d’arrivée : 9 janvier 2027\n"))
  }

  static let gloss = """
    Ventes 9. januar 2027, senest 23. januar 2027: 1.200,5 m³ Træstammer og Savet træ fra CI.

    Haster: Ja

    Med venlig hilsen

    jo@exemple.example

    """

  @Test func `a reader of another language is told what it says, paragraph by paragraph`() throws {
    let (writing, letters) = try Self.writing(in: "da")
    #expect(writing.gloss(of: letters[0]).map { String(decoding: $0, as: UTF8.self) } == Self.gloss)
  }

  @Test func `what an e-mail leaves out is left out of that too`() throws {
    let (writing, letters) = try Self.writing(in: "da", isUrgent: false)
    let gloss = String(decoding: try #require(writing.gloss(of: letters[0])), as: UTF8.self)
    #expect(gloss == Self.gloss.replacing("Haster: Ja\n\nMed venlig hilsen", with: "Haster: Nej"))
  }

  @Test func `whoever reads the e-mail itself is told nothing more`() throws {
    let (writing, letters) = try Self.writing(in: "en")
    #expect(writing.gloss(of: letters[0]) == nil)
  }

  @Test func `the report of a journey says it as well`() throws {
    let (writing, _) = try Self.writing(in: "da")
    var json = JSONWriter()
    writing.report(to: &json)
    let report = try JSON(bytes: json.bytes)
    guard case .list(let documents) = report["documents"] else { throw CocoaError(.coderReadCorrupt) }
    #expect(documents.map { $0["gloss"] } == [.text(Array(Self.gloss.utf8)), nil])
    #expect(documents.map { $0["text"] }.first == .text(Array(Self.text.utf8)))
  }
}
