import Localization
import Phrasing
import Testing

struct ProseTests {
  static let rows: [(name: String, message: String, blocks: [Prose.Block])] = [
    ("plain words", "Choose your language.", [.paragraph([.text("Choose your language.")])]),
    ("a label", "Click <label:traces.search>.", [.paragraph([.text("Click "), .label("traces.search"), .text(".")])]),
    ("a link", "Open <link:traces.login>.", [.paragraph([.text("Open "), .link("traces.login"), .text(".")])]),
    ("a term", "Your <term:eori>", [.paragraph([.text("Your "), .term("eori")])]),
    (
      "an address", "<https://example.eu/a>",
      [.paragraph([.address("https://example.eu/a", [.text("https://example.eu/a")])])]
    ),
    (
      "arguments inside emphasis", "Type **{eori}** for {company_name}.",
      [.paragraph([.text("Type "), .strong([.argument(0)]), .text(" for "), .argument(1), .text(".")])]
    ),
    ("two paragraphs", "One.\n\nTwo.", [.paragraph([.text("One.")]), .paragraph([.text("Two.")])]),
    (
      "a list", "- one\n- *two*",
      [.bullets([[.paragraph([.text("one")])], [.paragraph([.emphasis([.text("two")])])]])]
    ),
    ("an ampersand and a bracket", "A & B [c] x_y_z", [.paragraph([.text("A & B [c] x_y_z")])]),
  ]

  @Test(arguments: rows)
  func `a message is taken apart`(_ name: String, _ message: String, _ blocks: [Prose.Block]) throws {
    let prose = Prose(of: try #require(MessageSyntax(Array(message.utf8)).phrase))
    #expect(prose.blocks == blocks, "\(name)")
    #expect(prose.problems.isEmpty)
  }

  @Test(
    arguments: [
      ("# Heading", FindingCode.markupHeading, []), ("a <b>c</b>", .markupHTML, ["<b>", "</b>"]),
      ("![x](y.png)", .markupImage, []), ("[x](javascript:y)", .linkUnsafe, ["javascript:y"]),
      ("```\ncode\n```", .markupBlockRefused, []),
    ] as [(String, FindingCode, [String])])
  func `markup that a message may not have is named`(_ message: String, _ code: FindingCode, _ values: [String]) throws
  {
    let prose = Prose(of: try #require(MessageSyntax(Array(message.utf8)).phrase))
    #expect(prose.problems.allSatisfy { $0.code == code })
    #expect(prose.problems.flatMap(\.values) == values)
    #expect(!prose.problems.isEmpty)
  }

  @Test func `what an answer says can never become markup`() {
    let phrase = Phrase(
      arguments: [Array("x".utf8)], parts: [.text(Array("<".utf8)), .argument(0), .text(Array(">".utf8))])
    #expect(Prose(of: phrase).blocks == [.paragraph([.text("<"), .argument(0), .text(">")])])
  }
}
