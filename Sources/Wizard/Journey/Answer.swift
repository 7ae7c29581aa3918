/// A canonical value that answers a question; the same in every language.
public enum Answer: Equatable, Sendable {
  /// The number of an option.
  case option(Int)
  /// A field's canonical value.
  case text([UInt8])
}
