import Foundation
import Localization
import Phrasing
import Synchronization
import Testing

@Suite struct TranslationsTests {
  /// Two layers: the first has another Danish file and an English template of its own.
  private func withFolders(_ body: ([String]) throws -> Void) throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "leidraad-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    let files = [
      "own/da/words.po": [("yes", "Yes", "Jo")],
      "own/da/guide.pot": [("title", "Titel", "")],
      "own/en/guide.po": [("title", "Titel", "Title")],
      "base/en/words.pot": [("yes", "Yes", ""), ("no", "No", ""), ("bad", "{", "")],
      "base/da/words.po": [("yes", "Yes", "Ja"), ("no", "No", "Nej")],
      "base/nl/words.po": [("yes", "Yes", "Ja"), ("no", "No", "")],
      "base/nl-BE/words.po": [("yes", "Yes", "Jawel")],
      "base/README.md": [],
    ]
    for (path, entries) in files {
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      let language = path.split(separator: "/")[1]
      var text = "msgid \"\"\nmsgstr \"Language: \(language)\\nContent-Type: text/plain; charset=UTF-8\\n\"\n"
      for (key, original, translation) in entries {
        text += "\nmsgctxt \"\(key)\"\nmsgid \"\(original)\"\nmsgstr \"\(translation)\"\n"
      }
      try Data(text.utf8).write(to: file)
    }
    try body([root.appending(path: "own").path, root.appending(path: "base").path])
  }

  struct Case: CustomTestStringConvertible {
    let language: String
    let key: String
    var domain = "words"
    let text: String
    let found: String
    var testDescription: String { "\(key) in \(language)" }
  }

  static let cases = [
    Case(language: "en", key: "yes", text: "Yes", found: "en"),
    Case(language: "da", key: "yes", text: "Jo", found: "da"),
    Case(language: "da", key: "no", text: "No", found: "en"),
    Case(language: "nl", key: "yes", text: "Ja", found: "nl"),
    Case(language: "nl", key: "no", text: "No", found: "en"),
    Case(language: "nl-BE", key: "yes", text: "Jawel", found: "nl-BE"),
    Case(language: "nl-NL", key: "yes", text: "Ja", found: "nl"),
    Case(language: "nl", key: "title", domain: "guide", text: "Titel", found: "da"),
    Case(language: "en", key: "title", domain: "guide", text: "Title", found: "en"),
    Case(language: "da", key: "none", text: "⟨none⟩", found: "da"),
  ]

  @Test(arguments: cases)
  func `a message comes from the nearest catalogue that has it`(_ row: Case) throws {
    try withFolders { folders in
      var translations = Translations(CatalogueSet(folders: folders), language: row.language)
      let words = translations.message(row.key, in: row.domain)
      #expect(String(decoding: words.text, as: UTF8.self) == row.text)
      #expect(words.language == row.found)
    }
  }

  @Test func `a message knows its place, and a missing one is noted once`() throws {
    try withFolders { folders in
      var translations = Translations(CatalogueSet(folders: folders), language: "da")
      #expect(translations.message("yes", in: "words").place?.description == "\(folders[0])/da/words.po:4:10")
      #expect(translations.missing == [])
      #expect(translations.message("maybe", in: "words").place == nil)
      _ = translations.message("maybe", in: "words")
      _ = translations.message("yes", in: "nowhere")
      #expect(translations.missing.map { "\($0.domain)/\($0.key)" } == ["words/maybe", "nowhere/yes"])
    }
  }

  @Test func `a message that is not right shows its key`() throws {
    try withFolders { folders in
      var translations = Translations(CatalogueSet(folders: folders), language: "en")
      #expect(translations.message("bad", in: "words").phrase.parts == [.text(Array("⟨bad⟩".utf8))])
    }
  }

  @Test func `what the source lacks is said by its reserve, which nobody reads before`() throws {
    try withFolders { folders in
      let isRead = Mutex(false)
      var catalogues = CatalogueSet(folders: folders)
      catalogues.fallBack(
        on: CatalogueFile(sourceOf: "words", in: "en") {
          isRead.withLock { $0 = true }
          return SourceFile(name: "reserve.pot", text: "msgctxt \"none\"\nmsgid \"From the reserve\"\nmsgstr \"\"\n")
        })
      var translations = Translations(catalogues, language: "da")
      #expect(translations.message("no", in: "words").language == "en")
      #expect(!isRead.withLock { $0 })
      #expect(String(decoding: translations.message("none", in: "words").text, as: UTF8.self) == "From the reserve")
    }
  }

  @Test func `the domains and languages of all folders are known`() throws {
    try withFolders { folders in
      let catalogues = CatalogueSet(folders: folders)
      #expect(catalogues.domains == ["guide", "words"])
      #expect(catalogues.languages == ["da", "en", "nl", "nl-BE"])
      #expect(catalogues.source(of: "guide")?.language == "da")
      #expect(catalogues.translations(of: "words").map(\.language) == ["da", "nl", "nl-BE"])
      #expect(catalogues.findings == [])
    }
  }

  @Test func `a folder that is not there is told`() {
    let findings = CatalogueSet(folders: ["/nowhere"]).findings
    #expect(findings.map(\.code) == [.fileUnreadable])
    #expect(findings.map(\.place.description) == ["/nowhere:1:1"])
  }

  @Test func `a translation marked fuzzy is not shown`() {
    let file = POFile(
      SourceFile(name: "da.po", text: "#, fuzzy\nmsgctxt \"yes\"\nmsgid \"Yes\"\nmsgstr \"Måske\"\n"))
    let translations = Translations(
      CatalogueSet([Catalogue(file, domain: "words", language: "da", role: .translation)]), language: "da")
    #expect(translations.find("yes", in: "words") == nil)
  }
}
