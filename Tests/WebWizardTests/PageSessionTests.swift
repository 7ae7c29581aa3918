import Authoring
import Localization
import Phrasing
import Presentation
import Testing
import Wizard

@testable import WebWizard

struct PageSessionTests {
  static let root = String(#filePath.prefix(#filePath.count - "/Tests/WebWizardTests/PageSessionTests.swift".count))
  static let day = CivilDate(year: 2026, month: 11, day: 21)!

  /// The first guide as the page gets it: its bytes, and the words of a language.
  static func pages(_ language: String) throws -> GuidePages {
    let voice = try Voice(language: language, catalogues: CatalogueSet(folders: ["\(root)/Localizations"]))
    let library = GuideLibrary([GuideFolder(path: "\(root)/Guides")])
    let guide = library.load("flegt-importer")!.guide!
    return Presenter(guide, edition: Edition(guide.guide), library: library, voice: voice, on: day).pages
  }

  static func bytes(of words: Words) -> [UInt8] {
    var writer = ByteWriter()
    words.write(to: &writer)
    return writer.bytes
  }

  static func session(_ language: String) throws -> PageSession {
    let pages = try pages(language)
    return try PageSession(guide: pages.edition.bytes, words: bytes(of: pages.words), day: day)
  }

  @Test func `the page walks as the terminal does`() throws {
    var session = try Self.session("nl")
    let held = try JSON(bytes: session.goOn())
    #expect(held["moved"] == .boolean(false))
    _ = session.enter([UInt8]("be"), at: [UInt8]("country"))
    let on = try JSON(bytes: session.goOn())
    #expect(on["place"] == .text("account"))
    let back = try JSON(bytes: session.goBack())
    #expect(back["place"] == .text("country"))
    let nowhere = try JSON(bytes: session.go(to: 99_999))
    #expect(nowhere["moved"] == .boolean(false))
  }

  @Test func `the ways that were taken are told, step by step`() throws {
    var session = try Self.session("en")
    for (id, entry) in [("country", "be"), ("account", "no"), ("company-name", "Bois srl"), ("company", "yes")] {
      _ = session.enter(Array(entry.utf8), at: Array(id.utf8))
    }
    let routes = try JSON(bytes: session.state(moved: true))["routes"]
    // country, account (no), create-account, two-step, name, search, company (yes), link-yourself (Belgium), sender
    #expect(routes == .list([0, 1, 0, 0, 0, 0, 0, 0, 0].map { .number(Array("\($0)".utf8)) }))
  }

  @Test func `there is a list of what to do so far until the journey ends`() throws {
    var session = try Self.session("en")
    #expect(session.document(-1, as: 0) == nil, "nothing to do yet")
    for (id, entry) in [("country", "be"), ("account", "yes"), ("company-name", "Bois srl")] {
      _ = session.enter(Array(entry.utf8), at: Array(id.utf8))
    }
    let list = session.document(-1, as: 0).map { String(decoding: $0, as: UTF8.self) } ?? ""
    #expect(list.contains("[ ] "))
    #expect(list.contains("Not finished yet. Go on at: Is your company already in TRACES NT?\n"))
    for (id, entry) in [
      ("company", "no"), ("eori", "BE0314595348"), ("first-name", "Ann"), ("last-name", "Bois"),
      ("account-email", "ann@bois.example"),
    ] {
      _ = session.enter(Array(entry.utf8), at: Array(id.utf8))
    }
    #expect(session.document(-1, as: 0) == nil)
  }

  @Test func `a refused entry says why, and moves nobody`() throws {
    var session = try Self.session("da")
    for (id, entry) in [("country", "dk"), ("account", "yes"), ("company-name", "Træ ApS"), ("company", "no")] {
      _ = session.enter(Array(entry.utf8), at: Array(id.utf8))
    }
    let reply = try JSON(bytes: session.enter([UInt8]("DK37606031"), at: [UInt8]("eori")))
    #expect(reply["moved"] == .boolean(false))
    let flaw = JSON.object([
      JSON.Member("answer", .text("eori")), JSON.Member("code", .text("wrong-check-digit")),
      JSON.Member("severity", .text("error")),
    ])
    #expect(reply["report"]?["flaws"] == .list([flaw]))
  }

  @Test func `another language changes the words and nothing else`() throws {
    var session = try Self.session("da")
    let danish = try JSON(bytes: session.enter([UInt8]("dk"), at: [UInt8]("country")))
    try session.speak(Self.bytes(of: try Self.pages("nl").words))
    let dutch = try JSON(bytes: session.state(moved: false))
    #expect(danish["shown"] == .object([JSON.Member("country", .text("Danmark"))]))
    #expect(dutch["shown"] == .object([JSON.Member("country", .text("Denemarken"))]))
    #expect(danish["report"]?["answers"] == dutch["report"]?["answers"])
    #expect(danish["report"]?["path"] == dutch["report"]?["path"])
  }

  @Test func `damaged bytes open nothing`() throws {
    let pages = try Self.pages("en")
    let words = Self.bytes(of: pages.words)
    #expect(throws: ByteReader.Damaged.self) {
      try PageSession(guide: Array(pages.edition.bytes.dropLast()), words: words, day: Self.day)
    }
    #expect(throws: ByteReader.Damaged.self) {
      try PageSession(guide: pages.edition.bytes, words: Array(words.dropLast()), day: Self.day)
    }
  }
}
