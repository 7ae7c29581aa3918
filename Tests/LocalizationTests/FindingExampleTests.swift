import Localization
import Testing

/// Examples are believed by whoever reads them: the wrong one is told of by its code and by no other, the right one not at all.
@Suite struct FindingExampleTests {
  struct Row: CustomTestStringConvertible {
    let code: FindingCode
    let language: String
    let example: FindingExample
    var testDescription: String { "\(code.rawValue) in \(language)" }
  }

  static let rows = FindingCode.allCases.flatMap { code in
    ["da", "nl"].compactMap { language in
      code.example(in: language).map { Row(code: code, language: language, example: $0) }
    }
  }

  @Test(arguments: rows)
  func `an example shows what its code is about`(_ row: Row) {
    // Some things are wrong in one of the languages only.
    let languages = [row.language, row.language == "da" ? "nl" : "da"]
    let found = languages.map { language in
      (Self.codes(row, row.example.wrong, language), Self.codes(row, row.example.right, language))
    }
    #expect(found.contains { $0.0 == [row.code] && $0.1 == [] }, "\(found)")
  }

  @Test func `whoever speaks neither language sees an example all the same`() {
    #expect(FindingCode.argumentMissing.example(in: "en")?.right == "Send den til {name} i dag.")
    #expect(FindingCode.argumentMissing.example(in: "nl-BE")?.right == "Verstuur het vandaag naar {name}.")
    #expect(FindingCode.cycle.example(in: "en") == nil)
    #expect(Self.rows.count >= 150)
  }

  private static let languages = ProofreadingLanguages(["en", "da", "nl"])

  private static func codes(_ row: Row, _ translation: String, _ language: String) -> Set<FindingCode> {
    let header = "msgid \"\"\nmsgstr \"Language: \(language)\\n\"\n"
    func catalogue(_ words: String, _ language: String, _ role: Catalogue.Role) -> Catalogue {
      let text = header + "\nmsgctxt \"k\"\nmsgid \"\(row.example.source)\"\nmsgstr \"\(words)\"\n"
      let file = POFile(SourceFile(name: "guide.po", text: text))
      #expect(file.findings == [])
      return Catalogue(file, domain: "guide", language: language, role: role)
    }
    let proofreader = Proofreader(source: catalogue("", "en", .source), languages: languages)
    return Set(proofreader.findings(of: catalogue(translation, language, .translation)).map(\.code))
  }
}
