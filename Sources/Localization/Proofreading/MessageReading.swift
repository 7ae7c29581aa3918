import Phrasing

/// A message taken apart as far as the checks need: its syntax, its markup, and what it refers to.
struct MessageReading: Sendable {
  let arguments: [MessageArgument]
  let problems: [MessageProblem]
  private let labels: [String]
  private let links: [String]
  private let text: [UInt8]

  init(_ message: CatalogueMessage, isProse: Bool) {
    text = message.text.bytes
    let syntax = MessageSyntax(text)
    arguments = syntax.arguments
    guard isProse, let phrase = syntax.phrase, MessageReading.mayHaveMarkup(text) else {
      problems = syntax.problems
      (labels, links) = ([], [])
      return
    }
    var references = References()
    var problems: [MessageProblem] = []
    for variant in phrase.variants {
      let prose = Prose(of: variant)
      references.add(prose.blocks)
      for problem in prose.problems {
        let range = MessageReading.range(of: Array(problem.excerpt.utf8), in: text) ?? 0..<min(1, text.count)
        let told = MessageProblem(problem.code, range, problem.values)
        if !problems.contains(told) { problems.append(told) }
      }
    }
    self.problems = problems
    (labels, links) = (references.labels, references.links)
  }

  /// What a translation has otherwise than its source.
  func differences(from source: MessageReading) -> [MessageProblem] {
    var problems: [MessageProblem] = []
    let start = 0..<0
    let missing = source.arguments.filter { argument in !arguments.contains { $0.name == argument.name } }
    for argument in missing { problems.append(MessageProblem(.argumentMissing, start, [argument.name])) }
    for argument in arguments {
      guard let original = source.arguments.first(where: { $0.name == argument.name }) else {
        let suggestion = missing.count == 1 ? missing[0].name : nearest(to: argument.name, among: missing.map(\.name))
        problems.append(MessageProblem(.argumentUnknown, argument.range, [argument.name], suggestion: suggestion))
        continue
      }
      if original.kind != argument.kind {
        problems.append(MessageProblem(.argumentKindDiffers, argument.range, [argument.name]))
      }
    }
    problems += differences(labels, source.labels, scheme: "label:", .labelMissing, .labelUnknown)
    problems += differences(links, source.links, scheme: "link:", .linkMissing, .linkUnknown)
    return problems
  }

  private func differences(
    _ references: [String], _ originals: [String], scheme: String, _ missingCode: FindingCode,
    _ unknownCode: FindingCode
  ) -> [MessageProblem] {
    let missing = originals.filter { !references.contains($0) }
    var problems = missing.map { MessageProblem(missingCode, 0..<0, [$0]) }
    for reference in references where !originals.contains(reference) {
      let range = MessageReading.range(of: Array((scheme + reference).utf8), in: text) ?? 0..<0
      let suggestion = missing.count == 1 ? missing[0] : nearest(to: reference, among: missing)
      problems.append(MessageProblem(unknownCode, range, [reference], suggestion: suggestion))
    }
    return problems
  }

  /// Most messages have no character that Markdown could take for anything.
  private static func mayHaveMarkup(_ text: [UInt8]) -> Bool {
    if let first = text.first, " -+=".utf8.contains(first) { return true }
    return text.contains { byte in
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "`"): true
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "&"), UInt8(ascii: "\n"): true
      case 0x09, 0xF3: true
      default: false
      }
    }
  }

  private static func range(of words: [UInt8], in text: [UInt8]) -> Range<Int>? {
    guard let first = words.first, words.count <= text.count else { return nil }
    for start in 0...(text.count - words.count) where text[start] == first {
      if text[start..<start + words.count].elementsEqual(words) { return start..<start + words.count }
    }
    return nil
  }
}

/// The labels and addresses that prose refers to, each once.
private struct References {
  var labels: [String] = []
  var links: [String] = []

  mutating func add(_ blocks: [Prose.Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let inlines): add(inlines)
      case .bullets(let items), .numbers(let items): for item in items { add(item) }
      }
    }
  }

  private mutating func add(_ inlines: [Prose.Inline]) {
    for inline in inlines {
      switch inline {
      case .label(let id): if !labels.contains(id) { labels.append(id) }
      case .link(let id, let words):
        if !links.contains(id) { links.append(id) }
        add(words)
      case .emphasis(let inner), .strong(let inner), .term(_, let inner), .address(_, let inner): add(inner)
      case .text, .code, .hole, .lineBreak: break
      }
    }
  }
}

extension MessageProblem {
  func finding(in message: CatalogueMessage, language: String) -> Finding {
    message.file.finding(
      code, at: message.text.offset(of: range.lowerBound), language: language, key: message.key, values,
      suggestion: suggestion)
  }
}
