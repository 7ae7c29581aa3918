/// A condition as it is written: names not yet looked up, each with its range of bytes.
indirect enum ConditionSyntax: Equatable {
  case comparison(Name, Comparison, Name)
  case not(ConditionSyntax)
  case all([ConditionSyntax])
  case any([ConditionSyntax])

  enum Comparison {
    case equal, different
  }

  struct Name: Equatable {
    let text: [UInt8]
    let range: Range<Int>
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
    case tooDeep
  }
}
