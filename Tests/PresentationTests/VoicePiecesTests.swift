import Localization
import Testing

@testable import Presentation

struct VoicePiecesTests {
  @Test(arguments: [
    (
      "numbers where the language has them", "Step {number, number, integer} of {total, number, integer}",
      [Voice.Piece.words("Step "), .place("number"), .words(" of "), .place("total")]
    ),
    (
      "another order, and digits of its own", "1 step = 2 screens; {total} in all, now {number}.",
      [
        .words("1 step = 2 screens; "), .place("total"), .words(" in all, now "), .place("number"), .words("."),
      ]
    ),
    (
      "a branch that the values choose", "{number, plural, one {First step} other {Step {number}}} of {total}",
      [.words("First step"), .words(" of "), .place("total")]
    ),
    (
      "an argument nobody gives", "Step {number} {colour}",
      [.words("Step "), .place("number"), .words(" "), .place("colour")]
    ),
  ])
  func `a message has places for its arguments`(_ name: String, _ message: String, _ pieces: [Voice.Piece]) throws {
    let text = "msgctxt \"step-count\"\nmsgid \"\(message)\"\nmsgstr \"\"\n"
    let file = POFile(SourceFile(name: "interface.pot", text: text))
    let catalogue = Catalogue(file, domain: "interface", language: "en", role: .source)
    let voice = try Voice(language: "en", catalogues: CatalogueSet([catalogue]))
    #expect(voice.pieces(of: .stepCount(number: 1, total: 2)) == pieces, "\(name)")
  }
}
