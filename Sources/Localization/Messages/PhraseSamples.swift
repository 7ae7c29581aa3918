public import Phrasing

/// Values for a phrase that lead once through each of its branches.
///
/// ```swift
/// PhraseSamples(phrase, in: notation) { name in name }.all.map(\.choices)  // [[count: 1], [count: 0,5], [count: 0]] in Danish
/// ```
public struct PhraseSamples {
  public let all: [Sample]

  public struct Sample {
    /// In the order of the phrase's arguments.
    public let values: [Value]
    /// The arguments that choose a branch, by their position.
    public let choices: [Int]
  }

  /// A day whose notation shows everything: one digit of the day, one of the month.
  public static let day = CivilDate(year: 2025, month: 3, day: 9)!

  /// More ways than these show nothing new.
  private static let limit = 24

  /// Asks for a text by the name of the argument that it is for.
  public init(_ phrase: Phrase, in notation: Notation, text: ([UInt8]) -> [UInt8]) {
    var needs = phrase.arguments.map { Need(text: text($0)) }
    PhraseSamples.collect(phrase.parts, into: &needs)
    let choices = needs.indices.filter { needs[$0].isChoice }
    var combinations: [[Value]] = [[]]
    for need in needs {
      let values = need.values(in: notation)
      combinations = Array(
        combinations.lazy.flatMap { start in values.lazy.map { start + [$0] } }.prefix(PhraseSamples.limit))
    }
    all = combinations.map { Sample(values: $0, choices: choices) }
  }

  /// What an argument is used for.
  private struct Need {
    let text: [UInt8]
    var keywords: [[UInt8]] = []
    var exact: [Int64] = []
    var plural: PluralKind?
    var isNumber = false
    var isPercent = false
    var isDate = false
    var isList = false

    var isChoice: Bool { plural != nil || !keywords.isEmpty }

    func values(in notation: Notation) -> [Value] {
      if let plural { return numbers(plural, in: notation) }
      if !keywords.isEmpty { return keywords.map { .text($0) } }
      if isDate { return [.date(PhraseSamples.day)] }
      if isNumber { return [.number(isPercent ? Decimal(125, scale: 3) : Decimal(12345, scale: 1))] }
      if isList { return [.list([text, text, text])] }
      return [.text(text)]
    }

    /// The exact ones, then of each category the first whole number, and for `one` a number with decimals too.
    private func numbers(_ kind: PluralKind, in notation: Notation) -> [Value] {
      let rules = kind == .ordinal ? notation.ordinals : notation.cardinals
      let wholes = ([1, 0] + Array(2...200)).map { Decimal(Int64($0)) }
      var numbers = exact.map { Decimal($0) }
      for category in PluralCategory.allCases {
        if let whole = wholes.first(where: { rules.category(of: $0) == category && !numbers.contains($0) }) {
          numbers.append(whole)
        }
        let half = Decimal(5, scale: 1)
        if kind == .cardinal, category == .one, rules.category(of: half) == category { numbers.append(half) }
      }
      return numbers.map { .number($0) }
    }
  }

  private static func collect(_ parts: [Phrase.Part], into needs: inout [Need]) {
    for part in parts {
      switch part {
      case .number(let index, let style):
        needs[index].isNumber = true
        needs[index].isPercent = style == .percent
      case .date(let index, _): needs[index].isDate = true
      case .list(let index): needs[index].isList = true
      case .plural(let index, let kind, let branches):
        needs[index].plural = kind
        for branch in branches {
          if case .exactly(let number) = branch.selector, !needs[index].exact.contains(number) {
            needs[index].exact.append(number)
          }
          collect(branch.parts, into: &needs)
        }
      case .select(let index, let branches):
        for branch in branches {
          if !needs[index].keywords.contains(branch.keyword) { needs[index].keywords.append(branch.keyword) }
          collect(branch.parts, into: &needs)
        }
      case .text, .argument, .count: break
      }
    }
  }
}
