import Foundation
import Testing
import Validation

struct FieldTests {
  @Test(arguments: Field.allCases)
  func `an id finds its field`(field: Field) {
    #expect(Field(id: Array("\(field.id)".utf8)) == field)
  }

  @Test(arguments: ["", "eor", "eoris", "EORI", "companyName"])
  func `what is no id finds none`(id: String) {
    #expect(Field(id: Array(id.utf8)) == nil)
  }

  @Test(arguments: Field.allCases)
  func `the example passes without a warning`(field: Field) throws {
    let example = Array("\(field.example)".utf8)
    #expect(try field.read(example).value == example)
    #expect(try field.read(example).warnings == [])
  }

  static let examples: [(name: String, field: Field, with: [(StaticString, String)], example: String?)] = [
    ("a licence of which nothing is known", .flegtLicence, [], "16.02047-00130.014-ID-NL"),
    ("a licence for Denmark", .flegtLicence, [("release-country", "dk")], "16.02047-00130.014-ID-DK"),
    ("a licence for elsewhere", .flegtLicence, [("release-country", "other")], "16.02047-00130.014-ID-NL"),
    (
      "an Indonesian licence for Belgium", .flegtLicence, [("issuing-country", "id"), ("release-country", "BE")],
      "16.02047-00130.014-ID-BE"
    ), ("a Ghanaian licence", .flegtLicence, [("issuing-country", "gh"), ("release-country", "dk")], nil),
    ("a Danish company", .eori, [("country", "dk")], "DK37606030"),
    ("a Belgian company", .eori, [("country", "be")], "BE0314595348"),
    ("a company of which nothing is known", .eori, [], "DK37606030"),
    ("a name", .personName, [("country", "be")], "Søren"),
  ]

  @Test(arguments: examples)
  func `an example is one for whoever asks, and passes without a warning`(
    _ row: (name: String, field: Field, with: [(StaticString, String)], example: String?)
  ) throws {
    var circumstances = Circumstances()
    for (name, value) in row.with { circumstances[name] = Array(value.utf8) }
    let example = row.field.example(in: circumstances)
    #expect(example.map { String(decoding: $0, as: UTF8.self) } == row.example)
    #expect(try example.map { try row.field.read($0, in: circumstances).warnings } ?? [] == [])
  }

  @Test(arguments: Field.allCases)
  func `the lists of flaws name none twice`(field: Field) {
    let all = field.flaws + field.warnings
    #expect(Set(all).count == all.count)
    #expect(field.flaws.first == .missing)
  }

  @Test
  func `every flaw has a code of its own, in small letters, and belongs to a field`() {
    let codes = Flaw.allCases.map { "\($0.code)" }
    #expect(Set(codes).count == codes.count)
    #expect(codes.map { $0.replacing("-", with: "") } == Flaw.allCases.map { "\($0)".lowercased() })
    #expect(codes.allSatisfy { $0.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil })
    #expect(Set(Field.allCases.flatMap { $0.flaws + $0.warnings }) == Set(Flaw.allCases))
  }

  @Test(arguments: ["en/fields.pot", "da/fields.po", "nl/fields.po"])
  func `the catalogue has the words of every field and no others, in the order of the registry`(file: String) throws {
    let catalogue = try String(contentsOf: Case.root.appending(path: "Localizations/\(file)"), encoding: .utf8)
    let keys = catalogue.split(separator: "\n").compactMap { line in
      line.hasPrefix("msgctxt \"") ? String(line.dropFirst(9).dropLast()) : nil
    }
    let expected = Field.allCases.flatMap { field in
      ["name", "rule", "hint"].map { "\(field.id).\($0)" }
        + (field.flaws + field.warnings).map { "\(field.id).flaw.\($0.code)" }
    }
    #expect(keys == expected)
  }
}
