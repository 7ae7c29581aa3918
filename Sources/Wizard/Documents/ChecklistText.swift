import Phrasing

extension Writing {
  /// The person's own list: the steps of the path that have something to do, and of those only the items that concern them.
  func checklist(titled title: Message) -> [UInt8] {
    var text = pathItems(titled: title)
    if let outcome = journey.outcome.map({ edition.guide.outcomes[$0] }) {
      text.appendLine([])
      text.appendLine(filled(words[outcome.title]))
      if let said = outcome.text { text.appendLine(filled(words[said])) }
      append(outcome.items, reasons: outcome.reasonCount, to: &text)
    }
    text.appendLine([])
    text.appendLine(foot)
    return text
  }

  /// The same of a journey that has not ended: as far as it leads, and where it goes on.
  public func unfinishedList(of document: Document) -> [UInt8] {
    var text = pathItems(titled: document.title)
    if let stop = journey.path.last {
      text.appendLine([])
      text.appendLine(words[.unfinished].filled { _ in filled(words[edition.guide.steps[stop].title]) })
    }
    text.appendLine([])
    text.appendLine(foot)
    return text
  }

  /// The document that lists what there is to do as far as the path leads, unless there is nothing to do yet.
  public var checklistSoFar: Position<Document>? {
    for position in journey.path {
      for item in edition.guide.steps[position].items where journey.answers.meet(item.condition) {
        return edition.guide.checklist
      }
    }
    return nil
  }

  private func pathItems(titled title: Message) -> [UInt8] {
    let guide = edition.guide
    var text: [UInt8] = []
    text.appendLine(filled(words[title]))
    text.appendLine(filled(words[guide.title]))
    for position in journey.path {
      let step = guide.steps[position]
      append(step.items, under: step.title, to: &text)
    }
    return text
  }

  /// The items that concern the person, under a title if there is one and any item at all.
  ///
  /// - Parameter reasons: How many of them only say why, so that there is nothing to tick.
  private func append(_ items: [Item], under title: Message? = nil, reasons: Int = 0, to text: inout [UInt8]) {
    var title = title
    for (index, item) in items.enumerated() where journey.answers.meet(item.condition) {
      if let first = title {
        text.appendLine([])
        text.appendLine(filled(words[first]))
        title = nil
      }
      text.appendParagraph(filled(words[item.text]), marked: index < reasons ? "–   " : "[ ] ")
      if let note = item.note { text.appendParagraph(filled(words[note]), marked: "    ") }
    }
  }
}

extension [UInt8] {
  /// Appends lines that stand in under a mark.
  mutating func appendParagraph(_ text: [UInt8], marked mark: StaticString) {
    self += [UInt8](mark)
    for byte in text {
      append(byte)
      if byte == UInt8(ascii: "\n") { self += [UInt8]("    ") }
    }
    append(UInt8(ascii: "\n"))
  }
}
