import Localization
import Phrasing

/// Reads `facts/sources.tsv`: lines of six cells with tabs between them, below a line of names.
struct SourceReader {
  private let file: SourceFile
  private let documents: [String]
  private let reasons: [String]
  private var statements: [SourcedStatement] = []
  /// On which line each id stands first.
  private var lines: [String: Int] = [:]
  private var findings: [Finding] = []

  static func read(
    _ file: SourceFile, documents: [SourceDocument], reasons: [SourceReason]
  ) -> (table: SourceTable, findings: [Finding]) {
    var reader = SourceReader(
      file: file, documents: documents.map(\.id.string), reasons: reasons.map(\.id.string))
    var start = 0
    let lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if index > 0, start < file.bytes.count { reader.readLine(index + 1, at: start) }
      start += line.count + 1
    }
    return (SourceTable(statements: reader.statements, documents: documents, reasons: reasons), reader.findings)
  }

  private init(file: SourceFile, documents: [String], reasons: [String]) {
    (self.file, self.documents, self.reasons) = (file, documents, reasons)
  }

  private static let names = ["id", "status", "document", "place", "checked", "reason"]

  private struct Cell {
    let text: String
    let offset: Int
  }

  private mutating func readLine(_ number: Int, at start: Int) {
    let cells = cells(of: file.line(number), at: start)
    guard cells.count == SourceReader.names.count else {
      note(.sourceCells, Cell(text: "", offset: start), ["\(cells.count)"])
      return
    }
    let id = required(0, of: cells)
    if let id, let line = lines[id] { note(.idDuplicate, cells[0], [id, "\(line)"]) }
    let status = readStatus(cells[1])
    let document = required(2, of: cells)
    if let document { check(document, at: cells[2], .sourceDocumentUndefined, among: documents) }
    let place = SourcePlace(cells[3].text)
    if place == nil { note(.placeMalformed, cells[3], [cells[3].text]) }
    let checked = CivilDate(iso: Array(cells[4].text.utf8))
    if checked == nil { note(.dateMalformed, cells[4]) }
    let reason = cells[5].text.isEmpty ? nil : cells[5].text
    if let reason { check(reason, at: cells[5], .reasonUndefined, among: reasons) }
    if let status, status != .current, reason == nil { note(.entryMissing, cells[5], ["reason"]) }
    guard let id, lines[id] == nil else { return }
    lines[id] = number
    guard let status, let document, let place, let checked else { return }
    statements.append(
      SourcedStatement(id: id, status: status, document: document, place: place, checked: checked, reason: reason))
  }

  private func cells(of line: String, at start: Int) -> [Cell] {
    var offset = start
    return line.split(separator: "\t", omittingEmptySubsequences: false).map { text in
      defer { offset += text.utf8.count + 1 }
      return Cell(text: String(text), offset: offset)
    }
  }

  private mutating func required(_ index: Int, of cells: [Cell]) -> String? {
    guard cells[index].text.isEmpty else { return cells[index].text }
    note(.entryMissing, cells[index], [SourceReader.names[index]])
    return nil
  }

  private mutating func readStatus(_ cell: Cell) -> SourcedStatement.Status? {
    if let status = SourcedStatement.Status(rawValue: cell.text) { return status }
    let known = SourcedStatement.Status.allCases.map(\.rawValue)
    note(.valueUnknown, cell, ["status", cell.text], suggestion: nearest(to: cell.text, among: known))
    return nil
  }

  private mutating func check(_ id: String, at cell: Cell, _ code: FindingCode, among known: [String]) {
    guard !known.contains(id) else { return }
    note(code, cell, [id], suggestion: nearest(to: id, among: known))
  }

  private mutating func note(_ code: FindingCode, _ cell: Cell, _ values: [String] = [], suggestion: String? = nil) {
    findings.append(file.finding(code, at: cell.offset, values, suggestion: suggestion))
  }
}
