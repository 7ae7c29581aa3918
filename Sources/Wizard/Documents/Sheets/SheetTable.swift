import Phrasing

#if !SHEETLESS
  extension Writing {
    /// A table for spreadsheets (RFC 4180), which has as many cells in every row. Where a comma is the decimal mark, a
    /// semicolon parts the cells; the byte order mark is how spreadsheets know UTF-8 in every language.
    func table(of sheet: Sheet, titled title: Message) -> [UInt8] {
      let parts = parts(of: sheet)
      var width = 3
      for part in parts { width = max(width, part.boxes.count + 1) }
      let mark = words.notation.numbers.separators.decimal
      var table = TableText(separator: mark == [UInt8(ascii: ",")] ? UInt8(ascii: ";") : UInt8(ascii: ","), width)
      table.row([filled(words[title])])
      table.row([filled(words[edition.guide.title])])
      for part in parts {
        guard let list = part.list else {
          table.row([part.boxes[0].mark, filled(words[part.boxes[0].title])], [part.lines[0][0]], words.notation)
          continue
        }
        var heads = [filled(words[list.name])]
        for box in part.boxes { heads.append(heading(of: box)) }
        table.row(heads)
        for number in part.lines.indices {
          table.row([Decimal(Int64(number + 1)).text], part.lines[number], words.notation)
        }
        if part.hasTotals { table.row([filled(words[.inAll])], part.totals, words.notation) }
      }
      table.row([foot])
      return table.bytes
    }
  }

  private struct TableText {
    private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    private let separator: UInt8
    private let width: Int

    init(separator: UInt8, _ width: Int) {
      self.separator = separator
      self.width = width
    }

    /// Words, then entries; numbers as a spreadsheet reads them.
    mutating func row(_ heads: [[UInt8]], _ entries: [SheetEntry?], _ notation: Notation) {
      var cells: [[UInt8]] = []
      for head in heads { cells.append(guarded(head)) }
      for entry in entries {
        if let number = entry?.number {
          cells.append(notation.exactly(number, .plain, isGrouped: false))
        } else {
          cells.append(guarded(entry?.shown ?? []))
        }
      }
      write(cells)
    }

    mutating func row(_ heads: [[UInt8]]) {
      var cells: [[UInt8]] = []
      for head in heads { cells.append(guarded(head)) }
      write(cells)
    }

    private mutating func write(_ cells: [[UInt8]]) {
      for index in 0..<width {
        if index > 0 { bytes.append(separator) }
        if index < cells.count { append(cells[index]) }
      }
      bytes += [UInt8]("\r\n")
    }

    private mutating func append(_ cell: [UInt8]) {
      var isQuoted = false
      for byte in cell where byte == separator || byte == UInt8(ascii: "\"") || byte < 0x20 { isQuoted = true }
      if isQuoted { bytes.append(UInt8(ascii: "\"")) }
      for byte in cell {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    }
  }

  /// With an apostrophe before what a spreadsheet would work out, be it behind blanks.
  private func guarded(_ text: [UInt8]) -> [UInt8] {
    var reader = ScalarReader(text)
    while let scalar = reader.next() {
      switch scalar.value {
      case 0x20, 0xA0: continue
      // = + - @, also in full width, tabs and line breaks
      case 0x3D, 0x2B, 0x2D, 0x40, 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20, 0x09, 0x0A, 0x0D: return [UInt8(ascii: "'")] + text
      default: return text
      }
    }
    return text
  }
#endif
