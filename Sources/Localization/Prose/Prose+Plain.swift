public import Phrasing

extension Prose {
  /// The prose as plain text, for documents and terminals: no marks but dashes and numbers of lists.
  ///
  /// The resolvers give the words of a label, the address of a link and the words of a term.
  public func plain(
    label: @escaping (String) -> String, link: @escaping (String) -> String, term: @escaping (String) -> String
  ) -> Phrase {
    var writer = PlainWriter(label: label, link: link, term: term)
    writer.write(blocks, indent: "")
    return Phrase(arguments: arguments, parts: writer.finish())
  }
}

extension Phrase {
  /// The phrase with its Markdown read and taken out again, in every branch; for documents and terminals.
  public func plain(
    label: @escaping (String) -> String, link: @escaping (String) -> String, term: @escaping (String) -> String
  ) -> Phrase {
    func plainParts(_ parts: [Part]) -> [Part] {
      let parts = parts.map { part in
        switch part {
        case .plural(let argument, let kind, let branches):
          Part.plural(
            argument, kind, branches.map { PluralBranch(selector: $0.selector, parts: plainBranch($0.parts)) })
        case .select(let argument, let branches):
          Part.select(argument, branches.map { SelectBranch(keyword: $0.keyword, parts: plainBranch($0.parts)) })
        default: part
        }
      }
      let phrase = Phrase(arguments: arguments, parts: parts)
      return Prose(of: phrase).plain(label: label, link: link, term: term).parts
    }
    /// A branch keeps the spaces at its ends: they part it from what stands around it.
    func plainBranch(_ parts: [Part]) -> [Part] {
      let plain = plainParts(parts)
      if plain.isEmpty { return parts }
      return Phrase.spaces(atStartOf: parts.first) + plain + Phrase.spaces(atEndOf: parts.last)
    }
    return Phrase(arguments: arguments, parts: plainParts(parts))
  }

  private static func spaces(atStartOf part: Part?) -> [Part] {
    guard case .text(let text) = part, text.first == 0x20 else { return [] }
    return [.text(Array(text.prefix { $0 == 0x20 }))]
  }

  private static func spaces(atEndOf part: Part?) -> [Part] {
    guard case .text(let text) = part, text.last == 0x20 else { return [] }
    return [.text(Array(text.reversed().prefix { $0 == 0x20 }))]
  }
}

/// Puts prose into one line after another.
private struct PlainWriter {
  let label: (String) -> String
  let link: (String) -> String
  let term: (String) -> String
  private var parts: [Phrase.Part] = []
  private var run: [UInt8] = []

  init(label: @escaping (String) -> String, link: @escaping (String) -> String, term: @escaping (String) -> String) {
    (self.label, self.link, self.term) = (label, link, term)
  }

  mutating func finish() -> [Phrase.Part] {
    endRun()
    return parts
  }

  private mutating func endRun() {
    if !run.isEmpty { parts.append(.text(run)) }
    run = []
  }

  private mutating func write(_ text: String) { run += Array(text.utf8) }

  mutating func write(_ blocks: [Prose.Block], indent: String, isItem: Bool = false) {
    for (index, block) in blocks.enumerated() {
      if index > 0 {
        write(isItem && block.isList ? "\n" : "\n\n")
        write(indent)
      }
      switch block {
      case .paragraph(let inlines): write(inlines, indent: indent)
      case .bullets(let items): write(items, indent: indent) { _ in "- " }
      case .numbers(let items): write(items, indent: indent) { "\($0 + 1). " }
      }
    }
  }

  private mutating func write(_ items: [[Prose.Block]], indent: String, mark: (Int) -> String) {
    for (index, item) in items.enumerated() {
      if index > 0 { write("\n" + indent) }
      let mark = mark(index)
      write(mark)
      write(item, indent: indent + String(repeating: " ", count: mark.utf8.count), isItem: true)
    }
  }

  private mutating func write(_ inlines: [Prose.Inline], indent: String) {
    for inline in inlines {
      switch inline {
      case .text(let text): write(text)
      case .emphasis(let inner), .strong(let inner), .code(let inner): write(inner, indent: indent)
      case .hole(let part):
        endRun()
        parts.append(part)
      case .label(let id): write(label(id))
      case .link(let id, let words): write(words, indent: indent, address: link(id))
      case .term(let id, let words):
        if words.isEmpty { write(term(id)) } else { write(words, indent: indent) }
      case .address(let address, let words):
        let isItsOwnWords = words == [.text(address)] || words == [.text(String(address.dropFirst("mailto:".count)))]
        write(words, indent: indent, address: isItsOwnWords ? nil : address)
      case .lineBreak: write("\n" + indent)
      }
    }
  }

  private mutating func write(_ words: [Prose.Inline], indent: String, address: String?) {
    write(words, indent: indent)
    guard let address else { return }
    write(words.isEmpty ? address : " (\(address))")
  }
}

extension Prose.Block {
  fileprivate var isList: Bool {
    switch self {
    case .paragraph: false
    case .bullets, .numbers: true
    }
  }
}
