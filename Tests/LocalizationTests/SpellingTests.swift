import Testing

@testable internal import Localization

/// With Debian's dictionaries, which `make test` installs.
struct SpellingTests {
  static let rows: [(name: String, language: String, message: String, unknown: [String])] = [
    ("a Danish slip", "da", "Send din angivlse i dag.", ["angivlse"]),
    ("a Danish compound that no dictionary lists", "da", "Send din indkomstskatteangivelse.", []),
    ("a Dutch slip", "nl", "Doe uw aangfite vandaag.", ["aangfite"]),
    ("a Dutch compound", "nl", "Doe uw inkomstenbelastingaangifte.", []),
    ("a Dutch plural with an apostrophe", "nl", "Stuur de foto’s mee.", []),
    ("Dutch as it is spoken in Flanders", "nl-BE", "Doe uw aangfite vandaag.", ["aangfite"]),
    ("names, codes and acronyms", "da", "TRACES NT, DK37606030, eIDAS og FLEGT-licensen", []),
    ("what the source says too", "da", "Skriv til Hvidovre Havn i Kwzzk.", []),
    ("joined to what is filled in", "nl", "{count}kwzk", []),
    ("a month that begins a sentence", "nl", "Februari heeft 28 dagen.", []),
    ("an abbreviation", "nl", "Hout, papier enz. en vak nr. 3", []),
    ("part of a word is a name", "da", "Et KvK-nummer er et andet nummer.", []),
    ("an address", "nl", "Kijk op https://kwzk.example/kwzzk en schrijf aan kwzk@example.org.", []),
    ("a word of the glossary", "da", "Bed om en flegtatelse.", []),
    ("a word that the glossary's header lists", "da", "Det hedder kwzzk her.", []),
    ("in one branch of a plural", "da", "{count, plural, one {# filk} other {# filer}}", ["filk"]),
  ]

  @Test(arguments: rows)
  func `words that no dictionary knows are told`(
    _ name: String, _ language: String, _ message: String, _ unknown: [String]
  ) throws {
    let found = try findings(of: message, in: language)
    #expect(found.map { $0.arguments.first?.value } == unknown.map(Optional.some), "\(name)")
    #expect(found.allSatisfy { $0.severity == .info }, "\(name)")
  }

  @Test func `what was meant is suggested`() throws {
    #expect(try findings(of: "Send din angivlse i dag.", in: "da").map(\.suggestion) == ["angivelse"])
  }

  @Test func `a language without a dictionary has none`() {
    #expect(SpellingDictionary(language: "tlh") == nil)
  }

  private func findings(of message: String, in language: String) throws -> [Finding] {
    let glossary = CatalogueSet([
      catalogue("glossary", "en", "msgctxt \"permit\"\nmsgid \"permit\"\nmsgstr \"\"\n"),
      catalogue(
        "glossary", "da", "# known: kwzzk\n" + header + "msgctxt \"permit\"\nmsgid \"permit\"\nmsgstr \"flegtatelse\"\n"
      ),
    ])
    let source = catalogue("guide", "en", "msgctxt \"text\"\nmsgid \"Write to Hvidovre Havn in Kwzzk.\"\nmsgstr \"\"\n")
    let translation = catalogue(
      "guide", language, "msgctxt \"text\"\nmsgid \"Write to Hvidovre Havn in Kwzzk.\"\nmsgstr \"\(message)\"\n")
    let dictionary = try #require(SpellingDictionary(language: language))
    let languages = ProofreadingLanguages(["en", language], glossaries: glossary, dictionaries: [language: dictionary])
    return Proofreader(source: source, languages: languages).findings(of: translation).filter {
      $0.code == .wordUnknown
    }
  }

  private let header = "msgid \"\"\nmsgstr \"\"\n\"Language: da\\n\"\n\n"

  private func catalogue(_ domain: String, _ language: String, _ text: String) -> Catalogue {
    let role = language == "en" ? Catalogue.Role.source : .translation
    return Catalogue(
      POFile(SourceFile(name: "\(language)/\(domain).po", bytes: Array(text.utf8))), domain: domain, language: language,
      role: role)
  }
}
