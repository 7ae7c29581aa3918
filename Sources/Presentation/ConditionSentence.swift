import Phrasing
import Validation
import Wizard

/// Says conditions in a language: “If you answer “Belgium” to “In which country …?””.
struct ConditionSentence {
  let voice: Voice
  let guide: Guide
  /// A message's words without markup.
  let words: (Message) -> String

  func sentence(_ condition: Condition) -> String { condition.term.map { sentence($0, isNegated: false) } ?? "" }

  /// When none of the conditions holds.
  func otherwise(_ conditions: [Condition]) -> String {
    let terms = conditions.compactMap { $0.term }
    return sentence(terms.count == 1 ? terms[0] : .any(terms), isNegated: true)
  }

  /// Each of several conditions that are tried one after the other, and last when none of them holds.
  func inOrder(_ conditions: [Condition]) -> [String] {
    let terms = conditions.compactMap { $0.term }
    let each = terms.enumerated().map { place, term in
      let isAlone = terms[..<place].allSatisfy { excludes($0, term) }
      let said = sentence(term, isNegated: false)
      return isAlone ? said : voice.text(.ifOtherwise(condition: inside(said)))
    }
    return each + [terms.count > 1 ? voice.text(.inOtherCases) : otherwise(conditions)]
  }

  /// Whether they are two answers to one question that takes one.
  private func excludes(_ one: Term, _ other: Term) -> Bool {
    guard case .has(let question, let option) = one, case .has(question, let second) = other else { return false }
    if case .choices = guide.questions[question].kind { return false }
    return option != second
  }

  /// As it stands within another sentence.
  private func inside(_ sentence: String) -> String { sentence.prefix(1).lowercased() + sentence.dropFirst() }

  private func sentence(_ term: Term, isNegated: Bool) -> String {
    switch term {
    case .has(let question, let option): has(guide.questions[question], option, isNegated: isNegated)
    case .not(let inner): sentence(inner, isNegated: !isNegated)
    case .all(let inner): isNegated ? list(inner, .ifAny, isNegated: true) : list(told(inner), .ifAll, isNegated: false)
    case .any(let inner): list(inner, isNegated ? .ifAll : .ifAny, isNegated: isNegated)
    case .answered(let question): answered(words(guide.questions[question].title), isNegated: isNegated)
    case .equal(let first, let second): same(text(first), text(second), isNegated: isNegated)
    case .text(let question, let text):
      same(quoted(question), String(decoding: text, as: UTF8.self), isNegated: isNegated)
    case .same(let first, let second): same(quoted(first), quoted(second), isNegated: isNegated)
    case .less(let first, let second): less(first, second, isNegated: isNegated)
    case .lessOrEqual(let first, let second): less(second, first, isNegated: !isNegated)
    case .some(let list, .not(let part)) where isNegated: rows({ .ifEvery(question: $0, condition: $1) }, list, part)
    case .some(let list, let part):
      isNegated
        ? rows({ .ifNone(question: $0, condition: $1) }, list, part)
        : rows({ .ifSome(question: $0, condition: $1) }, list, part)
    case .sum, .product, .choose, .literal, .today, .computed, .value, .count, .total: text(term)
    }
  }

  /// Without what another of the terms says too: who has answered X has answered.
  private func told(_ terms: [Term]) -> [Term] {
    terms.filter { term in
      guard case .answered(let question) = term else { return true }
      return !terms.contains { $0.isAbout(question) }
    }
  }

  /// What is a list itself stands in brackets, so that nobody has to guess where it ends.
  private func list(_ terms: [Term], _ opening: InterfaceMessage, isNegated: Bool) -> String {
    let sentences = terms.map { (sentence($0, isNegated: isNegated), isList($0)) }
    guard sentences.count > 1 else { return sentences[0].0 }
    let parts = sentences.map { sentence, isList in
      isList ? "(\(inside(sentence)))" : inside(sentence)
    }
    return "\(voice.text(opening)): \(parts.joined(separator: "; "))"
  }

  private func isList(_ term: Term) -> Bool {
    switch term {
    case .not(let inner): isList(inner)
    case .all(let inner), .any(let inner): inner.count > 1 || inner.contains { isList($0) }
    default: false
    }
  }

  private func rows(
    _ message: (String, String) -> InterfaceMessage, _ list: Position<Question>, _ part: Term
  ) -> String {
    voice.text(message(words(guide.questions[list].title), sentence(part, isNegated: false)))
  }

  /// Of two options, not the one is the other.
  private func has(_ question: Question, _ option: Int, isNegated: Bool) -> String {
    let title = words(question.title)
    let answers = titles(of: question)
    if case .choices = question.kind {
      let said: InterfaceMessage =
        isNegated
        ? .ifHasNot(question: title, answer: answers[option]) : .ifHas(question: title, answer: answers[option])
      return voice.text(said)
    }
    guard isNegated else { return voice.text(.ifAnswer(question: title, answer: answers[option])) }
    guard answers.count == 2 else { return voice.text(.ifNotAnswer(question: title, answer: answers[option])) }
    return voice.text(.ifAnswer(question: title, answer: answers[1 - option]))
  }

  private func answered(_ title: String, isNegated: Bool) -> String {
    voice.text(isNegated ? .ifUnanswered(question: title) : .ifAnswered(question: title))
  }

  // MARK: Comparisons

  private func same(_ first: String, _ second: String, isNegated: Bool) -> String {
    voice.text(isNegated ? .ifDifferent(first: first, second: second) : .ifSame(first: first, second: second))
  }

  /// That the first is less than the second, said of whichever of them is an answer.
  private func less(_ first: Term, _ second: Term, isNegated: Bool) -> String {
    let isTime = unit(of: first) == .date || unit(of: first) == .moment
    let (one, other) = (text(first), text(second))
    if isFixed(first), !isFixed(second) {
      let message: InterfaceMessage =
        isTime
        ? isNegated ? .ifNotAfter(first: other, second: one) : .ifAfter(first: other, second: one)
        : isNegated ? .ifAtMost(first: other, second: one) : .ifMore(first: other, second: one)
      return voice.text(message)
    }
    let message: InterfaceMessage =
      isTime
      ? isNegated ? .ifNotBefore(first: one, second: other) : .ifBefore(first: one, second: other)
      : isNegated ? .ifAtLeast(first: one, second: other) : .ifLess(first: one, second: other)
    return voice.text(message)
  }

  /// Whether no answer stands in it.
  private func isFixed(_ term: Term) -> Bool {
    if case .computed = term { return false }
    return term.questions.isEmpty && term.parts.allSatisfy { isFixed($0) }
  }

  // MARK: Numbers

  private func text(_ term: Term) -> String {
    switch term {
    case .literal(let digits, let unit): return literal(digits, unit)
    case .today: return voice.text(.ofToday)
    case .value(let question): return quoted(question)
    case .count(let question): return voice.text(.theCount(question: words(guide.questions[question].title)))
    case .total(let list, let part):
      return voice.text(.theTotal(question: words(guide.questions[list].title), value: text(part)))
    case .computed(let value):
      guard let rule = guide.computed[value].rule.term else { return "" }
      return rule.parts.isEmpty ? text(rule) : "(\(text(rule)))"
    case .sum(let parts): return sum(parts)
    case .product(let parts): return parts.map { isSum($0) ? "(\(text($0)))" : text($0) }.joined(separator: " × ")
    case .choose(let condition, let first, let second):
      let said = sentence(condition, isNegated: false)
      return voice.text(.theChoice(first: text(first), condition: said, second: text(second)))
    default: return sentence(term, isNegated: false)
    }
  }

  private func sum(_ parts: [Term]) -> String {
    var sum = text(parts[0])
    for part in parts.dropFirst() {
      if case .product(let factors) = part, factors.count == 2, factors[1] == .literal([UInt8]("-1".utf8), .number) {
        sum += " − " + (isSum(factors[0]) ? "(\(text(factors[0])))" : text(factors[0]))
      } else {
        sum += " + " + text(part)
      }
    }
    return sum
  }

  private func isSum(_ term: Term) -> Bool {
    if case .sum = term { true } else { false }
  }

  private func literal(_ digits: [UInt8], _ unit: Term.Unit) -> String {
    let whole = Int(String(decoding: digits, as: UTF8.self)) ?? 0
    switch unit {
    case .days: return voice.text(.ofDays(count: whole))
    case .minutes: return voice.text(.ofMinutes(count: whole))
    case .date: return CivilDate(dayNumber: whole).map { text(voice.notation.written($0)) } ?? ""
    case .number, .moment: return Decimal(digits).map { text(voice.notation.written($0)) } ?? ""
    }
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private func unit(of term: Term) -> Term.Unit? {
    switch term {
    case .literal(_, let unit): return unit
    case .today: return .date
    case .computed(let value): return guide.computed[value].unit
    case .value(let question):
      if case .moment = guide.questions[question].kind { return .moment }
      guard case .field(let field) = guide.questions[question].kind else { return nil }
      return "\(field.id)" == "date" ? .date : .number
    case .sum(let parts): return parts.compactMap { unit(of: $0) }.first { $0 == .date || $0 == .moment }
    case .choose(_, let first, _): return unit(of: first)
    default: return nil
    }
  }

  private func quoted(_ question: Position<Question>) -> String {
    voice.text(.theAnswer(question: words(guide.questions[question].title)))
  }

  /// The options as the reader sees them.
  func titles(of question: Question) -> [String] {
    question.kind == .yesNo ? [voice.text(.yes), voice.text(.no)] : question.titles.map { words($0) }
  }
}

extension Term {
  /// Whether it holds only of an answer that was given to the question.
  fileprivate func isAbout(_ question: Position<Question>) -> Bool {
    switch self {
    case .has, .equal, .text, .same, .less, .lessOrEqual: questions.contains(question)
    default: false
    }
  }
}
