import Testing

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
    ("country", "incomplete 7"),
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
    switch syntax {
    case .comparison(let answer, let comparison, let option):
      "\(text(answer)) \(comparison == .equal ? "==" : "!=") \(text(option))"
    case .not(let inner): "not(\(spelled(inner)))"
    case .all(let parts): "all(\(parts.map { spelled($0) }.joined(separator: ", ")))"
    case .any(let parts): "any(\(parts.map { spelled($0) }.joined(separator: ", ")))"
    }
  }

  private func text(_ name: ConditionSyntax.Name) -> String { String(decoding: name.text, as: UTF8.self) }
}
