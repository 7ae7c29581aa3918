public import Wizard

/// The places of a guide at which a condition decides, each under its name.
public struct GuidePlaces: Sendable {
  public let conditions: [Place]

  public struct Place: Sendable {
    /// Worked out from ids: `create-account.item.open`, or `identity → sender` for a way on.
    public let name: String
    public let kind: Kind
    public let condition: Condition
  }

  public enum Kind: Equatable, Sendable {
    /// A step's way on, by its number.
    case way(Int, Int)
    case rule(Int, Int)
    /// An item of a step.
    case item(Int, Int)
    /// A reason of an outcome, or what to do next.
    case ending(Int, Int)
    case document(Int)
    /// A paragraph or an entry of a document.
    case part(Int, Int)
  }

  public init(of compiled: CompiledGuide) {
    let guide = compiled.guide
    var places: [Place] = []
    func add(_ condition: Condition?, _ name: String, _ kind: Kind) {
      if let condition { places.append(Place(name: name, kind: kind, condition: condition)) }
    }
    for (number, step) in guide.steps.enumerated() {
      for (index, rule) in step.rules.enumerated() {
        add(rule.condition, "\(step.name).check.\(rule.id.string)", .rule(number, index))
      }
      for (index, item) in step.items.enumerated() {
        add(item.condition, "\(step.name).item.\(item.id.string)", .item(number, index))
      }
      guard case .byCondition(let routes, _) = step.next else { continue }
      for (index, route) in routes.enumerated() {
        add(route.condition, "\(step.name) → \(guide.name(of: route.target))", .way(number, index))
      }
    }
    for (number, outcome) in guide.outcomes.enumerated() {
      for (index, item) in outcome.items.enumerated() {
        add(item.condition, "\(outcome.id.string).item.\(item.id.string)", .ending(number, index))
      }
    }
    for (number, document) in guide.documents.enumerated() {
      add(document.condition, document.id.string, .document(number))
      for (index, part) in document.parts.enumerated() {
        add(part.condition, compiled[part.text].key.withoutGuide, .part(number, index))
      }
    }
    conditions = places
  }

  /// The names of what a journey shows because its condition holds, in the guide's order; ways and rules are none.
  ///
  /// - Parameter guide: The guide of the places, or one made of it, in which a condition may be another or none.
  public func shown(by journey: Journey, in guide: Guide) -> [String] {
    conditions.filter { place in
      switch place.kind {
      case .way, .rule, .document: false
      case .item(let step, let item):
        journey.path.contains(Position(step)) && journey.answers.meet(guide.steps[step].items[item].condition)
      case .ending(let outcome, let item):
        journey.outcome == Position(outcome) && journey.answers.meet(guide.outcomes[outcome].items[item].condition)
      case .part(let document, let part):
        journey.documents.contains(Position(document))
          && journey.answers.meet(guide.documents[document].parts[part].condition)
      }
    }.map(\.name)
  }

  /// The names of everything that ``shown(by:)`` can give.
  public var showable: [String] {
    conditions.filter { place in
      switch place.kind {
      case .way, .rule, .document: false
      case .item, .ending, .part: true
      }
    }.map(\.name)
  }
}

extension Guide {
  func name(of target: Target) -> String {
    switch target {
    case .step(let step): steps[step].name
    case .outcome(let outcome): outcomes[outcome].id.string
    }
  }
}

extension Document {
  /// Its paragraphs or entries, those that are always there with them.
  var parts: [(text: Message, condition: Condition?)] {
    switch kind {
    case .email(let email): email.body.map { ($0.text, $0.condition) }
    case .calendar(let events): events.map { ($0.text, $0.condition) }
    case .checklist, .sheet: []
    }
  }

  /// The conditions and times that it reads.
  var conditions: [Condition] {
    var found = [condition].compactMap { $0 } + parts.compactMap { $0.condition }
    if case .calendar(let events) = kind { found += events.map { $0.time } }
    return found
  }
}

extension Step {
  var name: String { id.string }
}

extension [UInt8] {
  var string: String { String(decoding: self, as: UTF8.self) }
}

extension String {
  /// `flegt-importer.role-request.part.request` → `role-request.part.request`
  fileprivate var withoutGuide: String { firstIndex(of: ".").map { String(self[index(after: $0)...]) } ?? self }
}
