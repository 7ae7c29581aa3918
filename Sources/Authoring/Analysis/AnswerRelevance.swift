import Wizard

/// Which answers still matter at a step: their options, only that they were given, or nothing about them.
///
/// Answers that are read nowhere are not followed at all.
struct AnswerRelevance {
  private enum Need: Int, Comparable {
    case nothing, existence, option

    static func < (first: Need, second: Need) -> Bool { first.rawValue < second.rawValue }
  }

  /// What is known about the answers on a way, for those that are read anywhere.
  typealias Answers = [Knowledge]

  enum Knowledge: Hashable {
    case notAsked
    /// Asked, whatever the answer.
    case given
    case option(Int)
  }

  /// By question: its place among those that are read.
  private let slots: [Int?]
  /// By step and slot: what is read there or anywhere further on.
  private var needs: [[Need]]
  private var needsAtOutcomes: [Need] = []
  /// By question and option: whether a condition names the option.
  private var isNamed: [[Bool]]

  init(of draft: GuideDraft, in order: [Int]) {
    let read = draft.readQuestions
    slots = draft.questions.indices.map { read.firstIndex(of: $0) }
    isNamed = draft.questions.map { $0.options.map { _ in false } }
    let nothing = Array(repeating: Need.nothing, count: read.count)
    needs = Array(repeating: nothing, count: draft.steps.count)
    var atOutcomes = nothing
    add(draft.outcomes.flatMap { $0.uses }, to: &atOutcomes)
    for document in draft.documents { add(document.branch, to: &atOutcomes) }
    needsAtOutcomes = atOutcomes
    for step in order.reversed() {
      var here = nothing
      for target in draft.steps[step].next?.targets ?? [] {
        here = zip(here, target.step.map { needs[$0] } ?? needsAtOutcomes).map { max($0, $1) }
      }
      add(draft.steps[step].uses, to: &here)
      for branch in draft.steps[step].branches { add(branch, to: &here) }
      for route in draft.steps[step].routes { add(route.condition, to: &here) }
      needs[step] = here
    }
  }

  private func add(_ uses: [AnswerUse], to needs: inout [Need]) {
    for use in uses {
      if let slot = slots[use.question.index] { needs[slot] = max(needs[slot], .existence) }
    }
  }

  private mutating func add(_ branch: DraftBranch, to needs: inout [Need]) {
    if let condition = branch.condition { add(condition.condition, to: &needs) }
    add(branch.uses, to: &needs)
    for inner in branch.inner { add(inner, to: &needs) }
  }

  private mutating func add(_ condition: Condition, to needs: inout [Need]) {
    switch condition {
    case .answered(let question, let option):
      if let slot = slots[question.index] { needs[slot] = .option }
      isNamed[question.index][option] = true
    case .not(let inner): add(inner, to: &needs)
    case .all(let parts), .any(let parts):
      for part in parts { add(part, to: &needs) }
    }
  }

  /// What is known before anything was asked.
  var nothingKnown: Answers { Array(repeating: .notAsked, count: needsAtOutcomes.count) }

  func knowledge(of question: Position<Question>, in answers: Answers) -> Knowledge {
    slots[question.index].map { answers[$0] } ?? .given
  }

  func note(_ knowledge: Knowledge, of question: Position<Question>, in answers: inout Answers) {
    if let slot = slots[question.index] { answers[slot] = knowledge }
  }

  /// What is known, without what no longer matters.
  func reduced(_ answers: Answers, at target: Target) -> Answers {
    zip(answers, target.step.map { needs[$0] } ?? needsAtOutcomes).map { answer, need in
      switch need {
      case .nothing: .notAsked
      case .existence: answer == .notAsked ? .notAsked : .given
      case .option: answer
      }
    }
  }

  /// One option for each way in which the answer can make a difference; no option where it makes none.
  func options(of question: Position<Question>, at step: Int, leadingBy next: Next, among count: Int) -> [Int?] {
    let matters = slots[question.index].map { needs[step][$0] == .option } ?? false
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
    return options.count == 1 && !matters ? [nil] : options
  }
}

extension GuideDraft {
  /// The questions whose answers are read anywhere, each once.
  fileprivate var readQuestions: [Int] {
    var isRead = Array(repeating: false, count: questions.count)
    func add(_ uses: [AnswerUse]) {
      for use in uses { isRead[use.question.index] = true }
    }
    func add(_ branch: DraftBranch) {
      add(branch.uses + (branch.condition?.uses ?? []))
      for inner in branch.inner { add(inner) }
    }
    for step in steps {
      add(step.uses + step.routes.flatMap { $0.uses })
      for branch in step.branches { add(branch) }
    }
    for outcome in outcomes { add(outcome.uses) }
    for document in documents { add(document.branch) }
    return questions.indices.filter { isRead[$0] }
  }
}
