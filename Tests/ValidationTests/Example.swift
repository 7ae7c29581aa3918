import Foundation
import Phrasing
import Validation

/// One line of a page's code: a call, and after two slashes what it gives.
///
/// ```swift
/// try Field.eori.read([UInt8]("dk 37 60 60 30")).value  // "DK37606030"
/// Field.eori.judge([UInt8]("DK37606031")).errors  // [.wrongCheckDigit]
/// ```
struct Example {
  let field: Field
  let actual: String
  let expected: String

  private struct Unreadable: Error, CustomStringConvertible {
    let description: String
  }

  /// The examples in lines of code, each with the circumstances that the lines before it have made.
  static func all(in code: [String]) throws -> [Example] {
    var circumstances = Circumstances()
    return try code.compactMap { line in
      if let match = line.wholeMatch(of: /(try )?Field\.(.+?)\.(read|judge)\((.+)\)\.([a-z]+)  \/\/ (.+)/) {
        guard (match.1 != nil) == (match.3 == "read") else { throw Unreadable(description: "try or not? \(line)") }
        guard let field = Field.allCases.first(where: { "\($0)" == match.2 }) else {
          throw Unreadable(description: "no such field: \(line)")
        }
        let verdict = try verdict(of: field, String(match.4), in: circumstances)
        return Example(
          field: field, actual: try member(String(match.5), of: verdict), expected: unescaped(String(match.6)))
      }
      try prepare(&circumstances, line)
      return nil
    }
  }

  private static func verdict(of field: Field, _ arguments: String, in circumstances: Circumstances) throws -> Verdict {
    guard let match = arguments.wholeMatch(of: /\[UInt8\]\("(.*)"\)(, in: circumstances)?/) else {
      throw Unreadable(description: "not an entry: \(arguments)")
    }
    return field.judge(
      Array(unescaped(String(match.1)).utf8), in: match.2 == nil ? Circumstances() : circumstances)
  }

  /// What follows the call, as the page writes it.
  private static func member(_ name: String, of verdict: Verdict) throws -> String {
    switch name {
    case "value": quoted(verdict.reading?.value)
    case "display": quoted(verdict.reading?.display)
    case "warnings": list(verdict.warnings.map { ".\($0)" })
    case "errors": list(verdict.errors.map { ".\($0)" })
    case "candidates": list(verdict.candidates.map(quoted))
    case "name": "\"\(verdict.name)\""
    default: throw Unreadable(description: "no such member: \(name)")
    }
  }

  private static func prepare(_ circumstances: inout Circumstances, _ line: String) throws {
    if line == "var circumstances = Circumstances()" {
      circumstances = Circumstances()
    } else if let day = line.wholeMatch(
      of: /circumstances\.today = CivilDate\(year: (\d+), month: (\d+), day: (\d+)\)/)
    {
      circumstances.today = CivilDate(year: Int(day.1)!, month: Int(day.2)!, day: Int(day.3)!)
    } else if let names = line.wholeMatch(
      of: /circumstances\.countries = CountryNames\(\[UInt8\]\("(.+)"\), language: \[UInt8\]\("(.+)"\)\)/)
    {
      circumstances.countries = CountryNames(Array(unescaped(String(names.1)).utf8), language: Array(names.2.utf8))
    } else if let pair = line.wholeMatch(of: /circumstances\["(.+)"\] = \[UInt8\]\("(.*)"\)/) {
      circumstances[Array(pair.1.utf8)] = Array(pair.2.utf8)
    } else {
      throw Unreadable(description: "not an example: \(line)")
    }
  }

  private static func quoted(_ text: [UInt8]?) -> String {
    text.map { "\"\(String(decoding: $0, as: UTF8.self))\"" } ?? "nil"
  }

  private static func list(_ items: [String]) -> String { "[\(items.joined(separator: ", "))]" }

  /// Reads `\n`, `\t` and `\u{202E}` as Swift does.
  private static func unescaped(_ text: String) -> String {
    text.replacing("\\n", with: "\n").replacing("\\t", with: "\t").replacing(/\\u\{([0-9A-Fa-f]+)\}/) { match in
      String(UnicodeScalar(UInt32(match.1, radix: 16)!)!)
    }
  }
}
