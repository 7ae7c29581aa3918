import Foundation
import Localization
import Testing

@Suite struct ProofreaderTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    var domain = "guide"
    let source: String
    let translation: String
    var comments = ""
    let findings: [String]
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "a good translation", source: "Save {name}.", translation: "Gem {name}.", findings: []),
    Case(
      name: "branches in another order", source: "{n, plural, one {# field} other {# fields}}",
      translation: "{n, plural, other {# felter} one {# felt}}", findings: []),
    Case(name: "nothing", source: "Save", translation: "", findings: ["translation-missing [key] 6:9"]),
    Case(name: "a space", source: "Save", translation: " ", findings: ["translation-missing [key] 6:9"]),
    Case(
      name: "syntax", source: "{name} is", translation: "{name er }",
      findings: ["argument-malformed [] 6:15"]),
    Case(
      name: "a dropped argument", source: "{first} {last}", translation: "{last}",
      findings: ["argument-missing [first] 6:9"]),
    Case(
      name: "a translated argument", source: "Hi {name}", translation: "Hej {navn}",
      findings: ["argument-unknown [navn] 6:14 → name"]),
    Case(
      name: "a plural made flat", source: "{n, plural, other {#}}", translation: "{n}",
      findings: ["argument-kind-differs [n] 6:10"]),
    Case(
      name: "a lost label", source: "Click <label:a.b>.", translation: "Klik på Gem.",
      findings: ["label-missing [a.b] 6:9"]),
    Case(
      name: "another label", source: "Click <label:a.save>.", translation: "Klik på <label:a.gem>.",
      findings: ["label-unknown [a.gem] 6:18 → a.save"]),
    Case(
      name: "another link", source: "See <link:a> and [b](link:b).", translation: "Se [b](link:b) og <link:c>.",
      findings: ["link-unknown [c] 6:28 → a"]),
    Case(
      name: "another guide", source: "Follow <guide:log-in>.", translation: "Følg <guide:log-ind>.",
      findings: ["guide-link-unknown [log-ind] 6:15 → log-in"]),
    Case(
      name: "a lost guide", source: "Follow <guide:log-in>.", translation: "Følg den anden.",
      findings: ["guide-link-missing [log-in] 6:9"]),
    Case(
      name: "a label in one branch only", source: "{n, plural, one {<label:a>} other {<label:a>}}",
      translation: "{n, plural, one {a} other {<label:a>}}", findings: []),
    Case(
      name: "words in capitals", source: "Do not close this window.", translation: "LUK IKKE DETTE VINDUE.",
      findings: ["all-capitals [LUK IKKE DETTE VINDUE] 6:9"]),
    Case(
      name: "a few words in capitals", source: "Wait. Do not close it.", translation: "Vent. LUK DET IKKE nu.",
      findings: ["all-capitals [LUK DET IKKE] 6:15"]),
    Case(
      name: "a button by its colour", source: "Save it with the button.", translation: "Gem den med den grønne knap.",
      findings: ["place-or-colour-only [grønne knap] 6:25"]),
    Case(
      name: "a menu by its place", source: "Open the menu “Data”.", translation: "Åbn menuen ”Data” til venstre.",
      findings: []),
    Case(
      name: "a field on a page", domain: "interface", source: "The field below", translation: "Feltet til venstre",
      findings: []),
    Case(
      name: "names in capitals", source: "Log in to TRACES NT FLEGT today.",
      translation: "Log ind i TRACES NT FLEGT i dag.", findings: []),
    Case(name: "a small name at the start", source: "All that ebay has.", translation: "ebay har alt.", findings: []),
    Case(
      name: "HTML", source: "Save", translation: "<b>Gem</b>",
      findings: ["markup-html [<b>] 6:9", "markup-html [</b>] 6:15"]),
    Case(
      name: "HTML in a branch", source: "{n, plural, other {#}}", translation: "{n, plural, one {#} other {a <i>#}}",
      findings: ["markup-html [<i>] 6:38"]),
    Case(name: "plain words", domain: "interface", source: "<GUIDE>", translation: "<VEJLEDNING>", findings: []),
    Case(
      name: "HTML in plain words", domain: "interface", source: "Save all", translation: "<b>Gem</b> alt<br/>",
      findings: ["tag-shown [<b>] 6:9", "tag-shown [</b>] 6:15", "tag-shown [<br/>] 6:23"]),
    Case(
      name: "HTML that the source shows, too", domain: "interface", source: "Write <b> here",
      translation: "Skriv <b> her",
      findings: []),
    Case(
      name: "an entity in plain words", domain: "interface", source: "Read it", translation: "L&aelig;s det",
      findings: ["entity-doubled [&aelig;] 6:10"]),
    Case(name: "an entity in Markdown", source: "Read it", translation: "L&aelig;s det", findings: []),
    Case(
      name: "an ampersand and a semicolon", domain: "interface", source: "Bread and butter; jam",
      translation: "Brød & smør; syltetøj", findings: []),
    Case(
      name: "a text at its limit when it is filled", source: "{count} files", translation: "{count} filer",
      comments: "#, max-length:11", findings: []),
    Case(
      name: "a text beyond its limit when it is filled", source: "{d, date, long}", translation: "{d, date, long}",
      comments: "#, max-length:11", findings: ["too-long [13, 11] 7:9"]),
    Case(
      name: "a letter with its marks is one", source: "Aé👩‍🚀", translation: "Aé👩‍🚀", comments: "#, max-length:3",
      findings: []),
    Case(
      name: "a silenced finding", source: "{n}", translation: "x",
      comments: "# check: skip argument-missing said before",
      findings: []),
    Case(
      name: "a comment that silences nothing", source: "x", translation: "x",
      comments: "# check: skip argument-missing said before", findings: ["skip-unused [argument-missing] 4:15"]),
    Case(
      name: "a comment without reason", source: "{n}", translation: "x", comments: "# check: skip argument-missing",
      findings: ["skip-unexplained [argument-missing] 4:15"]),
    Case(
      name: "a comment that silences what there is not", source: "x", translation: "x",
      comments: "# check: skip argument-misssing so",
      findings: ["skip-code-unknown [argument-misssing] 4:15 → argument-missing"]),
    Case(
      name: "a fuzzy translation", source: "Save {name}", translation: "Gem", comments: "#, fuzzy",
      findings: ["translation-stale [none, none] 7:9"]),
  ]

  @Test(arguments: cases)
  func `a translation is held to its source`(_ row: Case) {
    let comments = row.comments.isEmpty ? "" : row.comments + "\n"
    let translation = catalogue(
      "\n\(comments)msgctxt \"key\"\nmsgid \"\(row.source)\"\nmsgstr \"\(row.translation)\"\n", row.domain, "da")
    let flags = row.comments.contains("max-length") ? comments : ""
    let source = catalogue(
      "\n\(flags)msgctxt \"key\"\nmsgid \"\(row.source)\"\nmsgstr \"\"\n", row.domain, "en", .source)
    let findings = Proofreader(source: source).findings(of: translation)
    #expect(findings.map(told) == row.findings)
    #expect(findings.allSatisfy { $0.language == "da" && $0.key == "key" })
  }

  @Test func `keys are held to the source's keys`() {
    let source = catalogue(
      """

      msgctxt "guide.title"
      msgid "Title"
      msgstr ""

      msgctxt "guide.text"
      msgid "Text"
      msgstr ""

      msgctxt "guide.hint"
      msgid "Hint"
      msgstr ""

      """, "guide", "en", .source)
    let text = """

      msgctxt "guide.titel"
      msgid "Title"
      msgstr "Titel"

      msgctxt "guide.text"
      msgid "Texts"
      msgstr "Tekst"

      """
    let proofreader = Proofreader(source: source)
    #expect(
      proofreader.findings(of: catalogue(text, "guide", "da")).map(told) == [
        "languages-mixed [guide, 2, 3] 1:1", "key-unknown [guide.titel] 4:10 → guide.title",
        "translation-stale [Texts, Text] 10:9",
        "translation-missing [guide.title] 11:1", "translation-missing [guide.hint] 11:1",
      ])
    #expect(
      proofreader.findings(of: catalogue(text, "guide", "nl-BE")).map(told) == [
        "key-unknown [guide.titel] 4:10 → guide.title", "translation-stale [Texts, Text] 10:9",
      ])
  }

  @Test func `the source is looked at too`() {
    let text =
      "\n# check: skip brace-stray as it is\nmsgctxt \"a\"\nmsgid \"} {0}\"\nmsgstr \"\"\n\nmsgctxt \"b\"\nmsgid \"# A\"\nmsgstr \"\"\n"
    let findings = Proofreader(source: catalogue(text, "guide", "en", .source)).findingsOfSource()
    #expect(findings.map(told) == ["argument-numbered [0] 6:11", "markup-heading [] 10:8"])
  }

  struct Header: CustomTestStringConvertible {
    let name: String
    let header: String
    let findings: [String]
    var testDescription: String { name }
  }

  static let headers = [
    Header(name: "right", header: "Language: da\\nContent-Type: text/plain; charset=UTF-8\\n", findings: []),
    Header(
      name: "another charset", header: "Language: da\\nContent-Type: text/plain; charset=ISO-8859-1\\n",
      findings: ["charset-wrong [ISO-8859-1] 2:37 → UTF-8"]),
    Header(name: "no charset", header: "Language: da\\n", findings: ["charset-wrong [] 2:9 → UTF-8"]),
    Header(
      name: "another language", header: "Language: nl\\nContent-Type: text/plain; charset=utf-8\\n",
      findings: ["language-header-wrong [nl, da] 2:19 → da"]),
    Header(
      name: "a misspelt field",
      header: "Language: da\\nX-Own: yes\\nLast-Transaltor: Anna\\nContent-Type: text/plain; charset=UTF-8\\n",
      findings: ["header-field-unknown [Last-Transaltor] 2:35 → Last-Translator"]),
    Header(
      name: "no language", header: "Content-Type: text/plain; charset=UTF-8\\n",
      findings: ["language-header-wrong [, da] 2:9 → da"]),
  ]

  @Test(arguments: headers)
  func `a folder's files are proofread, headers and all`(_ row: Header) throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "leidraad-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    let right = "msgid \"\"\nmsgstr \"Language: en\\nContent-Type: text/plain; charset=UTF-8\\n\"\n"
    let message = "msgctxt \"a\"\nmsgid \"A\"\nmsgstr \""
    let files = [
      "en/words.pot": right + "#. A letter.\n" + message + "\"\n",
      "da/words.po": "msgid \"\"\nmsgstr \"\(row.header)\"\n" + message + "A\"\n",
    ]
    for (path, text) in files {
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    #expect(CatalogueSet(folders: [root.path]).proofread().map(told) == row.findings)
  }

  struct FileCase: CustomTestStringConvertible {
    let name: String
    let language: String
    let text: String
    let findings: [String]
    var testDescription: String { name }
  }

  static let fileCases = [
    FileCase(
      name: "a byte order mark", language: "da", text: "\u{FEFF}HEADERmsgctxt \"a\"\nmsgid \"A\"\nmsgstr \"Å\"\n",
      findings: ["byte-order-mark [] 1:1"]),
    FileCase(
      name: "two kinds of line ends", language: "da", text: "HEADERmsgctxt \"a\"\r\nmsgid \"A\"\nmsgstr \"Å\"\n",
      findings: ["line-ends-mixed [] 3:13"]),
    FileCase(
      name: "flags", language: "da",
      text: "HEADER#, fuzyz, max-length:9\n#, python-brace-format\nmsgctxt \"a\"\nmsgid \"A\"\nmsgstr \"Å\"\n",
      findings: ["flag-unknown [fuzyz] 3:4 → fuzzy"]),
    FileCase(
      name: "keys that differ in case", language: "da",
      text: "HEADERmsgctxt \"a\"\nmsgid \"A\"\nmsgstr \"Å\"\n\nmsgctxt \"A\"\nmsgid \"A\"\nmsgstr \"Å\"\n",
      findings: ["key-case [a, 3] 7:10"]),
  ]

  @Test(arguments: fileCases)
  func `a file is looked at as a file`(_ row: FileCase) {
    let header = "msgid \"\"\nmsgstr \"Language: \(row.language)\\nContent-Type: text/plain; charset=UTF-8\\n\"\n"
    let file = POFile(SourceFile(name: "a.po", text: row.text.replacing("HEADER", with: header)))
    #expect(file.allFindings(language: row.language).map(told) == row.findings)
  }

  @Test func `a variety and its language do not say the same twice, nor one text in two ways`() {
    let messages = { (words: [String]) in
      zip(["a", "b"], words).map {
        "\nmsgctxt \"\($0)\"\nmsgid \"Write the whole number.\"\nmsgstr \"\($1)\"\n"
      }.joined()
    }
    let source = catalogue(messages(["", ""]), "guide", "en", .source)
    let dutch = catalogue(messages(["Vul het hele nummer in.", "Vul het volledige nummer in."]), "guide", "nl")
    let belgian = catalogue(
      messages(["Vul het nummer helemaal in.", "Vul het volledige nummer in."]), "guide", "nl-BE")
    let proofreader = Proofreader(source: source)
    #expect(
      proofreader.findings(of: dutch).map(told) == [
        "translations-differ [Vul het volledige nummer in., Vul het hele nummer in., 4] 10:9"
      ])
    #expect(
      proofreader.findings(of: belgian, beside: dutch).map(told) == [
        "translations-differ [Vul het volledige nummer in., Vul het nummer helemaal in., 4] 10:9",
        "variety-redundant [nl] 10:9",
      ])
  }

  @Test func `a domain without source is told`() {
    let set = CatalogueSet([
      catalogue("\nmsgctxt \"a\"\nmsgid \"A\"\nmsgstr \"\"\n", "interface", "en", .source),
      catalogue("\nmsgctxt \"a\"\nmsgid \"A\"\nmsgstr \"A\"\n", "interfaec", "da"),
    ])
    #expect(set.proofread().map(told) == ["domain-unknown [interfaec] 1:1 → interface"])
  }

  /// A file with a header of two lines.
  private func catalogue(
    _ text: String, _ domain: String, _ language: String, _ role: Catalogue.Role = .translation
  ) -> Catalogue {
    let file = POFile(
      SourceFile(name: "\(domain).po", text: "msgid \"\"\nmsgstr \"Language: \(language)\\n\"\n" + text))
    return Catalogue(file, domain: domain, language: language, role: role)
  }

  private func told(_ finding: Finding) -> String {
    "\(finding.code.rawValue) [\(finding.arguments.map(\.value).joined(separator: ", "))]"
      + " \(finding.place.line):\(finding.place.column)" + (finding.suggestion.map { " → \($0)" } ?? "")
  }
}
