public import Phrasing

/// The statements that guides rest on, and what became of each, with what their documents are called: `facts/sources.tsv`
/// and the `documents` and `reasons` of `facts`.
public struct SourceTable: Sendable {
  public let statements: [SourcedStatement]
  public let documents: [SourceDocument]
  public let reasons: [SourceReason]

  public init(
    statements: [SourcedStatement] = [], documents: [SourceDocument] = [], reasons: [SourceReason] = []
  ) {
    (self.statements, self.documents, self.reasons) = (statements, documents, reasons)
  }

  public func statement(_ id: String) -> SourcedStatement? { statements.first { $0.id == id } }

  public func document(_ id: String) -> SourceDocument? { documents.first { $0.id.string == id } }

  public func reason(_ id: String) -> SourceReason? { reasons.first { $0.id.string == id } }
}

/// One statement of a source document, by its id.
public struct SourcedStatement: Sendable, Equatable {
  public let id: String
  public let status: Status
  /// The id of the document.
  public let document: String
  public let place: SourcePlace
  public let checked: CivilDate
  /// The id of the reason why it is not published as it stands, or of what is doubtful about it; there for every
  /// statement that is not current.
  public let reason: String?

  public enum Status: String, CaseIterable, Sendable {
    case current, historical, superseded
    case notAsIs = "not-as-is"
    case leftOut = "left-out"
  }
}
