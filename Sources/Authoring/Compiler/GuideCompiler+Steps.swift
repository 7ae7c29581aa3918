import Localization
import Validation
import Wizard

extension GuideCompiler {
  mutating func compile(_ step: StepSource) {
    let id = step.id.string
    let title = messages.add(step.title, id, "title")
    let text: Message?
    let kind: Step.Kind
    var branches: [DraftBranch] = []
    switch step.kind {
    case .choice(let options):
      let hint = messages.add(step.hint, id, "hint")
      text = messages.add(step.text, id, "text")
      let compiled = options.map { option in
        let title = messages.add(option.title, id, "option", option.id.string)
        return Question.Option(id: option.id.text.bytes, title: title ?? Message(0))
      }
      kind = .question(ask(step.id, .choice(compiled), title: title, hint: hint, purpose: nil))
    case .yesNo:
      let hint = messages.add(step.hint, id, "hint")
      text = messages.add(step.text, id, "text")
      kind = .question(ask(step.id, .yesNo, title: title, hint: hint, purpose: nil))
    case .fields(let fields):
      text = messages.add(step.hint, id, "hint") ?? messages.add(step.text, id, "text")
      kind = .fields(fields.map { compile($0, of: id) })
    case .instructions(let items):
      text = messages.add(step.text, id, "text")
      kind = .instructions(items.map { compile($0, of: id, into: &branches) })
    case .review:
      text = messages.add(step.text, id, "text")
      kind = .review
    }
    let asked = kind.questions
      .flatMap { uses(of: draft.questions[$0].title, draft.questions[$0].hint, draft.questions[$0].purpose) }
    var routes: [DraftCondition] = []
    let next = step.next.flatMap { compile($0, of: step, routes: &routes) }
    draft.steps.append(
      DraftStep(
        id: step.id, kind: kind, title: title, text: text, next: next, uses: uses(of: title, text) + asked,
        branches: branches, routes: routes))
  }

  private mutating func ask(
    _ id: Extract, _ kind: Question.Kind, title: Message?, hint: Message?, purpose: Message?
  ) -> Position<Question> {
    draft.questions.append(
      Question(id: id.text.bytes, kind: kind, title: title ?? Message(0), hint: hint, purpose: purpose))
    return Position(draft.questions.count - 1)
  }

  private mutating func compile(_ field: FieldSource, of step: String) -> Position<Question> {
    let id = field.id.string
    let title = messages.add(field.title, step, id, "title")
    let hint = messages.add(field.hint, step, id, "hint")
    let purpose = messages.add(field.purpose, step, id, "purpose")
    let known = field.field.flatMap { Field(id: $0.text.bytes) }
    if known == nil, let name = field.field {
      let suggestion = nearest(to: name.string, among: Field.allCases.map { "\($0.id)" })
      findings.append(name.finding(.fieldUnknown, [name.string], suggestion: suggestion))
    }
    return ask(field.id, .field(known ?? .companyName), title: title, hint: hint, purpose: purpose)
  }

  private mutating func compile(_ item: ItemSource, of step: String, into branches: inout [DraftBranch]) -> Item {
    let text = messages.add(item.text, step, "item", item.id.string)
    let note = messages.add(item.note, step, "item", item.id.string, "note")
    let condition = condition(item.condition)
    branches.append(DraftBranch(condition: condition, uses: uses(of: text, note), inner: []))
    return Item(id: item.id.text.bytes, text: text ?? Message(0), note: note, condition: condition?.condition)
  }

  private mutating func compile(
    _ next: NextSource, of step: StepSource, routes: inout [DraftCondition]
  ) -> Next? {
    switch next {
    case .always(let target):
      return lookUp(target).map { .always($0) }
    case .byOption(let pairs):
      return byOption(pairs, of: step)
    case .byCondition(let written, let otherwise):
      var compiled: [Next.Route] = []
      for route in written {
        let condition = condition(route.condition)
        guard let target = lookUp(route.target), let condition else {
          draft.isWhole = false
          continue
        }
        routes.append(condition)
        compiled.append(Next.Route(condition: condition.condition, target: target))
      }
      return otherwise.flatMap { lookUp($0) }.map { .byCondition(compiled, otherwise: $0) }
    }
  }

  /// Every option of the step's question has one target, and nothing else has.
  private mutating func byOption(_ pairs: [(option: Extract, target: Extract)], of step: StepSource) -> Next? {
    let options = step.options
    guard !options.isEmpty else {
      if let first = pairs.first { findings.append(first.option.finding(.nextByOptionRefused)) }
      draft.isWhole = false
      return nil
    }
    for pair in pairs where !options.contains(pair.option.string) {
      let suggestion = nearest(to: pair.option.string, among: options)
      findings.append(
        pair.option.finding(.optionUnknown, [pair.option.string, step.id.string], suggestion: suggestion))
      draft.isWhole = false
    }
    let targets = options.map { option -> Target? in
      if let pair = pairs.first(where: { $0.option.string == option }) { return lookUp(pair.target) }
      if pairs.allSatisfy({ options.contains($0.option.string) }) {
        findings.append((pairs.first?.option ?? step.id).finding(.optionUncovered, [option, step.id.string]))
      }
      draft.isWhole = false
      return nil
    }
    let known = targets.compactMap { $0 }
    return known.count == options.count ? .byOption(known) : nil
  }

  /// A step or outcome; for a name that is not known, what was probably meant.
  private mutating func lookUp(_ name: Extract) -> Target? {
    if let target = source.target(name.string) { return target }
    guard !source.lost.contains(name.text.bytes) else { return nil }
    let known = source.steps.map { $0.id.string } + source.outcomes.map { $0.id.string }
    let suggestion = nearest(to: name.string, among: known)
    findings.append(name.finding(.stepUnknown, [name.string], suggestion: suggestion))
    if suggestion == nil { draft.isWhole = false }
    return suggestion.flatMap { source.target($0) }
  }
}

extension GuideSource {
  fileprivate func target(_ id: String) -> Target? {
    if let step = steps.firstIndex(where: { $0.id.string == id }) { return .step(Position(step)) }
    return outcomes.firstIndex { $0.id.string == id }.map { .outcome(Position($0)) }
  }
}

extension StepSource {
  /// The ids that answer its question; none when it asks for no choice.
  var options: [String] {
    switch kind {
    case .choice(let options): options.map { $0.id.string }
    case .yesNo: ["yes", "no"]
    case .fields, .instructions, .review: []
    }
  }
}
