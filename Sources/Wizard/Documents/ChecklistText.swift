import Phrasing

extension Writing {
  /// The person's own list: the steps of the path that have something to do, and of those only the items that concern them.
  func checklist(titled title: Message) -> [UInt8] {
    let guide = edition.guide
    var text: [UInt8] = []
    text.appendLine(filled(words[title]))
    text.appendLine(filled(words[guide.title]))
    for position in journey.path { text += items(of: guide.steps[position]) }
    if let outcome = journey.outcome.map({ guide.outcomes[$0] }) {
      text.appendLine([])
      text.appendLine(filled(words[outcome.title]))
      if let said = outcome.text { text.appendLine(filled(words[said])) }
    }
    text.appendLine([])
    text.appendLine(foot)
    return text
  }

  /// A step's title and items, or nothing where no item concerns the person.
  private func items(of step: Step) -> [UInt8] {
    guard case .instructions(let items) = step.kind else { return [] }
    var text: [UInt8] = []
    for item in items where journey.answers.meet(item.condition) {
      if text.isEmpty {
        text.appendLine([])
        text.appendLine(filled(words[step.title]))
      }
      text.appendParagraph(filled(words[item.text]), marked: "[ ] ")
      if let note = item.note { text.appendParagraph(filled(words[note]), marked: "    ") }
    }
    return text
  }

  private var foot: [UInt8] {
    words[.preparedWith].filled(in: words.notation) { name in
      .text(name == [UInt8]("version") ? edition.guide.version : filled(words[edition.guide.title]))
    }
  }
}

extension [UInt8] {
  /// Appends lines that stand in under a mark.
  fileprivate mutating func appendParagraph(_ text: [UInt8], marked mark: StaticString) {
    self += [UInt8](mark)
    for byte in text {
      append(byte)
      if byte == UInt8(ascii: "\n") { self += [UInt8]("    ") }
    }
    append(UInt8(ascii: "\n"))
  }
}
