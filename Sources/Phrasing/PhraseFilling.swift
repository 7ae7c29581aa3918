extension Phrase {
  /// The message with its values written in a language's notation, as UTF-8.
  ///
  /// Values stand in the order of ``Phrase/arguments``. A value that is not of the kind its argument asks for is
  /// written as what it is, and an argument without a value as its name in braces.
  public func filled(with values: [Value], in notation: Notation) -> [UInt8] {
    #if !hasFeature(Embedded)
      if let joined = joined(with: values) { return joined }
    #endif
    var filler = Filler(arguments: arguments, values: values)
    filler.fill(parts, counting: nil, in: notation)
    return filler.filled
  }

  /// A message into which only texts are filled, as most are: its length is known, so it is copied together once.
  private func joined(with values: [Value]) -> [UInt8]? {
    var length = 0
    for part in parts {
      switch part {
      case .text(let text): length += text.count
      case .argument(let index):
        guard index < values.count, case .text(let text) = values[index] else { return nil }
        length += text.count
      default: return nil
      }
    }
    return [UInt8](unsafeUninitializedCapacity: length) { bytes, count in
      for part in parts {
        switch part {
        case .text(let text): bytes.append(text, &count)
        case .argument(let index): if case .text(let text) = values[index] { bytes.append(text, &count) }
        default: break
        }
      }
    }
  }

  /// The message with values that are asked for by the names of its arguments.
  public func filled(in notation: Notation, _ value: (_ name: [UInt8]) -> Value) -> [UInt8] {
    let values = [Value](unsafeUninitializedCapacity: arguments.count) { values, count in
      for name in arguments {
        values.initializeElement(at: count, to: value(name))
        count += 1
      }
    }
    return filled(with: values, in: notation)
  }
}

extension Phrase {
  /// The phrase without branches, as values choose them; `#` has become the number that it stands for.
  public func chosen(with values: [Value], in notation: Notation) -> Phrase {
    let filler = Filler(arguments: arguments, values: values)
    return Phrase(arguments: arguments, parts: filler.chosen(parts, counting: nil, in: notation))
  }
}

/// The notation is handed from call to call, because to keep it would copy all its texts' references.
private struct Filler {
  let arguments: [[UInt8]]
  let values: [Value]
  var filled: [UInt8] = []

  init(arguments: [[UInt8]], values: [Value]) {
    self.arguments = arguments
    self.values = values
    filled.reserveCapacity(96)
  }

  mutating func fill(_ parts: [Phrase.Part], counting counted: Int?, in notation: Notation) {
    for part in parts {
      switch part {
      case .text(let text): filled += text
      case .argument(let index), .list(let index): write(index, in: notation)
      case .number(let index, let style): write(index, style: style, in: notation)
      case .date(let index, let style): write(index, dateStyle: style, in: notation)
      case .plural(let index, let kind, let branches):
        fill(chosen(index, kind, among: branches, in: notation), counting: index, in: notation)
      case .select(let index, let branches): fill(chosen(index, among: branches), counting: counted, in: notation)
      case .count:
        if let counted { write(counted, in: notation) } else { filled.append(UInt8(ascii: "#")) }
      }
    }
  }

  func chosen(_ parts: [Phrase.Part], counting counted: Int?, in notation: Notation) -> [Phrase.Part] {
    var chosen: [Phrase.Part] = []
    for part in parts {
      switch part {
      case .plural(let index, let kind, let branches):
        let branch = self.chosen(index, kind, among: branches, in: notation)
        chosen += self.chosen(branch, counting: index, in: notation)
      case .select(let index, let branches):
        chosen += self.chosen(self.chosen(index, among: branches), counting: counted, in: notation)
      case .count: chosen.append(counted.map { .number($0, .plain) } ?? part)
      default: chosen.append(part)
      }
    }
    return chosen
  }

  private mutating func write(
    _ index: Int, style: NumberStyle = .plain, dateStyle: DateStyle = .short, in notation: Notation
  ) {
    switch value(index) {
    case .text(let text): filled += text
    case .number(let number): notation.append(number, style, to: &filled)
    case .date(let date): notation.dates.append(date, dateStyle, to: &filled)
    case .list(let items): notation.lists.append(items, to: &filled)
    case nil: writeName(index)
    }
  }

  private mutating func writeName(_ index: Int) {
    filled.append(UInt8(ascii: "{"))
    if arguments.indices.contains(index) { filled += arguments[index] }
    filled.append(UInt8(ascii: "}"))
  }

  private func value(_ index: Int) -> Value? { values.indices.contains(index) ? values[index] : nil }

  private func chosen(_ index: Int, among branches: [Phrase.SelectBranch]) -> [Phrase.Part] {
    if case .text(let keyword)? = value(index) {
      for branch in branches where branch.keyword == keyword { return branch.parts }
    }
    for branch in branches where branch.isOther { return branch.parts }
    return []
  }

  private func chosen(
    _ index: Int, _ kind: PluralKind, among branches: [Phrase.PluralBranch], in notation: Notation
  ) -> [Phrase.Part] {
    let other = chosen(.category(.other), among: branches) ?? []
    guard case .number(let number)? = value(index) else { return other }
    for branch in branches {
      if case .exactly(let exact) = branch.selector, Decimal(exact) == number { return branch.parts }
    }
    let operands = notation.pluralOperands(of: number, style(of: index, in: other))
    let category = notation.rules(of: kind).category(of: operands)
    return chosen(.category(category), among: branches) ?? other
  }

  private func chosen(_ selector: Phrase.PluralSelector, among branches: [Phrase.PluralBranch]) -> [Phrase.Part]? {
    for branch in branches where branch.selector == selector { return branch.parts }
    return nil
  }

  /// How the counted number is first written in the branch `other`, which decides its category.
  private func style(of index: Int, in parts: [Phrase.Part]) -> NumberStyle {
    for part in parts {
      switch part {
      case .count, .argument(index): return .plain
      case .number(index, let style): return style
      default: continue
      }
    }
    return .plain
  }
}

extension Phrase.SelectBranch {
  fileprivate var isOther: Bool {
    keyword == [UInt8]("other")
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Copies a text behind the bytes that are there.
  fileprivate func append(_ text: [UInt8], _ count: inout Int) {
    text.withUnsafeBufferPointer { text in
      guard let start = text.baseAddress, let base = baseAddress else { return }
      (base + count).initialize(from: start, count: text.count)
    }
    count += text.count
  }
}
