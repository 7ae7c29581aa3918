import Phrasing

#if !LEAN
  extension Writing {
    /// A line for each row: `Commodity 1: Commodity code: 4407 11; Volume: 12.5 m³`.
    func display(_ rows: [PathRow], of list: Rows) -> [UInt8] {
      var text: [UInt8] = []
      for place in rows.indices {
        if place > 0 { text.append(UInt8(ascii: "\n")) }
        text += labelled(name(of: list, number: place + 1), inside(rows[place]).line(of: list))
      }
      return text
    }

    /// The same in the row in which a question is asked.
    public func inside(_ asked: Asked) -> Writing {
      let chain = edition.guide.chain(to: asked.question)
      var writing = self
      for depth in asked.rows.indices {
        guard let row = writing.rows(of: chain[depth]).first(where: { $0.number == asked.rows[depth] }) else { break }
        writing = writing.inside(row)
      }
      return writing
    }

    public func rows(of list: Position<Question>) -> [PathRow] { journey.answers[list]?.rows ?? [] }

    /// What a row is called: by its place, which is not the number that it keeps.
    public func name(of list: Rows, number: Int) -> [UInt8] {
      words[.rowName].filled { name in
        name.first == UInt8(ascii: "r") ? filled(words[list.name]) : words.notation.written(Decimal(Int64(number)))
      }
    }

    /// What was answered in this row; the rows within it without names of their own.
    public func line(of list: Rows) -> [UInt8] {
      var parts: [[UInt8]] = []
      for question in list.questions {
        let asked = edition.guide.questions[question]
        var said = display(question)
        if let inner = asked.rows {
          var lines: [[UInt8]] = []
          for row in rows(of: question) { lines.append(inside(row).line(of: inner)) }
          said = lines.isEmpty ? nil : words.notation.written(lines)
        }
        guard let said else { continue }
        parts.append(list.questions.count > 1 ? labelled(filled(words[asked.title]), said) : said)
      }
      var line: [UInt8] = []
      for part in parts {
        if !line.isEmpty { line += [UInt8]("; ") }
        line += part
      }
      return line
    }

    private func labelled(_ label: [UInt8], _ said: [UInt8]) -> [UInt8] {
      words[.labelled].filled { $0.first == UInt8(ascii: "l") ? label : said }
    }
  }
#endif
