import Localization
public import Wizard

extension GuideCompiler {
  /// The guide with its steps in an order in which none leads back; nothing when there is any error.
  func emit(id: [UInt8], version: [UInt8], title: Message, summary: Message?) -> CompiledGuide? {
    guard source.isFlawless, !findings.contains(where: { $0.severity == .error }), let order = draft.topologicalOrder
    else {
      return nil
    }
    var places = Array(repeating: 0, count: order.count)
    for (place, step) in order.enumerated() { places[step] = place }
    let steps = order.compactMap { index -> Step? in
      let step = draft.steps[index]
      guard let title = step.title, let next = step.next else { return nil }
      return Step(
        id: step.id.text.bytes, kind: step.kind, title: title, text: step.text, rules: step.rules.map { $0.rule },
        next: next.moved(to: places))
    }
    let documents = draft.documents.compactMap { document in
      document.title.map {
        Document(
          id: document.id.text.bytes, kind: document.kind, title: $0, text: document.text,
          condition: document.branch.condition?.condition)
      }
    }
    let values = draft.values.map {
      Computed(id: $0.id.text.bytes, unit: $0.unit, rule: $0.condition.condition)
    }
    guard steps.count == source.steps.count, documents.count == source.documents.count else { return nil }
    let guide = Guide(
      id: id, version: version, title: title, questions: draft.questions, computed: values,
      steps: steps, outcomes: draft.outcomes.map { $0.outcome },
      documents: documents, facts: usedFacts.map { $0.fact }, messageCount: messages.messages.count)
    let entrances = entrances.map {
      Entrance(
        id: $0.id.text.bytes, title: $0.title, assumptions: $0.assumptions, step: Position(places[$0.step]))
    }
    return CompiledGuide(
      source: source, guide: guide, messages: messages.messages, summary: summary, entrances: entrances,
      migrations: migrations, changes: changes.sorted { isVersion($0.version, before: $1.version) })
  }
}

extension Next {
  /// The same with other targets.
  func leading(to change: (Target) -> Target) -> Next {
    switch self {
    case .always(let target): .always(change(target))
    case .byOption(let targets): .byOption(targets.map(change))
    case .byCondition(let routes, let otherwise):
      .byCondition(
        routes.map { Route(condition: $0.condition, target: change($0.target)) }, otherwise: change(otherwise))
    }
  }

  /// The same for steps that stand elsewhere.
  func moved(to places: [Int]) -> Next {
    leading { target in
      if case .step(let step) = target { .step(Position(places[step.index])) } else { target }
    }
  }
}

extension FactSource {
  /// The fact as it travels with a guide.
  public var fact: Fact {
    Fact(
      id: id.text.bytes,
      versions: versions.map { Fact.Version(from: $0.from, until: $0.until, value: $0.value.text.bytes) })
  }
}
