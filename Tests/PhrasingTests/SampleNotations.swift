import Phrasing

/// Notations written out by hand, so that this room is tested without ICU.
extension Notation {
  static let danish = Notation(
    numbers: NumberNotation(
      separators: .init(decimal: ",".bytes, group: ".".bytes),
      moneySeparators: .init(decimal: ",".bytes, group: ".".bytes),
      grouping: .init(last: 3, others: 3, minimum: 1),
      minusSign: "-".bytes,
      plain: .around("", ""),
      percent: .around("", "\u{A0}%"),
      measures: [
        MeasureNotation(other: .around("", " m³"), exceptions: []),
        MeasureNotation(other: .around("", " kg"), exceptions: []),
        MeasureNotation(
          other: .around("", " tons"), exceptions: [.init(category: .one, affixes: .around("", " ton"))]),
      ],
      currencies: [
        CurrencyNotation(affixes: .around("", "\u{A0}€"), fractionCount: 2),
        CurrencyNotation(affixes: .around("", "\u{A0}kr."), fractionCount: 2),
      ]),
    dates: DateNotation(
      patterns: [
        [.dayOfTwoDigits, .text(".".bytes), .monthOfTwoDigits, .text(".".bytes), .year],
        [.day, .text(". ".bytes), .monthAbbreviation, .text(" ".bytes), .year],
        [.day, .text(". ".bytes), .monthName, .text(" ".bytes), .year],
        [.weekdayName, .text(" den ".bytes), .day, .text(". ".bytes), .monthName, .text(" ".bytes), .year],
      ],
      monthNames: [
        "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
        "december",
      ].map(\.bytes),
      monthAbbreviations: [
        "jan.", "feb.", "mar.", "apr.", "maj", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.", "dec.",
      ].map(\.bytes),
      weekdayNames: ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"].map(\.bytes)),
    lists: ListNotation(
      two: .init(between: " og ".bytes), start: ", ".bytes, middle: ", ".bytes, end: .init(between: " og ".bytes)),
    cardinals: .danish,
    ordinals: PluralRules(rules: []))

  /// Separators, signs and dates that Danish does not have: groups of two, amounts in brackets, years of two digits.
  static let invented = Notation(
    numbers: NumberNotation(
      separators: .init(decimal: "·".bytes, group: "’".bytes),
      moneySeparators: .init(decimal: "$".bytes, group: " ".bytes),
      grouping: .init(last: 3, others: 2, minimum: 2),
      minusSign: "−".bytes,
      plain: Affixes(
        positive: .init(prefix: [], suffix: []), negative: .init(prefix: "−".bytes, suffix: [])),
      percent: .around("%", ""),
      measures: Measure.allCases.map { _ in MeasureNotation(other: .around("", ""), exceptions: []) },
      currencies: Currency.allCases.map { _ in
        CurrencyNotation(
          affixes: Affixes(
            positive: .init(prefix: "¤ ".bytes, suffix: []),
            negative: .init(prefix: "¤ (".bytes, suffix: ")".bytes)),
          fractionCount: 0)
      }),
    dates: DateNotation(
      patterns: Array(repeating: [.month, .text("/".bytes), .day, .text("/".bytes), .yearOfTwoDigits], count: 4),
      monthNames: Array(repeating: "m".bytes, count: 12),
      monthAbbreviations: Array(repeating: "m".bytes, count: 12),
      weekdayNames: Array(repeating: "d".bytes, count: 7)),
    lists: ListNotation(
      two: .init(before: "<".bytes, between: "&".bytes, after: ">".bytes), start: "1".bytes, middle: "2".bytes,
      end: .init(before: "[".bytes, between: "3".bytes, after: "]".bytes)),
    cardinals: .english,
    ordinals: .english)
}

extension PluralRules {
  /// one: n = 1 or t != 0 and i = 0,1
  static let danish = PluralRules(rules: [
    Rule(
      category: .one,
      alternatives: [
        [Relation(operand: .n, ranges: [1...1])],
        [Relation(operand: .t, isNegated: true, ranges: [0...0]), Relation(operand: .i, ranges: [0...0, 1...1])],
      ])
  ])

  /// one: i = 1 and v = 0
  static let english = PluralRules(rules: [
    Rule(
      category: .one,
      alternatives: [[Relation(operand: .i, ranges: [1...1]), Relation(operand: .v, ranges: [0...0])]])
  ])
}

extension Affixes {
  static func around(_ prefix: String, _ suffix: String) -> Affixes {
    Affixes(
      positive: .init(prefix: prefix.bytes, suffix: suffix.bytes),
      negative: .init(prefix: ("-" + prefix).bytes, suffix: suffix.bytes))
  }
}

extension String {
  var bytes: [UInt8] { Array(utf8) }

  init(_ bytes: [UInt8]) { self = String(decoding: bytes, as: UTF8.self) }
}

extension Decimal {
  /// For literals of tests, which are well formed.
  init(_ text: String) { self = Decimal(text.bytes)! }
}
