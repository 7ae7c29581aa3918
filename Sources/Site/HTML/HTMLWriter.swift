/// Writes pages as bytes, the same bytes every time.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  static func page(_ html: Element) -> [UInt8] {
    var writer = HTMLWriter()
    writer.bytes.reserveCapacity(1 << 15)
    writer.write("<!doctype html>")
    writer.write(html)
    writer.write("\n")
    return writer.bytes
  }

  /// Words as they stand between tags, for the feed, which is XML.
  static func text(_ words: String) -> [UInt8] {
    var writer = HTMLWriter()
    writer.escape(words, quotes: true)
    return writer.bytes
  }

  mutating func write(_ element: Element) {
    if !element.tag.isInline { write("\n") }
    write("<")
    write(element.tag)
    for attribute in element.attributes { write(attribute) }
    write(">")
    guard !element.tag.isVoid else { return }
    for markup in element.content { write(markup) }
    write("</")
    write(element.tag)
    write(">")
  }

  private mutating func write(_ tag: Tag) { bytes.append(contentsOf: tag.rawValue.utf8) }

  private mutating func write(_ markup: Markup) {
    switch markup {
    case .element(let element): write(element)
    case .text(let text): escape(text, quotes: false)
    case .script(let reference):
      write("\n<script defer src=\"")
      escape(reference.text, quotes: true)
      write("\"></script>")
    }
  }

  private mutating func write(_ attribute: Attribute) {
    write(" ")
    write(attribute.name)
    guard let value = attribute.value else { return }
    write("=\"")
    escape(value, quotes: true)
    write("\"")
  }

  /// Controls, which HTML does not allow, are shown as the replacement character.
  private mutating func escape(_ text: String, quotes: Bool) {
    var text = text
    text.withUTF8 { letters in
      var rest = letters.startIndex
      for index in letters.indices {
        guard let written = HTMLWriter.escaped(letters[index], quotes: quotes) else { continue }
        bytes.append(contentsOf: letters[rest..<index])
        write(written)
        rest = index + 1
      }
      bytes.append(contentsOf: letters[rest...])
    }
  }

  /// What stands for a byte that cannot stand for itself.
  private static func escaped(_ byte: UInt8, quotes: Bool) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\"") where quotes: "&quot;"
    case 0..<9, 11..<32, 127: "\u{FFFD}"
    default: nil
    }
  }

  private mutating func write(_ text: StaticString) { text.withUTF8Buffer { bytes.append(contentsOf: $0) } }
}
