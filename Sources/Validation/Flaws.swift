/// Why an entry was refused: never empty, and the first is the one to show.
public struct Flaws: Error, Equatable, Sendable {
  public let all: [Flaw]

  public init(_ first: Flaw, also others: [Flaw] = []) { all = [first] + others }
}
