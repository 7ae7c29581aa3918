/// The bytes of one file that a person wrote, and the way from a byte back to a line and column.
public final class SourceFile: Sendable {
  public let name: String
  public let bytes: [UInt8]
  private let lineStarts: [Int]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts = [bytes.starts(with: SourceFile.byteOrderMark) ? SourceFile.byteOrderMark.count : 0]
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
    lineStarts = starts
  }

  /// Reads a text that is given as it stands, as fixtures and embedded files are.
  public convenience init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Where the first line's text begins: after a byte order mark.
  var start: Int { lineStarts[0] }

  public var lineCount: Int { lineStarts.count }

  /// The place of a byte; a place past the end is the end.
  public func place(at offset: Int) -> Place {
    let offset = min(max(offset, start), bytes.count)
    let line = lineIndex(at: offset)
    var column = 1
    for byte in bytes[lineStarts[line]..<offset] where !isContinuation(byte) { column += 1 }
    return Place(file: name, line: line + 1, column: column)
  }

  /// The text of a line, counted from 1, without its end; empty when there is no such line.
  public func line(_ number: Int) -> String {
    guard lineStarts.indices.contains(number - 1) else { return "" }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Whether a line begins with these words.
  public func hasLine(beginning words: String) -> Bool {
    lineStarts.contains { bytes[min($0, bytes.count)...].starts(with: words.utf8) }
  }

  /// The bytes that are not UTF-8, a range for each run.
  public var malformedRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    let bytes = bytes
    let span = bytes.span
    var start = 0
    while start < bytes.count {
      do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: span.extracting(start...))
        return ranges
      } catch {
        let range = start + error.byteOffsets.lowerBound..<start + error.byteOffsets.upperBound
        if let last = ranges.last, last.upperBound == range.lowerBound {
          ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
        } else {
          ranges.append(range)
        }
        start = range.upperBound
      }
    }
    return ranges
  }

  /// A finding at a byte of this file, with its line as excerpt.
  public func finding(
    _ code: FindingCode, at offset: Int, language: String? = nil, key: String? = nil, _ values: [String] = [],
    suggestion: String? = nil, severity: Severity? = nil
  ) -> Finding {
    let place = place(at: offset)
    return Finding(
      code, severity: severity, at: place, language: language, key: key, values, suggestion: suggestion,
      excerpt: line(place.line))
  }

  private func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func isContinuation(_ byte: UInt8) -> Bool { byte & 0b1100_0000 == 0b1000_0000 }
}
