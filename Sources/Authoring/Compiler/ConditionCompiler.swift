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

  mutating func compile(_ passage: Passage) -> DraftCondition? {
    do throws(ConditionProblem) {
      let syntax = try ConditionParser.parse(passage.text.bytes)
      var uses: [AnswerUse] = []
      guard let condition = compile(syntax, in: passage, uses: &uses) else { return nil }
      return DraftCondition(condition: condition, passage: passage, uses: uses)
    } catch {
      findings.append(error.finding(in: passage))
      return nil
    }
  }

  /// Nothing when a name is not known; the names that follow are looked up all the same.
  private mutating func compile(
    _ syntax: ConditionSyntax, in passage: Passage, uses: inout [AnswerUse]
  ) -> Condition? {
    switch syntax {
    case .comparison(let answer, let comparison, let option):
      guard let (question, number) = lookUp(answer, option, in: passage) else { return nil }
      uses.append(AnswerUse(question: question, passage: passage, position: answer.range.lowerBound))
      let condition = Condition.answered(question, number)
      return comparison == .equal ? condition : .not(condition)
    case .not(let inner):
      return compile(inner, in: passage, uses: &uses).map { .not($0) }
    case .all(let parts):
      return compile(parts, in: passage, uses: &uses).map { .all($0) }
    case .any(let parts):
      return compile(parts, in: passage, uses: &uses).map { .any($0) }
    }
  }

  private mutating func compile(
    _ parts: [ConditionSyntax], in passage: Passage, uses: inout [AnswerUse]
  ) -> [Condition]? {
    var conditions: [Condition] = []
    for part in parts {
      if let condition = compile(part, in: passage, uses: &uses) { conditions.append(condition) }
    }
    return conditions.count == parts.count ? conditions : nil
  }

  private mutating func lookUp(
    _ answer: ConditionSyntax.Name, _ option: ConditionSyntax.Name, in passage: Passage
  ) -> (Position<Question>, Int)? {
    guard let index = questions.firstIndex(where: { $0.id == answer.text }) else {
      guard !lost.contains(answer.text) else { return nil }
      note(.answerUnknown, answer, in: passage, [string(answer.text)], among: questions.map { $0.id })
      return nil
    }
    let options = questions[index].options
    guard !options.isEmpty else {
      note(.answerNotChoice, answer, in: passage, [string(answer.text)], among: [])
      return nil
    }
    guard let number = options.firstIndex(of: option.text) else {
      note(.optionUnknown, option, in: passage, [string(option.text), string(answer.text)], among: options)
      return nil
    }
    return (Position(index), number)
  }

  private mutating func note(
    _ code: FindingCode, _ name: ConditionSyntax.Name, in passage: Passage, _ values: [String], among known: [[UInt8]]
  ) {
    let suggestion = nearest(to: string(name.text), among: known.map(string))
    findings.append(passage.finding(code, at: name.range.lowerBound, values, suggestion: suggestion))
  }
}

private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

extension ConditionProblem {
  fileprivate func finding(in passage: Passage) -> Finding {
    let bytes = passage.text.bytes
    let found = String(decoding: bytes[range], as: UTF8.self)
    let last = max(0, min(range.lowerBound, bytes.count - 1))
    switch kind {
    case .character:
      let rest = String(decoding: bytes[range.lowerBound...].prefix(4), as: UTF8.self)
      return passage.finding(.conditionCharacter, at: last, [rest.unicodeScalars.first.map { String($0) } ?? ""])
    case .unexpected: return passage.finding(.conditionUnexpected, at: last, [found])
    case .incomplete: return passage.finding(.conditionIncomplete, at: last)
    case .bracketUnclosed: return passage.finding(.conditionBracketUnclosed, at: last)
    case .tooDeep: return passage.finding(.conditionTooDeep, at: last)
    }
  }
}
