import CMark
import Phrasing

/// Walks the tree that libcmark makes of a message.
struct ProseReader {
  private(set) var problems: [Prose.Problem] = []
  private let text: [UInt8]
  private let argumentOfMark: [Int]

  /// The first of the private characters that stand for arguments, in their order of appearance.
  private static let firstMark: UInt32 = 0xE000

  init(_ phrase: Phrase) {
    var text: [UInt8] = []
    var arguments: [Int] = []
    for part in phrase.parts {
      switch part {
      case .text(let bytes):
        text += bytes
      case .argument(let index), .number(let index, _), .date(let index, _), .list(let index):
        if let mark = Unicode.Scalar(ProseReader.firstMark + UInt32(arguments.count)) {
          text += Array(UTF8.encode(mark)!)
        }
        arguments.append(index)
      case .plural, .select, .count:
        continue
      }
    }
    self.text = text
    argumentOfMark = arguments
  }

  mutating func readBlocks() -> [Prose.Block] {
    guard
      let document = text.withUnsafeBytes({
        cmark_parse_document($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count, CMARK_OPT_DEFAULT)
      })
    else { return [] }
    defer { cmark_node_free(document) }
    return blocks(in: document)
  }

  private typealias Node = OpaquePointer

  private func children(of node: Node) -> [Node] {
    Array(
      sequence(first: cmark_node_first_child(node)) { $0.map { cmark_node_next($0) } }.prefix { $0 != nil }.compactMap(
        \.self))
  }

  private mutating func blocks(in node: Node) -> [Prose.Block] {
    var blocks: [Prose.Block] = []
    for child in children(of: node) {
      switch cmark_node_get_type(child) {
      case CMARK_NODE_PARAGRAPH:
        blocks.append(.paragraph(inlines(in: child)))
      case CMARK_NODE_LIST:
        let items = children(of: child).map { self.blocks(in: $0) }
        blocks.append(cmark_node_get_list_type(child) == CMARK_ORDERED_LIST ? .numbers(items) : .bullets(items))
      case CMARK_NODE_HEADING:
        refuse(.markupHeading, at: child)
        blocks.append(.paragraph(inlines(in: child)))
      case CMARK_NODE_HTML_BLOCK:
        refuse(.markupHTML, at: child, [literal(of: child)])
      default:
        refuse(.markupBlockRefused, at: child)
        blocks += self.blocks(in: child)
      }
    }
    return blocks
  }

  private mutating func inlines(in node: Node) -> [Prose.Inline] {
    var inlines: [Prose.Inline] = []
    for child in children(of: node) {
      switch cmark_node_get_type(child) {
      case CMARK_NODE_TEXT: inlines.append(contentsOf: textAndArguments(literal(of: child)))
      case CMARK_NODE_SOFTBREAK: inlines.append(.text(" "))
      case CMARK_NODE_LINEBREAK: inlines.append(.lineBreak)
      case CMARK_NODE_CODE: inlines.append(.code(literal(of: child)))
      case CMARK_NODE_EMPH: inlines.append(.emphasis(self.inlines(in: child)))
      case CMARK_NODE_STRONG: inlines.append(.strong(self.inlines(in: child)))
      case CMARK_NODE_LINK: inlines.append(reference(child))
      case CMARK_NODE_IMAGE: refuse(.markupImage, at: child)
      case CMARK_NODE_HTML_INLINE: refuse(.markupHTML, at: child, [literal(of: child)])
      default: inlines += self.inlines(in: child)
      }
    }
    return joined(inlines)
  }

  private mutating func reference(_ node: Node) -> Prose.Inline {
    let address = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
    let words = inlines(in: node)
    let parts = address.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      refuse(.linkUnsafe, at: node, [address])
      return .address(address, words)
    }
    switch parts[0] {
    case "label": return .label(parts[1])
    case "link": return .link(parts[1])
    case "term": return .term(parts[1])
    case "https", "mailto", "tel": return .address(address, words)
    default:
      refuse(.linkUnsafe, at: node, [address])
      return .address(address, words)
    }
  }

  private func textAndArguments(_ literal: String) -> [Prose.Inline] {
    var inlines: [Prose.Inline] = []
    var text = ""
    for scalar in literal.unicodeScalars {
      let number = Int(scalar.value) - Int(ProseReader.firstMark)
      guard argumentOfMark.indices.contains(number) else {
        text.unicodeScalars.append(scalar)
        continue
      }
      if !text.isEmpty { inlines.append(.text(text)) }
      text = ""
      inlines.append(.argument(argumentOfMark[number]))
    }
    if !text.isEmpty { inlines.append(.text(text)) }
    return inlines
  }

  /// libcmark cuts texts at characters that could have been markup.
  private func joined(_ inlines: [Prose.Inline]) -> [Prose.Inline] {
    var joined: [Prose.Inline] = []
    for inline in inlines {
      if case .text(let text) = inline, case .text(let before) = joined.last {
        joined[joined.count - 1] = .text(before + text)
      } else {
        joined.append(inline)
      }
    }
    return joined
  }

  private func literal(of node: Node) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  private mutating func refuse(_ code: FindingCode, at node: Node, _ values: [String] = []) {
    problems.append(
      Prose.Problem(
        code: code, values: values, line: Int(cmark_node_get_start_line(node)) - 1,
        column: Int(cmark_node_get_start_column(node)) - 1))
  }
}
