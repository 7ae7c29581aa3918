import Phrasing
import Testing
import Wizard

@testable import Authoring

struct ConditionParserTests {
  /// A condition, and how it is understood or why and where it is not.
  static let rows: [(condition: String, result: String)] = [
    ("country == be", "country == be"),
    ("country==be", "country == be"),
    ("country != be", "country != be"),
    ("a == b and c == d", "all(a == b, c == d)"),
    ("a == b or c == d and e == f", "any(a == b, all(c == d, e == f))"),
    ("(a == b or c == d) and e == f", "all(any(a == b, c == d), e == f)"),
    ("not a == b and c == d", "all(not(a == b), c == d)"),
    ("not (a == b and c == d)", "not(all(a == b, c == d))"),
    ("not not a == b", "not(not(a == b))"),
    ("account-email == yes\n  and a == no", "all(account-email == yes, a == no)"),
    ("notes == android", "notes == android"),
    ("", "incomplete 0"),
    ("country", "country"),
    ("goods has logs and count(goods) > 1", "all(goods has logs, count(goods) > 1)"),
    ("country in (be, dk)", "country in (be dk)"),
    ("volume + 1.5 - weight * 2 >= 10", "sum(volume, 1.5, -product(weight, 2)) >= 10"),
    ("expiry <= today + 2 weeks", "expiry <= sum(today, 14 days)"),
    ("sent < 2026-11-21", "sent < 2026-11-21"),
    ("unit == 'GH x'", "unit == 'GH x'"),
    ("if a == b then 1 else 2", "if a == b then 1 else 2"),
    ("total(goods, volume) > 10", "total(goods, volume) > 10"),
    ("all(goods, a == b or c == d)", "all(goods, any(a == b, c == d))"),
    ("total(goods, )", "unexpected 13"),
    ("a in ()", "unexpected 6"),
    ("a has 1", "unexpected 6"),
    ("a == 'b", "quoteUnclosed 5"),
    ("1.2.3 > 0", "character 3"),
    ("1234567890123 > 0", "number 0"),
    ("2026-13-01 > today", "unexpected 0"),
    ("a + > 1", "unexpected 4"),
    ("if a == b then 1", "incomplete 16"),
    ("country ==", "incomplete 10"),
    ("== be", "unexpected 0"),
    ("country = be", "character 8"),
    ("country == \"be\"", "character 11"),
    ("country == BE", "character 11"),
    ("country is be", "unexpected 8"),
    ("country == be and", "incomplete 17"),
    ("country == be company == no", "unexpected 14"),
    ("country == not", "unexpected 11"),
    ("(country == be", "bracketUnclosed 0"),
    ("country == be)", "unexpected 13"),
    ("a == b && c == d", "character 7"),
  ]

  @Test(arguments: rows)
  func `a condition is understood, or told where it is at fault`(_ row: (condition: String, result: String)) {
    #expect(reading(row.condition) == row.result)
  }

  @Test func `depth has a bound`() {
    #expect(reading(String(repeating: "(", count: 5000)) == "tooDeep 33")
    #expect(reading(String(repeating: "not ", count: 5000)) == "tooDeep 132")
  }

  private func reading(_ condition: String) -> String {
    do throws(ConditionProblem) {
      return spelled(try ConditionParser.parse(Array(condition.utf8)))
    } catch {
      return "\(error.kind) \(error.range.lowerBound)"
    }
  }

  private func spelled(_ syntax: ConditionSyntax) -> String {
    func list(_ parts: [ConditionSyntax], _ separator: String = ", ") -> String {
      parts.map { spelled($0) }.joined(separator: separator)
    }
    switch syntax.content {
    case .name(let text): return String(decoding: text, as: UTF8.self)
    case .number(let digits, let unit):
      return String(decoding: digits, as: UTF8.self) + (unit == .number ? "" : " \(unit)")
    case .date(let day): return String(decoding: day.iso, as: UTF8.self)
    case .words(let words): return "'\(String(decoding: words, as: UTF8.self))'"
    case .today: return "today"
    case .call(let function, let arguments): return "\(spelled(function))(\(list(arguments)))"
    case .has(let answer, let option): return "\(spelled(answer)) has \(spelled(option))"
    case .among(let answer, let options): return "\(spelled(answer)) in (\(list(options, " ")))"
    case .comparison(let first, let comparison, let second):
      return "\(spelled(first)) \(Self.signs[comparison] ?? "") \(spelled(second))"
    case .sum(let parts): return "sum(\(list(parts)))"
    case .product(let parts): return "product(\(list(parts)))"
    case .negated(let part): return "-\(spelled(part))"
    case .choose(let condition, let first, let second):
      return "if \(spelled(condition)) then \(spelled(first)) else \(spelled(second))"
    case .not(let inner): return "not(\(spelled(inner)))"
    case .all(let parts): return "all(\(list(parts)))"
    case .any(let parts): return "any(\(list(parts)))"
    }
  }

  private static let signs: [ConditionSyntax.Comparison: String] = [
    .equal: "==", .different: "!=", .less: "<", .lessOrEqual: "<=", .greater: ">", .greaterOrEqual: ">=",
  ]
}
