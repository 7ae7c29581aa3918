/// Takes a condition apart into words and signs.
struct ConditionLexer {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next word or sign; ``ConditionToken/Kind/end`` for ever after the last.
  mutating func next() throws(ConditionProblem) -> ConditionToken {
    while position < bytes.count, isBlank(bytes[position]) { position += 1 }
    let start = position
    guard start < bytes.count else { return ConditionToken(kind: .end, range: start..<start) }
    if bytes[start].isOfID {
      while position < bytes.count, bytes[position].isOfID { position += 1 }
      return ConditionToken(kind: .init(word: Array(bytes[start..<position])), range: start..<position)
    }
    guard let (kind, length) = sign(at: start) else {
      throw ConditionProblem(kind: .character, range: start..<start + 1)
    }
    position += length
    return ConditionToken(kind: kind, range: start..<position)
  }

  private func sign(at start: Int) -> (ConditionToken.Kind, length: Int)? {
    let rest = bytes[start...]
    if rest.starts(with: [UInt8](ascii: "==")) { return (.equal, 2) }
    if rest.starts(with: [UInt8](ascii: "!=")) { return (.different, 2) }
    switch rest[start] {
    case UInt8(ascii: "("): return (.open, 1)
    case UInt8(ascii: ")"): return (.close, 1)
    default: return nil
    }
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") }
}

struct ConditionToken {
  let kind: Kind
  let range: Range<Int>

  enum Kind: Equatable {
    case name([UInt8])
    case and, or, not
    case equal, different
    case open, close
    case end

    init(word: [UInt8]) {
      switch word {
      case [UInt8](ascii: "and"): self = .and
      case [UInt8](ascii: "or"): self = .or
      case [UInt8](ascii: "not"): self = .not
      default: self = .name(word)
      }
    }
  }
}

extension [UInt8] {
  fileprivate init(ascii text: StaticString) { self = text.withUTF8Buffer { Array($0) } }
}
