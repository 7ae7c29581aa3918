import Phrasing
import Validation
import Wizard

/// What the page's wizard holds between two calls: the guide, its words, and a walk through it.
struct PageSession: Sendable {
  private var walk: Walk
  private var words: Words
  private var day: CivilDate

  /// Refuses a guide or words that were damaged on the way, and words of another guide.
  init(guide: [UInt8], words: [UInt8], day: CivilDate) throws(ByteReader.Damaged) {
    let edition = try Edition(bytes: guide)
    self.words = try Words(bytes: words, for: edition)
    walk = Walk(through: edition)
    self.day = day
  }

  /// Goes on in another language; nothing else changes.
  mutating func speak(_ words: [UInt8]) throws(ByteReader.Damaged) {
    self.words = try Words(bytes: words, for: walk.edition)
  }

  /// Takes an entry for the question of this number.
  mutating func enter(_ entry: [UInt8], question: Int) -> JSON {
    guard walk.edition.guide.questions.indices.contains(question) else { return state(moved: false) }
    do throws(Refusal) {
      try walk.enter(entry, for: Position(question), language: words.language)
      return state(moved: true)
    } catch {
      return state(moved: false)
    }
  }

  mutating func goOn() -> JSON {
    let moved = walk.goOn()
    return state(moved: moved)
  }

  mutating func goBack() -> JSON {
    let moved = walk.goBack()
    return state(moved: moved)
  }

  mutating func go(to step: Int) -> JSON {
    guard walk.edition.guide.steps.indices.contains(step) else { return state(moved: false) }
    let moved = walk.go(to: Position(step))
    return state(moved: moved)
  }

  /// Where the person stands and what can be shown there.
  func state(moved: Bool) -> JSON {
    let guide = walk.edition.guide
    let writing = Writing(walk.edition, journey: walk.journey, words: words, day: day)
    return .object([
      JSON.Member("moved", .boolean(moved)),
      JSON.Member("place", .text(orNull: place)),
      JSON.Member("shown", .object(answers { writing.display($0) })),
      JSON.Member("said", .object(answers { writing.saying($0) })),
      JSON.Member("items", .object(walk.journey.path.compactMap { items(of: guide.steps[$0]) })),
      JSON.Member("report", writing.report),
    ])
  }

  private var place: [UInt8]? {
    guard case .step(let step) = walk.place else { return nil }
    return walk.edition.guide.steps[step].id
  }

  /// The answers of the path, each as it is shown in the review or said in a text.
  private func answers(_ text: (Position<Question>) -> [UInt8]?) -> [JSON.Member] {
    let questions = walk.edition.guide.questions
    return questions.positions.compactMap { question in
      text(question).map { JSON.Member(questions[question].id, .text($0)) }
    }
  }

  /// Of a step's items those that concern this person.
  private func items(of step: Step) -> JSON.Member? {
    guard case .instructions = step.kind else { return nil }
    return JSON.Member(step.id, .list(walk.journey.answers.items(of: step).map { .text($0.id) }))
  }
}

extension Verdict {
  var report: JSON {
    .object([
      JSON.Member("verdict", .text(name)),
      JSON.Member("value", .text(orNull: reading?.value)),
      JSON.Member("display", .text(orNull: reading?.display)),
      JSON.Member(
        "flaws", .list(errors.map { flaw($0, "error") } + warnings.map { flaw($0, "warning") })),
    ])
  }

  private func flaw(_ flaw: Flaw, _ severity: StaticString) -> JSON {
    .object([JSON.Member("code", .text(flaw.code)), JSON.Member("severity", .text(severity))])
  }
}
