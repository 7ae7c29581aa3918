/// What shows that a finding is right.
public enum Evidence: Sendable {
  /// The file itself, at the finding's place.
  case file
  /// Some answers: whoever gives them meets what the finding says.
  case answers
  /// That no answers at all lead there, which no single journey can show.
  case noAnswers
}

extension FindingCode {
  public var evidence: Evidence {
    switch self {
    case .nextMissing, .optionUncovered, .elseMissing, .cycle, .deadEnd: .answers
    case .answerTooEarly, .answerMaybeMissing, .stepForOthers, .askedTwice, .wayNeedless: .answers
    case .stepUnreachable, .outcomeUnreachable, .entranceBlocked: .noAnswers
    case .conditionNeverHolds, .conditionAlwaysHolds, .routeShadowed, .elseNeverTaken: .noAnswers
    default: .file
    }
  }
}
