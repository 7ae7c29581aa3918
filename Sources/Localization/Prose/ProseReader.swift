import CMark
import Phrasing

/// Walks libcmark's tree of a phrase in which a private-use character stands for each thing to fill.
struct ProseReader {
  private(set) var problems: [Prose.Problem] = []
  private var text: [UInt8] = []
  private var holes: [Phrase.Part] = []
  private var placedHoles = 0

  /// Lists and emphasis stand no deeper in each other than this.
  private static let deepest = 24
  /// The character for the first hole; the others follow it.
  private static let firstHole: UInt32 = 0xF0000
  /// The first byte of the characters for holes.
  private static let holeByte: UInt8 = 0xF3

  init(_ phrase: Phrase) {
    for part in phrase.parts {
      guard case .text(let bytes) = part else {
        let scalar = Unicode.Scalar(ProseReader.firstHole + UInt32(holes.count)) ?? "\u{FFFD}"
        text += Array(String(Character(scalar)).utf8)
        holes.append(part)
        continue
      }
      if hasHoleCharacter(bytes) {
        problems.append(Prose.Problem(code: .privateUseCharacter, values: [], excerpt: ""))
        text += bytes.filter { $0 != ProseReader.holeByte }
      } else {
        text += bytes
      }
    }
  }

  /// Whether a character of plane 15 stands in the words themselves.
  private func hasHoleCharacter(_ bytes: [UInt8]) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { $0 == ProseReader.holeByte && $1 >= 0xB0 }
  }

  mutating func read() -> [Prose.Block] {
    let document = text.withUnsafeBytes { buffer in
      cmark_parse_document(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count,
        CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8)
    }
    defer { cmark_node_free(document) }
    let blocks = document.map { readBlocks(in: $0, depth: 0) } ?? []
    if problems.isEmpty { refuseWhatTheTreeHides() }
    return blocks
  }

  /// Addresses set apart, `[words]: address`, leave no trace in the tree; what is filled in there would be lost.
  private mutating func refuseWhatTheTreeHides() {
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let words = line.drop { $0 == 0x20 }
      guard words.first == UInt8(ascii: "["), let end = words.firstIndex(of: UInt8(ascii: "]")) else { continue }
      guard words[end...].dropFirst().first == UInt8(ascii: ":") else { continue }
      return refuse(.markupBlockRefused, excerpt: "]:")
    }
    if placedHoles < holes.count { refuse(.markupBlockRefused, excerpt: "") }
    if placedHoles > holes.count { refuse(.privateUseCharacter, excerpt: "&#") }
  }

  private func children(of node: OpaquePointer) -> some Sequence<OpaquePointer> {
    sequence(first: cmark_node_first_child(node)) { cmark_node_next($0) }.lazy.compactMap(\.self)
  }

  private mutating func readBlocks(in parent: OpaquePointer, depth: Int) -> [Prose.Block] {
    var blocks: [Prose.Block] = []
    for node in children(of: parent) {
      switch cmark_node_get_type(node) {
      case CMARK_NODE_PARAGRAPH:
        blocks.append(.paragraph(readInlines(in: node, depth: depth)))
      case CMARK_NODE_LIST where depth < ProseReader.deepest:
        let items = children(of: node).map { $0 }.map { readBlocks(in: $0, depth: depth + 1) }
        let isBulleted = cmark_node_get_list_type(node) == CMARK_BULLET_LIST
        blocks.append(isBulleted ? .bullets(items) : .numbers(items))
      case CMARK_NODE_HEADING:
        refuse(.markupHeading, atLineOf: node)
      case CMARK_NODE_HTML_BLOCK:
        let markup = literal(of: node)
        refuse(.markupHTML, [firstLine(markup)], excerpt: firstLine(markup))
      default:
        refuse(.markupBlockRefused, atLineOf: node)
      }
    }
    return blocks
  }

  private mutating func readInlines(in parent: OpaquePointer, depth: Int) -> [Prose.Inline] {
    var inlines: [Prose.Inline] = []
    for node in children(of: parent) {
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT: append(literal(of: node), to: &inlines)
      case CMARK_NODE_SOFTBREAK: append(" ", to: &inlines)
      case CMARK_NODE_LINEBREAK: inlines.append(.lineBreak)
      case CMARK_NODE_CODE:
        var code: [Prose.Inline] = []
        append(literal(of: node), to: &code)
        inlines.append(.code(code))
      case CMARK_NODE_EMPH where depth < ProseReader.deepest:
        inlines.append(.emphasis(readInlines(in: node, depth: depth + 1)))
      case CMARK_NODE_STRONG where depth < ProseReader.deepest:
        inlines.append(.strong(readInlines(in: node, depth: depth + 1)))
      case CMARK_NODE_LINK where depth < ProseReader.deepest:
        let words = readInlines(in: node, depth: depth + 1)
        if let link = link(to: address(of: node), words: words) { inlines.append(link) } else { inlines += words }
      case CMARK_NODE_HTML_INLINE:
        refuse(.markupHTML, [literal(of: node)], excerpt: literal(of: node))
      case CMARK_NODE_IMAGE:
        refuse(.markupImage, excerpt: "![")
      default:
        refuse(.markupBlockRefused, excerpt: "")
      }
    }
    return inlines
  }

  /// Words with a scheme of ours refer to something; other addresses are taken as they are.
  private mutating func link(to address: String, words: [Prose.Inline]) -> Prose.Inline? {
    guard !address.utf8.contains(ProseReader.holeByte) else {
      refuse(.linkWithArgument, excerpt: "](")
      return nil
    }
    let scheme = String(address.prefix { $0 != ":" })
    let rest = String(address.dropFirst(scheme.count + 1))
    let ownWords = words == [.text(address)] ? [] : words
    switch scheme {
    case "https", "http", "mailto", "tel":
      return .address(address, words)
    case "label", "link", "term", "guide":
      guard isReference(rest) else {
        refuse(.referenceMalformed, [address], excerpt: address)
        return nil
      }
    default:
      refuse(.linkUnsafe, [address], excerpt: address)
      return nil
    }
    switch scheme {
    case "link": return .link(rest, words: ownWords)
    case "term": return .term(rest, words: ownWords)
    default:
      if !ownWords.isEmpty { refuse(.labelWithWords, [address], excerpt: address) }
      return scheme == "guide" ? .guide(rest) : .label(rest)
    }
  }

  /// Ids with full stops between them.
  private func isReference(_ name: String) -> Bool {
    name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { id in
      guard let first = id.first, (0x61...0x7A).contains(first) else { return false }
      return id.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    }
  }

  /// Adds words, with the holes among them.
  private mutating func append(_ words: String, to inlines: inout [Prose.Inline]) {
    var run = ""
    if case .text(let before) = inlines.last {
      inlines.removeLast()
      run = before
    }
    guard words.utf8.contains(ProseReader.holeByte) else {
      inlines.append(.text(run + words))
      return
    }
    for scalar in words.unicodeScalars {
      let hole = Int(scalar.value) - Int(ProseReader.firstHole)
      if holes.indices.contains(hole) {
        if !run.isEmpty { inlines.append(.text(run)) }
        run = ""
        inlines.append(.hole(holes[hole]))
        placedHoles += 1
      } else {
        run.unicodeScalars.append(scalar)
      }
    }
    if !run.isEmpty { inlines.append(.text(run)) }
  }
}

// MARK: - Reading nodes and telling problems
extension ProseReader {
  private func literal(of node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  private func address(of node: OpaquePointer) -> String {
    cmark_node_get_url(node).map { String(cString: $0) } ?? ""
  }

  private func firstLine(_ text: String) -> String { String(text.prefix { !$0.isNewline }) }

  private mutating func refuse(_ code: FindingCode, _ values: [String] = [], excerpt: String) {
    problems.append(Prose.Problem(code: code, values: values, excerpt: excerpt))
  }

  /// Tells a block by the words of its first line, as far as nothing is filled in there.
  private mutating func refuse(_ code: FindingCode, atLineOf node: OpaquePointer) {
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let line = Int(cmark_node_get_start_line(node)) - 1
    let words = lines.indices.contains(line) ? lines[line].prefix { $0 != ProseReader.holeByte } : []
    refuse(code, excerpt: String(decoding: words, as: UTF8.self))
  }
}
