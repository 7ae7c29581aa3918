import Localization
public import Phrasing

/// The statements that guides rest on, and what became of each: `facts/sources.tsv`.
public struct SourceTable: Sendable {
  public let statements: [SourcedStatement]

  /// Reads lines of six cells with tabs between them, below a line of names.
  init(_ file: SourceFile) throws(LineUnreadable) {
    var statements: [SourcedStatement] = []
    for number in 2..<file.lineCount {
      guard let statement = SourcedStatement(file.line(number)), !statements.contains(where: { $0.id == statement.id })
      else { throw LineUnreadable(file: file.name, line: number) }
      statements.append(statement)
    }
    self.statements = statements
  }

  /// A line that is not six cells, or names a statement for the second time.
  public struct LineUnreadable: Error {
    public let file: String
    public let line: Int
  }
}

/// One statement of a source document, by its id.
public struct SourcedStatement: Sendable, Equatable {
  public let id: String
  public let status: Status
  public let document: String
  /// Where in the document; empty where the whole is meant.
  public let place: String
  public let checked: CivilDate
  /// Why it is not published as it stands; there for every statement that is not current.
  public let reason: String?

  public var source: String { place.isEmpty ? document : "\(document), \(place)" }

  public enum Status: String, Sendable {
    case current, historical, superseded
    case notAsIs = "not-as-is"
    case leftOut = "left-out"
  }

  init?(_ line: String) {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
    guard cells.count == 6, !cells[0].isEmpty, !cells[2].isEmpty, let status = Status(rawValue: cells[1]),
      let checked = CivilDate(iso: Array(cells[4].utf8)), status == .current || !cells[5].isEmpty
    else { return nil }
    id = cells[0]
    self.status = status
    document = cells[2]
    place = cells[3]
    self.checked = checked
    reason = cells[5].isEmpty ? nil : cells[5]
  }
}
