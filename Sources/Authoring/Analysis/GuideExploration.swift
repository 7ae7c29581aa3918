import Localization
import Wizard

/// Goes every way that answers can lead through a guide without circles, and sees where an answer is read too early.
///
/// Answers that decide nothing further on are not told apart, so that many questions do not mean many ways.
struct GuideExploration {
  private static let stateLimit = 100_000

  let draft: GuideDraft
  private(set) var findings: [Finding] = []
  private(set) var reachedSteps: [Bool]
  private(set) var reachedOutcomes: [Bool]

  private let order: [Int]
  private let relevance: AnswerRelevance
  private var states: [State] = []
  /// By step, then by outcome: what can be known there, each with the state that shows it.
  private var arrivals: [[(answers: AnswerRelevance.Answers, state: Int)]]
  private var known: [Set<AnswerRelevance.Answers>]
  /// Each condition that was looked at, by the byte at which it stands, and whether it ever held.
  private var conditions: [Int: (extract: Extract, hasHeld: Bool)] = [:]
  private var told: Set<Int> = []

  init(of draft: GuideDraft, in order: [Int]) {
    self.draft = draft
    self.order = order
    relevance = AnswerRelevance(of: draft, in: order)
    reachedSteps = Array(repeating: false, count: draft.steps.count)
    reachedOutcomes = Array(repeating: false, count: draft.outcomes.count)
    arrivals = Array(repeating: [], count: draft.steps.count)
    known = Array(repeating: [], count: draft.steps.count + draft.outcomes.count)
  }

  /// A step on a way, with the state before it and the option that led from there.
  private struct State {
    let step: Int
    let parent: Int?
    let option: String?
  }

  /// The state at which a way ends, and the option taken there.
  private struct Way {
    let state: Int?
    let option: String?
  }

  mutating func run() {
    visit(.step(Position(0)), knowing: relevance.nothingKnown, by: Way(state: nil, option: nil))
    for step in order {
      for arrival in arrivals[step] { goOn(from: arrival.state, knowing: arrival.answers) }
      guard states.count <= GuideExploration.stateLimit else { return giveUp() }
      (arrivals[step], known[step]) = ([], [])
    }
    for condition in conditions.sorted(by: { $0.key < $1.key }).map({ $0.value }) where !condition.hasHeld {
      findings.append(condition.extract.finding(.conditionNeverHolds))
    }
  }

  /// With too many ways to go, only the graph is looked at, and nothing is claimed about answers.
  private mutating func giveUp() {
    findings = []
    for step in order where reachedSteps[step] {
      for target in draft.steps[step].next?.targets ?? [] {
        if let outcome = target.outcome { reachedOutcomes[outcome] = true }
        if let next = target.step { reachedSteps[next] = true }
      }
    }
  }

  private mutating func visit(_ target: Target, knowing answers: AnswerRelevance.Answers, by way: Way) {
    let answers = relevance.reduced(answers, at: target)
    switch target {
    case .step(let position):
      reachedSteps[position.index] = true
      guard known[position.index].insert(answers).inserted else { return }
      arrivals[position.index].append((answers, states.count))
      states.append(State(step: position.index, parent: way.state, option: way.option))
    case .outcome(let position):
      reachedOutcomes[position.index] = true
      guard known[draft.steps.count + position.index].insert(answers).inserted else { return }
      read(draft.outcomes[position.index].uses, knowing: answers, on: way)
      for document in draft.documents { read(document.branch, knowing: answers, on: way) }
    }
  }

  private mutating func goOn(from state: Int, knowing answers: AnswerRelevance.Answers) {
    let index = states[state].step
    let step = draft.steps[index]
    let way = Way(state: state, option: nil)
    read(step.uses, knowing: answers, on: way)
    for branch in step.branches { read(branch, knowing: answers, on: way) }
    var answers = answers
    for question in step.kind.questions { relevance.note(.given, of: question, in: &answers) }
    guard case .question(let question) = step.kind, let next = step.next else {
      return follow(step, knowing: answers, from: state, option: nil)
    }
    let count = draft.questions[question].options.count
    for option in relevance.options(of: question, at: index, leadingBy: next, among: count) {
      relevance.note(option.map { .option($0) } ?? .given, of: question, in: &answers)
      follow(step, knowing: answers, from: state, option: option)
    }
  }

  private mutating func follow(
    _ step: DraftStep, knowing answers: AnswerRelevance.Answers, from state: Int, option: Int?
  ) {
    let name = option.map { number in
      String(decoding: step.kind.questions.first.map { draft.questions[$0].options[number] } ?? [], as: UTF8.self)
    }
    let way = Way(state: state, option: name)
    switch step.next {
    case .always(let target): visit(target, knowing: answers, by: way)
    case .byOption(let targets): visit(targets[option ?? 0], knowing: answers, by: way)
    case .byCondition(let routes, let otherwise):
      let route = zip(routes, step.routes).first { holds($0.1, knowing: answers, on: way) }
      visit(route?.0.target ?? otherwise, knowing: answers, by: way)
    case nil: break
    }
  }
}

extension GuideExploration {
  private mutating func read(_ branch: DraftBranch, knowing answers: AnswerRelevance.Answers, on way: Way) {
    if let condition = branch.condition, !holds(condition, knowing: answers, on: way) { return }
    read(branch.uses, knowing: answers, on: way)
    for inner in branch.inner { read(inner, knowing: answers, on: way) }
  }

  private mutating func read(_ uses: [AnswerUse], knowing answers: AnswerRelevance.Answers, on way: Way) {
    for use in uses where relevance.knowledge(of: use.question, in: answers) == .notAsked { tell(use, on: way) }
  }

  private mutating func holds(_ condition: DraftCondition, knowing answers: AnswerRelevance.Answers, on way: Way)
    -> Bool
  {
    let verdict = value(of: condition.condition, in: condition, knowing: answers, on: way)
    let hasHeld = conditions[condition.extract.offset]?.hasHeld ?? false
    conditions[condition.extract.offset] = (condition.extract, hasHeld || verdict != false)
    return verdict ?? false
  }

  /// Looks no further than it must: the right side of `and` is not read when the left side is false.
  private mutating func value(
    of part: Condition, in condition: DraftCondition, knowing answers: AnswerRelevance.Answers, on way: Way
  ) -> Bool? {
    switch part {
    case .answered(let question, let option):
      let knowledge = relevance.knowledge(of: question, in: answers)
      guard knowledge == .notAsked else { return knowledge == .option(option) }
      if let use = condition.uses.first(where: { $0.question == question }) { tell(use, on: way) }
      return nil
    case .not(let inner):
      return value(of: inner, in: condition, knowing: answers, on: way).map { !$0 }
    case .all(let parts):
      for part in parts {
        let verdict = value(of: part, in: condition, knowing: answers, on: way)
        if verdict != true { return verdict }
      }
      return true
    case .any(let parts):
      for part in parts {
        let verdict = value(of: part, in: condition, knowing: answers, on: way)
        if verdict != false { return verdict }
      }
      return false
    }
  }

  private mutating func tell(_ use: AnswerUse, on way: Way) {
    guard told.insert(use.extract.text.offset(of: use.position)).inserted else { return }
    let answer = String(decoding: draft.questions[use.question].id, as: UTF8.self)
    findings.append(use.extract.finding(.answerTooEarly, at: use.position, [answer, description(of: way)]))
  }

  /// `country (be) → account (no) → create-account`
  private func description(of way: Way) -> String {
    var names: [String] = []
    var (index, option) = (way.state, way.option)
    while let here = index {
      let id = draft.steps[states[here].step].id.string
      names.append(option.map { "\(id) (\($0))" } ?? id)
      (index, option) = (states[here].parent, states[here].option)
    }
    return names.reversed().joined(separator: " → ")
  }
}
