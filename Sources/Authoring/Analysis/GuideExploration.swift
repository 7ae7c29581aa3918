import Localization
import Wizard

/// Goes every way that answers can lead through a guide without circles, and sees where an answer is read too early.
///
/// Answers that decide nothing further on are not told apart, so that many questions do not mean many ways.
struct GuideExploration {
  private static let stateLimit = 200_000

  let draft: GuideDraft
  private(set) var findings: [Finding] = []
  private(set) var reachedSteps: [Bool]
  private(set) var reachedOutcomes: [Bool]

  private let relevance: AnswerRelevance
  private var states: [State] = []
  private var known: Set<Key> = []
  /// Each condition that was looked at, by the byte at which it stands, and whether it ever held.
  private var conditions: [Int: (extract: Extract, hasHeld: Bool)] = [:]
  private var told: Set<Int> = []

  init(of draft: GuideDraft) {
    self.draft = draft
    relevance = AnswerRelevance(of: draft)
    reachedSteps = Array(repeating: false, count: draft.steps.count)
    reachedOutcomes = Array(repeating: false, count: draft.outcomes.count)
  }

  /// What is known about an answer on a way.
  enum Knowledge: Hashable {
    case notAsked
    /// Asked, whatever the answer.
    case given
    case option(Int)
  }

  private struct Key: Hashable {
    let isOutcome: Bool
    let index: Int
    let answers: [Knowledge]
  }

  /// A step on a way, with the state before it and the option that led from there.
  private struct State {
    let step: Int
    let answers: [Knowledge]
    let parent: Int?
    let option: String?
  }

  mutating func run() {
    visit(.step(Position(0)), knowing: Array(repeating: .notAsked, count: draft.questions.count), from: nil, by: nil)
    var index = 0
    while index < states.count {
      guard states.count <= GuideExploration.stateLimit else { return giveUp() }
      goOn(from: index)
      index += 1
    }
    for condition in conditions.sorted(by: { $0.key < $1.key }).map({ $0.value }) where !condition.hasHeld {
      findings.append(condition.extract.finding(.conditionNeverHolds))
    }
  }

  /// With too many ways to go, only the graph is looked at, and nothing is claimed about answers.
  private mutating func giveUp() {
    findings = []
    var rest = [0]
    while let step = rest.popLast() {
      reachedSteps[step] = true
      for target in draft.steps[step].next?.targets ?? [] {
        if let outcome = target.outcome { reachedOutcomes[outcome] = true }
        if let next = target.step, !reachedSteps[next] { rest.append(next) }
      }
    }
  }

  private mutating func visit(_ target: Target, knowing answers: [Knowledge], from parent: Int?, by option: String?) {
    switch target {
    case .step(let position):
      reachedSteps[position.index] = true
      let answers = relevance.reduced(answers, atStep: position.index)
      guard known.insert(Key(isOutcome: false, index: position.index, answers: answers)).inserted else { return }
      states.append(State(step: position.index, answers: answers, parent: parent, option: option))
    case .outcome(let position):
      reachedOutcomes[position.index] = true
      let answers = relevance.reducedAtOutcomes(answers)
      guard known.insert(Key(isOutcome: true, index: position.index, answers: answers)).inserted else { return }
      let way = Way(state: parent, option: option)
      read(draft.outcomes[position.index].uses, knowing: answers, on: way)
      for document in draft.documents { read(document.branch, knowing: answers, on: way) }
    }
  }

  private mutating func goOn(from index: Int) {
    let state = states[index]
    let step = draft.steps[state.step]
    read(step.uses, knowing: state.answers, on: Way(state: index, option: nil))
    for branch in step.branches { read(branch, knowing: state.answers, on: Way(state: index, option: nil)) }
    var answers = state.answers
    for question in step.kind.questions { answers[question.index] = .given }
    guard case .question(let question) = step.kind, let next = step.next else {
      return follow(step, knowing: answers, from: index, option: nil)
    }
    let asked = draft.questions[question]
    for option in relevance.options(of: question, at: state.step, leadingBy: next, among: asked.options.count) {
      answers[question.index] = option.map { .option($0) } ?? .given
      follow(step, knowing: answers, from: index, option: option)
    }
  }

  private mutating func follow(_ step: DraftStep, knowing answers: [Knowledge], from index: Int, option: Int?) {
    let name = option.map { number in
      String(decoding: step.kind.questions.first.map { draft.questions[$0].options[number] } ?? [], as: UTF8.self)
    }
    switch step.next {
    case .always(let target): visit(target, knowing: answers, from: index, by: name)
    case .byOption(let targets): visit(targets[option ?? 0], knowing: answers, from: index, by: name)
    case .byCondition(let routes, let otherwise):
      let way = Way(state: index, option: name)
      let route = zip(routes, step.routes).first { holds($0.1, knowing: answers, on: way) }
      visit(route?.0.target ?? otherwise, knowing: answers, from: index, by: name)
    case nil: break
    }
  }
}

extension GuideExploration {
  private mutating func read(_ branch: DraftBranch, knowing answers: [Knowledge], on way: Way) {
    if let condition = branch.condition, !holds(condition, knowing: answers, on: way) { return }
    read(branch.uses, knowing: answers, on: way)
    for inner in branch.inner { read(inner, knowing: answers, on: way) }
  }

  private mutating func read(_ uses: [AnswerUse], knowing answers: [Knowledge], on way: Way) {
    for use in uses where answers[use.question.index] == .notAsked { tell(use, on: way) }
  }

  private mutating func holds(_ condition: DraftCondition, knowing answers: [Knowledge], on way: Way) -> Bool {
    let verdict = value(of: condition.condition, in: condition, knowing: answers, on: way)
    let hasHeld = conditions[condition.extract.offset]?.hasHeld ?? false
    conditions[condition.extract.offset] = (condition.extract, hasHeld || verdict != false)
    return verdict ?? false
  }

  /// Looks no further than it must: the right side of `and` is not read when the left side is false.
  private mutating func value(
    of part: Condition, in condition: DraftCondition, knowing answers: [Knowledge], on way: Way
  ) -> Bool? {
    switch part {
    case .answered(let question, let option):
      guard answers[question.index] == .notAsked else { return answers[question.index] == .option(option) }
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

  /// The state at which a way ends, and the option taken there.
  private struct Way {
    let state: Int?
    let option: String?
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
