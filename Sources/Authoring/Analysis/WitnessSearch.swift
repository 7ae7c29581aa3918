import Localization
import Phrasing
import Validation
import Wizard

/// Looks for answers that lead along a way, and believes them only when the wizard itself has gone it with them.
struct WitnessSearch {
  /// A step on a way, and what was said to its questions.
  struct Link {
    let step: Int
    let said: [AnswerRelevance.Knowledge]
  }

  /// So many steps are followed for all that is to be shown of a guide.
  private static let workLimit = 200_000
  /// So many combinations of what can be said at a step are tried; beyond, one answer is changed at a time.
  private static let combinationLimit = 256
  /// On longer ways only the most ordinary answers are tried.
  private static let linkLimit = 400

  private let draft: GuideDraft
  private let probe: GuideProbe
  private let candidates: EntryCandidates
  private let day: CivilDate
  private var circumstances = Circumstances()
  private var work = 0

  init?(through draft: GuideDraft, in order: [Int], on day: CivilDate?) {
    guard let day, let probe = GuideProbe(of: draft, in: order) else { return nil }
    self.draft = draft
    self.probe = probe
    self.day = day
    candidates = EntryCandidates(for: probe.guide, on: day)
    circumstances.today = day
  }

  mutating func witness(for trial: Claim.Trial, after links: [Link]) -> Witness? {
    guard links.allSatisfy({ draft.steps[$0.step].isIntact }) else { return nil }
    let choices = links.map { combinations(of: $0) }
    if let witness = witness(of: choices.flatMap { $0[0] }, for: trial) { return witness }
    guard links.count <= WitnessSearch.linkLimit else { return nil }
    var chosen = links.isEmpty ? [] : [0]
    while let last = chosen.indices.last, work < WitnessSearch.workLimit {
      guard chosen[last] < choices[last].count else {
        chosen.removeLast()
        if !chosen.isEmpty { chosen[last - 1] += 1 }
        continue
      }
      let entries = zip(choices, chosen).flatMap { $0[$1] }
      if last + 1 == links.count {
        if let witness = witness(of: entries, for: trial) { return witness }
        chosen[last] += 1
      } else if follow(entries).path.dropFirst(last + 1).first?.index == probe.places[links[last + 1].step] {
        chosen.append(0)
      } else {
        chosen[last] += 1
      }
    }
    return nil
  }

  private mutating func follow(_ entries: [GivenEntry]) -> Journey {
    var answers = Answers(for: probe.guide)
    for given in entries {
      // By its address, as whoever replays it gives it.
      guard let asked = probe.guide.asked(probe.guide.text(of: given.asked)) else { continue }
      try? answers.enter(given.entry, for: asked, in: probe.guide, language: [], circumstances)
    }
    let journey = probe.guide.resolve(answers, in: circumstances)
    work += journey.path.count + entries.count + 1
    return journey
  }

  private mutating func witness(of entries: [GivenEntry], for trial: Claim.Trial) -> Witness? {
    guard work < WitnessSearch.workLimit, isShown(trial, by: follow(entries)) else { return nil }
    return Witness(
      day: day.iso.string,
      answers: entries.map {
        Witness.Answer(question: probe.guide.text(of: $0.asked).string, entry: $0.entry.string)
      })
  }

  private func isShown(_ trial: Claim.Trial, by journey: Journey) -> Bool {
    switch trial.place {
    case .step(let step): guard journey.path.contains(Position(probe.places[step])) else { return false }
    case .answered(let step):
      let position = Position<Step>(probe.places[step])
      guard journey.path.contains(position), journey.path.last != position || journey.open.isEmpty else { return false }
    case .outcome(let outcome): guard journey.outcome?.index == outcome else { return false }
    }
    guard trial.guards.allSatisfy({ journey.answers.meet(Condition($0.term)) == $0.holds }) else { return false }
    switch trial.lack {
    case .nothing: return true
    case .answer(let question): return journey.answers[question] == nil
    case .role(let question, let options):
      return journey.answers[question]?.options.allSatisfy { !options.contains($0) } ?? true
    }
  }

  // MARK: What can be said

  /// What can be said at a step, most ordinary first.
  private func combinations(of link: Link) -> [[GivenEntry]] {
    let kinds = zip(draft.steps[link.step].kind.questions, link.said).map { answers(to: $0, as: $1) }
    var count = 1
    for kind in kinds { count = min(count * kind.count, WitnessSearch.combinationLimit + 1) }
    guard count > WitnessSearch.combinationLimit else {
      return kinds.reduce([[]]) { before, kind in before.flatMap { entries in kind.map { entries + $0 } } }
    }
    let ordinary = kinds.map { $0[0] }
    return [ordinary.flatMap(\.self)]
      + kinds.indices.flatMap { place in
        kinds[place].dropFirst().map { other in
          var entries = ordinary
          entries[place] = other
          return entries.flatMap(\.self)
        }
      }
  }

  /// Never nothing at all to choose from: where nothing fits, nothing is said.
  private func answers(to question: Position<Question>, as knowledge: AnswerRelevance.Knowledge) -> [[GivenEntry]] {
    let options = draft.questions[question].options
    switch knowledge {
    case .option(let number): return [[GivenEntry(Asked(question), options[number])]]
    case .options(let numbers) where !numbers.isEmpty:
      return [[GivenEntry(Asked(question), Array(numbers.map { options[$0] }.joined(separator: [UInt8(ascii: ",")])))]]
    case .withheld, .notAsked, .holds: return [[]]
    case .given, .options:
      let found = candidates.answers(to: question).filter { !$0.isEmpty }
      return found.isEmpty ? [[]] : found
    }
  }
}
