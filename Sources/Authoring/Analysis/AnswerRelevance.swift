import Wizard

/// Which answers still matter at a step: their options, only that they were given, or nothing about them.
///
/// Answers that are read nowhere are not followed at all.
struct AnswerRelevance {
  private enum Need: Int, Comparable {
    case nothing, existence, option

    static func < (first: Need, second: Need) -> Bool { first.rawValue < second.rawValue }
  }

  /// What is known on a way about the answers that are read anywhere, and about the comparisons that were made.
  struct Answers: Hashable {
    /// In the order of the slots; those of which nothing is known are not there.
    fileprivate var known: [Known] = []

    fileprivate struct Known: Hashable {
      let slot: Int
      var knowledge: Knowledge
    }

    fileprivate subscript(slot: Int) -> Knowledge {
      get {
        let place = place(of: slot)
        return place < known.count && known[place].slot == slot ? known[place].knowledge : .notAsked
      }
      set {
        let place = place(of: slot)
        if place < known.count, known[place].slot == slot {
          known[place].knowledge = newValue
        } else {
          known.insert(Known(slot: slot, knowledge: newValue), at: place)
        }
      }
    }

    private func place(of slot: Int) -> Int {
      var (low, high) = (0, known.count)
      while low < high {
        let middle = (low + high) / 2
        if known[middle].slot < slot { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  enum Knowledge: Hashable {
    case notAsked
    /// Asked, and left out.
    case withheld
    /// Asked, whatever the answer.
    case given
    case option(Int)
    /// Which of the options that any condition names were chosen.
    case options([Int])
    /// What a comparison came to.
    case holds(Bool)
  }

  /// So many options of one question that takes several are told apart.
  private static let namedLimit = 6

  private let draft: GuideDraft
  /// By question: its place among those that are read.
  private let slots: [Int?]
  /// By comparison: its place behind the questions.
  private var comparisons: [Term: Int] = [:]
  private let ranges: ComparisonRanges
  /// By step: what is read there or anywhere further on of what is known when one comes there.
  private var needs: [Needs]
  private var needsAtOutcomes: Needs = [:]
  /// By slot: what is read of a question's answer at the step that asks it, or further on.
  private var needsOfAsked: [Need]
  /// By question and option: whether a condition names the option.
  private var isNamed: [[Bool]]

  /// By slot.
  private typealias Needs = [Int: Need]

  init(of draft: GuideDraft, in order: [Int]) {
    self.draft = draft
    var slots: [Int?] = Array(repeating: nil, count: draft.questions.count)
    let terms = draft.terms
    let read = draft.questions(readBy: terms)
    for (slot, question) in read.enumerated() { slots[question] = slot }
    self.slots = slots
    isNamed = draft.questions.map { $0.options.map { _ in false } }
    needs = Array(repeating: [:], count: draft.steps.count)
    needsOfAsked = Array(repeating: .nothing, count: read.count)
    for comparison in terms.flatMap({ $0.comparisons }) where comparisons[comparison] == nil {
      comparisons[comparison] = read.count + comparisons.count
    }
    ranges = ComparisonRanges(of: comparisons)
    let waiting = comparisonsByQuestion
    var atOutcomes: Needs = [:]
    for outcome in draft.outcomes {
      add(outcome.uses, to: &atOutcomes)
      for branch in outcome.branches { add(branch, to: &atOutcomes) }
    }
    for document in draft.documents { add(document.branch, to: &atOutcomes) }
    needsAtOutcomes = atOutcomes
    for step in order.reversed() {
      var here: Needs = [:]
      for target in draft.steps[step].next?.targets ?? [] {
        here.merge(target.step.map { needs[$0] } ?? needsAtOutcomes) { max($0, $1) }
      }
      add(draft.steps[step], to: &here)
      // What is only asked here is not known yet when one comes here, nor what is compared with it.
      for question in draft.steps[step].kind.questions {
        if let slot = slots[question.index] { needsOfAsked[slot] = here.removeValue(forKey: slot) ?? .nothing }
        for slot in waiting[question.index] ?? [] { here[slot] = nil }
      }
      needs[step] = here
    }
  }

  /// By question: the slots of the comparisons that cannot be made without its answer.
  private var comparisonsByQuestion: [Int: [Int]] {
    var found: [Int: [Int]] = [:]
    for (comparison, slot) in comparisons {
      for question in draft.questions(surelyReadBy: comparison) { found[question.index, default: []].append(slot) }
    }
    return found
  }

  private mutating func add(_ step: DraftStep, to needs: inout Needs) {
    add(step.uses, to: &needs)
    for branch in step.branches { add(branch, to: &needs) }
    for condition in step.routes + step.rules.map({ $0.condition }) { add(condition.term, to: &needs) }
    if !step.roles.isEmpty, let role = draft.role {
      for option in isNamed[role.index].indices { add(.has(role, option), to: &needs) }
    }
  }

  private func add(_ uses: [AnswerUse], to needs: inout Needs) {
    for use in uses {
      if let slot = slots[use.question.index] { needs[slot] = max(needs[slot] ?? .nothing, .existence) }
    }
  }

  private mutating func add(_ branch: DraftBranch, to needs: inout Needs) {
    if let condition = branch.condition { add(condition.term, to: &needs) }
    add(branch.uses, to: &needs)
    for inner in branch.inner { add(inner, to: &needs) }
  }

  private mutating func add(_ term: Term, to needs: inout Needs) {
    if let slot = comparisons[term] {
      for member in ranges.family(of: slot) { needs[member] = .option }
    }
    if case .computed(let value) = term { add(draft.values[value.index].condition.term, to: &needs) }
    for question in term.questions {
      guard let slot = slots[question.index] else { continue }
      if case .has(_, let option) = term {
        needs[slot] = .option
        isNamed[question.index][option] = true
      } else {
        needs[slot] = max(needs[slot] ?? .nothing, .existence)
      }
    }
    for part in term.parts { add(part, to: &needs) }
  }

  /// What is known before anything was asked.
  var nothingKnown: Answers { Answers() }

  func knowledge(of question: Position<Question>, in answers: Answers) -> Knowledge {
    slots[question.index].map { answers[$0] } ?? .given
  }

  func note(_ knowledge: Knowledge, of question: Position<Question>, in answers: inout Answers) {
    if let slot = slots[question.index] { answers[slot] = knowledge }
  }

  /// The place of a comparison; nothing for one that is made nowhere in the guide.
  func comparison(of term: Term) -> Int? { comparisons[term] }

  /// How a comparison can come out after those that were made on the way.
  func verdicts(of comparison: Int, in answers: Answers) -> [Bool] {
    ranges.verdicts(of: comparison) { slot in
      if case .holds(let verdict) = answers[slot] { verdict } else { nil }
    }
  }

  func note(_ verdict: Bool, of comparison: Int, in answers: inout Answers) { answers[comparison] = .holds(verdict) }

  /// What is known, without what no longer matters.
  func reduced(_ answers: Answers, at target: Target) -> Answers {
    let needs = target.step.map { self.needs[$0] } ?? needsAtOutcomes
    var reduced = Answers()
    for var known in answers.known {
      guard let need = needs[known.slot] else { continue }
      if need == .existence, known.knowledge != .notAsked, known.knowledge != .withheld { known.knowledge = .given }
      reduced.known.append(known)
    }
    return reduced
  }

  /// What the answer to a question of a step can be, as far as it makes a difference; the option that decides the way.
  func answers(
    to question: Position<Question>, leadingBy next: Next?
  ) -> [(knowledge: Knowledge, option: Int?)] {
    let asked = draft.questions[question]
    let need = slots[question.index].map { needsOfAsked[$0] } ?? .nothing
    let skipped: [(Knowledge, Int?)] = asked.isOptional && need > .nothing ? [(.withheld, nil)] : []
    switch asked.kind {
    case .field, .moment: return [(.given, nil)] + skipped
    case .rows(let rows):
      let kinds: [(Knowledge, Int?)] = rows.least == 0 ? [(.given, nil), (.withheld, nil)] : [(.given, nil)]
      return need > .nothing ? kinds : [(.given, nil)]
    case .choice, .yesNo: return options(of: question, need, leadingBy: next, among: asked.options.count)
    case .choices(let alone):
      guard need == .option else { return [(.given, nil)] }
      return sets(of: question, alone: alone).map { (.options($0), nil) }
    }
  }

  /// One option for each way in which the answer can make a difference; no option where it makes none.
  private func options(
    of question: Position<Question>, _ need: Need, leadingBy next: Next?, among count: Int
  ) -> [(knowledge: Knowledge, option: Int?)] {
    let matters = need == .option
    var kinds: [(named: Int?, target: Target?)] = []
    var options: [Int] = []
    for option in 0..<count {
      let named = matters && isNamed[question.index][option] ? option : nil
      var target: Target?
      if case .byOption(let targets) = next { target = targets[option] }
      guard !kinds.contains(where: { $0.named == named && $0.target == target }) else { continue }
      kinds.append((named, target))
      options.append(option)
    }
    guard options.count > 1 || matters else { return [(.given, nil)] }
    return options.map { (.option($0), $0) }
  }

  /// The sets of named options that can be chosen; beyond a limit, some that show each option chosen and not.
  private func sets(of question: Position<Question>, alone: Int?) -> [[Int]] {
    let named = isNamed[question.index].indices.filter { isNamed[question.index][$0] && $0 != alone }
    let hasOthers = isNamed[question.index].indices.contains { !isNamed[question.index][$0] && $0 != alone }
    var sets: [[Int]] = [[]]
    if named.count <= AnswerRelevance.namedLimit {
      for option in named { sets += sets.map { $0 + [option] } }
    } else {
      sets += [named] + named.map { [$0] } + named.map { option in named.filter { $0 != option } }
    }
    // Something has to be chosen.
    if !hasOthers { sets.removeFirst() }
    if let alone { sets.append([alone]) }
    return sets
  }
}

extension Term {
  /// What cannot be told from options alone: each of its comparisons of numbers, days and words.
  var comparisons: [Term] {
    switch self {
    case .equal, .less, .lessOrEqual, .text, .same, .some: [self] + parts.flatMap { $0.comparisons }
    default: parts.flatMap { $0.comparisons }
    }
  }
}

extension GuideDraft {
  /// The question that tells in which role somebody follows the guide.
  var role: Position<Question>? {
    questions.firstIndex { $0.id == Array("role".utf8) && !$0.options.isEmpty }.map { Position($0) }
  }

  /// The questions without whose answers a term comes to nothing.
  fileprivate func questions(surelyReadBy term: Term) -> [Position<Question>] {
    switch term {
    case .computed(let value): questions(surelyReadBy: values[value.index].condition.term)
    case .choose(let test, _, _): questions(surelyReadBy: test)
    case .all(let parts), .any(let parts): parts.first.map { questions(surelyReadBy: $0) } ?? []
    case .answered: []
    default: term.questions + term.parts.flatMap { questions(surelyReadBy: $0) }
    }
  }

  /// Every condition and value of the guide.
  var terms: [Term] {
    var terms = values.map { $0.condition.term }
    func add(_ branch: DraftBranch) {
      if let condition = branch.condition { terms.append(condition.term) }
      for inner in branch.inner { add(inner) }
    }
    for step in steps {
      for branch in step.branches { add(branch) }
      for route in step.routes { terms.append(route.term) }
      for rule in step.rules { terms.append(rule.condition.term) }
    }
    for outcome in outcomes {
      for branch in outcome.branches { add(branch) }
    }
    for document in documents { add(document.branch) }
    return terms
  }

  /// The questions whose answers are read by all the guide's terms or anywhere else, each once.
  func questions(readBy terms: [Term]) -> [Int] {
    var isRead = Array(repeating: false, count: questions.count)
    func add(_ uses: [AnswerUse]) {
      for use in uses { isRead[use.question.index] = true }
    }
    func add(_ term: Term) {
      for question in term.questions { isRead[question.index] = true }
      for part in term.parts { add(part) }
    }
    func add(_ branch: DraftBranch) {
      add(branch.uses)
      for inner in branch.inner { add(inner) }
    }
    for term in terms { add(term) }
    for step in steps {
      add(step.uses)
      for branch in step.branches { add(branch) }
      if !step.roles.isEmpty, let role { isRead[role.index] = true }
    }
    for outcome in outcomes {
      add(outcome.uses)
      for branch in outcome.branches { add(branch) }
    }
    for document in documents { add(document.branch) }
    return questions.indices.filter { isRead[$0] }
  }
}
