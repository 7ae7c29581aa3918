/// Takes a table apart record by record (RFC 4180): quotes, line breaks in cells, byte order mark, `\r\n`.
///
/// The separator is the one that gives the first record most cells: `,`, `;` as Excel writes it in Denmark and Belgium,
/// or tab.
struct CSVReader {
  let separator: UInt8
  /// The names in the first record.
  let names: [String]
  /// The first record as it stands.
  let head: [UInt8]
  /// Whether lines end as on Windows.
  let hasReturns: Bool
  private let stream: ByteStream

  struct Record {
    /// Where it stands in the stream, without the end of its line, until the next one is read.
    fileprivate let range: Range<Int>
    /// The cell of the column that was asked for, quotation marks taken off; nothing when the record is too short.
    let cell: [UInt8]?
    let hasReturn: Bool
  }

  /// A record as it stands, for as long as it is the last one read.
  func bytes(of record: Record) -> ArraySlice<UInt8> { stream.bytes[record.range] }

  init(_ stream: ByteStream) {
    self.stream = stream
    while stream.bytes.count < 3, !stream.isAtEnd { stream.readMore() }
    if stream.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { stream.position = 3 }
    separator = CSVReader.separator(in: stream)
    let first = RecordScan.next(in: stream, separator: separator)
    names = first?.cells.map { String(decoding: CSVReader.content(stream.bytes[$0]), as: UTF8.self) } ?? []
    let record = first.map { stream.bytes[$0.range] } ?? []
    hasReturns = record.last == UInt8(ascii: "\r")
    head = Array(hasReturns ? record.dropLast() : record)
  }

  /// The next record, with the cell of a column; a blank line is no record.
  func next(column: Int) -> Record? {
    while let scan = RecordScan.next(in: stream, separator: separator, only: column) {
      let hasReturn = !scan.range.isEmpty && stream.bytes[scan.range.upperBound - 1] == UInt8(ascii: "\r")
      let range = scan.range.lowerBound..<scan.range.upperBound - (hasReturn ? 1 : 0)
      guard !range.isEmpty else { continue }
      let cell = scan.cells.first.map { CSVReader.content(stream.bytes[$0]) }
      return Record(range: range, cell: cell, hasReturn: hasReturn)
    }
    return nil
  }

  /// What a cell says: without the quotation marks around it, and with one where it has two.
  private static func content(_ cell: ArraySlice<UInt8>) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    let cell = cell.last == UInt8(ascii: "\r") ? cell.dropLast() : cell
    guard cell.count >= 2, cell.first == quote, cell.last == quote else { return Array(cell) }
    var content: [UInt8] = []
    var isSecond = false
    for byte in cell.dropFirst().dropLast() {
      isSecond = byte == quote && !isSecond
      if !isSecond { content.append(byte) }
    }
    return content
  }

  private static func separator(in stream: ByteStream) -> UInt8 {
    var (most, found) = (0, UInt8(ascii: ","))
    for candidate in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
      guard let record = RecordScan.next(in: stream, separator: candidate) else { continue }
      if record.cells.count > most { (most, found) = (record.cells.count, candidate) }
      stream.position = record.range.lowerBound
    }
    return found
  }
}

/// The search for a record's end; inside quotation marks neither separators nor line breaks count. They begin where a
/// cell does: within a cell they are letters, such as those for inches.
private struct RecordScan {
  private(set) var range: Range<Int>
  /// All of them, or the one that is wanted.
  private(set) var cells: [Range<Int>] = []

  /// A quotation mark that is not closed for so many bytes is a letter like any other.
  private static let longestRecord = 1 << 24

  /// Moves the stream behind its next record; nothing at its end.
  static func next(in stream: ByteStream, separator: UInt8, only column: Int? = nil) -> RecordScan? {
    while true {
      var scan = RecordScan(range: stream.position..<stream.position)
      let quotes = stream.bytes.count - stream.position < longestRecord
      let isWhole = stream.bytes.withUnsafeBufferPointer { scan.run($0, separator, only: column, quotes: quotes) }
      if isWhole || stream.isAtEnd {
        guard isWhole || !scan.range.isEmpty else { return nil }
        stream.position = scan.range.upperBound + (isWhole ? 1 : 0)
        return scan
      }
      stream.readMore()
    }
  }

  private init(range: Range<Int>) { self.range = range }

  /// Whether the end was found before the bytes ran out.
  private mutating func run(
    _ bytes: UnsafeBufferPointer<UInt8>, _ separator: UInt8, only column: Int?, quotes: Bool
  ) -> Bool {
    var number = 0
    var isQuoted = false
    var isWhole = false
    var position = range.lowerBound
    var cell = position
    // Behind the mark that closed last: another one there is a mark of the text.
    var closed = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        if isQuoted {
          (isQuoted, closed) = (false, position + 1)
        } else if position == cell || position == closed {
          isQuoted = quotes
        }
      } else if !isQuoted, byte == UInt8(ascii: "\n") {
        isWhole = true
        break
      } else if !isQuoted, byte == separator {
        if column ?? number == number { cells.append(cell..<position) }
        number += 1
        cell = position + 1
      }
      position += 1
    }
    if column ?? number == number { cells.append(cell..<position) }
    range = range.lowerBound..<position
    return isWhole
  }
}
