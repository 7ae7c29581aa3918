import Localization
import Phrasing
import Wizard

/// Something that is wrong on some way, with ways on which it may be shown.
struct Claim {
  let code: FindingCode
  let extract: Extract
  /// The byte of the extract.
  let position: Int
  /// The answer that is read, or the step or outcome that is come to.
  let name: String
  var trials: [Trial] = []

  /// A way, and what must be so at its end.
  struct Trial {
    let way: GuideExploration.Way
    let place: Place
    var guards: [Guard] = []
    var lack: Lack = .nothing
  }

  enum Place {
    /// The step is shown.
    case step(Int)
    /// All that the step asks is answered.
    case answered(Int)
    /// An outcome, or behind them a gap.
    case outcome(Int)
  }

  /// How a statement came out that is looked at before.
  typealias Guard = (term: Term, holds: Bool)

  enum Lack {
    case nothing
    case answer(Position<Question>)
    /// The answer is none of these options.
    case role(Position<Question>, [Int])
  }
}

extension GuideExploration {
  /// The claims, each with the answers that show it if they can be found.
  func proved(in order: [Int], on day: CivilDate?) -> [Finding] {
    guard !claims.isEmpty else { return [] }
    var search = WitnessSearch(through: draft, in: order, on: day)
    return claims.map { claim in
      for trial in claim.trials {
        if let witness = search?.witness(for: trial, after: links(of: trial)) {
          return finding(claim, on: trial.way).shown(by: witness)
        }
      }
      return finding(claim, on: claim.trials[0].way)
    }
  }

  /// The answers that lead to a gap.
  func witness(toGap gap: Int, _ search: inout WitnessSearch?) -> Witness? {
    for way in waysToGaps[gap] {
      if let witness = witness(of: way, toGap: gap, &search) { return witness }
    }
    return nil
  }

  func witness(of way: Way, toGap gap: Int, _ search: inout WitnessSearch?) -> Witness? {
    let trial = Claim.Trial(way: way, place: .outcome(draft.outcomes.count + gap))
    return search?.witness(for: trial, after: links(of: trial))
  }

  /// The steps of a way, from the first on.
  func steps(of way: Way) -> [Int] {
    var steps: [Int] = []
    var index = way.state
    while let here = index {
      steps.append(states[here].step)
      index = states[here].parent
    }
    return steps.reversed()
  }

  /// The answers that lead to a step.
  func witness(toStep step: Int, _ search: inout WitnessSearch?) -> Witness? {
    guard let state = states.firstIndex(where: { $0.step == step }) else { return nil }
    let trial = Claim.Trial(way: Way(state: state, said: []), place: .step(step))
    return search?.witness(for: trial, after: links(of: trial))
  }

  /// The steps that were answered on a way, each with what was said there.
  private func links(of trial: Claim.Trial) -> [WitnessSearch.Link] {
    var links: [WitnessSearch.Link] = []
    var (index, said) = (trial.way.state, trial.way.said)
    while let here = index {
      links.append(WitnessSearch.Link(step: states[here].step, said: said))
      (index, said) = (states[here].parent, states[here].said)
    }
    if case .step(let step) = trial.place, links.first?.step == step { links.removeFirst() }
    return links.reversed()
  }

  private func finding(_ claim: Claim, on way: Way) -> Finding {
    claim.extract.finding(claim.code, at: claim.position, [claim.name, description(of: way)])
  }

  /// `country (be) → account (no) → create-account`
  private func description(of way: Way) -> String {
    var names: [String] = []
    var (index, said) = (way.state, way.said)
    while let here = index {
      let step = draft.steps[states[here].step]
      let chosen = zip(step.kind.questions, said).compactMap { words(of: $1, to: $0) }.last
      names.append(chosen.map { "\(step.id.string) (\($0))" } ?? step.id.string)
      (index, said) = (states[here].parent, states[here].said)
    }
    return names.reversed().joined(separator: " → ")
  }

  private func words(of knowledge: AnswerRelevance.Knowledge, to question: Position<Question>) -> String? {
    let options = draft.questions[question].options.map { String(decoding: $0, as: UTF8.self) }
    switch knowledge {
    case .option(let number): return options[number]
    case .options(let numbers): return numbers.isEmpty ? nil : numbers.map { options[$0] }.joined(separator: " + ")
    case .withheld: return "–"
    case .notAsked, .given, .holds: return nil
    }
  }
}
