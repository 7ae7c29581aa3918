import Wizard

extension Voice {
  /// What stands in the place of an answer that is not there; where one may be left out, nobody owes it.
  public func withoutAnswer(to question: QuestionPage) -> String {
    let mayStayEmpty = question.isOptional || question.rows?.rows.least == 0
    return text(mayStayEmpty ? .notFilledIn : .notAnswered)
  }
}
