public import Localization

extension GuideLibrary {
  private static let sourceFile = "facts/sources.tsv"

  /// Whether a folder has a table of statements.
  public var hasSources: Bool { folders.contains { $0.has(GuideLibrary.sourceFile) } }

  /// The statements that guides rest on, as the first folder has them that has any, with what is wrong with their table.
  public func sources() -> (table: SourceTable, findings: [Finding]) {
    guard let folder = folders.first(where: { $0.has(GuideLibrary.sourceFile) }) else {
      return (SourceTable(documents: documents, reasons: reasons), [])
    }
    switch folder.file(GuideLibrary.sourceFile) {
    case .success(let file): return read(sources: file)
    case .failure(let error): return (SourceTable(documents: documents, reasons: reasons), [error.finding])
    }
  }

  func read(sources file: SourceFile) -> (table: SourceTable, findings: [Finding]) {
    SourceReader.read(file, documents: documents, reasons: reasons)
  }

  /// What is wrong with the table of statements, and with what facts say of their sources.
  public var findingsOfSources: [Finding] {
    let (table, findings) = sources()
    let versions = facts.facts.flatMap(\.versions)
    return findings
      + undefined(versions.compactMap(\.firstSeen), .sourceDocumentUndefined, among: documents.map(\.id.string))
      + (hasSources
        ? undefined(versions.flatMap(\.sources), .statementUndefined, among: table.statements.map(\.id)) : [])
  }

  private func undefined(_ ids: [Extract], _ code: FindingCode, among known: [String]) -> [Finding] {
    let defined = Set(known)
    return ids.filter { !defined.contains($0.string) }.map { id in
      id.finding(code, [id.string], suggestion: nearest(to: id.string, among: known))
    }
  }
}
