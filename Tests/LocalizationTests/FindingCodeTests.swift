import Foundation
import Localization
import Phrasing
import Testing

@Suite struct FindingCodeTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Localizations").path
  static let catalogues = CatalogueSet(folders: [folder])

  @Test(arguments: ["en", "da", "nl"], FindingCode.allCases)
  func `every code has its words in every language`(_ language: String, _ code: FindingCode) throws {
    let catalogue = try #require(FindingCodeTests.catalogues.catalogue("findings", in: language))
    for part in ["message", "advice"] {
      let message = try #require(catalogue["\(code.rawValue).\(part)"], "\(code.rawValue).\(part) in \(language)")
      let syntax = MessageSyntax(message.text.bytes)
      #expect(message.isUsable)
      #expect(syntax.problems == [])
      #expect(syntax.arguments.filter { !code.arguments.contains($0.name) }.map(\.name) == [], "\(code.rawValue)")
    }
  }

  @Test func `no words are left of codes that are gone`() throws {
    let source = try #require(FindingCodeTests.catalogues.source(of: "findings"))
    let known = FindingCode.allCases.flatMap { ["\($0.rawValue).message", "\($0.rawValue).advice"] }
    #expect(Set(source.keys).subtracting(known) == [])
  }

  @Test func `the words of all domains are right`() {
    #expect(FindingCodeTests.catalogues.proofread() == [])
  }

  struct Shown: CustomTestStringConvertible {
    let key: String
    let values: [String]
    let words: String
    var testDescription: String { key }
  }

  static let shown = [
    Shown(key: "argument-missing.advice", values: ["name"], words: "Write {name} where its value belongs."),
    Shown(key: "brace-stray.advice", values: [], words: "Delete it, or write '}' if readers are to see it."),
    Shown(
      key: "plural-forms-refused.advice", values: [],
      words: "Write the plural inside the message: {n, plural, one {…} other {…}}."),
    Shown(
      key: "string-unclosed.advice", values: [],
      words: #"Add the quotation mark at the end of the line, or write \" where it belongs to the text."#),
  ]

  @Test(arguments: shown)
  func `braces and backslashes reach the reader`(_ row: Shown) throws {
    let message = try #require(FindingCodeTests.catalogues.source(of: "findings")?[row.key])
    let phrase = try #require(MessageSyntax(message.text.bytes).phrase)
    let words = phrase.filled(with: row.values.map { .text(Array($0.utf8)) }, in: try Notation(language: "en"))
    #expect(String(decoding: words, as: UTF8.self) == row.words)
  }

  @Test func `codes are words with hyphens`() {
    #expect(
      FindingCode.allCases.allSatisfy { code in
        code.rawValue.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0) }
      })
  }
}
