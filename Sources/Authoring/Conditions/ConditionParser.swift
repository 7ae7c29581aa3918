/// Reads `country == be and not (account == no or company == yes)`: `not` binds tightest, then `and`, then `or`.
struct ConditionParser {
  private static let depthLimit = 32

  private var lexer: ConditionLexer
  private var token: ConditionToken

  static func parse(_ bytes: [UInt8]) throws(ConditionProblem) -> ConditionSyntax {
    var parser = try ConditionParser(bytes)
    let condition = try parser.parseAny(depth: 0)
    guard parser.token.kind == .end else { throw parser.problem(.unexpected) }
    return condition
  }

  private init(_ bytes: [UInt8]) throws(ConditionProblem) {
    lexer = ConditionLexer(bytes)
    token = try lexer.next()
  }

  private mutating func advance() throws(ConditionProblem) { token = try lexer.next() }

  private func problem(_ kind: ConditionProblem.Kind) -> ConditionProblem {
    ConditionProblem(kind: token.kind == .end && kind == .unexpected ? .incomplete : kind, range: token.range)
  }

  private mutating func parseAny(depth: Int) throws(ConditionProblem) -> ConditionSyntax {
    guard depth <= ConditionParser.depthLimit else { throw problem(.tooDeep) }
    var parts = [try parseAll(depth: depth)]
    while token.kind == .or {
      try advance()
      parts.append(try parseAll(depth: depth))
    }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func parseAll(depth: Int) throws(ConditionProblem) -> ConditionSyntax {
    var parts = [try parseNot(depth: depth)]
    while token.kind == .and {
      try advance()
      parts.append(try parseNot(depth: depth))
    }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func parseNot(depth: Int) throws(ConditionProblem) -> ConditionSyntax {
    guard token.kind == .not else { return try parseComparison(depth: depth) }
    guard depth <= ConditionParser.depthLimit else { throw problem(.tooDeep) }
    try advance()
    return .not(try parseNot(depth: depth + 1))
  }

  private mutating func parseComparison(depth: Int) throws(ConditionProblem) -> ConditionSyntax {
    if token.kind == .open {
      let opening = token.range
      try advance()
      let inner = try parseAny(depth: depth + 1)
      guard token.kind == .close else {
        throw token.kind == .end ? ConditionProblem(kind: .bracketUnclosed, range: opening) : problem(.unexpected)
      }
      try advance()
      return inner
    }
    let answer = try parseName()
    let comparison: ConditionSyntax.Comparison
    switch token.kind {
    case .equal: comparison = .equal
    case .different: comparison = .different
    default: throw problem(.unexpected)
    }
    try advance()
    return .comparison(answer, comparison, try parseName())
  }

  private mutating func parseName() throws(ConditionProblem) -> ConditionSyntax.Name {
    guard case .name(let text) = token.kind else { throw problem(.unexpected) }
    let name = ConditionSyntax.Name(text: text, range: token.range)
    try advance()
    return name
  }
}
