import Foundation
import Localization
import Testing

@testable import Authoring

struct TemplateTests {
  static let library = GuideLibraryTests.library

  @Test(arguments: library.guides)
  func `the template of every guide is in step`(_ id: String) throws {
    let guide = try #require(TemplateTests.library.load(id)?.guide)
    let file = try TemplateTests.file("\(id).pot")
    #expect(guide.template.difference(from: file).map { "\($0.place) \($0.key ?? "")" } == nil)
  }

  @Test func `the template of the labels is in step`() throws {
    let file = try TemplateTests.file("labels.pot")
    #expect(TemplateTests.library.labels.template.difference(from: file).map { "\($0.place)" } == nil)
  }

  @Test func `the template of the sources is in step`() throws {
    let file = try TemplateTests.file("sources.pot")
    let template = try #require(TemplateTests.library.sourceTemplate)
    #expect(template.difference(from: file).map { "\($0.place) \($0.key ?? "")" } == nil)
  }

  static let messages = [
    POTemplate.Message(key: "g.title", text: "One", places: [Place(file: "g.yaml", line: 3, column: 8)]),
    POTemplate.Message(key: "g.text", text: "Two", places: [Place(file: "g.yaml", line: 4, column: 7)]),
  ]

  static let rows: [(name: String, entries: String, place: String?)] = [
    (
      "in step", "msgctxt \"g.title\"\nmsgid \"One\"\nmsgstr \"\"\n\nmsgctxt \"g.text\"\nmsgid \"Two\"\nmsgstr \"\"\n",
      nil
    ),
    (
      "in another order",
      "msgctxt \"g.text\"\nmsgid \"Two\"\nmsgstr \"\"\n\nmsgctxt \"g.title\"\nmsgid \"One\"\nmsgstr \"\"\n", nil
    ),
    ("a message new", "msgctxt \"g.title\"\nmsgid \"One\"\nmsgstr \"\"\n", "g.yaml:4:7"),
    (
      "a message changed",
      "msgctxt \"g.title\"\nmsgid \"Won\"\nmsgstr \"\"\n\nmsgctxt \"g.text\"\nmsgid \"Two\"\nmsgstr \"\"\n",
      "g.yaml:3:8"
    ),
    (
      "a message gone",
      "msgctxt \"g.title\"\nmsgid \"One\"\nmsgstr \"\"\n\nmsgctxt \"g.text\"\nmsgid \"Two\"\nmsgstr \"\"\n\nmsgctxt \"g.x\"\nmsgid \"Three\"\nmsgstr \"\"\n",
      "g.pot:13:1"
    ),
  ]

  @Test(arguments: rows)
  func `a template behind is told`(_ row: (name: String, entries: String, place: String?)) {
    let header = "msgid \"\"\nmsgstr \"\"\n\"Language: en\\n\"\n\n"
    let file = POFile(SourceFile(name: "g.pot", text: header + row.entries))
    let template = POTemplate(language: "en", messages: TemplateTests.messages)
    #expect(template.difference(from: file).map { "\($0.place)" } == row.place)
  }

  static func file(_ name: String) throws -> POFile {
    let folder = URL(filePath: GuideLibraryTests.folder).deletingLastPathComponent().appending(path: "Localizations/en")
    let data = try Data(contentsOf: folder.appending(path: name))
    return POFile(SourceFile(name: "Localizations/en/\(name)", bytes: Array(data)))
  }
}
