public import Phrasing
import Validation
import Wizard

/// Journeys, as few as can be found, that between them see everything that can be seen of a guide.
///
/// The ways through a guide are laid out as a graph: answers that nothing further on reads are not told apart. Each
/// journey is the one that sees most of what the journeys before it have not seen.
public struct JourneyCover {
  /// So many places of the graph are looked at; a guide that has more is covered as far as they go.
  private static let stateLimit = 20_000
  /// So many combinations of a step's entries are tried; beyond, one entry is changed at a time.
  private static let combinationLimit = 512
  /// So many entries of a step are tried in all its states together; in states beyond, only the first of them, and in the
  /// first few states all.
  private static let trialLimit = 1_024
  private static let fewStates = 16

  private let guide: Guide
  private let coverage: GuideCoverage
  private let candidates: EntryCandidates
  private let circumstances: Circumstances
  /// By step: the questions whose answers are read there or further on.
  private let live: [Set<Int>]

  private var states: [State] = []
  private var known: [Key: Int] = [:]
  private var ways: [[Way]] = []

  /// By question: what was said to it.
  private typealias Said = [Int: [GivenEntry]]

  private struct Key: Hashable {
    let step: Int
    let answers: [[GivenEntry]]
  }

  private struct State {
    let step: Int
    /// One way to come here.
    let answers: Said
  }

  private struct Way {
    let entries: Said
    let target: Int?
    let points: [GuideCoverage.Point]
  }

  public init(of compiled: CompiledGuide, on day: CivilDate) {
    guide = compiled.guide
    coverage = GuideCoverage(of: compiled)
    candidates = EntryCandidates(for: guide, on: day)
    var circumstances = Circumstances()
    circumstances.today = day
    self.circumstances = circumstances
    live = guide.liveQuestions
    explore()
  }

  /// The journeys' answers, each in the order of its path.
  public func journeys(beyond seen: Set<GuideCoverage.Point> = []) -> [[GivenEntry]] {
    var open = Set(ways.joined().flatMap(\.points)).subtracting(seen)
    var journeys: [[GivenEntry]] = []
    while !open.isEmpty {
      let (answers, points) = best(open)
      guard !open.isDisjoint(with: points) else { break }
      open.subtract(points)
      journeys.append(answers)
    }
    return journeys
  }

  /// The way from the first step to an end that sees most of what is open; the states stand in an order in which no way
  /// leads back.
  private func best(_ open: Set<GuideCoverage.Point>) -> (answers: [GivenEntry], points: Set<GuideCoverage.Point>) {
    var gains = Array(repeating: Int.min, count: states.count)
    var choices = Array(repeating: 0, count: states.count)
    for state in order.reversed() {
      for (index, way) in ways[state].enumerated() {
        let rest = way.target.map { gains[$0] } ?? 0
        guard rest != .min else { continue }
        let gain = rest + Set(way.points).count { open.contains($0) }
        if gain > gains[state] { (gains[state], choices[state]) = (gain, index) }
      }
    }
    var answers: [GivenEntry] = []
    var points: Set<GuideCoverage.Point> = []
    var state: Int? = states.isEmpty || gains[0] == .min ? nil : 0
    while let here = state {
      let way = ways[here][choices[here]]
      for question in guide.steps[states[here].step].questions { answers += way.entries[question.index] ?? [] }
      points.formUnion(way.points)
      state = way.target
    }
    return (answers, points)
  }

  private var order: [Int] { states.indices.sorted { (states[$0].step, $0) < (states[$1].step, $1) } }

  // MARK: The graph

  private mutating func explore() {
    _ = add(State(step: 0, answers: [:]))
    // A state leads to steps further on only, so that all states of a step are known when its turn comes.
    var byStep = Array(repeating: [Int](), count: guide.steps.count)
    byStep[0] = [0]
    for step in guide.steps.indices {
      let combinations = combinations(for: guide.steps[step].questions)
      let count = max(JourneyCover.fewStates, JourneyCover.trialLimit / combinations.count)
      for (number, state) in byStep[step].enumerated() {
        let before = states.count
        goOn(from: state, with: number < count ? combinations[...] : combinations.prefix(1))
        for new in before..<states.count { byStep[states[new].step].append(new) }
      }
    }
  }

  private mutating func add(_ state: State) -> Int? {
    let key = Key(step: state.step, answers: live[state.step].sorted().map { state.answers[$0] ?? [] })
    if let known = known[key] { return known }
    guard states.count < JourneyCover.stateLimit else { return nil }
    known[key] = states.count
    states.append(state)
    ways.append([])
    return states.count - 1
  }

  private mutating func goOn(from index: Int, with combinations: ArraySlice<Said>) {
    let state = states[index]
    let step = Position<Step>(state.step)
    for entries in combinations {
      let answers = state.answers.merging(entries) { $1 }
      var said = Answers(for: guide)
      for given in answers.sorted(by: { $0.key < $1.key }).flatMap(\.value) {
        try? said.enter(given.entry, for: given.asked, in: guide, language: [], circumstances)
      }
      let journey = guide.resolve(said, in: circumstances)
      guard let place = journey.path.firstIndex(of: step) else { continue }
      let isLast = place + 1 == journey.path.count
      let points = coverage.points(of: journey, at: place) + (isLast ? coverage.pointsAtEnd(of: journey) : [])
      if !isLast {
        let next = State(step: journey.path[place + 1].index, answers: answers)
        if let target = add(next) { ways[index].append(Way(entries: entries, target: target, points: points)) }
      } else {
        // Where the way stops, a flaw may be seen that is seen nowhere else.
        ways[index].append(Way(entries: entries, target: nil, points: points))
      }
    }
  }

  private func combinations(for questions: [Position<Question>]) -> [Said] {
    var ordinary: Said = [:]
    var all: [Said] = [[:]]
    var single: [Said] = []
    for question in questions {
      let answers = candidates.answers(to: question)
      ordinary[question.index] = answers.first ?? []
      all = all.count * answers.count > JourneyCover.combinationLimit ? [] : with(answers, to: question, all)
    }
    if !all.isEmpty { return all }
    for question in questions {
      single += with(Array(candidates.answers(to: question).dropFirst()), to: question, [ordinary])
    }
    return [ordinary] + single
  }

  /// Each of the combinations with each of the answers.
  private func with(_ answers: [[GivenEntry]], to question: Position<Question>, _ combinations: [Said]) -> [Said] {
    combinations.flatMap { combination -> [Said] in
      answers.map { answer -> Said in
        var combination = combination
        combination[question.index] = answer
        return combination
      }
    }
  }
}

extension Guide {
  private func reads(_ condition: Condition?) -> Set<Int> {
    condition?.term.map { questions(readBy: $0, depth: 0) } ?? []
  }

  private func questions(readBy term: Term, depth: Int) -> Set<Int> {
    guard depth < Condition.depthLimit else { return [] }
    var found = Set(term.questions.map { $0.index })
    if case .computed(let value) = term, let rule = computed[value].rule.term {
      found.formUnion(questions(readBy: rule, depth: depth + 1))
    }
    for part in term.allParts { found.formUnion(questions(readBy: part, depth: depth + 1)) }
    return found
  }

  /// The questions whose answers the field of a question looks at, or any field in the rows of a list.
  private func others(lookedAtBy question: Position<Question>) -> Set<Int> {
    let inRows = questions[question].rows?.questions.map { others(lookedAtBy: $0) } ?? []
    return inRows.reduce(Set(questions[question].others.map { $0.question.index })) { $0.union($1) }
  }

  /// By step: the questions whose answers conditions read there or further on, and that were not asked in between.
  fileprivate var liveQuestions: [Set<Int>] {
    let atEnd = documents.reduce(into: Set<Int>()) { found, document in
      for condition in document.conditions { found.formUnion(reads(condition)) }
    }
    let ends = outcomes.map { $0.items.reduce(atEnd) { $0.union(reads($1.condition)) } }
    var live = Array(repeating: Set<Int>(), count: steps.count)
    for index in steps.indices.reversed() {
      let step = steps[index]
      var here = Set<Int>()
      for target in step.next.targets {
        switch target {
        case .step(let next): here.formUnion(live[next.index])
        case .outcome(let outcome): here.formUnion(ends[outcome.index])
        }
      }
      if case .byCondition(let routes, _) = step.next { for route in routes { here.formUnion(reads(route.condition)) } }
      for rule in step.rules { here.formUnion(reads(rule.condition)) }
      for item in step.items { here.formUnion(reads(item.condition)) }
      for question in step.questions {
        here.formUnion(others(lookedAtBy: question))
        here.remove(question.index)
      }
      live[index] = here
    }
    return live
  }
}
