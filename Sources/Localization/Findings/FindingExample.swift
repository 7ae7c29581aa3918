/// A finding shown on a translation: what is wrong there, and what would be right.
public struct FindingExample: Equatable, Sendable {
  public let source: String
  public let wrong: String
  public let right: String
}

extension FindingCode {
  /// An example in a language, else in another that has one; as a PO file has its words.
  public func example(in language: String) -> FindingExample? {
    guard let rows = FindingExample.rows[self] else { return nil }
    let row = rows.first { language.hasPrefix($0.language) } ?? rows[0]
    return row.example
  }
}

extension FindingExample {
  typealias Row = (language: String, example: FindingExample)

  static let rows: [FindingCode: [Row]] = Dictionary(
    grouping: (structure + words), by: \.code
  ).mapValues { rows in rows.map { ($0.language, $0.example) } }

  typealias Entry = (code: FindingCode, language: String, example: FindingExample)

  static func rows(
    _ code: FindingCode, _ source: String, da: (String, String)? = nil, nl: (String, String)? = nil
  ) -> [Entry] {
    [("da", da), ("nl", nl)].compactMap { language, pair in
      pair.map { (code, language, FindingExample(source: source, wrong: $0.0, right: $0.1)) }
    }
  }
}
