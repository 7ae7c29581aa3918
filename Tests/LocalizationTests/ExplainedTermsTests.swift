import Testing

@testable import Localization

struct ExplainedTermsTests {
  private static func catalogue(_ language: String, _ role: Catalogue.Role, _ text: String) -> Catalogue {
    Catalogue(
      POFile(SourceFile(name: "glossary.po", text: text)), domain: "glossary", language: language, role: role)
  }

  private static func entries(_ translated: [(key: String, text: String, also: String)]) -> String {
    translated.map { "\($0.also)msgctxt \"\($0.key)\"\nmsgid \"\(english[$0.key] ?? "")\"\nmsgstr \"\($0.text)\"\n" }
      .joined(separator: "\n")
  }

  private static let english = [
    "eori-number": "EORI number", "eori-number.meaning": "…", "licence": "licence", "licence.meaning": "…",
    "flegt-licence": "FLEGT licence", "flegt-licence.meaning": "…", "authority": "competent authority",
    "authority.meaning": "…", "office": "customs office", "office.meaning": "…", "account": "account",
  ]

  static let catalogues = CatalogueSet([
    catalogue("en", .source, entries(english.sorted { $0.key < $1.key }.map { ($0.key, "", "") })),
    catalogue(
      "da", .translation,
      entries([
        ("eori-number", "EORI-nummer", "# also: EORI-numre\n"), ("licence", "licens", ""),
        ("flegt-licence", "FLEGT-licens", ""), ("authority", "kompetent myndighed", ""), ("office", "toldsted", ""),
        ("account", "konto", ""),
      ])),
    catalogue(
      "nl", .translation,
      entries([
        ("eori-number", "EORI-nummer", ""), ("licence", "vergunning", ""), ("flegt-licence", "FLEGT-vergunning", ""),
        ("authority", "bevoegde autoriteit", ""), ("office", "douanekantoor", ""), ("account", "account", ""),
      ])),
  ])

  @Test(arguments: [
    ("da", "Find EORI-nummeret.", ["eori-number: EORI-nummeret"]),
    ("da", "EORI-numre og licenser", ["eori-number: EORI-numre", "licence: licenser"]),
    ("da", "Den kompetente myndighed svarer.", ["authority: kompetente myndighed"]),
    ("da", "FLEGT-licensens felt 3", ["flegt-licence: FLEGT-licensens"]),
    ("da", "importlicens", []), ("da", "licens-nummer", []), ("da", "Opret en konto.", []),
    ("da", "kompetent, myndighed", []),
    ("nl", "twee douanekantoren", ["office: douanekantoren"]),
    (
      "nl", "de FLEGT-vergunningen van de bevoegde autoriteiten",
      [
        "flegt-licence: FLEGT-vergunningen", "authority: bevoegde autoriteiten",
      ]
    ),
    ("nl", "houtvergunning", []),
    ("en", "Licences and FLEGT licences", ["licence: Licences", "flegt-licence: FLEGT licences"]),
    ("en", "the customs office’s door", ["office: customs office’s"]), ("en", "licensee", []), ("en", "", []),
  ])
  func `terms are found as they are inflected, and not inside other words`(
    _ language: String, _ text: String, _ uses: [String]
  ) {
    let bytes = Array(text.utf8)
    let found = ExplainedTerms(Self.catalogues, language: language).uses(in: text).map {
      "\($0.id): \(String(decoding: bytes[$0.range], as: UTF8.self))"
    }
    #expect(found == uses)
  }

  @Test func `a term without a meaning is not explained`() {
    #expect(!ExplainedTerms(Self.catalogues, language: "da").ids.contains("account"))
  }
}
