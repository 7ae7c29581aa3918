import Testing
import Validation

/// The table of `EORI.md`, country by country, beside what the library says to thousands of numbers.
struct EORIPageTests {
  private static let issuers = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV",
    "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "XI",
  ]
  /// What the page says above the table.
  private static let ofAny: Set = ["missing", "bad-character", "all-zeros", "placeholder-number"]

  @Test
  func `every issuer has a row, and each row a source`() throws {
    let rows = try #require(try FieldPage(of: .eori)).rows(under: "Country by country")
    #expect(rows.map { String($0[0].dropFirst(2).prefix(2)) } == EORIPageTests.issuers)
    #expect(rows.allSatisfy { $0.count == 5 && !$0[4].isEmpty })
  }

  @Test(arguments: issuers)
  func `a row names what its country’s numbers are refused and doubted for, and nothing else`(issuer: String) throws {
    let rows = try #require(try FieldPage(of: .eori)).rows(under: "Country by country")
    let row = try #require(rows.first { $0[0].hasPrefix("**\(issuer)**") })
    var (refused, doubted): (Set<String>, Set<String>) = ([], [])
    for entry in EORIPageTests.entries(of: issuer) {
      let verdict = Field.eori.judge(entry)
      refused.formUnion(verdict.errors.map { "\($0.code)" })
      doubted.formUnion(verdict.warnings.map { "\($0.code)" })
    }
    #expect(EORIPageTests.codes(row[2]) == refused.subtracting(EORIPageTests.ofAny))
    #expect(EORIPageTests.codes(row[3]) == doubted.subtracting(EORIPageTests.ofAny))
  }

  private static func codes(_ cell: String) -> Set<String> {
    Set(cell.matches(of: /`([a-z-]+)`/).map { String($0.1) })
  }

  /// The country's rows in the table of cases, each cut short, drawn out, and with other signs at every place.
  private static func entries(of issuer: String) -> [[UInt8]] {
    let rows = Case.all.filter { $0.field == .eori && $0.name.hasPrefix("\(issuer), ") }
    return rows.compactMap { $0.value ?? $0.entry }.flatMap { number in
      let number = Array(number.utf8)
      let longer = (1...15).map { number + Array(repeating: UInt8(ascii: "1"), count: $0) }
      let shorter = (2...max(2, number.count)).map { Array(number.prefix($0)) }
      let changed = (2..<max(2, number.count)).flatMap { place in
        "0123456789OX".utf8.map { sign in
          var changed = number
          changed[place] = sign
          return changed
        }
      }
      return [number] + longer + shorter + changed
    }.filter { $0.starts(with: issuer.utf8) }
  }
}
