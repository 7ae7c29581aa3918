import Phrasing

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
    if bytes[start].isDigit || bytes[start].isSmallLetter {
      while position < bytes.count, bytes[position].isOfID || isPoint(position, in: start) { position += 1 }
      return try token(start..<position)
    }
    if bytes[start] == UInt8(ascii: "'") {
      guard let end = bytes[(start + 1)...].firstIndex(of: UInt8(ascii: "'")) else {
        throw ConditionProblem(kind: .quoteUnclosed, range: start..<start + 1)
      }
      position = end + 1
      return ConditionToken(kind: .words(Array(bytes[start + 1..<end])), range: start..<position)
    }
    guard let (kind, length) = sign(at: start) else {
      throw ConditionProblem(kind: .character, range: start..<start + 1)
    }
    position += length
    return ConditionToken(kind: kind, range: start..<position)
  }

  /// The point of `1.5`.
  private func isPoint(_ position: Int, in start: Int) -> Bool {
    bytes[position] == UInt8(ascii: ".") && bytes[start..<position].allSatisfy { $0.isDigit }
      && position + 1 < bytes.count && bytes[position + 1].isDigit
  }

  private func token(_ range: Range<Int>) throws(ConditionProblem) -> ConditionToken {
    let word = Array(bytes[range])
    guard word[0].isDigit else { return ConditionToken(kind: .init(word: word), range: range) }
    if let day = CivilDate(iso: word) { return ConditionToken(kind: .date(day), range: range) }
    guard Decimal(word) != nil else { throw ConditionProblem(kind: .unexpected, range: range) }
    let point = word.firstIndex(of: UInt8(ascii: ".")) ?? word.count
    guard point <= 12, word.count - point <= 7 else { throw ConditionProblem(kind: .number, range: range) }
    return ConditionToken(kind: .number(word), range: range)
  }

  private func sign(at start: Int) -> (ConditionToken.Kind, length: Int)? {
    let signs: [(StaticString, ConditionToken.Kind)] = [
      ("==", .comparison(.equal)), ("!=", .comparison(.different)), ("<=", .comparison(.lessOrEqual)),
      (">=", .comparison(.greaterOrEqual)), ("<", .comparison(.less)), (">", .comparison(.greater)), ("(", .open),
      (")", .close), (",", .comma), ("+", .plus), ("-", .minus), ("*", .times),
    ]
    for (sign, kind) in signs where bytes[start...].starts(with: [UInt8](ascii: sign)) {
      return (kind, sign.utf8CodeUnitCount)
    }
    return nil
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") }
}

struct ConditionToken {
  let kind: Kind
  let range: Range<Int>

  enum Kind: Equatable {
    case name([UInt8])
    case number([UInt8])
    case date(CivilDate)
    case words([UInt8])
    case and, or, not, has, `in`, `if`, then, `else`, today
    case comparison(ConditionSyntax.Comparison)
    case plus, minus, times, comma
    case open, close
    case end

    init(word: [UInt8]) {
      switch word {
      case [UInt8](ascii: "and"): self = .and
      case [UInt8](ascii: "or"): self = .or
      case [UInt8](ascii: "not"): self = .not
      case [UInt8](ascii: "has"): self = .has
      case [UInt8](ascii: "in"): self = .in
      case [UInt8](ascii: "if"): self = .if
      case [UInt8](ascii: "then"): self = .then
      case [UInt8](ascii: "else"): self = .else
      case [UInt8](ascii: "today"): self = .today
      default: self = .name(word)
      }
    }
  }
}

extension [UInt8] {
  fileprivate init(ascii text: StaticString) { self = text.withUTF8Buffer { Array($0) } }
}
