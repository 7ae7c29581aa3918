import Phrasing

#if !SHEETLESS
  extension Writing {
    /// A page that is printed on A4: it loads nothing and runs nothing.
    func page(of sheet: Sheet, titled title: Message) -> [UInt8] {
      var page = PageText()
      page.tags("<!DOCTYPE html>\n<html lang=\"")
      page.text(words.language)
      page.tags(
        """
        "><head><meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>
        """)
      page.text(filled(words[title]))
      page.tags("</title>\n<style>\n")
      page.tags(Writing.sheetStyle)
      page.tags("\n</style></head>\n<body><main><h1>")
      page.text(filled(words[title]))
      page.tags("</h1>\n<p>")
      page.text(filled(words[edition.guide.title]))
      page.tags("</p>\n")
      let parts = parts(of: sheet)
      for index in parts.indices {
        let isLone = parts[index].list == nil
        if isLone, index == 0 || parts[index - 1].list != nil { page.tags("<dl>\n") }
        if isLone { append(parts[index], to: &page) } else { appendTable(of: parts[index], to: &page) }
        if isLone, index == parts.count - 1 || parts[index + 1].list != nil { page.tags("</dl>\n") }
      }
      page.tags("</main>\n<footer>")
      page.text(foot)
      page.tags("</footer></body></html>\n")
      return page.bytes
    }

    private func append(_ part: SheetPart, to page: inout PageText) {
      page.tags("<div><dt>")
      appendHeading(of: part.boxes[0], to: &page)
      page.tags("</dt>")
      append(part.lines[0][0], "<dd>", "<dd class=\"blank\">", to: &page)
      page.tags("</dd></div>\n")
    }

    private func appendTable(of part: SheetPart, to page: inout PageText) {
      page.tags("<table><thead><tr><th scope=\"col\">")
      if let list = part.list { page.text(filled(words[list.name])) }
      page.tags("</th>")
      for box in part.boxes {
        page.tags(box.total == nil ? "<th scope=\"col\">" : "<th scope=\"col\" class=\"number\">")
        appendHeading(of: box, to: &page)
        page.tags("</th>")
      }
      page.tags("</tr></thead>\n<tbody>\n")
      for number in part.lines.indices {
        appendHead(words.notation.written(Decimal(Int64(number + 1))), to: &page)
        for index in part.boxes.indices { append(part.lines[number][index], of: part.boxes[index], to: &page) }
        page.tags("</tr>\n")
      }
      page.tags("</tbody>\n")
      if part.hasTotals {
        page.tags("<tfoot>\n")
        appendHead(filled(words[.inAll]), to: &page)
        for index in part.boxes.indices {
          let isEmpty = part.boxes[index].total == nil
          if isEmpty { page.tags("<td></td>") } else { append(part.totals[index], of: part.boxes[index], to: &page) }
        }
        page.tags("</tr>\n")
        page.tags("</tfoot>\n")
      }
      page.tags("</table>\n")
    }

    private func appendHead(_ head: [UInt8], to page: inout PageText) {
      page.tags("<tr><th scope=\"row\">")
      page.text(head)
      page.tags("</th>")
    }

    private func append(_ entry: SheetEntry?, of box: Sheet.Box, to page: inout PageText) {
      append(entry, box.total == nil ? "<td>" : "<td class=\"number\">", "<td class=\"blank\">", to: &page)
      page.tags("</td>")
    }

    private func appendHeading(of box: Sheet.Box, to page: inout PageText) {
      page.tags("<b>")
      page.text(box.mark)
      page.tags("</b> ")
      page.text(filled(words[box.title]))
    }

    /// What stands in a box, or that nothing does and there is room to write.
    private func append(
      _ entry: SheetEntry?, _ tag: StaticString, _ blankTag: StaticString, to page: inout PageText
    ) {
      page.tags(entry == nil ? blankTag : tag)
      page.text(entry?.shown ?? filled(words[.notFilledIn]))
    }
  }

  /// A page as it is written: tags stand in the program, and text cannot become one.
  struct PageText {
    private(set) var bytes: [UInt8] = []

    mutating func tags(_ tags: StaticString) { bytes += [UInt8](tags) }

    mutating func text(_ text: [UInt8]) {
      for byte in text {
        switch byte {
        case UInt8(ascii: "&"): tags("&amp;")
        case UInt8(ascii: "<"): tags("&lt;")
        case UInt8(ascii: ">"): tags("&gt;")
        case UInt8(ascii: "\""): tags("&quot;")
        default: bytes.append(byte)
        }
      }
    }
  }
#endif
