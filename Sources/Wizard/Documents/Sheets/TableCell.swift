import Phrasing

/// A cell of a table, which no spreadsheet takes for a formula and no reader for two cells.
public struct TableCell {
  private let text: [UInt8]
  private let isNumber: Bool

  /// Words, or what somebody typed.
  public init(words: [UInt8]) { (text, isNumber) = (words, false) }

  /// A number as spreadsheets read it in the language of the table.
  init(number: [UInt8]) { (text, isNumber) = (number, true) }

  public func write(to bytes: inout [UInt8], separator: UInt8) {
    if isNumber {
      bytes += text
      return
    }
    let quote = UInt8(ascii: "\"")
    let text = defused(separator)
    var isQuoted = false
    for byte in text where byte == separator || byte == quote || byte < 0x20 || TableCell.parts(byte) {
      isQuoted = true
    }
    if isQuoted { bytes.append(quote) }
    for byte in text {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    if isQuoted { bytes.append(quote) }
  }

  /// The words with an apostrophe before what a spreadsheet would work out, be it behind blanks: at their start, and behind
  /// a mark at which a spreadsheet of another country parts cells, whatever is in quotation marks.
  private func defused(_ separator: UInt8) -> [UInt8] {
    var defused: [UInt8] = []
    var isStart = true
    var reader = ScalarReader(text)
    while let scalar = reader.next() {
      switch scalar.value {
      case 0x20, 0xA0: break
      // = + - @, also in full width, tabs and line breaks
      case 0x3D, 0x2B, 0x2D, 0x40, 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20, 0x09, 0x0A, 0x0D:
        if isStart { defused.append(UInt8(ascii: "'")) }
        isStart = false
      default: isStart = false
      }
      defused.append(scalar)
      if let byte = UInt8(exactly: scalar.value), byte != separator, TableCell.parts(byte) { isStart = true }
    }
    return defused
  }

  /// Whether spreadsheets of some country part cells at this byte.
  private static func parts(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
