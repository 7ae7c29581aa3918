import Phrasing

extension Writing {
  /// The person's own list: the steps of the path that have something to do, and of those only the items that concern them.
  func checklist(titled title: Message) -> [UInt8] {
    let guide = edition.guide
    var text = line(filled(words[title])) + line(filled(words[guide.title]))
    for position in journey.path {
      let step = guide.steps[position]
      let items = journey.answers.items(of: step)
      guard !items.isEmpty else { continue }
      text += line([]) + line(filled(words[step.title]))
      for item in items {
        text += paragraph(filled(words[item.text]), first: "[ ] ", rest: "    ")
        if let note = item.note { text += paragraph(filled(words[note]), first: "    ", rest: "    ") }
      }
    }
    if let outcome = journey.outcome.map({ guide.outcomes[$0] }) {
      text += line([]) + line(filled(words[outcome.title]))
      if let said = outcome.text { text += line(filled(words[said])) }
    }
    return text + line([]) + line(foot)
  }

  private var foot: [UInt8] {
    let phrase = words[.preparedWith]
    let values = phrase.arguments.map { name in
      name == [UInt8]("version") ? edition.guide.version : filled(words[edition.guide.title])
    }
    return phrase.filled(with: values.map { .text($0) }, in: words.notation)
  }

  private func line(_ text: [UInt8]) -> [UInt8] { text + [UInt8(ascii: "\n")] }

  private func paragraph(_ text: [UInt8], first: StaticString, rest: StaticString) -> [UInt8] {
    var lines: [UInt8] = []
    for (index, part) in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      lines += [UInt8](index == 0 ? first : rest) + part + [UInt8(ascii: "\n")]
    }
    return lines
  }
}
