import Authoring
import Localization
import Phrasing
import Testing

@testable import Presentation

struct VoiceSourcesTests {
  static let places: [(written: String, english: String, danish: String, dutch: String)] = [
    ("", "the whole document", "hele dokumentet", "het hele document"),
    ("line 5", "line 5", "linje 5", "regel 5"),
    ("lines 5-9", "lines 5–9", "linje 5–9", "regel 5-9"),
    ("lines 11, 46", "lines 11 and 46", "linje 11 og 46", "regel 11 en 46"),
    ("lines 1-2, 4-5, 9", "lines 1–2, 4–5 and 9", "linje 1–2, 4–5 og 9", "regel 1-2, 4-5 en 9"),
    ("page 3", "page 3", "side 3", "bladzijde 3"),
    ("pages 3-5", "pages 3–5", "side 3–5", "bladzijde 3-5"),
    ("section 4.2", "section 4.2", "afsnit 4.2", "paragraaf 4.2"),
    ("sections 4.2, 5", "sections 4.2 and 5", "afsnit 4.2 og 5", "paragraaf 4.2 en 5"),
    ("recital 21", "recital 21", "betragtning 21", "overweging 21"),
    ("recitals 21, 22", "recitals 21 and 22", "betragtning 21 og 22", "overwegingen 21 en 22"),
    ("article 11", "Article 11", "artikel 11", "artikel 11"),
    ("articles 17, 18", "Articles 17 and 18", "artikel 17 og 18", "artikelen 17 en 18"),
    ("article 3(1)", "Article 3(1)", "artikel 3, stk. 1", "artikel 3, lid 1"),
    ("article 3(a)", "Article 3(a)", "artikel 3, litra a)", "artikel 3, onder a)"),
    ("article 3(1)(a)", "Article 3(1)(a)", "artikel 3, stk. 1, litra a)", "artikel 3, lid 1, onder a)"),
    ("article 5 point 34", "Article 5(34)", "artikel 5, nr. 34)", "artikel 5, punt 34"),
    ("annex", "Annex", "bilaget", "bijlage"),
    ("annex III", "Annex III", "bilag III", "bijlage III"),
    ("annex part B", "part B of the Annex", "del B i bilaget", "deel B van de bijlage"),
    ("annex II part B", "part B of Annex II", "del B i bilag II", "deel B van bijlage II"),
    (
      "article 4; annex part B", "Article 4 and part B of the Annex", "artikel 4 og del B i bilaget",
      "artikel 4 en deel B van de bijlage"
    ),
  ]

  @Test(arguments: places)
  func `a place is cited as the language cites it`(
    _ row: (written: String, english: String, danish: String, dutch: String)
  ) throws {
    let place = try #require(SourcePlace(row.written))
    let shown = try ["en", "da", "nl"].map { try OwnFolders.voice($0).shown(place) }
    #expect(shown == [row.english, row.danish, row.dutch])
  }

  static let table = OwnFolders.library.sources().table

  static let sources: [(id: String, english: String, danish: String, dutch: String)] = [
    (
      "R2173-5.1", "Council Regulation (EC) No 2173/2005, Article 5(1)",
      "Rådets forordning (EF) nr. 2173/2005, artikel 5, stk. 1",
      "Verordening (EG) nr. 2173/2005 van de Raad, artikel 5, lid 1"
    ),
    (
      "R1079-21", "Commission Implementing Regulation (EU) 2021/1079, recital 21",
      "Kommissionens gennemførelsesforordning (EU) 2021/1079, betragtning 21",
      "Uitvoeringsverordening (EU) 2021/1079 van de Commissie, overweging 21"
    ),
    (
      "EUDR-10.3", "Regulation (EU) 2023/1115 of the European Parliament and of the Council, Article 10(3)",
      "Europa-Parlamentets og Rådets forordning (EU) 2023/1115, artikel 10, stk. 3",
      "Verordening (EU) 2023/1115 van het Europees Parlement en de Raad, artikel 10, lid 3"
    ),
    (
      "UCC-5.34", "Regulation (EU) No 952/2013 of the European Parliament and of the Council, Article 5(34)",
      "Europa-Parlamentets og Rådets forordning (EU) nr. 952/2013, artikel 5, nr. 34)",
      "Verordening (EU) nr. 952/2013 van het Europees Parlement en de Raad, artikel 5, punt 34"
    ),
    (
      "SLV", "Livsmedelsverket, note of 2 June 2025 on logging in by SMS (Swedish)",
      "Livsmedelsverket, notat af 2. juni 2025 om at logge ind med sms (på svensk)",
      "Livsmedelsverket, bericht van 2 juni 2025 over inloggen met sms (in het Zweeds)"
    ),
  ]

  @Test(arguments: sources)
  func `a source is called as the language calls it`(
    _ row: (id: String, english: String, danish: String, dutch: String)
  ) throws {
    let statement = try #require(Self.table.statement(row.id))
    let shown = try ["en", "da", "nl"].map { try OwnFolders.voice($0).source(of: statement, in: Self.table) }
    #expect(shown == [SpokenText(row.english), SpokenText(row.danish), SpokenText(row.dutch)])
  }

  @Test(arguments: ["da", "nl", "nl-BE"])
  func `everything that is said of sources is translated`(_ language: String) throws {
    let voice = try OwnFolders.voice(language)
    let facts = OwnFolders.library.facts.facts
    let said =
      Self.table.documents.map { voice.title(ofDocument: $0.id.string, in: Self.table) }
      + Self.table.statements.compactMap { voice.reason(of: $0, in: Self.table) } + facts.map(voice.name)
      + facts.flatMap { fact in fact.versions.flatMap { voice.remarks(on: $0, of: fact, in: Self.table) } }
    #expect(said.count > 100)
    #expect(said.filter { $0.language != nil || $0.text.contains("⟨") } == [])
  }

  static let remarks: [(name: String, fact: String, version: Int, danish: String)] = [
    ("nothing", "traces.sms-ended", 0, ""),
    (
      "where it was first seen", "traces-support", 0,
      "Kan have været gældende før. Vi så oplysningen første gang i dette dokument: Styrelsen for Vand- og Naturforvaltning, brev af 5. december 2016 (på dansk)."
    ),
    (
      "a note and two doubts", "authority-dk-phone", 0,
      "Hovednummer til Styrelsen for Grøn Arealomlægning og Vandmiljø (SGAV). Kan have været gældende før: Startdagen er den dag hvor vi så oplysningen første gang. Vi har ikke fundet en anden kilde."
    ),
    (
      "an end that is not known", "authority-dk", 1,
      "Postkasse hos Miljøstyrelsen. Kan have været gældende i længere eller kortere tid: Den sidste dag er dagen før vi så den næste oplysning første gang."
    ),
    ("a day, which says itself when it is", "eudr.applies", 0, "Sandsynligt, ikke sikkert."),
  ]

  @Test(arguments: remarks)
  func `what is not known of a fact is said`(
    _ row: (name: String, fact: String, version: Int, danish: String)
  ) throws {
    let fact = try #require(OwnFolders.library.facts.fact(row.fact))
    let remarks = try OwnFolders.voice("da").remarks(on: fact.versions[row.version], of: fact, in: Self.table)
    #expect(remarks.map(\.text).joined(separator: " ") == row.danish)
  }

  @Test func `what nobody has translated is said in its own words, and that they are English`() throws {
    let catalogues = CatalogueSet(
      OwnFolders.catalogues.catalogues.filter { $0.domain == "interface" || $0.role == .source })
    let statement = try #require(Self.table.statement("R2173-5.1"))
    let voice = try Voice(language: "da", catalogues: catalogues)
    #expect(
      voice.source(of: statement, in: Self.table)
        == SpokenText("Council Regulation (EC) No 2173/2005, artikel 5, stk. 1", language: "en"))
    #expect(voice.missing == [])
  }
}
