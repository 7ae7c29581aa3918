import Phrasing

/// A cell of a table, which no spreadsheet takes for a formula and no reader for two cells.
public struct TableCell {
  private let text: [UInt8]

  /// Words, or what somebody typed: with an apostrophe before what a spreadsheet would work out, be it behind blanks.
  public init(words: [UInt8]) {
    text = TableCell.wouldBeWorkedOut(words) ? [UInt8(ascii: "'")] + words : words
  }

  /// A number as spreadsheets read it in the language of the table.
  init(number: [UInt8]) { text = number }

  public func write(to bytes: inout [UInt8], separator: UInt8) {
    let quote = UInt8(ascii: "\"")
    var isQuoted = false
    for byte in text where byte == separator || byte == quote || byte < 0x20 { isQuoted = true }
    if isQuoted { bytes.append(quote) }
    for byte in text {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    if isQuoted { bytes.append(quote) }
  }

  private static func wouldBeWorkedOut(_ words: [UInt8]) -> Bool {
    var reader = ScalarReader(words)
    while let scalar = reader.next() {
      switch scalar.value {
      case 0x20, 0xA0: continue
      // = + - @, also in full width, tabs and line breaks
      case 0x3D, 0x2B, 0x2D, 0x40, 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20, 0x09, 0x0A, 0x0D: return true
      default: return false
      }
    }
    return false
  }
}
