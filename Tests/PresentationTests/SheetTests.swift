import Phrasing
import Testing
import Validation
import Wizard

@testable import Presentation

/// The sheet of the licence guide in every form, also where an answer would be something else there.
struct SheetTests {
  static let names = CountryNames(
    [UInt8]("en\tda\tnl\nID\tIndonesia\tIndonesien\tIndonesië\nMY\tMalaysia\tMalaysia\tMaleisië".utf8), language: [])
  static let head = [
    ("country", "dk"), ("electronic", "no"), ("role", "yes"), ("issuing-country", "id"), ("behalf", "no"),
    ("expiry", "2027-03-09"), ("sheet", "yes"), ("export-country", "ID"),
  ]
  static let goods = [
    ("goods/1/description", "Decking"), ("goods/1/hs-code", "4409 23"), ("goods/1/common-name", "Bangkirai"),
    ("goods/1/scientific-name", "Shorea laevis"), ("goods/1/harvests/1/harvest-country", "ID"),
    ("goods/1/harvests/2/harvest-country", "MY"), ("goods/1/volume", "1200.5"), ("goods/1/weight", "9800"),
    ("goods/2/description", "Plywood"), ("goods/2/volume", "22"),
  ]

  /// The sheet as a text of one of its forms.
  static func sheet(_ entries: [(String, String)], _ form: DocumentForm, _ language: String) throws -> String {
    let pages = try OwnFolders.pages("flegt-licence", language).pages
    let guide = pages.edition.guide
    let day = CivilDate(year: 2026, month: 11, day: 21)!
    var circumstances = Circumstances()
    circumstances.today = day
    circumstances.countries = names.spoken(in: Array(language.utf8))
    var walk = Walk(through: pages.edition, in: circumstances)
    for (address, entry) in head + entries {
      try walk.enter(Array(entry.utf8), for: guide.asked(Array(address.utf8))!, language: [UInt8]("en".utf8))
    }
    let writing = Writing(
      pages.edition, journey: walk.journey, words: pages.words, day: day, countries: circumstances.countries)
    let document = try #require(guide.documents.first { $0.id == [UInt8]("licence-sheet".utf8) })
    return String(decoding: try #require(writing.document(document, as: form)), as: UTF8.self)
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let entries: [(String, String)]
    let form: DocumentForm
    let language: String
    let expected: [String]
    let absent: [String]

    init(
      _ name: String, _ entries: [(String, String)], _ form: DocumentForm, _ language: String, _ expected: [String],
      not absent: [String] = []
    ) {
      (self.name, self.entries, self.form, self.language) = (name, entries, form, language)
      (self.expected, self.absent) = (expected, absent)
    }

    var testDescription: String { name }
  }

  static let rows = [
    Row(
      "text, with its lines and what they come to", goods, .text, "en",
      [
        "4 Date of expiry: 9 March 2027\n5 Country of export: Indonesia\n6 ISO code: ID\n",
        "\n\nLine 1\n9 Commercial description: Decking\n10 HS code: 4409 23\n",
        "11 Common and scientific names: Bangkirai, Shorea laevis\n",
        "12 Countries of harvest: Indonesia, Malaysia\n13 ISO codes: ID, MY\n14 Volume (m³): 1,200.5 m³\n",
        "\n\nTotal\n14 Volume (m³): 1,222.5 m³\n\n17 Distinguishing marks: not filled in\n",
      ],
      not: ["15 Net weight (kg): 9800 kg\n16 Number of units: not filled in\n\nTotal\n14 Volume (m³): 1,222.5 m³\n15"]),
    Row("text without any line", [], .text, "nl", ["\n\nRegel 1\n9 Handelsbenaming: niet ingevuld\n"], not: ["Totaal"]),
    Row(
      "page in the reader's language", goods, .page, "da",
      [
        "<html lang=\"da\">", "<div><dt><b>5</b> Eksportland</dt><dd>Indonesien</dd></div>",
        "<div><dt><b>2</b> Forbeholdt det udstedende land</dt><dd class=\"blank\">ikke udfyldt</dd></div>",
        "<td class=\"number\">1.200,5 m³</td><td class=\"number\">9800 kg</td><td class=\"blank\">ikke udfyldt</td></tr>",
        "<tfoot>\n<tr><th scope=\"row\">I alt</th><td></td><td></td><td></td><td></td><td></td>"
          + "<td class=\"number\">1.222,5 m³</td>",
      ]),
    Row(
      "page, and markup that was typed", [("licensee", "</script><b>PT & \"Co\"</b>")], .page, "en",
      ["<dd>&lt;/script&gt;&lt;b&gt;PT &amp; &quot;Co&quot;&lt;/b&gt;</dd>"], not: ["</script>", "<b>PT"]),
    Row(
      "page, and the end of its style", [("authority", "</style><img src=x>")], .page, "en",
      ["<dd>&lt;/style&gt;&lt;img src=x&gt;</dd>"], not: ["<img"]),
    Row(
      "table where a comma is the decimal mark", goods, .table, "da",
      [
        "\u{FEFF}Licensark;;;;;;;;\r\n", "\r\n5;Eksportland;Indonesien;;;;;;\r\n",
        "\r\n1;Decking;4409 23;\"Bangkirai, Shorea laevis\";\"Indonesien, Malaysia\";\"ID, MY\";1200,5;9800;\r\n",
        "\r\nI alt;;;;;;1222,5;;\r\n17;Kendetegn;;;;;;;\r\n",
      ]),
    Row(
      "table where a point is the decimal mark", goods, .table, "en",
      [
        "\u{FEFF}Licence sheet,,,,,,,,\r\n",
        "\r\n1,Decking,4409 23,\"Bangkirai, Shorea laevis\",\"Indonesia, Malaysia\",\"ID, MY\",1200.5,9800,\r\n",
      ]),
    Row(
      "table and a formula", [("marks", "=HYPERLINK(\"http://example.org\";\"a\")")], .table, "nl",
      ["\r\n17;Onderscheidende merktekens;\"'=HYPERLINK(\"\"http://example.org\"\";\"\"a\"\")\";;;;;;\r\n"]),
    Row(
      "table and signs that begin a formula",
      [("authority", "+1"), ("reserved", "-1"), ("transport", "@SUM(A1)"), ("licensee", " ＝1")], .table, "en",
      [",'+1,", ",'-1,", ",'@SUM(A1),", ", '＝1,"]),
    Row(
      "table and a formula where cells are parted at a semicolon", [("licensee", "PT Contoh;=1+1")], .table, "en",
      [",\"PT Contoh;'=1+1\","]),
    Row(
      "table and a formula where cells are parted at a comma", [("licensee", "PT Contoh, =1;+1")], .table, "da",
      [";\"PT Contoh, '=1;+1\";"]),
    Row("table and a formula in a line", [("goods/1/description", "=1+1|cmd")], .table, "da", ["\r\n1;'=1+1|cmd;"]),
    Row(
      "values that are the same in every language", goods, .data, "nl",
      [
        "\"id\":\"box-4\",\"box\":\"4\",\"title\":\"Vervaldatum\",\"value\":\"2027-03-09\"}",
        "\"id\":\"box-2\",\"box\":\"2\",\"title\":\"Voorbehouden aan het land van afgifte\",\"value\":null}",
        "\"title\":\"Landen van houtoogst\",\"lines\":[\"ID, MY\",null]}",
        "\"title\":\"Volume (m³)\",\"lines\":[\"1200.5\",\"22\"],\"total\":\"1222.5\"}",
        "\"title\":\"Nettogewicht (kg)\",\"lines\":[\"9800\",null],\"total\":null}",
      ]),
    Row(
      "values and quotation marks", [("licensee", "PT \"Contoh\" \\ </script>")], .data, "en",
      ["\"value\":\"PT \\\"Contoh\\\" \\\\ </script>\""]),
    Row(
      "what the licence says of all goods, not what its lines come to",
      goods + [("overall-volume", "1300")], .table, "en", ["\r\nTotal,,,,,,1300,,\r\n"]),
  ]

  @Test(arguments: rows)
  func `a sheet is what its form makes of the answers`(_ row: Row) throws {
    let sheet = try Self.sheet(row.entries, row.form, row.language)
    for part in row.expected { #expect(sheet.utf8.contains(part), "\(part) is not in \(sheet)") }
    for part in row.absent { #expect(!sheet.utf8.contains(part), "\(part) is in \(sheet)") }
  }

  @Test(arguments: [DocumentForm.text, .page, .table, .data], OwnFolders.languages)
  func `every form has each box once, in order, and the foot`(_ form: DocumentForm, _ language: String) throws {
    let sheet = try Self.sheet([], form, language)
    var places: [String.UTF8View.Index] = []
    let pages = try OwnFolders.pages("flegt-licence", language).pages
    guard case .sheet(let boxes) = pages.edition.guide.documents[0].kind else { return #expect(Bool(false)) }
    for box in boxes.boxes {
      let title = String(decoding: pages.words.messages[box.title.number].pieces.joined(), as: UTF8.self)
      let mark = String(decoding: box.mark, as: UTF8.self)
      let written =
        switch form {
        case .page: "<b>\(mark)</b> \(title)<"
        case .data: "\"box\":\"\(mark)\",\"title\":\"\(title)\""
        default: "\(mark) \(title)"
        }
      // In a table a box by itself has its mark and its title in cells of their own.
      let separator = language == "en" ? "," : ";"
      let parted = written.replacing(" ", with: separator, maxReplacements: 1)
      let quoted = "\(mark)\(separator)\"\(title)\""
      let found = [written, parted, quoted].lazy.compactMap { sheet.firstRange(of: $0) }.first
      places.append(try #require(found, "\(written)").lowerBound)
    }
    #expect(boxes.boxes.count == 18)
    #expect(places == places.sorted())
    let day = ["en": "21 November 2026", "da": "21. november 2026", "nl": "21 november 2026"][language]!
    for part in [day, "1.4.0", String(decoding: pages.edition.digest.text.prefix(12), as: UTF8.self)] {
      #expect(sheet.contains(part))
    }
  }

  @Test func `no entry brings a line break into a sheet`() throws {
    for entry in ["PT\nBcc: x", "PT\r\nX", "PT\u{2028}X"] {
      #expect(throws: Refusal.self) { try Self.sheet([("licensee", entry)], .text, "en") }
    }
  }
}

extension String.UTF8View {
  fileprivate func contains(_ part: String) -> Bool {
    firstRange(of: Array(part.utf8)) != nil
  }
}
