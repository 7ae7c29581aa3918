import Phrasing

/// The answers that a path asked for and got, and what follows from them.
public struct PathAnswers: Equatable, Sendable {
  /// The answers, then what is worked out from them.
  private var answers: [Answer?]
  private let questionCount: Int
  private let today: Amount

  init(for guide: Guide, on today: CivilDate?) {
    questionCount = guide.questions.count
    answers = Array(repeating: nil, count: questionCount + guide.computed.count)
    self.today = today.map { Amount(Int64($0.dayNumber)) } ?? .nothing
  }

  public internal(set) subscript(question: Position<Question>) -> Answer? {
    get { answers[question.index] }
    set { answers[question.index] = newValue }
  }

  /// What a computed value comes to; nothing while an answer is missing that it needs.
  subscript(value: Position<Computed>) -> Amount { answers[questionCount + value.index]?.amount ?? .nothing }

  mutating func work(out rule: Condition, at index: Int) {
    answers[questionCount + index] = .worked(result(of: rule).millionths)
  }

  /// Whether a condition holds for the answers; where there is none, it does.
  public func meet(_ condition: Condition?) -> Bool {
    condition.map { result(of: $0).isTrue } ?? true
  }

  /// The items that concern this path.
  public func met(_ items: [Item]) -> [Item] { items.filter { meet($0.condition) } }
}

extension Condition {
  /// How deep terms may stand in one another.
  public static var depthLimit: Int { 64 }
}

// MARK: Running conditions

extension PathAnswers {
  /// What a condition or a sum comes to, 1 and 0 for true and false; nothing where an answer is missing, or where the
  /// number is larger or finer than can be told.
  func result(of condition: Condition) -> Amount {
    var code = ByteReader(condition.code)
    return next(&code, depth: 0)
  }

  private func next(_ code: inout ByteReader, depth: Int) -> Amount {
    guard depth < Condition.depthLimit, let operation = Operation(rawValue: code.readByte()) else {
      return code.damaged(.nothing)
    }
    switch operation {
    case .literal: return Amount(code.readText())
    case .today: return today
    case .computed, .has, .answered, .value, .count, .text, .same: return ask(operation, &code)
    #if !LEAN
      case .total, .some: return askRows(operation, &code, depth: depth + 1)
    #endif
    default: break
    }
    let count = code.readCount()
    let first = next(&code, depth: depth + 1)
    var total = operation == .not ? Amount(!first.isTrue) : first
    var number = 1
    while number < count {
      let part = next(&code, depth: depth + 1)
      switch operation {
      case .all: total = Amount(total.isTrue && part.isTrue)
      case .any: total = Amount(total.isTrue || part.isTrue)
      case .sum: total = total.plus(part)
      case .product: total = total.times(part)
      case .choose: if first.isTrue == (number == 1) { total = part }
      default: total = total.compared(to: part, operation)
      }
      number += 1
    }
    return total
  }

  private func ask(_ operation: Operation, _ code: inout ByteReader) -> Amount {
    let answer = readAnswer(&code, after: operation == .computed ? questionCount : 0)
    switch operation {
    case .has:
      let option = Int(code.readUInt32())
      return Amount(answer?.has(option) ?? false)
    case .value, .computed: return answer?.amount ?? .nothing
    case .count:
      #if !LEAN
        if let rows = answer?.rows, !rows.isEmpty { return Amount(Int64(rows.count)) }
      #endif
      return Amount(Int64(answer?.options.count ?? 0))
    case .text: return Amount(answer?.text == code.readText())
    case .same: return Amount(answer?.text == readAnswer(&code, after: 0)?.text)
    default: return Amount(answer != nil)
    }
  }

  #if !LEAN
    /// Adds up what comes out in each row, or sees whether any row has it.
    private func askRows(_ operation: Operation, _ code: inout ByteReader, depth: Int) -> Amount {
      let rows = readAnswer(&code, after: 0)?.rows ?? []
      let part = code
      // The bytes of the part are passed over by running them once outside every row.
      _ = next(&code, depth: depth)
      var total = Amount(0)
      for row in rows {
        var code = part
        let amount = row.answers.next(&code, depth: depth)
        if operation == .total { total = total.plus(amount) } else if amount.isTrue { total = Amount(1) }
      }
      return total
    }
  #endif

  private func readAnswer(_ code: inout ByteReader, after start: Int) -> Answer? {
    let index = code.readIndex(below: answers.count - start)
    return code.isDamaged ? nil : answers[start + index]
  }
}

extension Amount {
  fileprivate func compared(to other: Amount, _ operation: Operation) -> Amount {
    if isNothing || other.isNothing { return .nothing }
    return Amount(
      operation != .equal && millionths < other.millionths || operation != .less && millionths == other.millionths)
  }
}
