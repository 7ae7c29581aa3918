import Phrasing
import Validation

#if !SHEETLESS
  /// Boxes of a sheet that are filled in together: one by itself, or those beside one another that a list fills in.
  struct SheetPart {
    fileprivate(set) var boxes: [Sheet.Box]
    let list: Rows?
    /// For each line what stands in each box; without a list there is one line, and an empty one where a list has no rows.
    fileprivate(set) var lines: [[SheetEntry?]] = []
    /// What stands in each box below the lines.
    fileprivate(set) var totals: [SheetEntry?] = []

    var hasTotals: Bool {
      for total in totals where total != nil { return true }
      return false
    }
  }

  /// What stands in a box of a sheet.
  struct SheetEntry {
    /// The same in every language.
    let value: [UInt8]
    /// As the reader's language writes it.
    let shown: [UInt8]
    /// What a spreadsheet can count with.
    let number: Decimal?
  }

  extension Writing {
    func parts(of sheet: Sheet) -> [SheetPart] {
      var parts: [SheetPart] = []
      var last: Position<Question>?
      for box in sheet.boxes {
        if parts.isEmpty || box.list == nil || box.list != last {
          parts.append(SheetPart(boxes: [], list: box.list.flatMap { edition.guide.questions[$0].rows }))
        }
        parts[parts.count - 1].boxes.append(box)
        last = box.list
      }
      for index in parts.indices { fillIn(&parts[index]) }
      return parts
    }

    private func fillIn(_ part: inout SheetPart) {
      var lines: [Writing] = part.list == nil ? [self] : []
      if let list = part.boxes[0].list { for row in rows(of: list) { lines.append(inside(row)) } }
      for line in lines {
        var entries: [SheetEntry?] = []
        for box in part.boxes { entries.append(line.entry(in: box)) }
        part.lines.append(entries)
      }
      if lines.isEmpty { part.lines.append(Array(repeating: nil, count: part.boxes.count)) }
      for box in part.boxes { part.totals.append(total(of: box)) }
    }

    /// The answers that belong in a box, with those of rows within the row; nothing where none was given.
    private func entry(in box: Sheet.Box) -> SheetEntry? {
      var (value, shown): ([UInt8], [UInt8]) = ([], [])
      var number: Decimal?
      for question in box.answers {
        let asked = edition.guide.questions[question]
        for place in places(of: question, in: box) {
          guard let answer = place.journey.answers[question] else { continue }
          let canonical = asked.canonical(answer)
          value.appendItem(canonical)
          shown.appendItem(box.isCode ? canonical : place.inForm(question, canonical))
          if asked.isCounted { number = Decimal(canonical) }
        }
      }
      return value.isEmpty ? nil : SheetEntry(value: value, shown: shown, number: number)
    }

    /// Where the answer to a question stands: here, or in each row of the lists between.
    private func places(of question: Position<Question>, in box: Sheet.Box) -> [Writing] {
      var places = [self]
      let chain = edition.guide.chain(to: question)
      var depth = box.list == nil ? 0 : 1
      while depth < chain.count - 1 {
        var inner: [Writing] = []
        for place in places { for row in place.rows(of: chain[depth]) { inner.append(place.inside(row)) } }
        places = inner
        depth += 1
      }
      return places
    }

    /// An answer as a form has it: a country without its letters, which have a box of their own.
    private func inForm(_ question: Position<Question>, _ canonical: [UInt8]) -> [UInt8] {
      if edition.guide.questions[question].kind == .field(.country), let name = countries?.name(of: canonical) {
        return name
      }
      return display(question) ?? canonical
    }

    private func total(of box: Sheet.Box) -> SheetEntry? {
      guard let total = box.total else { return nil }
      let amount = journey.answers[total]
      guard !amount.isNothing, amount.isTrue else { return nil }
      let number = amount.decimal
      let style = box.answers.first.flatMap { edition.guide.questions[$0].style }
      return SheetEntry(
        value: number.text, shown: words.notation.display(number, style ?? .plain), number: number)
    }
  }

  extension Question {
    /// How a number is written with which it is answered; nothing where it is answered otherwise.
    fileprivate var style: NumberStyle? {
      switch kind {
      case .field(.volume): .measure(.cubicMetre)
      case .field(.weight): .measure(.kilogram)
      case .field(.units): .plain
      default: nil
      }
    }

    fileprivate var isCounted: Bool { style != nil }
  }

  extension [UInt8] {
    fileprivate mutating func appendItem(_ item: [UInt8]) {
      if !isEmpty { self += [UInt8](", ") }
      self += item
    }
  }
#endif
