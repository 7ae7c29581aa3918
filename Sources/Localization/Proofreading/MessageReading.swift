import Phrasing

/// A message taken apart as far as the checks need: its syntax, its texts, its markup, and what it refers to.
final class MessageReading: Sendable {
  let bytes: [UInt8]
  let arguments: [MessageArgument]
  let problems: [MessageProblem]
  /// Nothing when the message cannot be read.
  let outline: MessageOutline?
  /// What readers can see of it; empty when the message cannot be read.
  let texts: [ReadText]
  let markup: MarkupReading

  init(_ message: SourceText, isProse: Bool, language: ProofreadingLanguage) {
    bytes = message.bytes
    if MessageSyntax.isPlain(bytes) {
      arguments = []
      outline = nil
      texts = [ReadText(plain: bytes, language)]
    } else {
      let syntax = MessageSyntax(bytes)
      arguments = syntax.arguments
      guard syntax.problems.isEmpty else {
        (problems, outline, texts, markup) = (syntax.problems, nil, [], MarkupReading())
        return
      }
      let outline = MessageOutline(bytes)
      self.outline = outline
      texts = ReadText.texts(of: bytes, outline, language)
    }
    guard isProse, MarkupReading.mayHaveMarkup(bytes) else {
      (problems, markup) = ([], MarkupReading())
      return
    }
    markup = MarkupReading(bytes)
    problems = markup.problems
  }
}

/// What the Markdown of a message says.
struct MarkupReading: Sendable {
  private(set) var problems: [MessageProblem] = []
  private(set) var labels: [String] = []
  private(set) var links: [String] = []
  private(set) var terms: [String] = []
  private(set) var guides: [String] = []
  /// What stands in backticks.
  private(set) var codes: [String] = []
  /// Paragraphs and lists, with how many items each has, of the first text.
  private(set) var shape: [Int] = []
  /// How much of the first text is emphasized.
  private(set) var emphases = 0
  private(set) var hasEmptyLink = false

  init() {}

  init(_ bytes: [UInt8]) {
    guard let phrase = MessageSyntax(bytes).phrase else { return }
    for (index, variant) in phrase.variants.enumerated() {
      let prose = Prose(of: variant)
      let counted = emphases
      add(prose.blocks)
      if index == 0 { shape = MarkupReading.shape(of: prose.blocks) } else { emphases = counted }
      for problem in prose.problems {
        let start = position(of: Array(problem.excerpt.utf8), in: bytes) ?? 0
        let end = start + max(problem.excerpt.utf8.count, min(1, bytes.count))
        let told = MessageProblem(problem.code, start..<end, problem.values)
        if !problems.contains(told) { problems.append(told) }
      }
    }
  }

  /// Most messages have no character that Markdown could take for anything.
  static func mayHaveMarkup(_ text: [UInt8]) -> Bool {
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

  private static func shape(of blocks: [Prose.Block]) -> [Int] {
    blocks.flatMap { block -> [Int] in
      switch block {
      case .paragraph: [0]
      case .bullets(let items): [items.count] + items.flatMap(shape) + [-1]
      case .numbers(let items): [items.count + 1000] + items.flatMap(shape) + [-1]
      }
    }
  }

  private mutating func add(_ blocks: [Prose.Block]) {
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
      case .guide(let id): if !guides.contains(id) { guides.append(id) }
      case .link(let id, let words):
        if !links.contains(id) { links.append(id) }
        add(words)
      case .term(let id, let words):
        if !terms.contains(id) { terms.append(id) }
        add(words)
      case .address(_, let words):
        hasEmptyLink = hasEmptyLink || words.isEmpty
        add(words)
      case .emphasis(let inner), .strong(let inner):
        emphases += 1
        add(inner)
      case .code(let inner):
        if case .text(let code) = inner.first, !codes.contains(code) { codes.append(code) }
      case .text, .hole, .lineBreak: break
      }
    }
  }
}

extension MessageProblem {
  func finding(in message: CatalogueMessage, language: String) -> Finding {
    var finding = message.file.finding(
      code, at: message.text.offset(of: range.lowerBound), language: language, key: message.key, values,
      suggestion: suggestion)
    finding.repair = repair.flatMap { Repair($0, of: range, in: message.text) }
    return finding
  }
}
