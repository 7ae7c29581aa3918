import Foundation
import Localization
import Testing

@Suite struct CatalogueMergeTests {
  static let header = "msgid \"\"\nmsgstr \"\"\n\"Language: da\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"

  struct Row: CustomTestStringConvertible {
    let name: String
    let template: String
    let translation: String
    var isSparse = false
    let merged: String
    var testDescription: String { name }
  }

  static let rows = [
    Row(
      name: "the same", template: #"msgctxt "a" msgid "One""#,
      translation: "msgctxt \"a\"\nmsgid \"One\"\nmsgstr \"En\"\n",
      merged: "msgctxt \"a\"\nmsgid \"One\"\nmsgstr \"En\"\n"),
    Row(
      name: "a changed source", template: #"msgctxt "a" msgid "One more""#,
      translation: "# hers\nmsgctxt \"a\"\nmsgid \"One\"\nmsgstr \"\"\n\"En\"\n",
      merged: "# hers\n#, fuzzy\n#| msgid \"One\"\nmsgctxt \"a\"\nmsgid \"One more\"\nmsgstr \"\"\n\"En\"\n"),
    Row(
      name: "a source changed twice", template: #"msgctxt "a" msgid "Three""#,
      translation: "#, fuzzy\n#| msgid \"One\"\nmsgctxt \"a\"\nmsgid \"Two\"\nmsgstr \"En\"\n",
      merged: "#, fuzzy\n#| msgid \"One\"\nmsgctxt \"a\"\nmsgid \"Three\"\nmsgstr \"En\"\n"),
    Row(
      name: "a source changed and changed back", template: #"msgctxt "a" msgid "One""#,
      translation: "#, fuzzy\n#| msgid \"One\"\nmsgctxt \"a\"\nmsgid \"Two\"\nmsgstr \"En\"\n",
      merged: "msgctxt \"a\"\nmsgid \"One\"\nmsgstr \"En\"\n"),
    Row(
      name: "a translation marked by hand stays marked", template: #"msgctxt "a" msgid "One""#,
      translation: "#, fuzzy\nmsgctxt \"a\"\nmsgid \"One\"\nmsgstr \"En\"\n",
      merged: "#, fuzzy\nmsgctxt \"a\"\nmsgid \"One\"\nmsgstr \"En\"\n"),
    Row(
      name: "an untranslated message whose source changed", template: #"msgctxt "a" msgid "Two""#,
      translation: "msgctxt \"a\"\nmsgid \"One\"\nmsgstr \"\"\n", merged: "msgctxt \"a\"\nmsgid \"Two\"\nmsgstr \"\"\n"),
    Row(
      name: "a translation renewed after its source, whose editor left the previous text",
      template: #"msgctxt "a" msgid "Two""#,
      translation: "#| msgid \"One\"\nmsgctxt \"a\"\nmsgid \"Two\"\nmsgstr \"To\"\n",
      merged: "msgctxt \"a\"\nmsgid \"Two\"\nmsgstr \"To\"\n"),
    Row(
      name: "a new key, unlike any other", template: "#. note\n#: g.yaml:4\nmsgctxt \"a\" msgid \"One\"",
      translation: "", merged: "#. note\n#: g.yaml:4\nmsgctxt \"a\"\nmsgid \"One\"\nmsgstr \"\"\n"),
    Row(
      name: "a new key whose words were translated under another",
      template: "msgctxt \"b\" msgid \"Register your company\"",
      translation: "msgctxt \"a\"\nmsgid \"Register the company\"\nmsgstr \"Registrér virksomheden\"\n",
      merged: """
        #, fuzzy
        #| msgctxt "a"
        #| msgid "Register the company"
        msgctxt "b"
        msgid "Register your company"
        msgstr "Registrér virksomheden"

        #~ msgctxt "a"
        #~ msgid "Register the company"
        #~ msgstr "Registrér virksomheden"

        """),
    Row(
      name: "a removed key, with its comment", template: #"msgctxt "b" msgid "Two""#,
      translation:
        "# hers\n#. note\nmsgctxt \"a\"\nmsgid \"One\"\nmsgstr \"En\"\n\nmsgctxt \"b\"\nmsgid \"Two\"\nmsgstr \"To\"\n",
      merged:
        "msgctxt \"b\"\nmsgid \"Two\"\nmsgstr \"To\"\n\n# hers\n#~ msgctxt \"a\"\n#~ msgid \"One\"\n#~ msgstr \"En\"\n"),
    Row(
      name: "a removed key that had no translation", template: #"msgctxt "b" msgid "Two""#,
      translation: "msgctxt \"a\"\nmsgid \"One\"\nmsgstr \"\"\n\nmsgctxt \"b\"\nmsgid \"Two\"\nmsgstr \"To\"\n",
      merged: "msgctxt \"b\"\nmsgid \"Two\"\nmsgstr \"To\"\n"),
    Row(
      name: "a key that comes back", template: #"msgctxt "a" msgid "One""#,
      translation: "# hers\n#~ msgctxt \"a\"\n#~ msgid \"One\"\n#~ msgstr \"En\"\n",
      merged: "# hers\nmsgctxt \"a\"\nmsgid \"One\"\nmsgstr \"En\"\n"),
    Row(
      name: "a key that comes back with other words", template: #"msgctxt "a" msgid "Two""#,
      translation: "#~ msgctxt \"a\"\n#~ msgid \"One\"\n#~ msgstr \"En\"\n",
      merged: "#, fuzzy\n#| msgid \"One\"\nmsgctxt \"a\"\nmsgid \"Two\"\nmsgstr \"En\"\n"),
    Row(
      name: "the template's order, notes and places; the translator's comments and suppressions",
      template: "#. new note\n#: g.yaml:9\nmsgctxt \"b\" msgid \"Two\"\n\nmsgctxt \"a\" msgid \"One\"",
      translation: """
        #. old note
        msgctxt "a"
        msgid "One"
        msgstr "En"

        # check: skip double-space it is a drawing
        #. old note
        #: g.yaml:4
        msgctxt "b"
        msgid "Two"
        msgstr "To"

        """,
      merged: """
        # check: skip double-space it is a drawing
        #. new note
        #: g.yaml:9
        msgctxt "b"
        msgid "Two"
        msgstr "To"

        msgctxt "a"
        msgid "One"
        msgstr "En"

        """),
    Row(
      name: "a sparse translation is not filled up",
      template: "msgctxt \"a\" msgid \"One more\"\n\nmsgctxt \"b\" msgid \"Two\"",
      translation: "msgctxt \"a\"\nmsgid \"One\"\nmsgstr \"En\"\n", isSparse: true,
      merged: "#, fuzzy\n#| msgid \"One\"\nmsgctxt \"a\"\nmsgid \"One more\"\nmsgstr \"En\"\n"),
    Row(
      name: "Windows line ends stay", template: #"msgctxt "a" msgid "Two""#,
      translation: "msgctxt \"a\"\r\nmsgid \"One\"\r\nmsgstr \"En\"\r\n",
      merged: "#, fuzzy\r\n#| msgid \"One\"\r\nmsgctxt \"a\"\r\nmsgid \"Two\"\r\nmsgstr \"En\"\r\n"),
  ]

  /// A row's template in short: `msgctxt "a" msgid "One"` on one line.
  static func file(_ short: String) -> POFile {
    let text = short.replacing("\" msgid", with: "\"\nmsgid")
    let entries = text.components(separatedBy: "\n\n").map { $0 + "\nmsgstr \"\"\n" }
    return POFile(SourceFile(name: "en/a.pot", text: header + "\n" + entries.joined(separator: "\n")))
  }

  static func merged(_ template: POFile, _ text: String, isSparse: Bool) -> CatalogueMerge.Result {
    let file = POFile(SourceFile(name: "da/a.po", text: text))
    return CatalogueMerge(template: template, memory: TranslationMemory(file.pairs)).merged(file, isSparse: isSparse)
  }

  @Test(arguments: rows)
  func `a translation is brought in step by its keys, once and for all`(_ row: Row) {
    let isWindows = row.translation.contains("\r\n")
    let head = (CatalogueMergeTests.header + "\n").replacing("\n", with: isWindows ? "\r\n" : "\n")
    let template = CatalogueMergeTests.file(row.template)
    let once = CatalogueMergeTests.merged(template, head + row.translation, isSparse: row.isSparse)
    let text = String(decoding: once.bytes, as: UTF8.self)
    #expect(text.entries == (head + row.merged).entries)
    let twice = CatalogueMergeTests.merged(template, text, isSparse: row.isSparse)
    #expect(String(decoding: twice.bytes, as: UTF8.self) == text)
    #expect(twice.added + twice.changed + twice.removed == 0)
  }

  @Test func `our own translations are in step, whatever order their templates are shuffled into`() throws {
    let set = CatalogueSet(folders: [PODraftTests.folder])
    for file in set.files where file.source.name.hasSuffix(".po") {
      let parts = file.source.name.split(separator: "/")
      let domain = parts[parts.count - 1].dropLast(3)
      let template = try #require(set.files.first { $0.source.name.hasSuffix("/en/\(domain).pot") })
      let text = String(decoding: file.source.bytes, as: UTF8.self)
      let isSparse = parts[parts.count - 2].contains("-")
      let once = CatalogueMergeTests.merged(template, text, isSparse: isSparse)
      let twice = CatalogueMergeTests.merged(template, String(decoding: once.bytes, as: UTF8.self), isSparse: isSparse)
      #expect(twice.bytes == once.bytes)
      let (before, after) = (
        POFile(SourceFile(name: "a.po", text: text)), POFile(SourceFile(name: "b.po", bytes: once.bytes))
      )
      #expect(Set(before.pairs.map(\.key)) == Set(after.pairs.map(\.key)), "\(file.source.name)")
      #expect(after.findings == [])
    }
  }
}

extension String {
  fileprivate var entries: [String] {
    components(separatedBy: "\n\n").map { $0.trimmingCharacters(in: .newlines) }.filter { !$0.isEmpty }
  }
}
