extension ExchangeFile {
  private static let columns = [
    "language", "domain", "key", "source", "translation", "state", "note", "comment", "place", "previous source",
    "previous key",
  ]

  /// The file as a table that Danish, Dutch and Belgian spreadsheets open: semicolons, and a byte order mark for UTF-8.
  ///
  /// A cell that a spreadsheet would take for a formula has an apostrophe before it, which reading takes off again.
  public var csv: [UInt8] {
    var bytes: [UInt8] = SourceFile.byteOrderMark + ExchangeFile.row(ExchangeFile.columns)
    for unit in units {
      bytes += ExchangeFile.row([
        language ?? "", domain ?? "", unit.key?.string ?? "", unit.text.string, unit.translation.string,
        unit.translation.bytes.isEmpty ? "new" : unit.isFuzzy ? "review" : "translated",
        unit.notes.joined(separator: "\n"), unit.comments.joined(separator: "\n"), unit.places.joined(separator: "\n"),
        unit.previousText ?? "", unit.previousKey ?? "",
      ])
    }
    return bytes
  }

  private static func row(_ cells: [String]) -> [UInt8] {
    Array((cells.map(cell).joined(separator: ";") + "\r\n").utf8)
  }

  private static func cell(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { "=+-@'\t\r".unicodeScalars.contains($0) } ?? false
    let text = isFormula ? "'" + text : text
    let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x3B || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    return needsQuotes || text.hasPrefix(" ") || text.hasSuffix(" ")
      ? "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" : text
  }
}

/// A table of translations; the first line names the columns, of which `key` and `translation` are needed.
public struct CSVTranslations: Sendable {
  /// A part for each language and domain that the table names.
  public let files: [ExchangeFile]
  public let findings: [Finding]

  public init(_ source: SourceFile) {
    var findings = source.malformedRanges.prefix(1).map { source.finding(.utf8Malformed, at: $0.lowerBound) }
    var reader = CSVCells(source)
    let head = reader.next() ?? []
    let names = head.map { $0.string.lowercased() }
    for column in ["key", "translation"] where !names.contains(column) {
      findings.append(source.finding(.columnMissing, at: source.start, [column]))
    }
    var order: [[String]] = []
    var units: [[String]: [ExchangeUnit]] = [:]
    while findings.isEmpty, let row = reader.next() {
      func cell(_ name: String) -> SourceText? {
        names.firstIndex(of: name).flatMap { row.indices.contains($0) ? row[$0].withoutGuard : nil }
      }
      func lines(_ name: String) -> [String] {
        let text = cell(name)?.string ?? ""
        return text.isEmpty ? [] : text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      }
      guard let key = cell("key"), !key.bytes.isEmpty else { continue }
      var unit = ExchangeUnit(offset: key.offset(of: 0))
      unit.key = key
      unit.text = cell("source") ?? .empty
      unit.translation = cell("translation") ?? .empty
      unit.isFuzzy = cell("state")?.string == "review"
      (unit.notes, unit.comments, unit.places) = (lines("note"), lines("comment"), lines("place"))
      unit.previousText = cell("previous source").flatMap { $0.bytes.isEmpty ? nil : $0.string }
      unit.previousKey = cell("previous key").flatMap { $0.bytes.isEmpty ? nil : $0.string }
      let name = [cell("language")?.string ?? "", cell("domain")?.string ?? ""]
      if units[name] == nil { order.append(name) }
      units[name, default: []].append(unit)
    }
    if let offset = reader.unclosed { findings.append(source.finding(.quoteUnclosed, at: offset)) }
    self.findings = findings
    files =
      findings.isEmpty
      ? order.map { name in
        ExchangeFile(
          source: source, domain: name[1].isEmpty ? nil : name[1], language: ExchangeFile.language(name[0]),
          units: units[name] ?? [])
      } : []
  }
}

extension SourceText {
  /// Without the apostrophe that keeps a spreadsheet from taking a cell for a formula.
  fileprivate var withoutGuard: SourceText {
    guard bytes.first == UInt8(ascii: "'"), bytes.count > 1, "=+-@'\t\r".utf8.contains(bytes[1]) else { return self }
    let kept = pieces.filter { $0.start > 1 }.map { Piece(start: $0.start - 1, offset: $0.offset) }
    return SourceText(bytes: Array(bytes.dropFirst()), pieces: [Piece(start: 0, offset: offset(of: 1))] + kept)
  }
}

/// The cells of a table row by row, each with its place (RFC 4180).
private struct CSVCells {
  private let bytes: [UInt8]
  private var position: Int
  private let separator: UInt8
  /// Where a quotation mark was opened that the file does not close.
  private(set) var unclosed: Int?

  init(_ source: SourceFile) {
    bytes = source.bytes
    position = source.start
    let line = bytes[position...].prefix { $0 != 0x0A }
    let candidates = [UInt8(ascii: ";"), UInt8(ascii: ","), 0x09]
    let counts = candidates.map { candidate in line.count { $0 == candidate } }
    separator = candidates[counts.firstIndex(of: counts.max() ?? 0) ?? 0]
  }

  mutating func next() -> [SourceText]? {
    guard position < bytes.count, unclosed == nil else { return nil }
    var cells: [SourceText] = []
    while true {
      cells.append(readCell())
      guard position < bytes.count else { return cells }
      let end = bytes[position]
      position += end == 0x0D && position + 1 < bytes.count && bytes[position + 1] == 0x0A ? 2 : 1
      if end != separator { return cells }
    }
  }

  private mutating func readCell() -> SourceText {
    var text = POString()
    let opened = position
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      text.go(to: position)
      while position < bytes.count, bytes[position] != separator, bytes[position] != 0x0A, bytes[position] != 0x0D {
        text.append(bytes[position])
        position += 1
      }
      return text.text
    }
    position += 1
    text.go(to: position)
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\"") {
        guard position < bytes.count, bytes[position] == byte else {
          while position < bytes.count, bytes[position] != separator, bytes[position] != 0x0A, bytes[position] != 0x0D {
            text.append(bytes[position])
            position += 1
          }
          return text.text
        }
        position += 1
        text.append(byte)
        text.go(to: position)
      } else if byte == 0x0D, position < bytes.count, bytes[position] == 0x0A {
        text.go(to: position)
      } else {
        text.append(byte)
      }
    }
    unclosed = opened
    return text.text
  }
}
