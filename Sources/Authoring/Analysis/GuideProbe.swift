import Localization
import Wizard

/// A draft that can be followed as far as it is whole: where a way leads nowhere, it ends beyond the outcomes.
struct GuideProbe {
  let guide: Guide
  /// By step of the draft, where it stands in the guide.
  let places: [Int]

  /// Nothing where the first step of the file is not the first of the guide.
  init?(of draft: GuideDraft, in order: [Int]) {
    guard order.first == 0 else { return nil }
    var places = Array(repeating: 0, count: order.count)
    for (place, step) in order.enumerated() { places[step] = place }
    self.places = places
    // Where nothing is known about a way on, it leads nowhere, and no witness goes there.
    let gaps = (draft.gaps + [nil]).map { _ in Outcome(id: [], title: Message(0), text: nil) }
    let unknown = Target.outcome(Position(draft.outcomes.count + draft.gaps.count))
    let steps = order.map { index in
      let step = draft.steps[index]
      return Step(
        id: step.id.text.bytes, kind: step.kind, title: step.title ?? Message(0), text: step.text,
        rules: step.rules.map { $0.rule }, next: step.next?.moved(to: places) ?? .always(unknown))
    }
    guide = Guide(
      id: [], version: [], title: Message(0), questions: draft.questions,
      computed: draft.values.map { Computed(id: $0.id.text.bytes, unit: $0.unit, rule: $0.condition.condition) },
      steps: steps, outcomes: draft.outcomes.map { $0.outcome } + gaps,
      documents: draft.documents.map {
        Document(
          id: $0.id.text.bytes, kind: $0.kind, title: $0.title ?? Message(0), text: $0.text,
          condition: $0.branch.condition?.condition)
      }, facts: [], messageCount: 0)
  }
}
