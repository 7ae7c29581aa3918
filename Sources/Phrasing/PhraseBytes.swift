extension Phrase {
  public func write(to writer: inout ByteWriter) {
    writer.write(arguments) { writer, name in writer.write(name) }
    Phrase.write(parts, to: &writer)
  }

  public convenience init(reading reader: inout ByteReader) {
    let arguments = reader.readList { reader in reader.readText() }
    self.init(arguments: arguments, parts: Phrase.parts(of: arguments.count, depth: 0, reading: &reader))
  }

  /// Branches within branches, one more than the dialect allows.
  private static let deepest = 3

  fileprivate static func write(_ parts: [Part], to writer: inout ByteWriter) {
    writer.write(parts) { writer, part in part.write(to: &writer) }
  }

  fileprivate static func parts(
    of arguments: Int, depth: Int, reading reader: inout ByteReader
  ) -> [Part] {
    guard depth <= deepest else { return reader.damaged([]) }
    return reader.readList { reader in
      Part(of: arguments, depth: depth, reading: &reader)
    }
  }
}

extension Phrase.Part {
  fileprivate func write(to writer: inout ByteWriter) {
    switch self {
    case .text(let text):
      writer.write(0 as UInt8)
      writer.write(text)
    case .argument(let index): writer.write(1, index)
    case .number(let index, let style):
      writer.write(2, index)
      style.write(to: &writer)
    case .date(let index, let style):
      writer.write(3, index)
      writer.write(style.rawValue)
    case .list(let index): writer.write(4, index)
    case .plural(let index, let kind, let branches):
      writer.write(5, index)
      writer.write(kind.rawValue)
      writer.write(branches) { writer, branch in
        branch.selector.write(to: &writer)
        Phrase.write(branch.parts, to: &writer)
      }
    case .select(let index, let branches):
      writer.write(6, index)
      writer.write(branches) { writer, branch in
        writer.write(branch.keyword)
        Phrase.write(branch.parts, to: &writer)
      }
    case .count: writer.write(7 as UInt8)
    }
  }

  fileprivate init(of arguments: Int, depth: Int, reading reader: inout ByteReader) {
    switch reader.readByte() {
    case 0: self = .text(reader.readText())
    case 1: self = .argument(reader.readIndex(below: arguments))
    case 2: self = .number(reader.readIndex(below: arguments), NumberStyle(reading: &reader))
    case 3:
      let index = reader.readIndex(below: arguments)
      self = .date(index, DateStyle(rawValue: reader.readByte()) ?? reader.damaged(.short))
    case 4: self = .list(reader.readIndex(below: arguments))
    case 5:
      let index = reader.readIndex(below: arguments)
      let kind = PluralKind(rawValue: reader.readByte()) ?? reader.damaged(.cardinal)
      let branches = reader.readList { reader in
        let selector = Phrase.PluralSelector(reading: &reader)
        let parts = Phrase.parts(of: arguments, depth: depth + 1, reading: &reader)
        return Phrase.PluralBranch(selector: selector, parts: parts)
      }
      self = .plural(index, kind, branches)
    case 6:
      let index = reader.readIndex(below: arguments)
      let branches = reader.readList { reader in
        let keyword = reader.readText()
        let parts = Phrase.parts(of: arguments, depth: depth + 1, reading: &reader)
        return Phrase.SelectBranch(keyword: keyword, parts: parts)
      }
      self = .select(index, branches)
    case 7: self = .count
    default: self = reader.damaged(.count)
    }
  }
}

extension Phrase.PluralSelector {
  /// Nought and the exact number, or the category counted from one.
  fileprivate func write(to writer: inout ByteWriter) {
    switch self {
    case .exactly(let number):
      writer.write(0 as UInt8)
      writer.write(number)
    case .category(let category): writer.write(category.rawValue + 1)
    }
  }

  fileprivate init(reading reader: inout ByteReader) {
    let code = reader.readByte()
    guard code > 0 else {
      self = .exactly(reader.readInt64())
      return
    }
    self = .category(PluralCategory(rawValue: code - 1) ?? reader.damaged(.other))
  }
}

extension NumberStyle {
  /// A code, and what the style says beyond it.
  fileprivate func write(to writer: inout ByteWriter) {
    let (code, detail): (UInt8, UInt8) =
      switch self {
      case .plain: (0, 0)
      case .integer: (1, 0)
      case .percent: (2, 0)
      case .fixed(let count): (3, UInt8(truncatingIfNeeded: count))
      case .measure(let measure): (4, measure.rawValue)
      case .currency(let currency): (5, currency.rawValue)
      }
    writer.write(code)
    writer.write(detail)
  }

  fileprivate init(reading reader: inout ByteReader) {
    let (code, detail) = (reader.readByte(), reader.readByte())
    switch code {
    case 0 where detail == 0: self = .plain
    case 1 where detail == 0: self = .integer
    case 2 where detail == 0: self = .percent
    case 3 where detail <= 18: self = .fixed(Int(detail))
    case 4: self = .measure(Measure(rawValue: detail) ?? reader.damaged(.cubicMetre))
    case 5: self = .currency(Currency(rawValue: detail) ?? reader.damaged(.euro))
    default: self = reader.damaged(.plain)
    }
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ code: UInt8, _ index: Int) {
    write(code)
    write(count: index)
  }
}
