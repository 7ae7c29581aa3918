import Localization
import Wizard

/// A place further on to begin, as it is written.
struct DraftEntrance {
  let id: Extract
  let title: Message
  let assumptions: [Entrance.Assumption]
  let step: Int
  let extract: Extract
}

extension GuideCompiler {
  mutating func compile(_ entrance: EntranceSource) {
    let title = messages.add(entrance.title, entrance.id.string, "title")
    let assumptions = entrance.assumptions.compactMap { assumption($0.question, $0.entry) }
    guard let name = entrance.step, let target = lookUp(name) else { return }
    guard let step = target.step else {
      findings.append(name.finding(.stepUnknown, [name.string]))
      return
    }
    guard let title, assumptions.count == entrance.assumptions.count else { return }
    entrances.append(
      DraftEntrance(id: entrance.id, title: title, assumptions: assumptions, step: step, extract: name))
  }

  /// An option that is taken for granted; what people type is not.
  private mutating func assumption(_ name: Extract, _ entry: Extract) -> Entrance.Assumption? {
    guard let question = answer(name) else { return nil }
    let options = conditions.questions[question.index].options
    guard !options.isEmpty else {
      findings.append(name.finding(.answerNotChoice, [name.string]))
      return nil
    }
    guard options.contains(entry.text.bytes) else {
      let known = options.map { String(decoding: $0, as: UTF8.self) }
      findings.append(
        entry.finding(
          .optionUnknown, [entry.string, name.string], suggestion: nearest(to: entry.string, among: known)))
      return nil
    }
    return Entrance.Assumption(question: question, entry: entry.text.bytes)
  }
}

/// Looks whether somebody of whom an entrance's assumptions are true can come to its step at all.
enum EntranceCheck {
  static func findings(about entrances: [DraftEntrance], in draft: GuideDraft) -> [Finding] {
    guard !entrances.isEmpty, draft.isWhole, draft.topologicalOrder != nil else { return [] }
    return entrances.compactMap { entrance in
      leads(entrance, in: draft) ? nil : entrance.extract.finding(.entranceBlocked, [entrance.extract.string])
    }
  }

  private static func leads(_ entrance: DraftEntrance, in draft: GuideDraft) -> Bool {
    var open = [0]
    var seen: Set<Int> = []
    while let step = open.popLast() {
      if step == entrance.step { return true }
      guard seen.insert(step).inserted else { continue }
      for target in targets(of: draft.steps[step], entrance, draft) {
        if let next = target.step { open.append(next) }
      }
    }
    return false
  }

  /// Where a step leads, with the option that is taken for granted if one is.
  private static func targets(of step: DraftStep, _ entrance: DraftEntrance, _ draft: GuideDraft) -> [Target] {
    if case .byOption(let targets) = step.next, let question = step.kind.questions.first,
      let assumed = entrance.assumptions.first(where: { $0.question == question }),
      let option = draft.questions[question].options.firstIndex(of: assumed.entry)
    {
      return [targets[option]]
    }
    return step.next?.targets ?? []
  }
}
