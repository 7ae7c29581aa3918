/// Answers with which somebody meets what a finding says, in the order in which they are given.
public struct Witness: Equatable, Sendable {
  /// The day on which they are given, such as 2026-11-21.
  public let day: String
  public let answers: [Answer]

  public struct Answer: Equatable, Sendable {
    /// Its address, such as `country` or `goods/2/volume`.
    public let question: String
    /// Empty where a row of a list begins.
    public let entry: String

    public init(question: String, entry: String) {
      self.question = question
      self.entry = entry
    }
  }

  public init(day: String, answers: [Answer]) {
    self.day = day
    self.answers = answers
  }
}

extension Finding {
  /// The finding with the answers that show it, where its code is one that answers can show.
  public func shown(by witness: Witness?) -> Finding {
    precondition(witness == nil || code.evidence == .answers, "answers do not show \(code.rawValue)")
    var finding = self
    finding.witness = witness
    return finding
  }
}
