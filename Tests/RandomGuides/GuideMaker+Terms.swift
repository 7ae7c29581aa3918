import Wizard

extension GuideMaker {
  /// Terms of so many levels, of which the last has no parts.
  private static let depthLimit = 3

  /// A statement about some answers.
  mutating func truth(depth: Int) -> Term {
    guard depth < GuideMaker.depthLimit, !questions.isEmpty else { return .less(literal(), .today) }
    switch dice.roll(9) {
    case 0, 1:
      let chosen = Array(questions.positions).filter { !questions[$0].options.isEmpty }
      guard !chosen.isEmpty else { return .answered(anyQuestion()) }
      let question = dice.pick(chosen)
      return .has(question, dice.roll(questions[question].options.count))
    case 2: return .answered(anyQuestion())
    case 3: return .not(truth(depth: depth + 1))
    case 4: return .all([truth(depth: depth + 1), truth(depth: depth + 1)])
    case 5: return .any([truth(depth: depth + 1), truth(depth: depth + 1)])
    case 6: return .same(anyQuestion(), anyQuestion())
    case 7:
      guard let list = list() else { return .text(anyQuestion(), Array("Word 1".utf8)) }
      return .some(list, truth(depth: depth + 1))
    default:
      let (first, second) = (number(depth: depth + 1), number(depth: depth + 1))
      switch dice.roll(3) {
      case 0: return .less(first, second)
      case 1: return .lessOrEqual(first, second)
      default: return .equal(first, second)
      }
    }
  }

  /// A number that follows from some answers.
  mutating func number(depth: Int) -> Term {
    guard depth < GuideMaker.depthLimit, !questions.isEmpty else { return literal() }
    switch dice.roll(9) {
    case 0, 1: return .value(anyQuestion())
    case 2: return .count(anyQuestion())
    case 3: return .sum([number(depth: depth + 1), number(depth: depth + 1)])
    case 4: return .product([number(depth: depth + 1), literal()])
    case 5: return .choose(truth(depth: depth + 1), number(depth: depth + 1), number(depth: depth + 1))
    case 6: return valueCount > 0 ? .computed(Position(dice.roll(valueCount))) : .today
    case 7: return list().map { .total($0, number(depth: depth + 1)) } ?? .today
    default: return literal()
    }
  }

  private mutating func literal() -> Term {
    .literal(Array(dice.pick(["0", "1", "2.5", "100", "739576"]).utf8), .number)
  }

  private mutating func anyQuestion() -> Position<Question> { Position(dice.roll(questions.count)) }

  mutating func list() -> Position<Question>? {
    let lists = Array(questions.positions).filter { questions[$0].rows != nil }
    return lists.isEmpty ? nil : dice.pick(lists)
  }
}
