import Localization
import Wizard

extension GuideCompiler {
  /// The values of the guide, then the ends of the times to wait that are counted from an answer.
  mutating func compileValues() {
    conditions.laterValues = source.values.map { $0.id.text.bytes }
    for value in source.values {
      let compiled = compile(value)
      conditions.laterValues.removeFirst()
      if let (draft, type) = compiled { add(draft, type) } else { lose(value.id) }
    }
    for step in source.steps where step.isWaiting {
      if let (draft, type) = end(of: step) { add(draft, type) } else { lose(step.id) }
    }
  }

  private mutating func compile(_ value: ValueSource) -> (DraftValue, ConditionType)? {
    guard let rule = value.rule, let (condition, type) = conditions.compileAny(rule) else { return nil }
    guard let unit = type.unit else {
      findings.append(rule.finding(.valueNoNumber, [rule.string]))
      return nil
    }
    return (DraftValue(id: value.id, unit: unit, condition: condition), type)
  }

  /// Remembers that there is a value of that name, although nothing is known about it.
  private mutating func lose(_ id: Extract) {
    conditions.lost.append(id.text.bytes)
    messages.lost.append(id.text.bytes)
  }

  private mutating func end(of step: StepSource) -> (DraftValue, ConditionType)? {
    guard case .waiting(let time, .some(let since)) = step.kind, let time = WaitingTime(time.string),
      let question = answer(since)
    else { return nil }
    let start = conditions.questions[question.index].type
    let isFit = start == .moment && time.unit == .minutes || [.date, .moment].contains(start) && time.unit == .days
    guard isFit else {
      findings.append(since.finding(start == .date ? .waitTooFine : .waitSinceNoMoment, [since.string]))
      return nil
    }
    let count = start == .moment && time.unit == .days ? time.count * 1440 : time.count
    let term = Term.sum([.value(question), .literal(Array("\(count)".utf8), start == .date ? .days : .minutes)])
    let use = AnswerUse(question: question, extract: since, position: 0)
    let condition = DraftCondition(term: term, extract: since, uses: [use])
    return (DraftValue(id: step.id, unit: start == .date ? .date : .moment, condition: condition), start)
  }

  private mutating func add(_ value: DraftValue, _ type: ConditionType) {
    draft.values.append(value)
    conditions.values.append(ValueOutline(name: value.id, type: type))
    messages.values.append((value.id.text.bytes, draft.questions(readBy: value.condition.term)))
  }
}

extension ConditionType {
  /// How a value of this type is counted and shown; nothing for what no value can be.
  var unit: Term.Unit? {
    switch self {
    case .number: .number
    case .date: .date
    case .moment: .moment
    case .days: .days
    case .minutes: .minutes
    case .truth, .option, .options, .words, .rows: nil
    }
  }
}

extension GuideDraft {
  /// The questions whose answers a term reads, by itself or by the values that it names.
  func questions(readBy term: Term) -> [Position<Question>] {
    if case .answered = term { return [] }
    if case .computed(let value) = term { return questions(readBy: values[value.index].condition.term) }
    return term.questions + term.parts.flatMap { questions(readBy: $0) }
  }
}
