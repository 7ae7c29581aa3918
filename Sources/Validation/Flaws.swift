/// Why an entry was refused, and what may have been meant by it.
public struct Flaws: Error, Equatable, Sendable {
  /// What is wrong with it, and the first to put right.
  public let first: Flaw
  /// What may have been meant, as canonical values to choose from.
  public let candidates: [[UInt8]]

  public init(_ first: Flaw, candidates: [[UInt8]] = []) {
    self.first = first
    self.candidates = candidates
  }
}
