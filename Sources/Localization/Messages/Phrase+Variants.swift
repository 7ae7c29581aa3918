public import Phrasing

extension Phrase {
  /// The phrase once for each way through its branches, each without plural and select; at most 256.
  public var variants: [Phrase] {
    Phrase.variants(of: parts, counting: nil).map { Phrase(arguments: arguments, parts: $0) }
  }

  private static func variants(of parts: [Part], counting argument: Int?) -> [[Part]] {
    var variants: [[Part]] = [[]]
    for part in parts {
      let endings: [[Part]]
      switch part {
      case .plural(let counted, _, let branches):
        endings = branches.flatMap { Phrase.variants(of: $0.parts, counting: counted) }
      case .select(_, let branches):
        endings = branches.flatMap { Phrase.variants(of: $0.parts, counting: argument) }
      case .count:
        endings = [[argument.map { .number($0, .plain) } ?? part]]
      default:
        endings = [[part]]
      }
      variants = Array(variants.lazy.flatMap { start in endings.lazy.map { start + $0 } }.prefix(256))
    }
    return variants
  }
}
