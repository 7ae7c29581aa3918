import Phrasing

#if !SHEETLESS
  extension Writing {
    /// The boxes for other programs, each with its value in the form that is the same in every language, or null.
    func data(of sheet: Sheet, _ document: Document) -> [UInt8] {
      var json = JSONWriter()
      json.open(.object)
      json.members(of: edition)
      json.member("language", words.language)
      json.member("asOf", day.iso)
      json.member("sheet", document.id)
      json.member("title", filled(words[document.title]))
      json.name("boxes")
      json.open(.list)
      for part in parts(of: sheet) {
        for index in part.boxes.indices { write(part, index, to: &json) }
      }
      json.close(.list)
      json.member("foot", foot)
      json.close(.object)
      return json.bytes + [UInt8(ascii: "\n")]
    }

    private func write(_ part: SheetPart, _ index: Int, to json: inout JSONWriter) {
      let box = part.boxes[index]
      json.open(.object)
      json.member("id", box.id)
      json.member("box", box.mark)
      json.member("title", filled(words[box.title]))
      if part.list == nil {
        json.member("value", part.lines[0][index]?.value)
      } else {
        json.name("lines")
        json.open(.list)
        for line in part.lines { json.value(line[index]?.value) }
        json.close(.list)
        if box.total != nil { json.member("total", part.totals[index]?.value) }
      }
      json.close(.object)
    }
  }

  extension JSONWriter {
    fileprivate mutating func value(_ text: [UInt8]?) {
      if let text { self.text(text) } else { word([UInt8]("null")) }
    }
  }
#endif
