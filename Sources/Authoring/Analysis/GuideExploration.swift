import Localization
import Wizard

/// Goes every way that answers can lead through a guide without circles, and sees where an answer is read too early.
///
/// Answers that decide nothing further on are not told apart, so that many questions do not mean many ways. A comparison
/// of numbers, days or words is taken to come out either way, but always the same way on one path.
struct GuideExploration {
  private static let stateLimit = 100_000

  let draft: GuideDraft
  /// What is said about conditions and ways on as a whole.
  private(set) var findings: [Finding] = []
  /// What is said because of answers that are read too early, or that lead where nobody should be.
  private(set) var claims: [Claim] = []
  private(set) var reachedSteps: [Bool]
  private(set) var reachedOutcomes: [Bool]
  /// By gap, some ways that lead there.
  private(set) var waysToGaps: [[Way]]

  private let order: [Int]
  private let relevance: AnswerRelevance
  private(set) var states: [State] = []
  /// By step, then by outcome: what can be known there, each with the state that shows it.
  private var arrivals: [[(answers: AnswerRelevance.Answers, state: Int)]]
  private var known: [Set<AnswerRelevance.Answers>]
  /// Each condition that was looked at, by the byte at which it stands, and how it came out.
  private var conditions: [Int: (extract: Extract, hasHeld: Bool, hasFailed: Bool)] = [:]
  /// Each claim by the byte that it is about; of a condition may be told what it reads, and that it decides nothing.
  private var told: [Told: Int] = [:]
  /// Where something is just read, and what must have come out before it is.
  private var place = Claim.Place.step(0)
  private var guards: [Claim.Guard] = []
  /// The bytes at which the ids stand of steps that somebody leaves where no condition holds.
  private var takesOthers: Set<Int> = []

  init(through draft: GuideDraft, in order: [Int]) {
    self.draft = draft
    self.order = order
    relevance = AnswerRelevance(of: draft, in: order)
    reachedSteps = Array(repeating: false, count: draft.steps.count)
    reachedOutcomes = Array(repeating: false, count: draft.outcomes.count)
    arrivals = Array(repeating: [], count: draft.steps.count)
    known = Array(repeating: [], count: draft.steps.count + draft.outcomes.count)
    waysToGaps = Array(repeating: [], count: draft.gaps.count)
    run()
  }

  private struct Told: Hashable {
    let spot: Extract.Spot
    let isWay: Bool
  }

  /// A step on a way, with the state before it and what was answered there, by its questions.
  struct State {
    let step: Int
    let parent: Int?
    let said: [AnswerRelevance.Knowledge]
  }

  /// The state at which a way ends, and what was answered there.
  struct Way {
    let state: Int?
    let said: [AnswerRelevance.Knowledge]
  }

  private mutating func run() {
    visit(.step(Position(0)), knowing: relevance.nothingKnown, by: Way(state: nil, said: []))
    for step in order {
      for arrival in arrivals[step] {
        goOn(from: arrival.state, knowing: arrival.answers)
        guard states.count <= GuideExploration.stateLimit else { return giveUp() }
      }
      (arrivals[step], known[step]) = ([], [])
    }
    for seen in conditions.sorted(by: { $0.key < $1.key }).map({ $0.value }) {
      if !seen.hasHeld { findings.append(seen.extract.finding(.conditionNeverHolds)) }
      if !seen.hasFailed, !isRoute(seen.extract) { findings.append(seen.extract.finding(.conditionAlwaysHolds)) }
    }
    for step in order where reachedSteps[step] { findPointlessRoutes(of: draft.steps[step]) }
  }

  /// Of a way on it says more which ways after it nobody goes.
  private func isRoute(_ condition: Extract) -> Bool {
    draft.steps.contains { step in step.routes.contains { $0.extract.identity == condition.identity } }
  }

  /// Ways on that nobody goes, because those before them take everybody.
  private mutating func findPointlessRoutes(of step: DraftStep) {
    for route in step.routes where conditions[route.extract.identity] == nil {
      return findings.append(route.extract.finding(.routeShadowed, [step.id.string]))
    }
    if !step.routes.isEmpty, !takesOthers.contains(step.id.identity) {
      findings.append(step.id.finding(.elseNeverTaken, [step.id.string]))
    }
  }

  /// With too many ways to go, only the graph is looked at, and nothing is claimed about answers.
  private mutating func giveUp() {
    findings = []
    claims = []
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
      checkRole(at: position.index, knowing: answers, on: way)
      arrivals[position.index].append((answers, states.count))
      states.append(State(step: position.index, parent: way.state, said: way.said))
    case .outcome(let position) where position.index >= draft.outcomes.count:
      let gap = position.index - draft.outcomes.count
      if waysToGaps[gap].count < GuideExploration.trialLimit { waysToGaps[gap].append(way) }
    case .outcome(let position):
      reachedOutcomes[position.index] = true
      guard known[draft.steps.count + position.index].insert(answers).inserted else { return }
      let outcome = draft.outcomes[position.index]
      let before = place
      place = .outcome(position.index)
      defer { place = before }
      read(outcome.uses, knowing: answers, on: way)
      for branch in outcome.branches { read(branch, knowing: answers, on: way) }
      for document in draft.documents { read(document.branch, knowing: answers, on: way) }
    }
  }

  /// Nobody comes to a step that is for another role.
  private mutating func checkRole(at index: Int, knowing answers: AnswerRelevance.Answers, on way: Way) {
    let step = draft.steps[index]
    guard let first = step.roles.first, let role = draft.role else { return }
    if case .option(let option) = relevance.knowledge(of: role, in: answers),
      step.roles.contains(where: { $0.option == option })
    {
      return
    }
    let before = place
    place = .step(index)
    defer { place = before }
    let claim = Claim(code: .stepForOthers, extract: first.extract, position: 0, name: step.id.string)
    tell(claim, lacking: .role(role, step.roles.map { $0.option }), on: way)
  }

  private mutating func goOn(from state: Int, knowing answers: AnswerRelevance.Answers) {
    let index = states[state].step
    let step = draft.steps[index]
    let way = Way(state: state, said: [])
    place = .step(index)
    read(step.uses, knowing: answers, on: way)
    for branch in step.branches { read(branch, knowing: answers, on: way) }
    var outlooks: [(answers: AnswerRelevance.Answers, option: Int?, said: [AnswerRelevance.Knowledge])] = [
      (answers, nil, [])
    ]
    for question in step.kind.questions {
      let kinds = relevance.answers(to: question, leadingBy: step.next)
      outlooks = outlooks.flatMap { outlook in
        kinds.map { kind in
          var answers = outlook.answers
          relevance.note(kind.knowledge, of: question, in: &answers)
          return (answers, kind.option, outlook.said + [kind.knowledge])
        }
      }
      guard outlooks.count <= GuideExploration.stateLimit else { break }
    }
    place = .answered(index)
    for outlook in outlooks {
      follow(step, knowing: outlook.answers, option: outlook.option, by: Way(state: state, said: outlook.said))
    }
  }

  private mutating func follow(
    _ step: DraftStep, knowing answers: AnswerRelevance.Answers, option: Int?, by way: Way
  ) {
    var pending = [answers]
    for rule in step.rules {
      pending = pending.flatMap { verdicts(of: rule.condition, knowing: $0, on: way) }
        .filter { rule.rule.isWarning || $0.holds != false }.map { $0.answers }
      if !rule.rule.isWarning { guards.append((rule.condition.term, true)) }
    }
    defer { guards = [] }
    switch step.next {
    case .always(let target):
      for answers in pending { visit(target, knowing: answers, by: way) }
    case .byOption(let targets):
      for answers in pending { visit(targets[option ?? 0], knowing: answers, by: way) }
    case .byCondition(let routes, let otherwise):
      let needless = (routes.lastIndex { $0.target != otherwise } ?? -1) + 1
      for (index, (route, condition)) in zip(routes, step.routes).enumerated() {
        let found = pending.flatMap { verdicts(of: condition, knowing: $0, on: way) }
        for verdict in found where verdict.holds == true {
          if index >= needless { tellNeedless(condition, to: route.target, on: way) }
          visit(route.target, knowing: verdict.answers, by: way)
        }
        pending = found.filter { $0.holds != true }.map { $0.answers }
        guards.append((condition.term, false))
      }
      if !pending.isEmpty { takesOthers.insert(step.id.identity) }
      for answers in pending { visit(otherwise, knowing: answers, by: way) }
    case nil: break
    }
  }
}

// MARK: Conditions

extension GuideExploration {
  /// What a condition comes to, and what is then known; nothing where an answer is read too early.
  private typealias Verdict = (answers: AnswerRelevance.Answers, holds: Bool?)

  private mutating func read(_ branch: DraftBranch, knowing answers: AnswerRelevance.Answers, on way: Way) {
    guard let condition = branch.condition else { return read(branch, within: answers, on: way) }
    defer { guards.removeLast() }
    let found = verdicts(of: condition, knowing: answers, on: way)
    guards.append((condition.term, true))
    for verdict in found where verdict.holds == true {
      read(branch, within: verdict.answers, on: way)
    }
  }

  private mutating func read(_ branch: DraftBranch, within answers: AnswerRelevance.Answers, on way: Way) {
    read(branch.uses, knowing: answers, on: way)
    for inner in branch.inner { read(inner, knowing: answers, on: way) }
  }

  private mutating func read(_ uses: [AnswerUse], knowing answers: AnswerRelevance.Answers, on way: Way) {
    for use in uses where !canRead(use.question, isByRows: use.isByRows, in: answers) {
      tell(use, knowing: answers, on: way)
    }
  }

  private func isGiven(_ question: Position<Question>, in answers: AnswerRelevance.Answers) -> Bool {
    let knowledge = relevance.knowledge(of: question, in: answers)
    return knowledge != .notAsked && knowledge != .withheld
  }

  /// Of a list the rows can be counted, added up or looked through, also where there are none.
  private func canRead(
    _ question: Position<Question>, isByRows: Bool, in answers: AnswerRelevance.Answers
  ) -> Bool {
    guard isByRows, draft.questions[question].rows != nil else { return isGiven(question, in: answers) }
    return relevance.knowledge(of: question, in: answers) != .notAsked
  }

  private mutating func verdicts(
    of condition: DraftCondition, knowing answers: AnswerRelevance.Answers, on way: Way
  ) -> [Verdict] {
    let found = verdicts(of: condition.term, in: condition, knowing: answers, on: way)
    var seen = conditions[condition.extract.identity] ?? (condition.extract, false, false)
    for verdict in found {
      seen.hasHeld = seen.hasHeld || verdict.holds != false
      seen.hasFailed = seen.hasFailed || verdict.holds != true
    }
    conditions[condition.extract.identity] = seen
    return found
  }

  /// Looks no further than it must: the right side of `and` is not read when the left side is false.
  private mutating func verdicts(
    of term: Term, in condition: DraftCondition, knowing answers: AnswerRelevance.Answers, on way: Way
  ) -> [Verdict] {
    switch term {
    case .all(let parts): return verdicts(of: parts[...], stopping: false, in: condition, knowing: answers, on: way)
    case .any(let parts): return verdicts(of: parts[...], stopping: true, in: condition, knowing: answers, on: way)
    case .not(let part):
      return verdicts(of: part, in: condition, knowing: answers, on: way).map { ($0.answers, $0.holds.map { !$0 }) }
    case .answered(let question): return [(answers, isGiven(question, in: answers))]
    case .has(let question, let option):
      switch relevance.knowledge(of: question, in: answers) {
      case .option(let chosen): return [(answers, chosen == option)]
      case .options(let chosen): return [(answers, chosen.contains(option))]
      case .given, .holds: return [(answers, true), (answers, false)]
      case .notAsked, .withheld:
        tell(question, in: condition, knowing: answers, on: way)
        return [(answers, nil)]
      }
    case .some(let list, _) where relevance.knowledge(of: list, in: answers) == .withheld: return [(answers, false)]
    default: return compare(term, in: condition, knowing: answers, on: way)
    }
  }

  private mutating func verdicts(
    of parts: ArraySlice<Term>, stopping end: Bool, in condition: DraftCondition,
    knowing answers: AnswerRelevance.Answers, on way: Way
  ) -> [Verdict] {
    guard let first = parts.first else { return [(answers, !end)] }
    let found = verdicts(of: first, in: condition, knowing: answers, on: way)
    guards.append((first, !end))
    defer { guards.removeLast() }
    return found.flatMap { verdict in
      verdict.holds == !end
        ? verdicts(of: parts.dropFirst(), stopping: end, in: condition, knowing: verdict.answers, on: way) : [verdict]
    }
  }

  /// A comparison comes out either way, and the same way from then on.
  private mutating func compare(
    _ term: Term, in condition: DraftCondition, knowing answers: AnswerRelevance.Answers, on way: Way
  ) -> [Verdict] {
    let comparison = relevance.comparison(of: term)
    return readNumbers(of: term, in: condition, knowing: answers, on: way).flatMap { read -> [Verdict] in
      guard read.holds == true else { return [read] }
      guard let comparison else { return [(read.answers, true), (read.answers, false)] }
      return relevance.verdicts(of: comparison, in: read.answers).map { verdict in
        var answers = read.answers
        relevance.note(verdict, of: comparison, in: &answers)
        return (answers, verdict)
      }
    }
  }

  /// Reads what a number is worked out from; true where everything is there.
  private mutating func readNumbers(
    of term: Term, in condition: DraftCondition, knowing answers: AnswerRelevance.Answers, on way: Way
  ) -> [Verdict] {
    switch term {
    case .computed(let value):
      return readNumbers(of: draft.values[value.index].condition.term, in: condition, knowing: answers, on: way)
    case .choose(let test, let first, let second):
      return verdicts(of: test, in: condition, knowing: answers, on: way).flatMap { verdict -> [Verdict] in
        guard let holds = verdict.holds else { return [verdict] }
        guards.append((test, holds))
        defer { guards.removeLast() }
        return readNumbers(of: holds ? first : second, in: condition, knowing: verdict.answers, on: way)
      }
    default:
      var found: [Verdict] = [(answers, true)]
      for question in term.questions where !canRead(question, isByRows: true, in: answers) {
        tell(question, in: condition, knowing: answers, on: way)
        found = [(answers, nil)]
      }
      for part in term.parts {
        found = found.flatMap { verdict in
          verdict.holds == true ? readNumbers(of: part, in: condition, knowing: verdict.answers, on: way) : [verdict]
        }
      }
      return found
    }
  }
}

// MARK: Findings

extension GuideExploration {
  private mutating func tell(
    _ question: Position<Question>, in condition: DraftCondition, knowing answers: AnswerRelevance.Answers, on way: Way
  ) {
    let use = condition.uses.first { $0.question == question }
    tell(
      use ?? AnswerUse(question: question, extract: condition.extract, position: 0), knowing: answers, on: way)
  }

  private mutating func tell(_ use: AnswerUse, knowing answers: AnswerRelevance.Answers, on way: Way) {
    let isWithheld = relevance.knowledge(of: use.question, in: answers) == .withheld
    let claim = Claim(
      code: isWithheld ? .answerMaybeMissing : .answerTooEarly, extract: use.extract, position: use.position,
      name: String(decoding: draft.questions[use.question].id, as: UTF8.self))
    tell(claim, lacking: .answer(use.question), on: way)
  }

  /// A way on that leads where everybody else goes from there.
  private mutating func tellNeedless(_ condition: DraftCondition, to target: Target, on way: Way) {
    guards.append((condition.term, true))
    defer { guards.removeLast() }
    let claim = Claim(code: .wayNeedless, extract: condition.extract, position: 0, name: draft.name(of: target))
    tell(claim, lacking: .nothing, on: way)
  }

  /// Tells it once, and remembers some ways that show it.
  private mutating func tell(_ claim: Claim, lacking lack: Claim.Lack, on way: Way) {
    let trial = Claim.Trial(way: way, place: place, guards: guards, lack: lack)
    let spot = Told(spot: claim.extract.spot(of: claim.position), isWay: claim.code == .wayNeedless)
    if let number = told[spot] {
      guard claims[number].code == claim.code, claims[number].trials.count < GuideExploration.trialLimit else { return }
      claims[number].trials.append(trial)
    } else {
      told[spot] = claims.count
      claims.append(claim)
      claims[claims.count - 1].trials = [trial]
    }
  }

  /// So many ways are tried to show one thing.
  private static let trialLimit = 8
}
