import Wizard

/// Which answers still matter at a step: their options, only that they were given, or nothing about them.
struct AnswerRelevance {
  private enum Need: Int, Comparable {
    case nothing, existence, option

    static func < (first: Need, second: Need) -> Bool { first.rawValue < second.rawValue }
  }

  /// By step and question: what is read there or anywhere further on.
  private var needs: [[Need]]
  private var needsAtOutcomes: [Need]
  /// By question and option: whether a condition names the option.
  private var isNamed: [[Bool]]

  init(of draft: GuideDraft) {
    let nothing = Array(repeating: Need.nothing, count: draft.questions.count)
    needs = Array(repeating: nothing, count: draft.steps.count)
    needsAtOutcomes = nothing
    isNamed = draft.questions.map { $0.options.map { _ in false } }
    var atOutcomes = nothing
    for use in draft.outcomes.flatMap({ $0.uses }) {
      atOutcomes[use.question.index] = max(atOutcomes[use.question.index], .existence)
    }
    for document in draft.documents { add(document.branch, to: &atOutcomes) }
    needsAtOutcomes = atOutcomes
    for step in (draft.topologicalOrder ?? []).reversed() {
      var here = nothing
      for target in draft.steps[step].next?.targets ?? [] {
        here = zip(here, target.step.map { needs[$0] } ?? needsAtOutcomes).map { max($0, $1) }
      }
      for use in draft.steps[step].uses { here[use.question.index] = max(here[use.question.index], .existence) }
      for branch in draft.steps[step].branches { add(branch, to: &here) }
      for route in draft.steps[step].routes { add(route.condition, to: &here) }
      needs[step] = here
    }
  }

  private mutating func add(_ branch: DraftBranch, to needs: inout [Need]) {
    if let condition = branch.condition { add(condition.condition, to: &needs) }
    for use in branch.uses { needs[use.question.index] = max(needs[use.question.index], .existence) }
    for inner in branch.inner { add(inner, to: &needs) }
  }

  private mutating func add(_ condition: Condition, to needs: inout [Need]) {
    switch condition {
    case .answered(let question, let option):
      needs[question.index] = .option
      isNamed[question.index][option] = true
    case .not(let inner): add(inner, to: &needs)
    case .all(let parts), .any(let parts):
      for part in parts { add(part, to: &needs) }
    }
  }

  /// What is known, without what no longer matters.
  func reduced(_ answers: [GuideExploration.Knowledge], atStep step: Int) -> [GuideExploration.Knowledge] {
    reduced(answers, to: needs[step])
  }

  func reducedAtOutcomes(_ answers: [GuideExploration.Knowledge]) -> [GuideExploration.Knowledge] {
    reduced(answers, to: needsAtOutcomes)
  }

  private func reduced(
    _ answers: [GuideExploration.Knowledge], to needs: [Need]
  ) -> [GuideExploration.Knowledge] {
    zip(answers, needs).map { answer, need in
      switch need {
      case .nothing: .notAsked
      case .existence: answer == .notAsked ? .notAsked : .given
      case .option: answer
      }
    }
  }

  /// One option for each way in which the answer can make a difference; no option where it makes none.
  func options(of question: Position<Question>, at step: Int, leadingBy next: Next, among count: Int) -> [Int?] {
    let matters = needs[step][question.index] == .option
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
