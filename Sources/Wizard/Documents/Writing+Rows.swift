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

    /// What was answered in this row, one after the other; the rows within it without names of their own.
    public func line(of list: Rows) -> [UInt8] { parts(of: list) { display($0) }.joined("; ") }

    /// The same, each answer in a line of its own, for a page.
    public func lines(of list: Rows) -> [UInt8] { parts(of: list) { unbroken(display($0), of: $0) }.joined("\n") }

    private func parts(of list: Rows, said: (Position<Question>) -> [UInt8]?) -> [[UInt8]] {
      var parts: [[UInt8]] = []
      for question in list.questions {
        let asked = edition.guide.questions[question]
        var answer = said(question)
        if let inner = asked.rows {
          var lines: [[UInt8]] = []
          for row in rows(of: question) { lines.append(inside(row).line(of: inner)) }
          answer = lines.isEmpty ? nil : words.notation.written(lines)
        }
        guard let answer else { continue }
        parts.append(list.questions.count > 1 ? labelled(filled(words[asked.title]), answer) : answer)
      }
      return parts
    }

    private func labelled(_ label: [UInt8], _ said: [UInt8]) -> [UInt8] {
      words[.labelled].filled { $0.first == UInt8(ascii: "l") ? label : said }
    }
  }

  extension [[UInt8]] {
    fileprivate func joined(_ mark: StaticString) -> [UInt8] {
      var whole: [UInt8] = []
      for part in self {
        if !whole.isEmpty { whole += [UInt8](mark) }
        whole += part
      }
      return whole
    }
  }
#endif
