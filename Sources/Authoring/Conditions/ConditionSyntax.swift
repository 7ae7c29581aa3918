import Phrasing
import Wizard

/// A condition as it is written: names not yet looked up, each part with its range of bytes.
struct ConditionSyntax: Equatable {
  let content: Content
  let range: Range<Int>

  indirect enum Content: Equatable {
    case name([UInt8])
    /// A number, or a length of time.
    case number([UInt8], Term.Unit)
    case date(CivilDate)
    case words([UInt8])
    case today
    case call(ConditionSyntax, [ConditionSyntax])
    case has(ConditionSyntax, ConditionSyntax)
    case among(ConditionSyntax, [ConditionSyntax])
    case comparison(ConditionSyntax, Comparison, ConditionSyntax)
    case sum([ConditionSyntax])
    case product([ConditionSyntax])
    case negated(ConditionSyntax)
    case choose(ConditionSyntax, ConditionSyntax, ConditionSyntax)
    case not(ConditionSyntax)
    case all([ConditionSyntax])
    case any([ConditionSyntax])
  }

  enum Comparison: Equatable {
    case equal, different, less, lessOrEqual, greater, greaterOrEqual
  }
}

/// Something wrong in a condition, at a range of its bytes.
struct ConditionProblem: Error, Equatable {
  let kind: Kind
  let range: Range<Int>

  enum Kind {
    /// A character that no condition has.
    case character
    /// A word or sign in the wrong place.
    case unexpected
    /// The condition ends where something has to follow.
    case incomplete
    case bracketUnclosed
    case quoteUnclosed
    case tooDeep
    /// More digits than can be counted with.
    case number
  }
}
