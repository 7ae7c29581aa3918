/// Why an entry was refused: never empty, and the first is the one to show.
public struct Flaws: Error, Equatable, Sendable {
  public let all: [Flaw]
  /// What may have been meant, as canonical values to choose from.
  public let candidates: [[UInt8]]

  public init(_ first: Flaw, also others: [Flaw] = [], candidates: [[UInt8]] = []) {
    all = [first] + others
    self.candidates = candidates
  }
}
