import Foundation
import Testing
import Validation

/// The pages of `Validation.docc` say what the library does.
struct FieldPageTests {
  @Test(arguments: Field.allCases)
  func `a field has a page, with examples that give what they say`(field: Field) throws {
    let page = try #require(try FieldPage(of: field))
    let examples = try Example.all(in: page.code)
    #expect(examples.count >= 3)
    for example in examples {
      #expect(example.field == field)
      #expect(
        example.actual.unicodeScalars.elementsEqual(example.expected.unicodeScalars),
        "\(example.actual), and not \(example.expected)")
    }
  }

  @Test(arguments: Field.allCases)
  func `a page lists the flaws and the warnings of its field, in their order`(field: Field) throws {
    let page = try #require(try FieldPage(of: field))
    #expect(page.codes(under: "What is refused") == field.flaws.map { "\($0.code)" })
    #expect(page.codes(under: "What is only doubted") == field.warnings.map { "\($0.code)" })
  }

  @Test(arguments: Field.allCases)
  func `a page names its sources and their day`(field: Field) throws {
    let sources = try #require(try FieldPage(of: field)).section("Sources")
    #expect(sources.contains("As of 21 November 2026."))
    #expect(sources.contains { $0.hasPrefix("- ") })
  }

  @Test
  func `the first page leads to every other`() throws {
    let first = Case.root.appending(path: "Sources/Validation/Validation.docc/Validation.md")
    let rows = try String(contentsOf: first, encoding: .utf8).matches(of: /\| `([a-z-]+)` \| <doc:([A-Za-z]+)> \|/)
    let pages = try FieldPage.files().map { $0.deletingPathExtension().lastPathComponent }
    #expect(rows.map { String($0.1) } == Field.allCases.map { "\($0.id)" })
    #expect(Set(rows.map { String($0.2) } + ["Validation"]) == Set(pages))
    #expect(zip(Field.allCases, rows).allSatisfy { "\($0)".lowercased() == $1.2.lowercased() })
  }
}
