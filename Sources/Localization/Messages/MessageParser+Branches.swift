import Phrasing

extension MessageParser {
  /// How many plurals and selects may stand inside each other.
  private static let deepest = 2

  /// Reads a plural or select from the comma after its type to its closing brace.
  mutating func readBranching(
    name: Range<Int>, type: Range<Int>, openedAt brace: Int, depth: Int
  ) throws(Refusal) -> Phrase.Part {
    if depth == MessageParser.deepest { throw .because(.nestingTooDeep, type) }
    skipSpaces()
    switch byte(at: position) {
    case nil: throw .end
    case UInt8(ascii: "}"): throw .because(.branchesMissing, type, [text(name)])
    case UInt8(ascii: ","): position += 1
    default: throw .because(.argumentMalformed, here)
    }
    let isSelect = text(type) == "select"
    let argument = index(of: name, as: isSelect ? .choice : .number)
    let branches = try readBranches(in: isSelect ? .select : .plural, depth: depth + 1)
    if branches.isEmpty {
      throw .because(.branchesMissing, type, [text(name)])
    }
    position += 1
    checkOther(branches, isSelect: isSelect, name: name, openedAt: brace)
    if isSelect {
      return .select(
        argument, branches.map { Phrase.SelectBranch(keyword: Array(bytes[$0.selector]), parts: $0.parts) })
    }
    return .plural(
      argument, text(type) == "plural" ? .cardinal : .ordinal,
      branches.compactMap { branch in
        pluralSelector(branch.selector).map { Phrase.PluralBranch(selector: $0, parts: branch.parts) }
      })
  }

  private struct Branch {
    let selector: Range<Int>
    let parts: [Phrase.Part]
  }

  /// Reads branches up to the closing brace of the argument, and stays before it.
  private mutating func readBranches(in surroundings: Surroundings, depth: Int) throws(Refusal) -> [Branch] {
    var branches: [Branch] = []
    var isLost = false
    while true {
      skipSpaces()
      let selector = readWord()
      if !selector.isEmpty, surroundings == .plural, bytes[selector].starts(with: "offset:".utf8) {
        problems.append(MessageProblem(.offsetRefused, selector))
        if selector.count == "offset:".utf8.count {
          skipSpaces()
          _ = readWord()
        }
        continue
      }
      skipSpaces()
      guard let next = byte(at: position) else { throw .end }
      if next == UInt8(ascii: "}") {
        if !selector.isEmpty, !isLost { tellUnopened(selector) }
        return branches
      }
      guard next == UInt8(ascii: "{") else {
        // Words without a brace: only the first is told, until a branch begins again.
        if !isLost { tellUnopened(selector) }
        isLost = true
        continue
      }
      isLost = false
      if selector.isEmpty { problems.append(MessageProblem(.selectorMissing, here)) }
      if branches.contains(where: { isSame($0.selector, selector, in: surroundings) }) {
        problems.append(MessageProblem(.branchDuplicate, selector, [text(selector)]))
      }
      let opened = position
      position += 1
      let parts = parseText(in: surroundings, depth: depth)
      if position == bytes.count { tellEnd(openedAt: opened) }
      position = min(position + 1, bytes.count)
      branches.append(Branch(selector: selector, parts: parts))
    }
  }

  private mutating func tellUnopened(_ selector: Range<Int>) {
    problems.append(MessageProblem(.branchUnopened, selector, [text(selector)]))
  }

  private func isSame(_ first: Range<Int>, _ second: Range<Int>, in surroundings: Surroundings) -> Bool {
    if surroundings == .plural, let known = pluralSelector(first) { return known == pluralSelector(second) }
    return bytes[first] == bytes[second] && !first.isEmpty
  }

  private func pluralSelector(_ range: Range<Int>) -> Phrase.PluralSelector? {
    let word = bytes[range]
    if word.first == UInt8(ascii: "=") {
      guard (2...16).contains(word.count) else { return nil }
      return Int64(text(range.dropFirst())).flatMap {
        $0 >= 0 && isDigit(word[range.lowerBound + 1]) ? .exactly($0) : nil
      }
    }
    switch text(range) {
    case "zero": return .category(.zero)
    case "one": return .category(.one)
    case "two": return .category(.two)
    case "few": return .category(.few)
    case "many": return .category(.many)
    case "other": return .category(.other)
    default: return nil
    }
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Tells selectors that are none, and an `other` that is missing; a last selector that is none was meant as `other`.
  private mutating func checkOther(_ branches: [Branch], isSelect: Bool, name: Range<Int>, openedAt brace: Int) {
    let hasOther = branches.contains { text($0.selector) == "other" }
    var isOtherMeant = false
    for (index, branch) in branches.enumerated() where !branch.selector.isEmpty {
      let selector = branch.selector
      let isGood = isSelect ? isName(bytes[selector]) : pluralSelector(selector) != nil
      if isGood { continue }
      let word = text(selector)
      if isSelect {
        problems.append(MessageProblem(.selectKeywordInvalid, selector, [word]))
        continue
      }
      let isLast = index == branches.count - 1
      isOtherMeant = isLast && !hasOther
      let suggestion =
        isOtherMeant ? "other" : nearest(to: word, among: ["zero", "one", "two", "few", "many", "other"])
      problems.append(MessageProblem(.pluralSelectorUnknown, selector, [word], suggestion: suggestion))
    }
    if !hasOther, !isOtherMeant {
      problems.append(MessageProblem(.otherMissing, brace..<brace + 1, [text(name)], suggestion: "other"))
    }
  }
}
