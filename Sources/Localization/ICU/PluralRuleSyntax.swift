import Phrasing

/// CLDR's syntax of plural rules: `n % 10 = 2..4 and n % 100 != 12..14 or v != 0 @integer 2~4`.
enum PluralRuleSyntax {
  /// The relations of a rule, without its samples; nothing when a word is not understood.
  static func alternatives(in rule: [UInt8]) -> [[PluralRules.Relation]]? {
    let words = rule.prefix { $0 != UInt8(ascii: "@") }.split(separator: UInt8(ascii: " "))
      .map { String(decoding: $0, as: UTF8.self) }
    var alternatives: [[PluralRules.Relation]] = []
    for alternative in words.split(separator: "or", omittingEmptySubsequences: false) {
      var relations: [PluralRules.Relation] = []
      for words in alternative.split(separator: "and", omittingEmptySubsequences: false) {
        guard let relation = relation(in: Array(words)) else { return nil }
        relations.append(relation)
      }
      alternatives.append(relations)
    }
    return alternatives
  }

  /// `n % 10 != 2..4,9`, of which the remainder may be missing.
  private static func relation(in words: [String]) -> PluralRules.Relation? {
    guard words.count == 3 || words.count == 5 && words[1] == "%" else { return nil }
    guard let operand = operand(named: words[0]) else { return nil }
    guard let modulus = words.count == 5 ? UInt32(words[2]) : 0 else { return nil }
    let sign = words[words.count - 2]
    guard sign == "=" || sign == "!=" else { return nil }
    var ranges: [ClosedRange<UInt32>] = []
    for text in words[words.count - 1].split(separator: ",", omittingEmptySubsequences: false) {
      guard let range = range(in: text) else { return nil }
      ranges.append(range)
    }
    return PluralRules.Relation(operand: operand, modulus: modulus, isNegated: sign == "!=", ranges: ranges)
  }

  private static func operand(named name: String) -> PluralRules.Operand? {
    switch name {
    case "n": .n
    case "i": .i
    case "v": .v
    case "w": .w
    case "f": .f
    case "t": .t
    case "e", "c": .e
    default: nil
    }
  }

  private static func range(in text: Substring) -> ClosedRange<UInt32>? {
    let bounds = text.split(separator: ".", omittingEmptySubsequences: false)
    guard bounds.count == 1 || bounds.count == 3 && bounds[1].isEmpty else { return nil }
    guard let lower = UInt32(bounds[0]), let upper = UInt32(bounds[bounds.count - 1]), lower <= upper else {
      return nil
    }
    return lower...upper
  }
}
