import Authoring
import Glibc
import Localization
import Phrasing
import Presentation
import Validation
import Wizard

/// Inputs from the project's own cases, guides and catalogues, and what is needed to read them.
enum Samples {
  private static let root = String(#filePath.prefix(#filePath.count - "/Tests/Fuzzing/Readers/Samples.swift".count))

  static let day = CivilDate(year: 2026, month: 11, day: 21)!
  static let library = GuideLibrary([GuideFolder(path: "\(root)/Guides", name: "Guides")])
  static let notations = ["da", "nl", "en"].compactMap { try? Notation(language: $0) }
  /// As pages have them, with the names by which ICU knows them.
  static let published = ["da", "nl", "en-GB"].compactMap { language in
    (try? Notation(language: language)).map { (language, $0) }
  }
  static let countries = try? CountryNames(languages: ["da", "nl", "en"], spokenIn: "da").prepared
  static let values: [Value] = [
    .text(Array("other".utf8)), .number(Decimal(1)), .number(Decimal(-1_234_567)), .date(day),
    .list([Array("a".utf8), Array("b".utf8), Array("c".utf8)]),
  ]

  /// The second cells of a field's table, which are JSON strings.
  static func entries(of field: Field) -> [[UInt8]] {
    lines("Tests/Cases/\(field.id).tsv").compactMap { line in
      let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      guard cells.count > 1, case .text(let entry)? = try? JSON(bytes: Array(cells[1])) else { return nil }
      return entry
    }
  }

  static let guideFiles = library.guides.map { file("Guides/\($0)/guide.yaml") }

  static let editions = library.guides.compactMap { library.load($0)?.guide.map { Edition($0.guide) } }

  static let circumstances: Circumstances = {
    var circumstances = Circumstances()
    circumstances.today = day
    return circumstances
  }()

  /// A draft of each guide, with what its questions are given and some of it not taken.
  static let drafts: [(edition: Edition, bytes: [UInt8])] = editions.map { edition in
    var walk = Walk(through: edition, in: circumstances)
    for question in edition.guide.questions.positions {
      let asked = edition.guide.questions[question]
      var entry = asked.options.first ?? []
      if case .field(let field) = asked.kind { entry = [UInt8](field.example) }
      try? walk.enter(entry, for: question, language: Array("da".utf8))
      if question.index % 3 == 2 { try? walk.enter(Array("?".utf8), for: question, language: Array("da".utf8)) }
    }
    return (edition, walk.draft(isWhole: true))
  }

  static let words: [(edition: Edition, bytes: [UInt8])] = {
    let catalogues = CatalogueSet(folders: ["\(root)/Localizations"])
    return library.guides.compactMap { id in
      guard let compiled = library.load(id)?.guide, let voice = try? Voice(language: "da", catalogues: catalogues)
      else { return nil }
      let edition = Edition(compiled.guide)
      let pages = Presenter(compiled, edition: edition, library: library, voice: voice, on: day).pages
      var writer = ByteWriter()
      pages.words.write(to: &writer)
      return (edition, writer.bytes)
    }
  }()

  /// The first entries of each catalogue, with its header.
  static let catalogueFiles: [[UInt8]] = catalogueNames.map { Array(file("Localizations/\($0)").prefix(6_000)) }

  static let exchangeTemplate = POFile(
    SourceFile(name: "a.pot", bytes: Array(file("Localizations/en/interface.pot").prefix(1_500))))

  /// The same few translations as XLIFF and as a table.
  static let exchangeFiles: [(xliff: [UInt8], csv: [UInt8])] = ["da", "nl"].map { language in
    let translation = POFile(
      SourceFile(name: "a.po", bytes: Array(file("Localizations/\(language)/interface.po").prefix(1_500))))
    let exchanged = ExchangeFile(
      domain: "a", language: language, template: exchangeTemplate, translation: translation)
    return ((try? exchanged.xliff(sourceLanguage: "en")) ?? [], exchanged.csv)
  }

  static let messages: [[UInt8]] = {
    let catalogued = catalogueNames.flatMap { name in
      POFile(SourceFile(name: name, bytes: file("Localizations/\(name)"))).entries
        .flatMap { [$0.text, $0.translation] }.compactMap { $0?.bytes }
    }
    return catalogued.filter { (1...512).contains($0.count) } + dialect.map { Array($0.utf8) }
  }()

  static let languages = ProofreadingLanguages(["en", "da", "nl"])

  /// What a translation is held to: something of each kind that is compared.
  static let sources = [
    "Send 1,234.50 kg to “{name}” by 11 June 2024, e.g. to help@example.org or +45 33 95 80 00 (see DK37606030).",
    "{count, plural, one {# page of https://example.org} other {# pages}}",
    "- one\n- **two** `three`\n\n<label:a.b> [c](link:d)",
  ]

  private static let dialect = [
    "{n, plural, =0 {none} one {# field} other {# fields}}", "{n, selectordinal, one {#st} other {#th}}",
    "{k, select, yes {{n, plural, one {1} other {#}}} other {it''s '{'{k}'}'}}", "{n, number, integer}",
    "{n, number, percent} {n, number}", "{d, date, full} {d, date, short}", "{names, list}",
    "1. *one* **two** `{three}`\n2. <label:a.b> [words](link:c.d) <https://example.org>\n\n- [eori](term:eori)",
  ]

  static let json = [
    #"{"a":[null,true,false,-0.5e+10,"\u00e6\ud83d\ude00\n\"\\"],"b":{"c":{}},"d":[[],""]}"#, "\u{FEFF} [1, 2]\r\n",
    #"{"guide":"flegt-importer","answers":{"country":"dk","eori":"DK37606030"}}"#,
  ].map { Array($0.utf8) }

  static let tables = [
    "a,b\n1,2\n", "\u{FEFF}a;b\r\n1;\"2,5\"\r\n\r\n", "a\tb\n1\t\"2 \"\"x\"\"\r\n3\"\n4", "a,b\n1,\"2\n",
  ].map { Array($0.utf8) }

  private static let catalogueNames = ["en", "da", "nl"].flatMap { language in
    ["fields", "findings", "interface", "flegt-importer"].map { "\(language)/\($0).\(language == "en" ? "pot" : "po")" }
  }

  private static func lines(_ path: String) -> [ArraySlice<UInt8>] { file(path).split(separator: UInt8(ascii: "\n")) }

  private static func file(_ path: String) -> [UInt8] { ByteStream(file: "\(root)/\(path)")?.readAll() ?? [] }
}
