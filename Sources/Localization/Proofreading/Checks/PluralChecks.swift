import Phrasing

// Plurals and selects: against the source's, and against what the language asks for.
extension MessageProof {
  mutating func comparePlurals(with source: MessageReading) {
    let originals = source.branchings
    for branching in message.branchings {
      let name = message.bytes[branching.hole.name]
      let type = message.bytes[branching.hole.type]
      let same = originals.first {
        source.bytes[$0.hole.name].elementsEqual(name) && source.bytes[$0.hole.type].elementsEqual(type)
      }
      guard let same else { continue }
      let wanted = same.branches.map { string(source.bytes[$0.selector]) }
      if type.elementsEqual("select".utf8) {
        compareSelect(branching, with: wanted)
      } else if wanted.count > 1 {
        checkMissing(branching, isOrdinal: type.count > 6)
      }
    }
    checkPieces(source)
  }

  private mutating func compareSelect(_ branching: MessageOutline.Branching, with wanted: [String]) {
    let own = branching.branches.map { string(message.bytes[$0.selector]) }
    var missing = wanted.filter { !own.contains($0) }
    let isCertain = missing.count == 1 && own.count { !wanted.contains($0) } == 1
    for (branch, selector) in zip(branching.branches, own) where !wanted.contains(selector) {
      let suggestion = missing.count == 1 ? missing[0] : nearest(to: selector, among: missing)
      missing.removeAll { $0 == suggestion }
      tell(
        .selectBranchUnknown, branch.selector, [selector], suggestion: suggestion,
        repair: isCertain ? suggestion.map { Array($0.utf8) } : nil)
    }
    let brace = branching.hole.range.lowerBound
    for selector in missing { tell(.selectBranchMissing, brace..<brace + 1, [selector]) }
  }

  private mutating func checkMissing(_ branching: MessageOutline.Branching, isOrdinal: Bool) {
    let needs = isOrdinal ? language.ordinals : language.cardinals
    let own = branching.branches.map { string(message.bytes[$0.selector]) }
    for category in needs.needed {
      let keyword = category.keyword.description
      if own.contains(keyword) { continue }
      if category == .one, needs.isOneOnlyOne, own.contains("=1") { continue }
      let brace = branching.hole.range.lowerBound
      tell(.pluralMissing, brace..<brace + 1, [keyword], suggestion: keyword)
    }
  }

  /// A sentence put together around a plural, where the source has a whole one in each branch.
  private mutating func checkPieces(_ source: MessageReading) {
    guard let outline = message.outline, hasWordsOutside(outline, message.bytes) else { return }
    if let original = source.outline, hasWordsOutside(original, source.bytes) { return }
    for case .branching(let branching) in outline.parts {
      let brace = branching.hole.range.lowerBound
      return tell(.sentenceInPieces, brace..<brace + 1)
    }
  }

  private func hasWordsOutside(_ outline: MessageOutline, _ bytes: [UInt8]) -> Bool {
    var hasWords = false
    var hasBranching = false
    for part in outline.parts {
      switch part {
      case .text(let range): hasWords = hasWords || bytes[range].contains { $0 | 0x20 >= 0x61 }
      case .branching: hasBranching = true
      case .hole, .count: break
      }
    }
    return hasWords && hasBranching
  }

  /// What the language itself says about the branches.
  mutating func checkBranches() {
    for branching in message.branchings {
      let type = message.bytes[branching.hole.type]
      if type.elementsEqual("select".utf8) { continue }
      let needs = type.count > 6 ? language.ordinals : language.cardinals
      let own = branching.branches.map { string(message.bytes[$0.selector]) }
      for (branch, selector) in zip(branching.branches, own) {
        guard let category = PluralCategory.allCases.first(where: { $0.keyword.description == selector }) else {
          continue
        }
        if !needs.known.contains(category) {
          tell(.pluralSuperfluous, branch.selector, [selector])
        } else if category == .one, own.contains("=1"), needs.isOneOnlyOne {
          tell(.branchShadowed, branch.selector, [selector, "=1"])
        } else if category == .one, !needs.isOneOnlyOne, !showsNumber(branch, of: branching),
          branching.branches.contains(where: { showsNumber($0, of: branching) })
        {
          tell(.oneWithoutNumber, branch.selector)
        }
      }
    }
  }

  private func showsNumber(_ branch: MessageOutline.Branch, of branching: MessageOutline.Branching) -> Bool {
    branch.parts.contains { part in
      switch part {
      case .count: true
      case .hole(let hole): message.bytes[hole.name].elementsEqual(message.bytes[branching.hole.name])
      case .text: false
      case .branching(let inner): inner.branches.contains { showsNumber($0, of: branching) }
      }
    }
  }
}
