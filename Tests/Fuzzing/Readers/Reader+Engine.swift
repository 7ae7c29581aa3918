import Phrasing
import RandomGuides

extension Reader {
  /// The bytes are the dice with which a guide is made up, and a way through it.
  static let engine = Reader(
    name: "engine", executions: 1_000_000, brief: 100, longest: 512,
    seeds: {
      (0..<50 as Range<UInt64>).map { number in
        var dice = Dice(seed: number)
        return (0..<200).map { _ in UInt8(dice.roll(256)) }
      }
    },
    feed: { EngineLaws.complaint(Dice(bytes: $0), notations: Samples.notations) })
}
