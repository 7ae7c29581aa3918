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
      table.row([wording(title)])
      table.row([wording(edition.guide.title)])
      for part in parts {
        guard let list = part.list else {
          let box = part.boxes[0]
          table.row([TableCell(words: box.mark), wording(box.title), cell(of: part.lines[0][0])])
          continue
        }
        var heads = [wording(list.name)]
        for box in part.boxes { heads.append(TableCell(words: heading(of: box))) }
        table.row(heads)
        for number in part.lines.indices {
          var cells = [TableCell(number: Decimal(Int64(number + 1)).text)]
          for entry in part.lines[number] { cells.append(cell(of: entry)) }
          table.row(cells)
        }
        if part.hasTotals {
          var cells = [TableCell(words: filled(words[.inAll]))]
          for total in part.totals { cells.append(cell(of: total)) }
          table.row(cells)
        }
      }
      table.row([TableCell(words: foot)])
      return table.bytes
    }

    private func wording(_ message: Message) -> TableCell { TableCell(words: filled(words[message])) }

    private func cell(of entry: SheetEntry?) -> TableCell {
      guard let number = entry?.number else { return TableCell(words: entry?.shown ?? []) }
      return TableCell(number: words.notation.exactly(number, .plain, isGrouped: false))
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

    mutating func row(_ cells: [TableCell]) {
      for index in 0..<width {
        if index > 0 { bytes.append(separator) }
        if index < cells.count { cells[index].write(to: &bytes, separator: separator) }
      }
      bytes += [UInt8]("\r\n")
    }
  }
#endif
