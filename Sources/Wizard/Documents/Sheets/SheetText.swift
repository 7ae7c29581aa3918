import Phrasing

#if !SHEETLESS
  extension Writing {
    func sheet(_ sheet: Sheet, of document: Document, as form: DocumentForm) -> [UInt8]? {
      switch form {
      case .text: text(of: sheet, titled: document.title)
      case .page: page(of: sheet, titled: document.title)
      case .table: table(of: sheet, titled: document.title)
      case .data: data(of: sheet, document)
      default: nil
      }
    }

    /// A line for each box, to read on a screen and to copy from.
    private func text(of sheet: Sheet, titled title: Message) -> [UInt8] {
      var text: [UInt8] = []
      text.appendLine(filled(words[title]))
      text.appendLine(filled(words[edition.guide.title]))
      for part in parts(of: sheet) {
        if part.list != nil || part.boxes[0] === sheet.boxes[0] { text.appendLine([]) }
        for number in part.lines.indices {
          if let list = part.list { text.appendLine(name(of: list, number: number + 1)) }
          append(part.lines[number], of: part, to: &text)
          if part.list != nil { text.appendLine([]) }
        }
        guard part.hasTotals else { continue }
        text.appendLine(filled(words[.inAll]))
        for index in part.boxes.indices where part.totals[index] != nil {
          append(part.totals[index], in: part.boxes[index], to: &text)
        }
        text.appendLine([])
      }
      text.appendLine([])
      text.appendLine(foot)
      return text
    }

    private func append(_ entries: [SheetEntry?], of part: SheetPart, to text: inout [UInt8]) {
      for index in part.boxes.indices { append(entries[index], in: part.boxes[index], to: &text) }
    }

    private func append(_ entry: SheetEntry?, in box: Sheet.Box, to text: inout [UInt8]) {
      text.appendLine(
        words[.labelled].filled { hole in
          hole.first == UInt8(ascii: "l") ? heading(of: box) : entry?.shown ?? filled(words[.notFilledIn])
        })
    }

    /// Its mark and its title.
    func heading(of box: Sheet.Box) -> [UInt8] { box.mark + [UInt8](" ") + filled(words[box.title]) }
  }
#endif
