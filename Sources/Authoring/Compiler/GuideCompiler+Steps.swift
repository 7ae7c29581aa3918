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
    case .choice(let options), .choices(let options):
      let hint = messages.add(step.hint, id, "hint")
      text = messages.add(step.text, id, "text")
      let titles = options.map { messages.add($0.title, id, "option", $0.id.string) ?? Message(0) }
      var asked = Question.Kind.choice
      if case .choices = step.kind { asked = .choices(alone: options.firstIndex { $0.isAlone }) }
      kind = .question(
        ask(step.id, asked, options: options.map { $0.id.text.bytes }, titles: titles, title: title, hint: hint))
    case .yesNo:
      let hint = messages.add(step.hint, id, "hint")
      text = messages.add(step.text, id, "text")
      let options = [Array("yes".utf8), Array("no".utf8)]
      kind = .question(ask(step.id, .yesNo, options: options, title: title, hint: hint))
    case .moment:
      let hint = messages.add(step.hint, id, "hint")
      text = messages.add(step.text, id, "text")
      kind = .question(ask(step.id, .moment, title: title, hint: hint))
    case .rows(let rows):
      let hint = messages.add(step.hint, id, "hint")
      text = messages.add(step.text, id, "text")
      kind = .question(ask(step.id, rows, title: title, hint: hint, path: [id]))
    case .fields(let fields):
      text = messages.add(step.hint, id, "hint") ?? messages.add(step.text, id, "text")
      kind = .fields(fields.map { compile($0, of: id) })
    case .instructions(let items):
      text = messages.add(step.text, id, "text")
      kind = .instructions(items.map { compile($0, of: id, into: &branches) })
    case .review:
      text = messages.add(step.text, id, "text")
      kind = .review
    case .waiting:
      text = messages.add(step.text, id, "text")
      kind = .waiting(until: draft.values.firstIndex { $0.id.identity == step.id.identity }.map { Position($0) })
    }
    let asked = draft.allQuestions(kind.questions)
      .flatMap { uses(of: draft.questions[$0].title, draft.questions[$0].hint, draft.questions[$0].purpose) }
    var routes: [DraftCondition] = []
    let next = step.next.flatMap { compile($0, of: step, routes: &routes) }
    let rules = step.rules.compactMap { compile($0, of: step, asking: kind) }
    let isIntact = rules.count == step.rules.count && step.fieldSources.allSatisfy { $0.isKnown }
    draft.steps.append(
      DraftStep(
        id: step.id, kind: kind, title: title, text: text, next: next, uses: uses(of: title, text) + asked,
        branches: branches, routes: routes, rules: rules, roles: roles(of: step), isIntact: isIntact))
  }

  private mutating func compile(_ rule: RuleSource, of step: StepSource, asking kind: Step.Kind) -> DraftRule? {
    let text = messages.add(rule.text, step.id.string, "check", rule.id.string)
    let condition = condition(rule.condition)
    let targets = rule.targets.compactMap { answer($0) }
    guard let text, let condition, targets.count == rule.targets.count, !targets.isEmpty else { return nil }
    let asked = kind.questions
    if targets.allSatisfy({ !asked.contains($0) }) {
      findings.append(rule.targets[0].finding(.checkElsewhere, [rule.targets[0].string, step.id.string]))
    }
    let compiled = Rule(
      id: rule.id.text.bytes, text: text, condition: condition.condition, targets: targets, isWarning: rule.isWarning)
    return DraftRule(rule: compiled, condition: condition)
  }

  /// The question that has a name.
  mutating func answer(_ name: Extract, inRowsOf owner: Position<Question>? = nil) -> Position<Question>? {
    let questions = conditions.questions
    if let index = questions.index(of: name.text.bytes) {
      guard questions[index].owner == owner?.index || questions[index].owner == nil else {
        findings.append(name.finding(.answerInRows, [name.string]))
        return nil
      }
      return Position(index)
    }
    guard !source.lost.contains(name.text.bytes) else { return nil }
    let suggestion = nearest(to: name.string, among: questions.all.map { $0.name.string })
    findings.append(name.finding(.answerUnknown, [name.string], suggestion: suggestion))
    return nil
  }

  private mutating func roles(of step: StepSource) -> [(option: Int, extract: Extract)] {
    guard let first = step.roles.first else { return [] }
    guard let question = conditions.questions.index(of: Array("role".utf8)).map({ conditions.questions[$0] }),
      !question.options.isEmpty
    else {
      findings.append(first.finding(.rolesUnasked))
      return []
    }
    return step.roles.compactMap { role in
      if let option = question.options.firstIndex(of: role.text.bytes) { return (option, role) }
      let known = question.options.map { String(decoding: $0, as: UTF8.self) }
      findings.append(
        role.finding(.optionUnknown, [role.string, "role"], suggestion: nearest(to: role.string, among: known)))
      return nil
    }
  }

  private mutating func ask(
    _ id: Extract, _ kind: Question.Kind, options: [[UInt8]] = [], titles: [Message] = [], title: Message?,
    hint: Message?, purpose: Message? = nil, isOptional: Bool = false, isSensitive: Bool = false,
    others: [Question.Other] = [], owner: Position<Question>? = nil
  ) -> Position<Question> {
    draft.questions.append(
      Question(
        id: id.text.bytes, kind: kind, options: options, titles: titles, title: title ?? Message(0), hint: hint,
        purpose: purpose, isOptional: isOptional, isSensitive: isSensitive, others: others, owner: owner))
    return Position(draft.questions.count - 1)
  }

  /// A list, then what it asks for each row.
  private mutating func ask(
    _ id: Extract, _ rows: RowsSource, title: Message?, hint: Message?, path: [String], owner: Position<Question>? = nil
  ) -> Position<Question> {
    let list = Position<Question>(draft.questions.count)
    let asked = conditions.questions.all.indices.filter { conditions.questions[$0].owner == list.index }
    let name = messages.add(rows.name, path: path + ["row"]) ?? Message(0)
    draft.questions.append(
      Question(
        id: id.text.bytes,
        kind: .rows(Rows(questions: asked.map { Position($0) }, least: rows.least, most: rows.most, name: name)),
        title: title ?? Message(0), hint: hint, purpose: nil, owner: owner))
    for field in rows.fields { _ = compile(field, of: path[0], owner: list) }
    return list
  }

  private mutating func compile(
    _ field: FieldSource, of step: String, owner: Position<Question>? = nil
  ) -> Position<Question> {
    let id = field.id.string
    let title = messages.add(field.title, step, id, "title")
    let hint = messages.add(field.hint, step, id, "hint")
    let purpose = messages.add(field.purpose, step, id, "purpose")
    if let rows = field.rows {
      return ask(field.id, rows, title: title, hint: nil, path: [step, id], owner: owner)
    }
    let known = field.field.flatMap { Field(id: $0.text.bytes) }
    if known == nil, let name = field.field {
      let suggestion = nearest(to: name.string, among: Field.allCases.map { "\($0.id)" })
      findings.append(name.finding(.fieldUnknown, [name.string], suggestion: suggestion))
    }
    let others = field.others.compactMap { other in
      answer(other.answer, inRowsOf: owner).map { Question.Other(name: other.name.text.bytes, question: $0) }
    }
    return ask(
      field.id, .field(known ?? .companyName), title: title, hint: hint, purpose: purpose, isOptional: field.isOptional,
      isSensitive: field.isSensitive, others: others, owner: owner)
  }

  mutating func compile(
    _ item: ItemSource, of place: String, _ list: String = "item", into branches: inout [DraftBranch]
  ) -> Item {
    let text = messages.add(item.text, place, list, item.id.string)
    let note = messages.add(item.note, place, list, item.id.string, "note")
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
    case .missing(let place):
      return .always(gap(place.finding(.nextMissing)))
    case .byCondition(let written, let otherwise, let end):
      var compiled: [Next.Route] = []
      var isSound = true
      for route in written {
        let condition = condition(route.condition)
        guard let target = lookUp(route.target), let condition else {
          draft.isWhole = false
          isSound = false
          continue
        }
        routes.append(condition)
        compiled.append(Next.Route(condition: condition.condition, target: target))
      }
      guard let otherwise else {
        let missing = end?.finding(.elseMissing)
        if isSound { return .byCondition(compiled, otherwise: gap(missing)) }
        if let missing { findings.append(missing) }
        return nil
      }
      return isSound ? lookUp(otherwise).map { .byCondition(compiled, otherwise: $0) } : nil
    }
  }

  /// A way that leads nowhere, with what is to be told of it.
  private mutating func gap(_ finding: Finding?) -> Target {
    draft.isWhole = false
    draft.gaps.append(finding)
    return .outcome(Position(source.outcomes.count + draft.gaps.count - 1))
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
    let isMeant = pairs.allSatisfy { options.contains($0.option.string) }
    let targets = options.map { option -> Target in
      guard let pair = pairs.first(where: { $0.option.string == option }) else {
        let place = pairs.first?.option ?? step.id
        return gap(isMeant ? place.finding(.optionUncovered, [option, step.id.string]) : nil)
      }
      return lookUp(pair.target) ?? gap(nil)
    }
    return .byOption(targets)
  }

  /// A step or outcome; for a name that is not known, what was probably meant.
  mutating func lookUp(_ name: Extract) -> Target? {
    if let target = targets[name.text.bytes] { return target }
    guard !source.lost.contains(name.text.bytes) else { return nil }
    let known = source.steps.map { $0.id.string } + source.outcomes.map { $0.id.string }
    let suggestion = nearest(to: name.string, among: known)
    findings.append(name.finding(.stepUnknown, [name.string], suggestion: suggestion))
    if suggestion == nil { draft.isWhole = false }
    return suggestion.flatMap { targets[Array($0.utf8)] }
  }
}

extension GuideSource {
  /// Of those with the same id the first; a step before an outcome.
  var targets: [[UInt8]: Target] {
    let all =
      steps.enumerated().map { ($1.id.text.bytes, Target.step(Position($0))) }
      + outcomes.enumerated().map { ($1.id.text.bytes, Target.outcome(Position($0))) }
    return Dictionary(all, uniquingKeysWith: { first, _ in first })
  }
}

extension StepSource {
  /// The ids that answer its question; none when it asks for no choice.
  var options: [String] {
    switch kind {
    case .choice(let options): options.map { $0.id.string }
    case .yesNo: ["yes", "no"]
    case .choices, .moment, .rows, .fields, .instructions, .review, .waiting: []
    }
  }
}

extension StepSource {
  /// The fields that it asks for, with those in the rows of its lists.
  fileprivate var fieldSources: [FieldSource] {
    switch kind {
    case .fields(let fields): fields.flatMap { $0.withInner }
    case .rows(let rows): rows.fields.flatMap { $0.withInner }
    default: []
    }
  }
}

extension FieldSource {
  fileprivate var withInner: [FieldSource] { [self] + (rows?.fields.flatMap { $0.withInner } ?? []) }

  /// Whether its kind is one of those that can be checked.
  fileprivate var isKnown: Bool { rows != nil || field.flatMap { Field(id: $0.text.bytes) } != nil }
}
