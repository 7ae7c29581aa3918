import Localization
import Testing

/// The checks that need more than one message and its source.
@Suite struct CatalogueChecksTests {
  struct Entry {
    let source: String
    let translation: String
    var note = ""
    var comment = ""
  }

  struct Row: CustomTestStringConvertible {
    let name: String
    var language = "da"
    let entries: [Entry]
    var findings: [String] = []
    var testDescription: String { name }

    init(_ name: String, in language: String = "da", _ entries: [Entry], _ findings: [String] = []) {
      (self.name, self.language, self.entries, self.findings) = (name, language, entries, findings)
    }

    init(_ name: String, in language: String = "da", _ source: String, _ translation: String, _ findings: String...) {
      self.init(name, in: language, [Entry(source: source, translation: translation)], findings)
    }
  }

  static let sorted = Entry(
    source: #"- Aabenraa\n- Vejle"#, translation: #"- Vejle\n- Aabenraa"#, note: "#. sorted by name\n")

  static let rows = [
    // Lists in alphabetical order
    Row("a list in the language's order", [sorted]),
    Row(
      "a list in the source's order",
      [Entry(source: sorted.source, translation: sorted.source, note: sorted.note)],
      ["list-unsorted k0 6:23 [Vejle, Aabenraa]"]),
    Row("a list that is in no order", #"- Aabenraa\n- Vejle"#, #"- Aabenraa\n- Vejle"#),

    // Two messages alike
    Row(
      "two buttons with the same words",
      [Entry(source: "Save", translation: "Gem"), Entry(source: "Hide", translation: "Gem")],
      ["translation-reused k1 10:9 [Hide, Save, 4]"]),
    Row(
      "the same button twice", [Entry(source: "Save", translation: "Gem"), Entry(source: "Save", translation: "Gem")]),
    Row(
      "one button in two spellings",
      [Entry(source: "Email", translation: "E-mail"), Entry(source: "E-mail", translation: "E-mail")]),

    // Order and languages of the file
    Row(
      "a part that is missing",
      [Entry(source: "Open the list.", translation: "Åbn listen."), Entry(source: "Go on.", translation: "")],
      ["languages-mixed 1:1 [guide, 1, 2]", "translation-missing k1 10:9 [k1]"]),

    // Words of buttons
    Row("our button by its words", "Click “Go on” now.", "Klik på ”Fortsæt” nu."),
    Row(
      "our button by other words", "Click “Go on” now.", "Klik på ”Gå videre” nu.",
      "own-label-differs k0 6:18 [Go on, Fortsæt] → Fortsæt"),
    Row("somebody else's button as it is", "Click “Submit return” now.", "Klik på ”Submit return” (indsend) nu."),
    Row("somebody else's button that was seen in Danish", "Click “Sign in” now.", "Klik på ”Log ind” nu."),
    Row(
      "somebody else's button translated", "Click “Submit return” now.", "Klik på ”Indsend angivelse” nu.",
      "screen-label-differs k0 6:18 [Submit return, Submit return] → Submit return"),
    Row("a quotation that is no button", "They say “well done” often.", "De siger ofte ”godt gået” her."),

    // Sentences
    Row("as many sentences", "See e.g. page 2. Then go on.", "Se f.eks. side 2. Gå så videre."),
    Row("a day is no end", "Send it by 1 May. Then wait.", "Send det senest 1. maj. Vent så."),
    Row("one sentence made two", "Open the list, and choose a line.", "Åbn listen. Vælg så en linje."),
    Row(
      "two sentences made one", "Open the list. Choose a line.", "Åbn listen, og vælg en linje.",
      "sentences-differ k0 6:9 [1, 2]"),
    Row(
      "hard words for easy ones", easy, hard, "hard-to-read k0 6:9 [80, 55]"),
    Row("easy words for easy ones", easy, easyDanish),
    Row("hard words in Dutch", in: "nl", easy, hardDutch, "hard-to-read k0 6:9 [-4, 30]"),
    Row("easy words in Dutch", in: "nl", easy, easyDutch),

    // Varieties
    Row(
      "a word of the Netherlands in Belgium", in: "nl-BE", "Pay by card.", "Betaal met uw pinpas.",
      "variety-word k0 6:23 [pinpas, bankkaart] → bankkaart"),
    Row("the same word in the Netherlands", in: "nl", "Pay by card.", "Betaal met uw pinpas."),
    Row(
      "a word of Belgium in the Netherlands", in: "nl", "Choose your password.", "Kies uw paswoord.",
      "variety-word k0 6:17 [paswoord, wachtwoord] → wachtwoord"),
  ]

  static let easy =
    "You fill in the form. You sign it. You send it to us by post or by mail. We read it and we write to you. "
    + "You wait for a day or two. Then you may pick up the goods at the port. Take your card with you."
  static let easyDanish =
    "Du skal fylde felterne ud. Du skriver under. Du sender det til os med post eller mail. Vi læser det og svarer dig. "
    + "Du må vente en dag eller to. Så kan du hente dine varer i havnen. Tag dit kort med dig."
  static let hard =
    "Ansøgningsskemaet udfyldes fuldstændigt. Underskriften påføres efterfølgende. Forsendelsen gennemføres elektronisk "
    + "eller med postvæsenet til myndigheden. Gennemlæsning og besvarelse foretages efterfølgende herfra. Ventetiden udgør "
    + "sædvanligvis adskillige arbejdsdage. Derefter udleveres varepartiet fra havnemyndighedens lagerfaciliteter. "
    + "Identifikationskortet medbringes obligatorisk ved enhver henvendelse, ligesom følgedokumenterne skal medbringes og "
    + "fremvises for toldmyndigheden."
  static let easyDutch =
    "U vult de velden in. U zet uw naam. U stuurt het op met de post of per mail. Wij lezen het en sturen een brief. "
    + "U wacht een dag of twee. Dan kunt u de waar halen in de haven. Neem uw kaart mee."
  static let hardDutch =
    "Het aanvraagformulier wordt volledig ingevuld. De ondertekening geschiedt vervolgens. De verzending gebeurt "
    + "elektronisch of per postbedeling aan de bevoegde overheidsinstantie. De beoordeling en beantwoording worden "
    + "aansluitend uitgevoerd. De behandelingstermijn bedraagt doorgaans verscheidene werkdagen. Daarna worden de goederen "
    + "vrijgegeven in de havenfaciliteiten. De identificatiegegevens worden verplicht meegebracht bij iedere aanmelding."

  static let languages = ProofreadingLanguages(
    ["en", "da", "nl", "nl-BE"],
    glossaries: CatalogueSet([
      catalogue("interface", "en", [Entry(source: "Go on", translation: "")], .source),
      catalogue("interface", "da", [Entry(source: "Go on", translation: "Fortsæt")]),
      catalogue("glossary", "en", [Entry(source: "licence", translation: "")], .source),
    ]),
    labels: [["en": "Submit return"], ["en": "Sign in", "da": "Log ind"]])

  @Test(arguments: rows)
  func `a catalogue is held together`(_ row: Row) {
    let source = Self.catalogue("guide", "en", row.entries, .source)
    let proofreader = Proofreader(source: source, languages: Self.languages)
    let findings = proofreader.findings(of: Self.catalogue("guide", row.language, row.entries))
    #expect(findings.map(Self.told) == row.findings)
  }

  @Test func `messages stand in the order of their source`() {
    let source = Self.catalogue(
      "interface", "en", ["A word", "Two words", "Three"].map { Entry(source: $0, translation: "") }, .source)
    let text = [("k0", "A word", "Et ord"), ("k2", "Three", "Tre"), ("k1", "Two words", "To ord")].map {
      "\nmsgctxt \"\($0)\"\nmsgid \"\($1)\"\nmsgstr \"\($2)\"\n"
    }
    func found(_ entries: [String]) -> [String] {
      let file = POFile(SourceFile(name: "interface.po", text: Self.header("da") + entries.joined()))
      let translation = Catalogue(file, domain: "interface", language: "da", role: .translation)
      return Proofreader(source: source, languages: Self.languages).findings(of: translation).map(Self.told)
    }
    #expect(found(text) == ["order-differs 12:10 [k1]"])
    #expect(found([text[0], text[2], text[1]]) == [])
  }

  @Test func `a variety is held to what its language said when it was made`() {
    let source = Self.catalogue("interface", "en", [Entry(source: "Write the number.", translation: "")], .source)
    let base = Self.catalogue(
      "interface", "nl", [Entry(source: "Write the number.", translation: "Vul het hele nummer in.")])
    func found(_ before: String) -> [String] {
      let own = Entry(
        source: "Write the number.", translation: "Vul uw nummer in.", comment: "# made from: \(before)\n")
      let translation = Self.catalogue("interface", "nl-BE", [own])
      return Proofreader(source: source, languages: Self.languages).findings(of: translation, beside: base)
        .map(Self.told)
    }
    #expect(found("Vul het nummer in.") == ["variety-stale k0 7:9 [nl, …, hele]"])
    #expect(found("Vul het hele nummer in.") == [])
  }

  struct Source: CustomTestStringConvertible {
    let name: String
    let entry: Entry
    var header = ""
    var findings: [String] = []
    var testDescription: String { name }
  }

  static let sources = [
    Source(
      name: "an argument that nobody explains", entry: Entry(source: "Send it to {name} today.", translation: ""),
      findings: ["note-missing k0 4:10 []"]),
    Source(
      name: "a short message that nobody explains", entry: Entry(source: "Open", translation: ""),
      findings: ["note-missing k0 4:10 []"]),
    Source(
      name: "a note", entry: Entry(source: "Send it to {name} today.", translation: "", note: "#. {name} is a clerk.\n")
    ),
    Source(name: "a place", entry: Entry(source: "Open", translation: "", note: "#: guide.yaml:3\n")),
    Source(
      name: "an argument that the header explains", entry: Entry(source: "Send it to {name} today.", translation: ""),
      header: "# {name} is a clerk\n", findings: []),
    Source(name: "a message that says enough", entry: Entry(source: "Open the list.", translation: "")),
    Source(
      name: "a term that there is", entry: Entry(source: "Read what a [licence](term:k0) is.", translation: "")),
    Source(
      name: "a term that there is not", entry: Entry(source: "Read what a [licence](term:k9) is.", translation: ""),
      findings: ["term-undefined k0 5:30 [k9]"]),
  ]

  @Test(arguments: sources)
  func `a source is held to what translators and readers need`(_ row: Source) {
    let text = row.header + Self.header("en") + Self.text([row.entry], .source)
    let file = POFile(SourceFile(name: "guide.pot", text: text))
    let source = Catalogue(file, domain: "guide", language: "en", role: .source)
    let findings = Proofreader(source: source, languages: Self.languages).findingsOfSource(in: file)
    #expect(findings.map(Self.told) == row.findings)
  }

  // MARK: Files

  private static func header(_ language: String) -> String { "msgid \"\"\nmsgstr \"Language: \(language)\\n\"\n" }

  private static func text(_ entries: [Entry], _ role: Catalogue.Role) -> String {
    entries.enumerated().map { index, entry in
      let comments = role == .source ? entry.note : entry.comment
      let translation = role == .source ? "" : entry.translation
      return "\n\(comments)msgctxt \"k\(index)\"\nmsgid \"\(entry.source)\"\nmsgstr \"\(translation)\"\n"
    }.joined()
  }

  private static func catalogue(
    _ domain: String, _ language: String, _ entries: [Entry], _ role: Catalogue.Role = .translation
  ) -> Catalogue {
    let file = POFile(SourceFile(name: "\(domain).po", text: header(language) + text(entries, role)))
    return Catalogue(file, domain: domain, language: language, role: role)
  }

  private static func told(_ finding: Finding) -> String {
    "\(finding.code.rawValue)\(finding.key.map { " \($0)" } ?? "") \(finding.place.line):\(finding.place.column)"
      + " [\(finding.arguments.map(\.value).joined(separator: ", "))]"
      + (finding.suggestion.map { " → \($0)" } ?? "")
  }
}
