import Testing

@testable internal import Phrasing

struct PluralRulesTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let number: String
    let style: NumberStyle
    let danish: PluralCategory
    let english: PluralCategory
    var testDescription: String { "\(number) as \(style)" }

    init(_ number: String, _ style: NumberStyle = .plain, danish: PluralCategory, english: PluralCategory) {
      (self.number, self.style, self.danish, self.english) = (number, style, danish, english)
    }
  }

  static let rows = [
    Row("0", danish: .other, english: .other),
    Row("1", danish: .one, english: .one),
    Row("-1", danish: .one, english: .one),
    Row("2", danish: .other, english: .other),
    Row("0.1", danish: .one, english: .other),
    Row("1.6", danish: .one, english: .other),
    Row("2.1", danish: .other, english: .other),
    Row("1.0", danish: .one, english: .one),
    Row("1", .fixed(2), danish: .one, english: .other),
    Row("1.0004", danish: .one, english: .one),
    Row("0.01", .percent, danish: .one, english: .one),
    Row("1", .percent, danish: .other, english: .other),
    Row("1.4", .integer, danish: .one, english: .one),
    Row("1.5", .integer, danish: .other, english: .other),
    Row("0", .fixed(200), danish: .other, english: .other),
    Row("9223372036854775807", .percent, danish: .other, english: .other),
  ]

  @Test(arguments: rows)
  func `the digits that are seen decide the category`(_ row: Row) {
    let written = Notation.danish.written(Decimal(row.number), row.style)
    #expect(PluralRules.danish.category(of: written.pluralOperands) == row.danish)
    #expect(PluralRules.english.category(of: written.pluralOperands) == row.english)
  }

  struct OperandRow: CustomTestStringConvertible, Sendable {
    let number: String
    let style: NumberStyle
    let relation: PluralRules.Relation
    let holds: Bool
    var testDescription: String { "\(number) \(relation)" }
  }

  static let relations = [
    OperandRow(
      number: "113", style: .plain, relation: .init(operand: .n, modulus: 100, ranges: [11...14]), holds: true),
    OperandRow(
      number: "113", style: .plain, relation: .init(operand: .n, modulus: 100, isNegated: true, ranges: [11...14]),
      holds: false),
    OperandRow(number: "11.5", style: .plain, relation: .init(operand: .n, ranges: [11...12]), holds: false),
    OperandRow(
      number: "11.5", style: .plain, relation: .init(operand: .n, modulus: 10, isNegated: true, ranges: [1...1]),
      holds: true),
    OperandRow(number: "11.5", style: .plain, relation: .init(operand: .i, ranges: [11...12]), holds: true),
    OperandRow(number: "1.2", style: .fixed(3), relation: .init(operand: .v, ranges: [3...3]), holds: true),
    OperandRow(number: "1.2", style: .fixed(3), relation: .init(operand: .w, ranges: [1...1]), holds: true),
    OperandRow(number: "1.2", style: .fixed(3), relation: .init(operand: .f, ranges: [200...200]), holds: true),
    OperandRow(number: "1.2", style: .fixed(3), relation: .init(operand: .t, ranges: [2...2]), holds: true),
    OperandRow(number: "1.02", style: .plain, relation: .init(operand: .t, ranges: [2...2]), holds: true),
    OperandRow(number: "5", style: .plain, relation: .init(operand: .e, ranges: [0...0]), holds: true),
    OperandRow(
      number: "4000000", style: .plain, relation: .init(operand: .i, modulus: 1_000_000, ranges: [0...0]), holds: true),
    OperandRow(
      number: "9223372036854775800", style: .percent, relation: .init(operand: .i, modulus: 10000, ranges: [0...0]),
      holds: true),
    OperandRow(
      number: "10000000000000000", style: .percent, relation: .init(operand: .i, ranges: [0...0]), holds: false),
  ]

  @Test(arguments: relations)
  func `a relation looks at one operand`(_ row: OperandRow) {
    let rules = PluralRules(rules: [.init(category: .few, alternatives: [[row.relation]])])
    let written = Notation.danish.written(Decimal(row.number), row.style)
    #expect((rules.category(of: written.pluralOperands) == .few) == row.holds)
  }
}
