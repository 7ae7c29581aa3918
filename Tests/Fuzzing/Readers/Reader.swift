import Validation

/// Something that reads bytes from outside: it may refuse them, but neither trap nor contradict itself.
struct Reader: Sendable, CustomStringConvertible {
  let name: String
  /// How often `make fuzz` feeds it, unless told otherwise.
  let executions: Int
  /// How often the ordinary tests do, which are not optimised.
  var brief = 20_000
  /// How many bytes it is fed at most.
  let longest: Int
  /// Inputs that it takes, or nearly.
  let seeds: @Sendable () -> [[UInt8]]
  /// What the reader did that it may not do; nothing when all is well.
  let feed: @Sendable (_ input: [UInt8]) -> String?

  var description: String { name }

  static let all =
    Field.allCases.map(field) + [
      guideBytes, wordsBytes, json, draft, guide, catalogue, xliff, translations, message, dialect, proofreader, prose,
      table, engine,
    ]
}
