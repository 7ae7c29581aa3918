import Glibc
import Presentation
import Validation
import Wizard

/// Checks one column of a table, row by row, in memory that does not grow with the table.
struct ValidateTable {
  private let field: Field
  private let reader: CSVReader
  private let column: Int
  private let circumstances: Circumstances
  private let asJSON: Bool
  private let workplace: Workplace

  init(
    _ field: Field, file: String, column: String, circumstances: Circumstances, asJSON: Bool, in workplace: Workplace
  ) throws(CallFlaw) {
    guard let stream = file == "-" ? ByteStream(channel: STDIN_FILENO) : ByteStream(file: file) else {
      throw .fileUnreadable(file)
    }
    reader = CSVReader(stream)
    guard let number = reader.names.firstIndex(of: column) else { throw .unknownColumn(column, reader.names) }
    self.column = number
    self.field = field
    self.circumstances = circumstances
    self.asJSON = asJSON
    self.workplace = workplace
  }

  func run() -> ExitStatus {
    var results = ResultBuffer(workplace.console)
    let lines = VerdictLines(field, words: workplace.voice.field(field))
    var count = RowCount(workplace)
    if !asJSON {
      results.bytes += reader.head
      end(
        ["verdict", "value", "flaws"].map { TableCell(words: Array($0.utf8)) }, hasReturn: reader.hasReturns,
        to: &results.bytes)
    }
    while let record = reader.next(column: column) {
      let verdict = field.judge(record.cell ?? [], in: circumstances)
      if asJSON {
        lines.write(verdict, at: count.rows, to: &results.bytes)
      } else {
        results.bytes += reader.bytes(of: record)
        end(cells(of: verdict), hasReturn: record.hasReturn, to: &results.bytes)
      }
      results.flush()
      count.take(verdict)
    }
    count.end()
    return count.invalid > 0 ? .invalidEntry : .good
  }

  /// Ends a record with some cells more.
  private func end(_ cells: [TableCell], hasReturn: Bool, to bytes: inout [UInt8]) {
    for cell in cells {
      bytes.append(reader.separator)
      cell.write(to: &bytes, separator: reader.separator)
    }
    if hasReturn { bytes.append(UInt8(ascii: "\r")) }
    bytes.append(UInt8(ascii: "\n"))
  }

  private func cells(of verdict: Verdict) -> [TableCell] {
    let codes = (verdict.errors + verdict.warnings).map { "\($0.code)" }
    return [Array("\(verdict.name)".utf8), verdict.reading?.value ?? [], Array(codes.joined(separator: " ").utf8)]
      .map { TableCell(words: $0) }
  }
}

/// How far a long table has got, and the count at its end.
private struct RowCount {
  private(set) var rows = 0
  private(set) var invalid = 0
  private var warned = 0
  private let workplace: Workplace
  private let progress: Progress

  init(_ workplace: Workplace) {
    self.workplace = workplace
    progress = Progress(workplace.console, isAmongResults: true)
  }

  mutating func take(_ verdict: Verdict) {
    rows += 1
    if verdict.reading == nil { invalid += 1 } else if !verdict.warnings.isEmpty { warned += 1 }
    if rows % 4096 == 0 { progress.tell(workplace.voice.text(.rowsSoFar(rows: rows))) }
  }

  func end() {
    progress.erase()
    guard !workplace.console.isQuiet else { return }
    workplace.console.talk(workplace.voice.text(.rowsDone(rows: rows, invalid: invalid, warned: warned)))
  }
}
