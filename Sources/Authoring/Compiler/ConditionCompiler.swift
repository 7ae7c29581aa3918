import Localization
import Phrasing
import Wizard

/// Looks up the answers, options and values that a condition names, and holds every part to its type.
struct ConditionCompiler {
  /// Terms may stand so deep in one another.
  private static let depthLimit = Condition.depthLimit - 2

  let questions: QuestionOutlines
  /// The values that were worked out so far.
  var values: [ValueOutline] = []
  /// The names of the values that come further on.
  var laterValues: [[UInt8]] = []
  /// Ids of which is known only that they are there.
  var lost: LostNames
  private(set) var findings: [Finding] = []

  /// The condition that is looked at, and where it reads which answer.
  private var extract: Extract?
  private var uses: [AnswerUse] = []
  /// The lists that the part is about, the outermost first.
  var lists: [Int] = []

  init(questions: QuestionOutlines, lost: LostNames) {
    self.questions = questions
    self.lost = lost
  }

  /// A statement, which is true or false.
  mutating func compile(_ extract: Extract) -> DraftCondition? {
    guard let (condition, type) = compileAny(extract) else { return nil }
    guard type == .truth else {
      findings.append(extract.finding(.conditionNoStatement, [extract.string]))
      return nil
    }
    return condition
  }

  /// A statement or a sum, with its type.
  mutating func compileAny(_ extract: Extract) -> (condition: DraftCondition, type: ConditionType)? {
    self.extract = extract
    uses = []
    lists = []
    do throws(ConditionProblem) {
      let syntax = try ConditionParser.parse(extract.text.bytes)
      guard let (term, type) = compile(syntax) else { return nil }
      guard term.depth <= ConditionCompiler.depthLimit else {
        throw ConditionProblem(kind: .tooDeep, range: syntax.range)
      }
      return (DraftCondition(term: term, extract: extract, uses: uses), type)
    } catch {
      findings.append(error.finding(in: extract))
      return nil
    }
  }

  /// Nothing when a name is not known or a part does not fit; the parts that follow are looked at all the same.
  mutating func compile(_ syntax: ConditionSyntax) -> (Term, ConditionType)? {
    switch syntax.content {
    case .name(let name): return value(name, at: syntax)
    case .number(let digits, let unit):
      guard unit == .number || !digits.contains(UInt8(ascii: ".")) else { return refuse(.conditionUnexpected, syntax) }
      return (.literal(digits, unit), unit == .number ? .number : unit == .days ? .days : .minutes)
    case .date(let day): return (.literal(Array("\(day.dayNumber)".utf8), .date), .date)
    case .today: return (.today, .date)
    case .words: return refuse(.conditionNoStatement, syntax)
    case .call(let function, let arguments): return call(function, arguments, syntax)
    case .has(let answer, let option): return options(answer, [option], orSet: true)
    case .among(let answer, let options): return self.options(answer, options, orSet: false)
    case .comparison(let first, let comparison, let second): return compare(first, comparison, second, syntax)
    case .sum(let parts): return sum(parts, syntax)
    case .product(let parts): return product(parts, syntax)
    case .negated(let part): return compile(part).map { (.product([$0.0, .literal(Array("-1".utf8), .number)]), $0.1) }
    case .choose(let condition, let first, let second): return choose(condition, first, second, syntax)
    case .not(let part): return truths([part]).map { (.not($0[0]), .truth) }
    case .all(let parts): return truths(parts).map { (.all($0), .truth) }
    case .any(let parts): return truths(parts).map { (.any($0), .truth) }
    }
  }

  // MARK: Parts

  private mutating func truths(_ parts: [ConditionSyntax]) -> [Term]? {
    var terms: [Term] = []
    for part in parts {
      guard let (term, type) = compile(part) else { continue }
      if type == .truth { terms.append(term) } else { note(.conditionNoStatement, part) }
    }
    return terms.count == parts.count ? terms : nil
  }

  private mutating func compileEach(_ parts: [ConditionSyntax]) -> [(Term, ConditionType)]? {
    var compiled: [(Term, ConditionType)] = []
    for part in parts {
      if let part = compile(part) { compiled.append(part) }
    }
    return compiled.count == parts.count ? compiled : nil
  }

  /// Numbers with numbers; a day or a moment with a length of time; the time between two days or two moments.
  private mutating func sum(_ parts: [ConditionSyntax], _ syntax: ConditionSyntax) -> (Term, ConditionType)? {
    guard let compiled = compileEach(parts) else { return nil }
    var type = compiled[0].1
    for (part, added) in zip(parts, compiled).dropFirst() {
      var isNegated = false
      if case .negated = part.content { isNegated = true }
      switch (type, added.1) {
      case (.number, .number), (.days, .days), (.minutes, .minutes), (.date, .days), (.moment, .minutes): continue
      case (.date, .date) where isNegated: type = .days
      case (.moment, .moment) where isNegated: type = .minutes
      case (.days, .date) where !isNegated: type = .date
      case (.minutes, .moment) where !isNegated: type = .moment
      default: return refuse(.conditionTypesDiffer, syntax, [words(parts[0]), words(part)])
      }
    }
    return (.sum(compiled.map { $0.0 }), type)
  }

  private mutating func product(_ parts: [ConditionSyntax], _ syntax: ConditionSyntax) -> (Term, ConditionType)? {
    guard let compiled = compileEach(parts) else { return nil }
    let others = compiled.map { $0.1 }.filter { $0 != .number }
    guard others.count < 2, others.allSatisfy({ $0 == .days || $0 == .minutes }) else {
      return refuse(.conditionTypesDiffer, syntax, [words(parts[0]), words(parts[1])])
    }
    return (.product(compiled.map { $0.0 }), others.first ?? .number)
  }

  private mutating func choose(
    _ condition: ConditionSyntax, _ first: ConditionSyntax, _ second: ConditionSyntax, _ syntax: ConditionSyntax
  ) -> (Term, ConditionType)? {
    guard let condition = truths([condition]), let both = compileEach([first, second]) else { return nil }
    guard both[0].1 == both[1].1, both[0].1 != .words, both[0].1 != .option, both[0].1 != .options, both[0].1 != .rows
    else {
      return refuse(.conditionTypesDiffer, syntax, [words(first), words(second)])
    }
    return (.choose(condition[0], both[0].0, both[1].0), both[0].1)
  }

  private mutating func call(
    _ function: ConditionSyntax, _ arguments: [ConditionSyntax], _ syntax: ConditionSyntax
  ) -> (Term, ConditionType)? {
    let ofEach = ["total", "any", "all"]
    if !functions.contains(words(function)) {
      note(.functionUnknown, function, [words(function)], suggestion: nearest(to: words(function), among: functions))
      return nil
    }
    guard arguments.count == (ofEach.contains(words(function)) ? 2 : 1) else {
      return refuse(.conditionUnexpected, arguments.last ?? syntax)
    }
    let argument = arguments[0]
    guard let question = question(argument) else { return nil }
    if arguments.count == 2 { return each(question, words(function), argument, arguments[1]) }
    switch words(function) {
    case "answered": return (.answered(question), .truth)
    case "count":
      guard [.options, .rows].contains(questions[question.index].type) else {
        return refuse(.answerNotSeveral, argument, [words(argument)])
      }
      use(question, at: argument)
      return (.count(question), .number)
    default: return nil
    }
  }

  private var functions: [String] { ["answered", "count", "total", "any", "all"] }

  // MARK: Answers

  private mutating func value(_ name: [UInt8], at syntax: ConditionSyntax) -> (Term, ConditionType)? {
    if let index = values.firstIndex(where: { $0.name.text.bytes == name }) {
      return (.computed(Position(index)), values[index].type)
    }
    guard let question = question(syntax) else { return nil }
    use(question, at: syntax)
    return (.value(question), questions[question.index].type)
  }

  private mutating func compare(
    _ first: ConditionSyntax, _ comparison: ConditionSyntax.Comparison, _ second: ConditionSyntax,
    _ syntax: ConditionSyntax
  ) -> (Term, ConditionType)? {
    let isSame = comparison == .equal || comparison == .different
    if isSame, isChosen(first) || isOptionOnly(second) && isQuestion(first) {
      guard let (term, type) = options(first, [second], orSet: false) else { return nil }
      return (comparison == .equal ? term : .not(term), type)
    }
    if isSame, case .words(let text) = second.content {
      guard let question = question(first) else { return nil }
      guard questions[question.index].type == .words else {
        return refuse(.conditionTypesDiffer, syntax, [words(first), words(second)])
      }
      use(question, at: first)
      return (equal(.text(question, text), comparison), .truth)
    }
    guard let both = compileEach([first, second]) else { return nil }
    let (left, right) = (both[0].0, both[1].0)
    if isSame, case .value(let one) = left, case .value(let other) = right, both[0].1 == .words, both[1].1 == .words {
      return (equal(.same(one, other), comparison), .truth)
    }
    guard both[0].1 == both[1].1, ![.words, .option, .options, .truth, .rows].contains(both[0].1) else {
      return refuse(.conditionTypesDiffer, syntax, [words(first), words(second)])
    }
    if left == right || isLiteral(left) && isLiteral(right) { note(.conditionConstant, syntax, [words(syntax)]) }
    switch comparison {
    case .equal, .different: return (equal(.equal(left, right), comparison), .truth)
    case .less: return (.less(left, right), .truth)
    case .lessOrEqual: return (.lessOrEqual(left, right), .truth)
    case .greater: return (.less(right, left), .truth)
    case .greaterOrEqual: return (.lessOrEqual(right, left), .truth)
    }
  }

  private func equal(_ term: Term, _ comparison: ConditionSyntax.Comparison) -> Term {
    comparison == .equal ? term : .not(term)
  }

  private func isLiteral(_ term: Term) -> Bool {
    if case .literal = term { true } else { false }
  }

  /// Whether an answer is one of the options, or has it among those that were chosen.
  private mutating func options(
    _ answer: ConditionSyntax, _ names: [ConditionSyntax], orSet mayBeSet: Bool
  ) -> (Term, ConditionType)? {
    guard let question = question(answer) else { return nil }
    let asked = questions[question.index]
    guard !asked.options.isEmpty else { return refuse(.answerNotChoice, answer, [words(answer)]) }
    guard asked.type == (mayBeSet ? .options : .option) else {
      return refuse(mayBeSet ? .answerNotSeveral : .answerSeveral, answer, [words(answer)])
    }
    use(question, at: answer)
    let terms = names.compactMap { option(of: question, $0, answer) }
    guard terms.count == names.count else { return nil }
    return (terms.count == 1 ? terms[0] : .any(terms), .truth)
  }

  private mutating func option(
    of question: Position<Question>, _ name: ConditionSyntax, _ answer: ConditionSyntax
  ) -> Term? {
    let options = questions[question.index].options
    if let number = options.firstIndex(of: bytes(name)) { return .has(question, number) }
    let suggestion = nearest(to: words(name), among: options.map { String(decoding: $0, as: UTF8.self) })
    note(.optionUnknown, name, [words(name), words(answer)], suggestion: suggestion)
    return nil
  }

  private func isQuestion(_ syntax: ConditionSyntax) -> Bool {
    if case .name(let name) = syntax.content { !isValue(name) } else { false }
  }

  private func isValue(_ name: [UInt8]) -> Bool { values.contains { $0.name.text.bytes == name } }

  /// Whether it is a question that is answered by options.
  private func isChosen(_ syntax: ConditionSyntax) -> Bool {
    guard case .name(let name) = syntax.content, !isValue(name) else { return false }
    return questions.index(of: name).map { !questions[$0].options.isEmpty } ?? false
  }

  /// Whether it is a name, but neither of an answer nor of a value.
  private func isOptionOnly(_ syntax: ConditionSyntax) -> Bool {
    guard case .name(let name) = syntax.content else { return false }
    return !isValue(name) && questions.index(of: name) == nil
  }

  private mutating func question(_ syntax: ConditionSyntax) -> Position<Question>? {
    guard case .name(let name) = syntax.content else { return refuse(.conditionUnexpected, syntax) }
    if let index = questions.index(of: name) {
      if let owner = questions[index].owner, !lists.contains(owner) { return refuse(.answerInRows, syntax) }
      return Position(index)
    }
    guard !lost.contains(name) else { return nil }
    guard !laterValues.contains(name) else {
      return refuse(.valueTooEarly, syntax)
    }
    let known = questions.all.map { $0.name.string } + values.map { $0.name.string }
    note(.answerUnknown, syntax, [words(syntax)], suggestion: nearest(to: words(syntax), among: known))
    return nil
  }

  mutating func use(_ question: Position<Question>, at syntax: ConditionSyntax) {
    guard let extract else { return }
    uses.append(AnswerUse(question: question, extract: extract, position: syntax.range.lowerBound))
  }

  // MARK: Findings

  mutating func note(
    _ code: FindingCode, _ syntax: ConditionSyntax, _ values: [String]? = nil, suggestion: String? = nil
  ) {
    guard let extract else { return }
    findings.append(
      extract.finding(code, at: syntax.range.lowerBound, values ?? [words(syntax)], suggestion: suggestion))
  }

  mutating func refuse<Result>(
    _ code: FindingCode, _ syntax: ConditionSyntax, _ values: [String]? = nil
  ) -> Result? {
    note(code, syntax, values)
    return nil
  }

  private func bytes(_ syntax: ConditionSyntax) -> [UInt8] {
    extract.map { Array($0.text.bytes[syntax.range]) } ?? []
  }

  func words(_ syntax: ConditionSyntax) -> String { String(decoding: bytes(syntax), as: UTF8.self) }
}

extension Term {
  /// How deep its terms stand in one another.
  fileprivate var depth: Int { 1 + (parts.map { $0.depth }.max() ?? 0) }
}

extension ConditionProblem {
  fileprivate func finding(in extract: Extract) -> Finding {
    let bytes = extract.text.bytes
    let found = String(decoding: bytes[range], as: UTF8.self)
    let last = max(0, min(range.lowerBound, bytes.count - 1))
    switch kind {
    case .character:
      let rest = String(decoding: bytes[range.lowerBound...].prefix(4), as: UTF8.self)
      return extract.finding(.conditionCharacter, at: last, [rest.unicodeScalars.first.map { String($0) } ?? ""])
    case .unexpected: return extract.finding(.conditionUnexpected, at: last, [found])
    case .incomplete: return extract.finding(.conditionIncomplete, at: last)
    case .bracketUnclosed: return extract.finding(.conditionBracketUnclosed, at: last)
    case .quoteUnclosed: return extract.finding(.conditionQuoteUnclosed, at: last)
    case .tooDeep: return extract.finding(.conditionTooDeep, at: last)
    case .number: return extract.finding(.conditionNumber, at: last)
    }
  }
}
