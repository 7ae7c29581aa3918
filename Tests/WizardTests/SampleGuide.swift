import Phrasing
import Validation

@testable import Wizard

/// A guide with every construct: country (dk, be) → known (yes, no) → [number] → [sender, Belgium only] → do → check → done.
enum SampleGuide {
  static let country = Position<Question>(0)
  static let known = Position<Question>(1)
  static let eori = Position<Question>(2)
  static let email = Position<Question>(3)

  static let belgian = Condition(.has(country, 1))

  static let guide = Guide(
    id: [UInt8]("sample"), version: [UInt8]("1.0.0"), title: Message(0),
    questions: [
      Question(
        id: [UInt8]("country"), kind: .choice, options: [[UInt8]("dk"), [UInt8]("be")],
        titles: [Message(2), Message(3)], title: Message(1), hint: Message(4), purpose: nil),
      Question(
        id: [UInt8]("known"), kind: .yesNo, options: [[UInt8]("yes"), [UInt8]("no")], title: Message(5), hint: nil,
        purpose: nil),
      Question(id: [UInt8]("eori"), kind: .field(.eori), title: Message(6), hint: nil, purpose: Message(7)),
      Question(id: [UInt8]("account-email"), kind: .field(.email), title: Message(8), hint: nil, purpose: nil),
    ],
    steps: [
      step("country", .question(country), next: .always(to(1))),
      step("known", .question(known), next: .byOption([to(3), to(2)])),
      step(
        "number", .fields([eori]),
        next: .byCondition([Next.Route(condition: belgian, target: to(3))], otherwise: to(4))),
      step("sender", .fields([email]), next: .always(to(4))),
      step(
        "do",
        .instructions([
          Item(id: [UInt8]("all"), text: Message(9), note: nil, condition: nil),
          Item(id: [UInt8]("belgians"), text: Message(10), note: Message(11), condition: belgian),
          Item(id: [UInt8]("danes"), text: Message(12), note: nil, condition: Condition(.not(.has(country, 1)))),
        ]), next: .always(to(5))),
      step("check", .review, next: .always(.outcome(Position(0)))),
    ],
    outcomes: [Outcome(id: [UInt8]("done"), title: Message(13), text: nil)],
    documents: [
      Document(
        id: [UInt8]("mail"),
        kind: .email(
          Document.Email(
            language: [UInt8]("en"), from: email, to: Position(0), copy: Position(1), subject: Message(14),
            body: [
              Document.Part(text: Message(15), condition: nil),
              Document.Part(text: Message(16), condition: Condition(.has(known, 1))),
            ])), title: Message(17), text: nil,
        condition: Condition(.all([.has(country, 1), .any([.has(known, 0), .has(known, 1)])]))),
      Document(id: [UInt8]("list"), kind: .checklist, title: Message(18), text: nil, condition: nil),
    ],
    facts: [
      Fact(
        id: [UInt8]("support"),
        versions: [Fact.Version(from: day(2016, 1, 1), until: nil, value: [UInt8]("support@example.eu"))]),
      Fact(
        id: [UInt8]("authority"),
        versions: [
          Fact.Version(from: day(2016, 1, 1), until: day(2019, 12, 31), value: [UInt8]("old@example.eu")),
          Fact.Version(from: day(2020, 1, 1), until: nil, value: [UInt8]("new@example.eu")),
        ]),
    ], messageCount: 19)

  static let edition = Edition(guide)

  static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day)!
  }

  private static func step(_ id: StaticString, _ kind: Step.Kind, next: Next) -> Step {
    Step(id: [UInt8](id), kind: kind, title: Message(1), text: nil, next: next)
  }

  private static func to(_ step: Int) -> Target { .step(Position(step)) }

  /// Enters `id=value` pairs in the order given; whatever is refused stays beside its answer.
  static func walk(_ entries: [(String, String)]) -> Walk {
    var walk = Walk(through: edition)
    for (id, entry) in entries {
      try? walk.enter(Array(entry.utf8), for: guide.question(Array(id.utf8))!, language: [UInt8]("en"))
    }
    return walk
  }
}

extension Journey {
  var stepNames: [String] { path.map { String(decoding: SampleGuide.guide.steps[$0].id, as: UTF8.self) } }
}
