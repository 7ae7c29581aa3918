public import Phrasing

extension Phrase {
  /// The phrase as a message: read again, it is this phrase.
  ///
  /// ```swift
  /// MessageSyntax(phrase.message).phrase == phrase
  /// ```
  public var message: [UInt8] {
    var writer = MessageWriter(arguments: arguments)
    writer.write(parts, in: .message)
    return writer.bytes
  }
}

private struct MessageWriter {
  let arguments: [[UInt8]]
  private(set) var bytes: [UInt8] = []
  /// Where the last quotation ended; another right behind it goes on with it.
  private var quotationEnd: Int?

  init(arguments: [[UInt8]]) { self.arguments = arguments }

  mutating func write(_ parts: [Phrase.Part], in surroundings: MessageParser.Surroundings) {
    for part in parts {
      switch part {
      case .text(let text): write(text: text, in: surroundings)
      case .count: bytes.append(UInt8(ascii: "#"))
      case .argument(let index): write("{", index, "}")
      case .list(let index): write("{", index, ", list}")
      case .number(let index, let style): write("{", index, ", number\(style.written.map { ", \($0)" } ?? "")}")
      case .date(let index, let style): write("{", index, ", date, \(style.written)}")
      case .plural(let index, let kind, let branches):
        write("{", index, kind == .cardinal ? ", plural," : ", selectordinal,")
        for branch in branches {
          open(Array(branch.selector.written.utf8))
          write(branch.parts, in: .plural)
          bytes.append(UInt8(ascii: "}"))
        }
        bytes.append(UInt8(ascii: "}"))
      case .select(let index, let branches):
        write("{", index, ", select,")
        for branch in branches {
          open(branch.keyword)
          write(branch.parts, in: .select)
          bytes.append(UInt8(ascii: "}"))
        }
        bytes.append(UInt8(ascii: "}"))
      }
    }
  }

  private mutating func open(_ selector: [UInt8]) { bytes += [0x20] + selector + Array(" {".utf8) }

  private mutating func write(_ start: String, _ index: Int, _ end: String) {
    bytes += Array(start.utf8) + arguments[index] + Array(end.utf8)
  }

  private mutating func quote(_ byte: UInt8) {
    if quotationEnd == bytes.count {
      bytes.removeLast()
    } else {
      bytes.append(UInt8(ascii: "'"))
    }
    bytes += [byte, UInt8(ascii: "'")]
    quotationEnd = bytes.count
  }

  /// Quotes what would mean something; any apostrophe is doubled where it could begin a quotation.
  private mutating func write(text: [UInt8], in surroundings: MessageParser.Surroundings) {
    for (index, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "}"): quote(byte)
      case UInt8(ascii: "#") where surroundings == .plural: quote(byte)
      case UInt8(ascii: "'"):
        let next = index + 1 < text.count ? text[index + 1] : UInt8(ascii: "{")
        let isLetter = next >= 0x80 || (0x41...0x5A).contains(next & 0xDF) || next == 0x20
        let previous = bytes.last
        bytes += isLetter && previous != UInt8(ascii: "'") ? [byte] : [byte, byte]
      default: bytes.append(byte)
      }
    }
  }
}

extension Phrase.PluralSelector {
  fileprivate var written: String {
    switch self {
    case .exactly(let number): "=\(number)"
    case .category(let category): "\(category)"
    }
  }
}

extension DateStyle {
  fileprivate var written: String { "\(self)" }
}

extension NumberStyle {
  /// What stands behind `number,`; nothing for the plain style.
  fileprivate var written: String? {
    NumberStyle.allWritten.first { NumberStyle(written: $0) == self } ?? fixedWritten
  }

  private var fixedWritten: String? {
    if case .fixed(let digits) = self { return "::." + String(repeating: "0", count: digits) }
    return nil
  }
}
