import Validation
public import Wizard

/// A guide with one thing changed, which its journeys ought to notice.
public struct GuideMutation: Sendable {
  /// What was changed, in ids: `country (be) → account becomes name`.
  public let name: String
  public let guide: Guide

  /// All changes of a guide that somebody could have made by mistake.
  public static func all(of compiled: CompiledGuide) -> [GuideMutation] {
    let guide = compiled.guide
    let places = GuidePlaces(of: compiled)
    return ways(of: guide)
      + places.conditions.flatMap { place in
        conditions(changing: place.condition, of: guide).compactMap { change -> GuideMutation? in
          guard let changed = guide.changing(place.kind, to: change.condition) else { return nil }
          return GuideMutation(name: "\(place.name): \(change.name)", guide: changed)
        }
      } + values(of: guide) + lists(of: guide)
  }

  /// Whether a journey of the unchanged guide comes out otherwise.
  public func isNoticed(by journeys: [SampleJourney], of compiled: CompiledGuide) -> Bool {
    let places = GuidePlaces(of: compiled)
    return journeys.contains { !$0.replay(in: guide, places).isEmpty }
  }

  private static func ways(of guide: Guide) -> [GuideMutation] {
    guide.steps.indices.flatMap { index -> [GuideMutation] in
      let step = guide.steps[index]
      func mutation(_ name: String, _ next: Next) -> GuideMutation {
        GuideMutation(name: "\(step.name): \(name)", guide: guide.changing(stepAt: index) { $0.leading(next) })
      }
      switch step.next {
      case .always(let target):
        guard case .step(let over) = target, let beyond = guide.steps[over].next.targets.first else { return [] }
        return [mutation("leaves out \(guide.name(of: target))", .always(beyond))]
      case .byOption(let targets):
        return targets.indices.dropFirst().compactMap { option in
          guard targets[option] != targets[option - 1] else { return nil }
          var swapped = targets
          swapped.swapAt(option, option - 1)
          return mutation("options \(option) and \(option + 1) change places", .byOption(swapped))
        }
      case .byCondition(let routes, let otherwise):
        return routes.indices.compactMap { route in
          var left = routes
          left.remove(at: route)
          return mutation(
            "loses the way to \(guide.name(of: routes[route].target))", .byCondition(left, otherwise: otherwise))
        }
      }
    }
  }

  private static func values(of guide: Guide) -> [GuideMutation] {
    guide.computed.indices.flatMap { index -> [GuideMutation] in
      guard let term = guide.computed[index].rule.term else { return [] }
      return changes(of: term, in: guide).map { change in
        GuideMutation(
          name: "\(guide.computed[index].id.string): \(change.name)",
          guide: guide.changing(valueAt: index, to: change.term))
      }
    }
  }

  /// Lists that take one row more or fewer.
  private static func lists(of guide: Guide) -> [GuideMutation] {
    guide.questions.indices.flatMap { index -> [GuideMutation] in
      guard let rows = guide.questions[index].rows else { return [] }
      let changes =
        [rows.least - 1, rows.least + 1].map { (name: "min \(rows.least) becomes \($0)", least: $0, most: rows.most) }
        + [rows.most - 1, rows.most + 1].filter { _ in rows.isLimited }
        .map { (name: "max \(rows.most) becomes \($0)", least: rows.least, most: $0) }
      return changes.filter { 0 <= $0.least && max($0.least, 1) <= $0.most }.map { change in
        GuideMutation(
          name: "\(guide.questions[index].id.string): \(change.name)",
          guide: guide.changing(listAt: index, rows, least: change.least, most: change.most))
      }
    }
  }

  /// A condition left out, turned round, or changed in one of its parts.
  private static func conditions(
    changing condition: Condition, of guide: Guide
  ) -> [(name: String, condition: Condition?)] {
    guard let term = condition.term else { return [] }
    var found: [(name: String, condition: Condition?)] = [("is left out", nil)]
    found.append(("is turned round", Condition(.not(term))))
    for change in changes(of: term, in: guide) { found.append((change.name, Condition(change.term))) }
    return found
  }

  private static func changes(of term: Term, in guide: Guide) -> [(name: String, term: Term)] {
    var found: [(name: String, term: Term)] = []
    for (index, part) in term.allParts.enumerated() {
      for change in changes(of: part, in: guide) {
        found.append((change.name, term.replacing(part: index, by: change.term)))
      }
    }
    switch term {
    case .all(let parts) where parts.count > 1: found.append(("and becomes or", .any(parts)))
    case .any(let parts) where parts.count > 1: found.append(("or becomes and", .all(parts)))
    case .some(let list, let part): found.append(("any and all change places", .not(.some(list, .not(part)))))
    case .less(let first, let second): found.append(("< becomes <=", .lessOrEqual(first, second)))
    case .lessOrEqual(let first, let second): found.append(("<= becomes <", .less(first, second)))
    case .has(let question, let option):
      let options = guide.questions[question].options
      let other = (option + 1) % max(options.count, 1)
      guard other != option else { break }
      let name = "\(guide.questions[question].id.string) \(options[option].string) becomes \(options[other].string)"
      found.append((name, .has(question, other)))
    case .literal(let digits, let unit):
      guard let number = Int64(digits.string) else { break }
      found.append(("\(number) becomes \(number &+ 1)", .literal(Array("\(number &+ 1)".utf8), unit)))
    default: break
    }
    return found
  }
}

extension Term {
  /// Itself with one of all its parts replaced.
  fileprivate func replacing(part index: Int, by part: Term) -> Term {
    var parts = allParts
    parts[index] = part
    return switch self {
    case .all: .all(parts)
    case .any: .any(parts)
    case .sum: .sum(parts)
    case .product: .product(parts)
    case .not: .not(parts[0])
    case .equal: .equal(parts[0], parts[1])
    case .less: .less(parts[0], parts[1])
    case .lessOrEqual: .lessOrEqual(parts[0], parts[1])
    case .choose: .choose(parts[0], parts[1], parts[2])
    case .total(let list, _): .total(list, parts[0])
    case .some(let list, _): .some(list, parts[0])
    default: self
    }
  }
}

// MARK: Guides with one part changed

extension Guide {
  fileprivate func changing(_ kind: GuidePlaces.Kind, to condition: Condition?) -> Guide? {
    switch kind {
    case .way(let index, let route):
      guard let condition, case .byCondition(var routes, let otherwise) = steps[index].next else { return nil }
      routes[route] = Next.Route(condition: condition, target: routes[route].target)
      return changing(stepAt: index) { $0.leading(.byCondition(routes, otherwise: otherwise)) }
    case .rule(let index, let rule):
      return changing(stepAt: index) { step in
        var rules = step.rules
        let old = rules.remove(at: rule)
        if let condition {
          rules.insert(
            Rule(id: old.id, text: old.text, condition: condition, targets: old.targets, isWarning: old.isWarning),
            at: rule)
        }
        return Step(id: step.id, kind: step.kind, title: step.title, text: step.text, rules: rules, next: step.next)
      }
    case .item(let index, let item):
      return changing(stepAt: index) { step in
        var items = step.items
        items[item] = items[item].concerning(condition)
        return Step(
          id: step.id, kind: .instructions(items), title: step.title, text: step.text, rules: step.rules,
          next: step.next)
      }
    case .ending(let index, let item):
      var outcomes = outcomes
      let old = outcomes[index]
      var items = old.items
      items[item] = items[item].concerning(condition)
      outcomes[index] = Outcome(
        id: old.id, title: old.title, text: old.text, isExit: old.isExit, items: items, reasonCount: old.reasonCount)
      return with(outcomes: outcomes)
    case .document(let index):
      return changing(documentAt: index) {
        Document(id: $0.id, kind: $0.kind, title: $0.title, text: $0.text, condition: condition)
      }
    case .part(let index, let part):
      return changing(documentAt: index) {
        Document(
          id: $0.id, kind: $0.kind.changing(part, to: condition), title: $0.title, text: $0.text,
          condition: $0.condition)
      }
    }
  }

  fileprivate func changing(stepAt index: Int, _ change: (Step) -> Step) -> Guide {
    var steps = steps
    steps[index] = change(steps[index])
    return with(steps: steps)
  }

  private func changing(documentAt index: Int, _ change: (Document) -> Document) -> Guide {
    var documents = documents
    documents[index] = change(documents[index])
    return with(documents: documents)
  }

  fileprivate func changing(valueAt index: Int, to term: Term) -> Guide {
    var computed = computed
    computed[index] = Computed(id: computed[index].id, unit: computed[index].unit, rule: Condition(term))
    return with(computed: computed)
  }

  fileprivate func changing(listAt index: Int, _ rows: Rows, least: Int, most: Int) -> Guide {
    var questions = questions
    let changed = Rows(questions: rows.questions, least: least, most: most, name: rows.name)
    questions[index] = questions[index].being(.rows(changed))
    return with(questions: questions)
  }

  private func with(
    questions: [Question]? = nil, computed: [Computed]? = nil, steps: [Step]? = nil, outcomes: [Outcome]? = nil,
    documents: [Document]? = nil
  ) -> Guide {
    Guide(
      id: id, version: version, title: title, questions: questions ?? self.questions,
      computed: computed ?? self.computed,
      steps: steps ?? self.steps, outcomes: outcomes ?? self.outcomes, documents: documents ?? self.documents,
      facts: facts, messageCount: messageCount)
  }
}

extension Document.Kind {
  fileprivate func changing(_ part: Int, to condition: Condition?) -> Document.Kind {
    switch self {
    case .checklist, .sheet: return self
    case .email(let email):
      var body = email.body
      body[part] = Document.Part(text: body[part].text, condition: condition, list: body[part].list)
      return .email(
        Document.Email(
          language: email.language, from: email.from, to: email.to, copy: email.copy, subject: email.subject,
          body: body))
    case .calendar(var events):
      let old = events[part]
      events[part] = Document.Event(
        id: old.id, time: old.time, unit: old.unit, text: old.text, note: old.note, condition: condition)
      return .calendar(events)
    }
  }
}

extension Step {
  fileprivate func leading(_ next: Next) -> Step {
    Step(id: id, kind: kind, title: title, text: text, rules: rules, next: next)
  }
}

extension Question {
  fileprivate func being(_ kind: Kind) -> Question {
    Question(
      id: id, kind: kind, options: options, titles: titles, title: title, hint: hint, purpose: purpose,
      isOptional: isOptional, isSensitive: isSensitive, others: others, owner: owner)
  }
}

extension Item {
  fileprivate func concerning(_ condition: Condition?) -> Item {
    Item(id: id, text: text, note: note, condition: condition)
  }
}
