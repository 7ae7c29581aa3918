import Testing

@testable internal import Wizard

/// Which ways lead on, and what they have in common.
struct AheadTests {
  @Test func `ways that part meet again at the first step that all of them come to`() {
    let next = SampleGuide.guide.certainlyNext.map { $0.map { SampleGuide.guide.steps[$0].name } }
    #expect(next == ["known", "do", "do", "do", "check", nil])
  }

  @Test func `no step is certain where a way may end before it`() {
    let exit = Target.outcome(Position(0))
    let guide = SampleGuide.steps(leadingTo: [
      .byOption([.step(Position(1)), exit]), .byOption([.step(Position(2)), .step(Position(3))]),
      .always(.step(Position(3))), .always(exit),
    ])
    #expect(guide.certainlyNext == [nil, Position(3), Position(3), nil])
  }

  static let rows: [(name: String, answers: [(String, String)], step: Int, route: Int?)] = [
    ("the only way", [], 0, 0),
    ("nothing chosen yet", [], 1, nil),
    ("the first option", [("country", "be"), ("known", "yes")], 1, 0),
    ("the second option", [("country", "be"), ("known", "no")], 1, 1),
    ("a condition that holds", [("country", "be"), ("known", "no"), ("eori", "BE0314595348")], 2, 0),
    ("none that holds", [("country", "dk"), ("known", "no"), ("eori", "DK37606030")], 2, 1),
  ]

  @Test(arguments: rows)
  func `answers take one of the ways on`(
    _ name: String, _ answers: [(String, String)], _ step: Int, _ route: Int?
  ) {
    let journey = SampleGuide.walk(answers).journey
    #expect(SampleGuide.guide.steps[step].route(for: journey.answers) == route, "\(name)")
  }
}

extension Step {
  fileprivate var name: String { String(decoding: id, as: UTF8.self) }
}

extension SampleGuide {
  /// Steps that lead somewhere, and nothing else.
  fileprivate static func steps(leadingTo ways: [Next]) -> Guide {
    Guide(
      id: guide.id, version: guide.version, title: guide.title, questions: [],
      steps: ways.map { Step(id: [], kind: .review, title: Message(0), text: nil, next: $0) },
      outcomes: guide.outcomes, documents: [], facts: [], messageCount: 1)
  }
}
