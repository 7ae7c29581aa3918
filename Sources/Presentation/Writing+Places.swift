public import Wizard

extension Writing {
  /// What stands in a text where it has a place for an answer.
  public func saying(_ place: AnswerPlace) -> [UInt8]? {
    switch place {
    case .question(let question): saying(question)
    case .value(let value): saying(value)
    }
  }
}
