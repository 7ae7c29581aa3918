import Localization
import Phrasing
import Testing
import Validation
import Wizard

@testable import Authoring

/// What answers can show is shown by answers, and the wizard meets it with them.
struct WitnessTests {
  /// What a person with the witness's answers meets, by the code of the finding.
  static let replays: [FindingCode: @Sendable (Replay) -> Bool] = [
    .nextMissing: { $0.path.last == $0.holder && $0.isNowhere },
    .elseMissing: { $0.path.last == $0.holder && $0.isNowhere },
    .optionUncovered: {
      $0.path.last == $0["question"] && $0.chosen($0["question"]) == [$0["option"]] && $0.isNowhere
    },
    .cycle: { replay in
      let circle = replay["path"].components(" → ")
      return replay.isNowhere && Set(replay.path.suffix(circle.count - 1)) == Set(circle)
        && replay.leads(replay.path.last ?? "", to: replay.path[replay.path.count - circle.count + 1])
    },
    .deadEnd: { $0.path.contains($0["step"]) && ($0.journey.outcome == nil || $0.isNowhere) },
    .answerTooEarly: { $0.lacksAnswer },
    .answerMaybeMissing: { $0.lacksAnswer },
    .stepForOthers: { replay in
      let roles = replay.source.steps.first { $0.id.string == replay["step"] }?.roles.map(\.string) ?? []
      return replay.path.contains(replay["step"]) && replay.chosen("role").allSatisfy { !roles.contains($0) }
    },
    .wayNeedless: { replay in
      let next = replay.path.drop { $0 != replay.holder }.dropFirst().first
      return replay.path.contains(replay.holder) && (next ?? replay.outcome) == replay["step"]
    },
    .askedTwice: { replay in
      let steps = [replay.holder, replay.holder(of: Int(replay["line"]) ?? 0)]
      return steps[0] != steps[1] && steps.allSatisfy { replay.path.contains($0) }
    },
  ]

  @Test(arguments: BrokenGuide.all)
  func `answers are given for what they can show, and the wizard meets it with them`(_ broken: BrokenGuide) throws {
    let (source, draft, findings) = broken.compiled()
    for finding in findings {
      #expect((finding.witness != nil) == (finding.code.evidence == .answers), "\(finding.code.rawValue)")
      guard let witness = finding.witness else { continue }
      let replay = try #require(Replay(finding, witness, source, draft))
      let isMet = try #require(Self.replays[finding.code])
      #expect(isMet(replay), "\(finding.code.rawValue) at \(finding.place): \(witness.answers) go \(replay.path)")
    }
  }

  @Test func `every code that answers can show is replayed on some broken guide`() {
    let codes = Set(FindingCode.allCases.filter { $0.evidence == .answers })
    #expect(Set(Self.replays.keys) == codes)
    #expect(Set(BrokenGuide.all.flatMap { $0.compiled().findings }.filter { $0.witness != nil }.map(\.code)) == codes)
  }

  @Test func `a finding that answers cannot show has none`() {
    #expect(FindingCode.allCases.filter { $0.evidence == .noAnswers }.count == 7)
    #expect(FindingCode.entryUnknown.evidence == .file)
    #expect(FindingCode.stepUnreachable.evidence == .noAnswers)
  }

  static let shown: [(name: String, code: FindingCode, answers: [String])] = [
    ("a step without next", .nextMissing, ["country=be", "known=no", "account-email=import@example.org"]),
    ("routes without a last one", .elseMissing, ["country=dk", "known=yes", "account-email=import@example.org"]),
    ("an option without a way", .optionUncovered, ["country=dk", "known=no"]),
    ("a way round in a circle", .cycle, ["country=be", "known=no", "account-email=import@example.org"]),
    ("a way without an end", .deadEnd, []),
    ("a way that leads where everybody goes", .wayNeedless, ["country=dk", "weight=100", "caller=Søren"]),
    ("the same again", .askedTwice, ["country=dk", "weight=100", "caller=Søren"]),
  ]

  @Test(arguments: shown)
  func `the answers are those that an author would give`(_ row: (name: String, code: FindingCode, answers: [String]))
    throws
  {
    let broken = try #require(BrokenGuide.all.first { $0.testDescription == row.name })
    let finding = try #require(broken.compiled().findings.first { $0.code == row.code })
    #expect(finding.witness?.answers.map { "\($0.question)=\($0.entry)" } == row.answers)
  }

  /// Whoever looks for a way that is said to be none finds none either.
  @Test(arguments: BrokenGuide.all)
  func `no walk comes where none is said to lead`(_ broken: BrokenGuide) throws {
    let (source, draft, findings) = broken.compiled()
    let universal = findings.filter { $0.code.evidence == .noAnswers }
    guard !universal.isEmpty, let day = source.checked, let order = draft.topologicalOrder,
      let probe = GuideProbe(of: draft, in: order)
    else { return }
    var walks = RandomJourneys(through: probe.guide, on: day, seed: 7, laws: [])
    var refuted: Set<String> = []
    _ = walks.run(count: 100) { walk in
      for finding in universal where Self.isRefuted(finding, by: walk, draft, probe) {
        refuted.insert("\(finding.place) \(finding.code.rawValue)")
      }
    }
    #expect(refuted == [])
  }

  private static func isRefuted(_ finding: Finding, by walk: Walk, _ draft: GuideDraft, _ probe: GuideProbe) -> Bool {
    let (guide, journey) = (probe.guide, walk.journey)
    let path = journey.path.map { guide.steps[$0].id.string }
    func isAnswered(_ step: DraftStep) -> Bool {
      path.contains(step.id.string) && (path.last != step.id.string || journey.outcome != nil)
    }
    switch finding.code {
    case .stepUnreachable: return path.contains(finding.arguments[0].value)
    case .outcomeUnreachable: return journey.outcome.map { guide.outcomes[$0].id.string } == finding.arguments[0].value
    case .elseNeverTaken:
      let step = draft.steps.first { $0.id.place == finding.place }
      return step.map { isAnswered($0) && $0.routes.allSatisfy { !journey.answers.meet($0.condition) } } ?? true
    case .conditionNeverHolds, .conditionAlwaysHolds, .routeShadowed:
      for step in draft.steps where isAnswered(step) {
        let rules = step.rules.map(\.condition).filter { $0.extract.place == finding.place }
        if rules.contains(where: { journey.answers.meet($0.condition) == (finding.code == .conditionNeverHolds) }) {
          return true
        }
        let taken = step.routes.first { journey.answers.meet($0.condition) }
        if taken?.extract.place == finding.place { return true }
      }
      return false
    default: return false
    }
  }
}

/// A witness given to the wizard, in the guide as far as it is whole.
struct Replay {
  let finding: Finding
  let source: GuideSource
  let draft: GuideDraft
  let guide: Guide
  let journey: Journey

  init?(_ finding: Finding, _ witness: Witness, _ source: GuideSource, _ draft: GuideDraft) {
    let whole = draft.withoutCircles()
    guard let order = whole.topologicalOrder, let guide = GuideProbe(of: whole, in: order)?.guide,
      let day = CivilDate(iso: Array(witness.day.utf8))
    else { return nil }
    (self.finding, self.source, self.draft, self.guide) = (finding, source, draft, guide)
    var circumstances = Circumstances()
    circumstances.today = day
    var answers = Answers(for: guide)
    for answer in witness.answers {
      guard let asked = guide.asked(Array(answer.question.utf8)) else { return nil }
      do {
        try answers.enter(Array(answer.entry.utf8), for: asked, in: guide, language: [], circumstances)
      } catch {
        return nil
      }
    }
    journey = guide.resolve(answers, in: circumstances)
  }

  /// What the finding says under a name.
  subscript(name: String) -> String { finding.arguments.first { $0.name == name }?.value ?? "" }

  var path: [String] { journey.path.map { guide.steps[$0].id.string } }

  var outcome: String? { journey.outcome.map { guide.outcomes[$0].id.string } }

  /// Whether the way ends where the guide has no end.
  var isNowhere: Bool { journey.outcome.map { $0.index >= draft.outcomes.count } ?? false }

  /// The step, outcome or document in which the finding stands.
  var holder: String { holder(of: finding.place.line) }

  func holder(of line: Int) -> String {
    let ids = source.steps.map(\.id) + source.outcomes.map(\.id) + source.documents.map(\.id)
    return ids.filter { $0.place.line <= line }.max { $0.place.line < $1.place.line }?.string ?? ""
  }

  func chosen(_ question: String) -> [String] {
    guard let position = guide.question(Array(question.utf8)) else { return [] }
    return (journey.answers[position]?.options ?? []).map { guide.questions[position].options[$0].string }
  }

  func leads(_ step: String, to other: String) -> Bool {
    guard let index = draft.steps.firstIndex(where: { $0.id.string == step }) else { return false }
    return draft.successors(of: index).contains { draft.steps[$0].id.string == other }
  }

  /// Whether the way is the one that is told, comes to where the answer is read, and has no such answer.
  var lacksAnswer: Bool {
    let told = self["path"].components(" → ").map { $0.components(" (")[0] }
    let comesThere =
      path.contains(holder) || outcome == holder
      || journey.documents.contains { guide.documents[$0].id.string == holder }
    guard let question = guide.question(Array(self["answer"].utf8)) else { return false }
    return path.starts(with: told) && comesThere && journey.answers[question] == nil
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [String] {
    split(separator: separator).map { String($0) }
  }
}
