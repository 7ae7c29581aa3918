import Phrasing
import Testing

@testable internal import Wizard

struct WalkTests {
  static let finished = [
    ("country", "be"), ("known", "no"), ("eori", "BE0314595348"), ("account-email", "an@example.be"),
  ]

  /// Where a walk stands after some moves: `>` on, `+` one step forward, `<` back, a word the step of that name, `id=entry` an answer.
  static let rows: [(name: String, moves: [String], place: String)] = [
    ("it begins at the first step", [], "country"),
    ("nothing answered, no way on", [">"], "country"),
    ("no way back from the first", ["<"], "country"),
    ("on after an answer", ["country=dk", ">"], "known"),
    ("back is never held up", ["country=dk", ">", "known=no", ">", "eori=", ">", "<"], "known"),
    ("a wrong entry holds up going on", ["country=dk", ">", "known=no", ">", "eori=", ">"], "number"),
    (
      "from a change back to the review",
      ["country=dk", ">", "known=no", ">", "eori=DK37606030", ">", ">", "number", "eori=DK13748136", ">"], "check"
    ),
    (
      "after a change only what is newly open",
      ["country=dk", ">", "known=no", ">", "eori=DK37606030", ">", ">", "country", "country=be", ">"], "sender"
    ),
    (
      "… and then the review again",
      [
        "country=dk", ">", "known=no", ">", "eori=DK37606030", ">", ">", "country", "country=be", ">",
        "account-email=an@example.be", ">",
      ], "check"
    ),
    ("the end", ["country=dk", ">", "known=no", ">", "eori=DK37606030", ">", ">", ">"], "end"),
    ("back from the end", ["country=dk", ">", "known=no", ">", "eori=DK37606030", ">", ">", ">", "<"], "check"),
    (
      "on from the review, gone to once more",
      ["country=dk", ">", "known=no", ">", "eori=DK37606030", ">", ">", "check", ">"], "end"
    ),
    (
      "one step forward, where going on leads to the review",
      [
        "country=dk", ">", "known=no", ">", "eori=DK37606030", ">", ">", "country", "+",
      ], "known"
    ),
    (
      "step by step to the review, and on from there",
      ["country=dk", ">", "known=no", ">", "eori=DK37606030", ">", ">", "number", "+", "+", ">"], "end"
    ),
    ("no step forward while an answer is missing", ["+"], "country"),
    ("no step off the path", ["country=dk", ">", "number"], "known"),
  ]

  @Test(arguments: rows)
  func `moves lead to one place`(_ name: String, _ moves: [String], _ place: String) {
    var walk = Walk(through: SampleGuide.edition)
    for move in moves { perform(move, on: &walk) }
    #expect(self.place(of: walk) == place, "\(name)")
  }

  private func perform(_ move: String, on walk: inout Walk) {
    let guide = SampleGuide.guide
    if move == ">" {
      walk.goOn()
    } else if move == "+" {
      walk.goForward()
    } else if move == "<" {
      walk.goBack()
    } else if let sign = move.firstIndex(of: "=") {
      let question = guide.question(Array(move[..<sign].utf8))!
      try? walk.enter(Array(move[move.index(after: sign)...].utf8), for: question, language: [UInt8]("en"))
    } else {
      walk.go(to: guide.step(Array(move.utf8))!)
    }
  }

  private func place(of walk: Walk) -> String {
    guard case .step(let step) = walk.place else { return "end" }
    return String(decoding: SampleGuide.guide.steps[step].id, as: UTF8.self)
  }
}
