import Localization
import Wizard

/// Looks up the answers and options that a condition names.
struct ConditionCompiler {
  let questions: [QuestionOutline]
  /// Ids of which is known only that they are there.
  private let lost: [[UInt8]]
  private(set) var findings: [Finding] = []

  init(questions: [QuestionOutline], lost: [[UInt8]]) {
    self.questions = questions
    self.lost = lost
  }

  mutating func compile(_ extract: Extract) -> DraftCondition? {
    do throws(ConditionProblem) {
      let syntax = try ConditionParser.parse(extract.text.bytes)
      var uses: [AnswerUse] = []
      guard let condition = compile(syntax, in: extract, uses: &uses) else { return nil }
      return DraftCondition(condition: condition, extract: extract, uses: uses)
    } catch {
      findings.append(error.finding(in: extract))
      return nil
    }
  }

  /// Nothing when a name is not known; the names that follow are looked up all the same.
  private mutating func compile(
    _ syntax: ConditionSyntax, in extract: Extract, uses: inout [AnswerUse]
  ) -> Condition? {
    switch syntax {
    case .comparison(let answer, let comparison, let option):
      guard let (question, number) = lookUp(answer, option, in: extract) else { return nil }
      uses.append(AnswerUse(question: question, extract: extract, position: answer.range.lowerBound))
      let condition = Condition.answered(question, number)
      return comparison == .equal ? condition : .not(condition)
    case .not(let inner):
      return compile(inner, in: extract, uses: &uses).map { .not($0) }
    case .all(let parts):
      return compile(parts, in: extract, uses: &uses).map { .all($0) }
    case .any(let parts):
      return compile(parts, in: extract, uses: &uses).map { .any($0) }
    }
  }

  private mutating func compile(
    _ parts: [ConditionSyntax], in extract: Extract, uses: inout [AnswerUse]
  ) -> [Condition]? {
    var conditions: [Condition] = []
    for part in parts {
      if let condition = compile(part, in: extract, uses: &uses) { conditions.append(condition) }
    }
    return conditions.count == parts.count ? conditions : nil
  }

  private mutating func lookUp(
    _ answer: ConditionSyntax.Name, _ option: ConditionSyntax.Name, in extract: Extract
  ) -> (Position<Question>, Int)? {
    guard let index = questions.firstIndex(where: { $0.id == answer.text }) else {
      guard !lost.contains(answer.text) else { return nil }
      note(.answerUnknown, answer, in: extract, [string(answer.text)], among: questions.map { $0.id })
      return nil
    }
    let options = questions[index].options
    guard !options.isEmpty else {
      note(.answerNotChoice, answer, in: extract, [string(answer.text)], among: [])
      return nil
    }
    guard let number = options.firstIndex(of: option.text) else {
      note(.optionUnknown, option, in: extract, [string(option.text), string(answer.text)], among: options)
      return nil
    }
    return (Position(index), number)
  }

  private mutating func note(
    _ code: FindingCode, _ name: ConditionSyntax.Name, in extract: Extract, _ values: [String], among known: [[UInt8]]
  ) {
    let suggestion = nearest(to: string(name.text), among: known.map(string))
    findings.append(extract.finding(code, at: name.range.lowerBound, values, suggestion: suggestion))
  }
}

private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

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
    case .tooDeep: return extract.finding(.conditionTooDeep, at: last)
    }
  }
}
