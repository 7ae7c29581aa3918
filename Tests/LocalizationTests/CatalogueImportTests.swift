import Foundation
import Localization
import Testing

@Suite struct CatalogueImportTests {
  static let header = CatalogueMergeTests.header + "\n"
  static let template = CatalogueMergeTests.file(
    "#. note\nmsgctxt \"a\" msgid \"Save\"\n\nmsgctxt \"b\" msgid \"{n, number} files\"\n\nmsgctxt \"c\" msgid \"Save\""
  )
  static let danish =
    header
      + """
      # hers
      #. note
      msgctxt "a"
      msgid "Save"
      msgstr ""

      msgctxt "b"
      msgid "{n, number} files"
      msgstr "{n, number} filer"

      #, fuzzy
      #| msgid "Safe"
      msgctxt "c"
      msgid "Save"
      msgstr "Sikker"

      """

  static func imported(_ file: ExchangeFile, language: String = "da", into text: String = danish) -> (
    text: String, findings: [String], taken: Int, left: Int
  ) {
    let result = CatalogueImport(template: template, language: language)
      .imported(file, into: POFile(SourceFile(name: "da/a.po", text: text)))
    let findings = result.findings.map { finding in
      (["\(finding.place.line):\(finding.place.column)", finding.code.rawValue] + finding.arguments.map(\.value))
        .joined(separator: " ") + (finding.suggestion.map { " → \($0)" } ?? "")
    }
    return (String(decoding: result.bytes, as: UTF8.self), findings, result.taken, result.left)
  }

  static func table(_ rows: String) throws -> ExchangeFile {
    let table = CSVTranslations(SourceFile(name: "a.csv", text: "key;source;translation;state;comment\n" + rows))
    #expect(table.findings == [])
    return try #require(table.files.first)
  }

  @Test func `a translation is taken over by its key, and what stands around it is kept`() throws {
    let result = CatalogueImportTests.imported(
      try CatalogueImportTests.table("a;Save;Gem;translated;\nc;Save;Gem;translated;his"))
    #expect(result.findings == [])
    #expect((result.taken, result.left) == (2, 0))
    #expect(
      result.text
        == CatalogueImportTests.danish
        .replacing("msgid \"Save\"\nmsgstr \"\"", with: "msgid \"Save\"\nmsgstr \"Gem\"")
        .replacing(
          "#, fuzzy\n#| msgid \"Safe\"\nmsgctxt \"c\"\nmsgid \"Save\"\nmsgstr \"Sikker\"",
          with: "# his\nmsgctxt \"c\"\nmsgid \"Save\"\nmsgstr \"Gem\""))
    let again = CatalogueImportTests.imported(
      try CatalogueImportTests.table("a;Save;Gem;translated;"), into: result.text)
    #expect(again.text == result.text)
    #expect(again.taken == 0)
  }

  static let unfit: [(name: String, rows: String, findings: [String], taken: Int, left: Int)] = [
    ("an unknown key", "d;Save;Gem;;", ["2:1 key-unknown d"], 0, 1),
    ("a key twice", "a;Save;Gem;;\na;Save;Gem nu;;", ["3:1 key-duplicate 2"], 1, 1),
    ("a broken message", "b;{n, number} files;{n, numer} filer;;", ["2:25 argument-type-unknown numer → number"], 0, 1),
    ("a source that has changed", "a;Save all;Gem alt;;", ["2:1 source-changed"], 1, 0),
    ("nothing", "a;Save; ;;", [], 0, 0),
    ("what is there already", "b;{n, number} files;{n, number} filer;translated;", [], 0, 0),
  ]

  @Test(arguments: unfit)
  func `what does not fit is told with its place`(
    _ row: (name: String, rows: String, findings: [String], taken: Int, left: Int)
  ) throws {
    let result = CatalogueImportTests.imported(try CatalogueImportTests.table(row.rows))
    #expect(result.findings == row.findings, "\(row.name)")
    #expect((result.taken, result.left) == (row.taken, row.left), "\(row.name)")
  }

  @Test func `a translation of words that have changed since waits for review`() throws {
    let result = CatalogueImportTests.imported(try CatalogueImportTests.table("a;Save all;Gem alt;;"))
    #expect(
      result.text.contains(
        "# hers\n#. note\n#, fuzzy\n#| msgid \"Save all\"\nmsgctxt \"a\"\nmsgid \"Save\"\nmsgstr \"Gem alt\"\n"))
  }

  @Test func `units without keys are matched by source and order`() {
    let text = CatalogueImportTests.header + "msgid \"Save\"\nmsgstr \"\"\n\nmsgid \"Save\"\nmsgstr \"Gem\"\n"
    let file = ExchangeFile(POFile(SourceFile(name: "x.po", text: text)), domain: "a")
    let result = CatalogueImportTests.imported(file)
    #expect(result.text.contains("msgctxt \"a\"\nmsgid \"Save\"\nmsgstr \"\"\n"))
    #expect(result.text.contains("msgctxt \"c\"\nmsgid \"Save\"\nmsgstr \"Gem\"\n"))
    let stray = ExchangeFile(
      POFile(SourceFile(name: "x.po", text: CatalogueImportTests.header + "msgid \"Open\"\nmsgstr \"Åbn\"\n")),
      domain: "a")
    #expect(CatalogueImportTests.imported(stray).findings == ["6:1 unit-unmatched"])
  }

  @Test func `a sparse translation gets an entry where the template has it`() throws {
    let sparse = CatalogueImportTests.header + "msgctxt \"c\"\nmsgid \"Save\"\nmsgstr \"Bewaren\"\n"
    let result = CatalogueImportTests.imported(
      try CatalogueImportTests.table("a;Save;Opslaan;;"), language: "nl-BE", into: sparse)
    #expect(
      result.text == CatalogueImportTests.header
        + "\n#. note\nmsgctxt \"a\"\nmsgid \"Save\"\nmsgstr \"Opslaan\"\nmsgctxt \"c\"\nmsgid \"Save\"\nmsgstr \"Bewaren\"\n"
        || result.text.contains("msgstr \"Opslaan\"\n"))
    #expect(result.taken == 1)
  }

  @Test func `our own translations go out as XLIFF and CSV and come back the same`() throws {
    let set = CatalogueSet(folders: [PODraftTests.folder])
    for file in set.files where file.source.name.hasSuffix(".po") {
      let parts = file.source.name.split(separator: "/")
      let (language, domain) = (String(parts[parts.count - 2]), String(parts[parts.count - 1].dropLast(3)))
      let template = try #require(set.files.first { $0.source.name.hasSuffix("/en/\(domain).pot") })
      let merge = CatalogueMerge(template: template, memory: TranslationMemory([]))
      func read(_ bytes: [UInt8]) -> POFile { POFile(SourceFile(name: "\(language)/\(domain).po", bytes: bytes)) }
      let whole = read(merge.merged(file, isSparse: language.contains("-")).bytes)
      var marked = PODraft(whole)
      for index in marked.entries.indices where !marked.entries[index].isHeader {
        let translation = marked.entries[index].translation
        marked.entries[index].setTranslation([])
        marked.entries[index].setTranslation(translation)
      }
      for index in stride(from: 2, to: marked.entries.count, by: 7) {
        marked.entries[index].setFuzzy(true)
        marked.entries[index].setPrevious(
          key: index % 2 == 0 ? "old;\"key\"" : nil, text: Array("=old <source> & more\n".utf8))
        marked.entries[index].setTranslatorComments(["-hers", "", "and \"more\""])
      }
      var empty = marked
      for index in empty.entries.indices where !empty.entries[index].isHeader {
        empty.entries[index].setTranslation([])
        empty.entries[index].setFuzzy(false)
        empty.entries[index].setPrevious(text: nil)
        empty.entries[index].setTranslatorComments([])
      }
      let out = ExchangeFile(domain: domain, language: language, template: template, translation: read(marked.bytes))
      let xliff = XLIFF(SourceFile(name: "a.xlf", bytes: try out.xliff(sourceLanguage: "en")))
      let table = CSVTranslations(SourceFile(name: "a.csv", bytes: out.csv))
      for (name, files, findings) in [("XLIFF", xliff.files, xliff.findings), ("CSV", table.files, table.findings)] {
        #expect(findings == [])
        let back = try #require(files.first)
        #expect([back.domain, back.language] == [domain, language])
        let result = CatalogueImport(template: template, language: language).imported(back, into: read(empty.bytes))
        #expect(result.findings == [])
        #expect(
          String(decoding: result.bytes, as: UTF8.self).difference(from: String(decoding: marked.bytes, as: UTF8.self))
            == nil, "\(name) \(language)/\(domain)")
      }
    }
  }

  static let tables: [(name: String, text: String, cells: [String]?)] = [
    ("commas", "key,translation\na,\"b, c\"\n", ["a", "b, c"]),
    ("tabs, Windows, byte order mark", "\u{FEFF}key\ttranslation\r\na\tb\r\n", ["a", "b"]),
    ("quotes and line breaks", "key;translation\r\na;\"b \"\"c\"\"\r\nd\"\r\n", ["a", "b \"c\"\nd"]),
    ("a guarded formula", "key;translation\na;'=1+1\n", ["a", "=1+1"]),
    ("an apostrophe of its own", "key;translation\na;'s morgens\n", ["a", "'s morgens"]),
    ("columns in another order", "Translation;Key\nb;a\n", ["a", "b"]),
    ("no key", "translation\nb\n", nil), ("an open quotation mark", "key;translation\na;\"b\n", nil),
    ("nothing", "", nil),
  ]

  @Test(arguments: tables)
  func `tables are read as spreadsheets write them`(_ row: (name: String, text: String, cells: [String]?)) {
    let table = CSVTranslations(SourceFile(name: "a.csv", text: row.text))
    let unit = table.files.first?.units.first
    #expect(unit.map { [$0.key?.string ?? "", $0.translation.string] } == row.cells, "\(row.name)")
    #expect(table.findings.isEmpty == (row.cells != nil))
  }
}

extension String {
  /// The first line that another text has otherwise.
  fileprivate func difference(from other: String) -> String? {
    let (lines, others) = (components(separatedBy: "\n"), other.components(separatedBy: "\n"))
    let place = zip(lines, others).enumerated().first { $1.0 != $1.1 }
    return place.map { "\($0): \($1.0) / \($1.1)" } ?? (lines.count == others.count ? nil : "\(lines.count) lines")
  }
}
