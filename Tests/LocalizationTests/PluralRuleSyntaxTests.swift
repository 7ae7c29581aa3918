import Phrasing
import Testing

@testable internal import Localization

struct PluralRuleSyntaxTests {
  @Test func `a rule is taken apart into alternatives of relations`() throws {
    let rule = "n % 10 = 2..4,9 and i != 0 or v = 1 @integer 2~4, 9 @decimal 0.1"
    #expect(
      PluralRuleSyntax.alternatives(in: Array(rule.utf8)) == [
        [
          .init(operand: .n, modulus: 10, ranges: [2...4, 9...9]),
          .init(operand: .i, isNegated: true, ranges: [0...0]),
        ],
        [.init(operand: .v, ranges: [1...1])],
      ])
  }

  @Test(arguments: [
    "", "n", "n =", "n = x", "n = 1 and", "or n = 1", "n % = 1", "n % x = 1", "q = 1", "n is 1", "n = 1..", "n = ..",
    "n = 3..1", "n = 1..2..3", "n = 1,", "n = 1 xor i = 2", "n : 10 = 1",
  ])
  func `a word that is not CLDR's is refused`(rule: String) {
    #expect(PluralRuleSyntax.alternatives(in: Array(rule.utf8)) == nil)
  }

  @Test(arguments: [
    ("da", "1", PluralCategory.one), ("da", "0.1", .one), ("da", "1.6", .one), ("da", "2", .other),
    ("nl", "1", .one), ("nl", "1.0", .other), ("en", "1.0", .other),
    ("pl", "3", .few), ("pl", "5", .many), ("pl", "1.5", .other), ("lv", "0", .zero), ("ar", "2", .two),
    ("ja", "1", .other), ("fr", "1000000", .many), ("mt", "111", .many),
  ])
  func `cardinals follow the language's rules`(language: String, number: String, category: PluralCategory) throws {
    let rules = try Notation(language: language).cardinals
    #expect(rules.category(of: try #require(Decimal(Array(number.utf8)))) == category)
  }

  @Test(arguments: [
    ("en", "1", PluralCategory.one), ("en", "2", .two), ("en", "3", .few), ("en", "11", .other), ("en", "113", .other),
    ("da", "1", .other), ("it", "8", .many), ("cy", "6", .many), ("nl-BE", "2", .other),
  ])
  func `ordinals follow the language's rules`(language: String, number: String, category: PluralCategory) throws {
    let rules = try Notation(language: language).ordinals
    #expect(rules.category(of: try #require(Decimal(Array(number.utf8)))) == category)
  }
}
