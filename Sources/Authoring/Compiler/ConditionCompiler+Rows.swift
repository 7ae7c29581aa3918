import Localization
import Wizard

extension ConditionCompiler {
  /// `total(goods, volume)`, or a statement about any row or all.
  mutating func each(
    _ list: Position<Question>, _ function: String, _ name: ConditionSyntax, _ part: ConditionSyntax
  ) -> (Term, ConditionType)? {
    guard questions[list.index].type == .rows else { return refuse(.answerNoList, name, [words(name)]) }
    use(list, at: name)
    lists.append(list.index)
    let compiled = compile(part)
    lists.removeLast()
    guard let (term, type) = compiled else { return nil }
    if let missing = missing(in: term, besides: []) {
      note(.answerMaybeMissing, part, [questions[missing].name.string, words(name)])
    }
    guard function == "total" else {
      guard type == .truth else { return refuse(.conditionNoStatement, part) }
      return (function == "any" ? .some(list, term) : .not(.some(list, .not(term))), .truth)
    }
    guard type == .number || type == .days || type == .minutes else {
      return refuse(.conditionTypesDiffer, part, [words(part), "0"])
    }
    return (.total(list, term), type)
  }

  /// The first answer that a part reads although a row may be without it.
  private func missing(in term: Term, besides given: [Int]) -> Int? {
    switch term {
    case .answered: return nil
    case .all(let parts), .any(let parts):
      var given = given
      for part in parts {
        if let missing = missing(in: part, besides: given) { return missing }
        if case .all = term { given += answers(given: part, holds: true) }
        if case .any = term { given += answers(given: part, holds: false) }
      }
      return nil
    case .choose(let condition, let first, let second):
      return missing(in: condition, besides: given)
        ?? missing(in: first, besides: given + answers(given: condition, holds: true))
        ?? missing(in: second, besides: given + answers(given: condition, holds: false))
    default:
      let read = term.questions.map(\.index).first { index in
        questions[index].owner != nil && questions[index].isOptional && !given.contains(index)
      }
      return read ?? term.parts.lazy.compactMap { missing(in: $0, besides: given) }.first
    }
  }

  /// The answers that are there when a statement holds, or does not.
  private func answers(given term: Term, holds: Bool) -> [Int] {
    switch term {
    case .answered(let question): holds ? [question.index] : []
    case .not(let part): answers(given: part, holds: !holds)
    case .all(let parts): holds ? parts.flatMap { answers(given: $0, holds: true) } : []
    case .any(let parts): holds ? [] : parts.flatMap { answers(given: $0, holds: false) }
    default: []
    }
  }
}
