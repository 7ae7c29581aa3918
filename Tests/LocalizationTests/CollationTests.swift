import Testing

@testable internal import Localization

struct CollationTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let language: String
    let words: [String]
    let sorted: [String]
    var testDescription: String { language }
  }

  static let rows = [
    Row(
      language: "da", words: ["Århus", "Ærø", "Aabenraa", "Ølgod", "Zoo"],
      sorted: ["Zoo", "Ærø", "Ølgod", "Aabenraa", "Århus"]),
    Row(
      language: "nl", words: ["Zoo", "Århus", "IJsland", "ijs", "ik"], sorted: ["Århus", "ijs", "IJsland", "ik", "Zoo"]),
    Row(language: "en-GB", words: ["zebra", "Ångström", "apple"], sorted: ["Ångström", "apple", "zebra"]),
  ]

  @Test(arguments: rows)
  func `words stand in the order of their language`(_ row: Row) throws {
    let collation = try Collation(language: row.language)
    let sorted = try row.words.sorted { try collation.compare(Array($0.utf8), Array($1.utf8)) < 0 }
    #expect(sorted == row.sorted)
  }

  @Test func `an empty text stands before every other`() throws {
    let collation = try Collation(language: "da")
    #expect(try collation.compare([], Array("a".utf8)) < 0)
    #expect(try collation.compare([], []) == 0)
  }
}
