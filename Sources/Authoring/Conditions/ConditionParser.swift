import Wizard

/// Reads `country == be and not (account == no or volume + 1 > 10)`: `*` binds tightest, then `+` and `-`, comparisons,
/// `not`, `and` and `or`.
struct ConditionParser {
  private static let depthLimit = 32

  private var lexer: ConditionLexer
  private var token: ConditionToken
  /// Where the token before this one ends.
  private var end = 0

  /// Reads a statement, or a sum: what it comes to is looked at when its names are looked up.
  static func parse(_ bytes: [UInt8]) throws(ConditionProblem) -> ConditionSyntax {
    var parser = try ConditionParser(bytes)
    let condition = try parser.parseChoice(depth: 0)
    guard parser.token.kind == .end else { throw parser.problem(.unexpected) }
    return condition
  }

  private init(_ bytes: [UInt8]) throws(ConditionProblem) {
    lexer = ConditionLexer(bytes)
    token = try lexer.next()
  }

  private mutating func advance() throws(ConditionProblem) {
    end = token.range.upperBound
    token = try lexer.next()
  }

  private func problem(_ kind: ConditionProblem.Kind) -> ConditionProblem {
    ConditionProblem(kind: token.kind == .end && kind == .unexpected ? .incomplete : kind, range: token.range)
  }

  private mutating func expect(_ kind: ConditionToken.Kind) throws(ConditionProblem) {
    guard token.kind == kind else { throw problem(.unexpected) }
    try advance()
  }

  private func syntax(_ content: ConditionSyntax.Content, from start: Int) -> ConditionSyntax {
    ConditionSyntax(content: content, range: start..<end)
  }

  /// `if country == be then 10 else 20`
  private mutating func parseChoice(depth: Int) throws(ConditionProblem) -> ConditionSyntax {
    guard token.kind == .if else { return try parseAny(depth: depth) }
    guard depth <= ConditionParser.depthLimit else { throw problem(.tooDeep) }
    let start = token.range.lowerBound
    try advance()
    let condition = try parseAny(depth: depth + 1)
    try expect(.then)
    let first = try parseChoice(depth: depth + 1)
    try expect(.else)
    let second = try parseChoice(depth: depth + 1)
    return syntax(.choose(condition, first, second), from: start)
  }

  private mutating func parseAny(depth: Int) throws(ConditionProblem) -> ConditionSyntax {
    guard depth <= ConditionParser.depthLimit else { throw problem(.tooDeep) }
    let start = token.range.lowerBound
    var parts = [try parseAll(depth: depth)]
    while token.kind == .or {
      try advance()
      parts.append(try parseAll(depth: depth))
    }
    return parts.count == 1 ? parts[0] : syntax(.any(parts), from: start)
  }

  private mutating func parseAll(depth: Int) throws(ConditionProblem) -> ConditionSyntax {
    let start = token.range.lowerBound
    var parts = [try parseNot(depth: depth)]
    while token.kind == .and {
      try advance()
      parts.append(try parseNot(depth: depth))
    }
    return parts.count == 1 ? parts[0] : syntax(.all(parts), from: start)
  }

  private mutating func parseNot(depth: Int) throws(ConditionProblem) -> ConditionSyntax {
    guard token.kind == .not else { return try parseComparison(depth: depth) }
    guard depth <= ConditionParser.depthLimit else { throw problem(.tooDeep) }
    let start = token.range.lowerBound
    try advance()
    return syntax(.not(try parseNot(depth: depth + 1)), from: start)
  }

  private mutating func parseComparison(depth: Int) throws(ConditionProblem) -> ConditionSyntax {
    let start = token.range.lowerBound
    let first = try parseSum(depth: depth)
    switch token.kind {
    case .comparison(let comparison):
      try advance()
      return syntax(.comparison(first, comparison, try parseSum(depth: depth)), from: start)
    case .has:
      try advance()
      return syntax(.has(first, try parseName()), from: start)
    case .in:
      try advance()
      let opening = token.range
      try expect(.open)
      var options = [try parseName()]
      while token.kind == .comma {
        try advance()
        options.append(try parseName())
      }
      try close(opening)
      return syntax(.among(first, options), from: start)
    default:
      return first
    }
  }

  private mutating func parseSum(depth: Int) throws(ConditionProblem) -> ConditionSyntax {
    let start = token.range.lowerBound
    var parts = [try parseProduct(depth: depth)]
    while token.kind == .plus || token.kind == .minus {
      let isMinus = token.kind == .minus
      try advance()
      let part = try parseProduct(depth: depth)
      parts.append(isMinus ? ConditionSyntax(content: .negated(part), range: part.range) : part)
    }
    return parts.count == 1 ? parts[0] : syntax(.sum(parts), from: start)
  }

  private mutating func parseProduct(depth: Int) throws(ConditionProblem) -> ConditionSyntax {
    let start = token.range.lowerBound
    var parts = [try parsePart(depth: depth)]
    while token.kind == .times {
      try advance()
      parts.append(try parsePart(depth: depth))
    }
    return parts.count == 1 ? parts[0] : syntax(.product(parts), from: start)
  }

  private mutating func parsePart(depth: Int) throws(ConditionProblem) -> ConditionSyntax {
    let start = token.range.lowerBound
    switch token.kind {
    case .open:
      let opening = token.range
      try advance()
      let inner = try parseChoice(depth: depth + 1)
      try close(opening)
      return inner
    case .number(let digits):
      try advance()
      let unit = try parseUnit()
      return syntax(.number(unit.map { times(digits, $0.factor) } ?? digits, unit?.unit ?? .number), from: start)
    case .date(let day):
      try advance()
      return syntax(.date(day), from: start)
    case .words(let words):
      try advance()
      return syntax(.words(words), from: start)
    case .today:
      try advance()
      return syntax(.today, from: start)
    default:
      let name = try parseName()
      guard token.kind == .open else { return name }
      let opening = token.range
      try advance()
      var arguments = [try parseName()]
      while token.kind == .comma {
        try advance()
        arguments.append(try parseChoice(depth: depth + 1))
      }
      try close(opening)
      return syntax(.call(name, arguments), from: start)
    }
  }

  /// The word after the digits of a length of time, and how many days or minutes it stands for.
  private mutating func parseUnit() throws(ConditionProblem) -> (unit: Term.Unit, factor: Int)? {
    guard case .name(let word) = token.kind, let unit = WaitingTime.units[String(decoding: word, as: UTF8.self)]
    else { return nil }
    try advance()
    return unit
  }

  private func times(_ digits: [UInt8], _ factor: Int) -> [UInt8] {
    guard factor > 1, let number = Int(String(decoding: digits, as: UTF8.self)) else { return digits }
    return Array("\(number * factor)".utf8)
  }

  private mutating func close(_ opening: Range<Int>) throws(ConditionProblem) {
    guard token.kind == .close else {
      throw token.kind == .end ? ConditionProblem(kind: .bracketUnclosed, range: opening) : problem(.unexpected)
    }
    try advance()
  }

  private mutating func parseName() throws(ConditionProblem) -> ConditionSyntax {
    guard case .name(let text) = token.kind else { throw problem(.unexpected) }
    let range = token.range
    try advance()
    return ConditionSyntax(content: .name(text), range: range)
  }
}
