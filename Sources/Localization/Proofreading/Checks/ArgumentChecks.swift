// Arguments, styles and apostrophes against the source.
extension MessageProof {
  mutating func compareArguments(with source: MessageReading) {
    let own = message.arguments
    let hidden = hiddenNames(in: source)
    var missing = source.arguments.filter { argument in !own.contains { $0.name == argument.name } }
    missing.removeAll { hidden.contains($0.name) }
    let unknown = own.filter { argument in !source.arguments.contains { $0.name == argument.name } }
    let isCertain = missing.count == 1 && unknown.count == 1
    for argument in own {
      guard let original = source.arguments.first(where: { $0.name == argument.name }) else {
        let suggestion = missing.count == 1 ? missing[0].name : nearest(to: argument.name, among: missing.map(\.name))
        missing.removeAll { $0.name == suggestion }
        tell(
          .argumentUnknown, argument.range, [argument.name], suggestion: suggestion,
          repair: isCertain ? suggestion.map { Array($0.utf8) } : nil)
        continue
      }
      if original.kind != argument.kind { tell(.argumentKindDiffers, argument.range, [argument.name]) }
    }
    for argument in missing { tell(.argumentMissing, 0..<0, [argument.name]) }
    compareStyles(with: source)
    compareBranchArguments(with: source)
  }

  /// Arguments of the source that stand between apostrophes here, which makes them plain text.
  private mutating func hiddenNames(in source: MessageReading) -> [String] {
    guard let quoting = message.outline?.quoting, !quoting.isEmpty else { return [] }
    var names: [String] = []
    for start in quoting {
      let words = message.bytes[(start + 1)...]
      for argument in source.arguments where words.dropFirst().starts(with: argument.name.utf8) {
        if message.arguments.contains(where: { $0.name == argument.name }) { continue }
        names.append(argument.name)
        tell(.apostropheHides, start..<start + 1, [argument.name], suggestion: "’")
      }
    }
    return names
  }

  /// The holes of an outline that are filled with one argument, branches and all.
  private func holes(_ name: [UInt8], in reading: MessageReading) -> [MessageOutline.Hole] {
    reading.holes.filter { reading.bytes[$0.name].elementsEqual(name) }
  }

  private mutating func compareStyles(with source: MessageReading) {
    guard message.outline != nil, source.outline != nil else { return }
    let originals = source.holes
    for hole in message.holes {
      let name = message.bytes[hole.name]
      let same = originals.filter { source.bytes[$0.name].elementsEqual(name) }
      guard !same.isEmpty else { continue }
      let type = message.bytes[hole.type]
      let isPlain = type.elementsEqual("number".utf8)
      let plural = same.first { source.bytes[$0.type].elementsEqual("plural".utf8) }
      let hasPlural = holes(Array(name), in: message).contains { message.bytes[$0.type].elementsEqual("plural".utf8) }
      if isPlain, plural != nil, !hasPlural, same.allSatisfy({ source.bytes[$0.type].elementsEqual("plural".utf8) }) {
        tell(.pluralFlattened, hole.name, [string(name)])
        continue
      }
      let ordinal = "selectordinal".utf8
      if type.elementsEqual("plural".utf8) || type.elementsEqual(ordinal) {
        let isOrdinal = type.elementsEqual(ordinal)
        let wanted = same.first {
          $0.style.isEmpty && source.bytes[$0.type].elementsEqual(isOrdinal ? "plural".utf8 : ordinal)
        }
        if wanted != nil, !same.contains(where: { source.bytes[$0.type].elementsEqual(type) }) {
          let right = isOrdinal ? "plural" : "selectordinal"
          tell(.ordinalSwapped, hole.type, [string(type), right], suggestion: right)
        }
        continue
      }
      guard isPlain || type.elementsEqual("date".utf8) else { continue }
      let sameType = same.filter { source.bytes[$0.type].elementsEqual(type) }
      guard !sameType.isEmpty else { continue }
      let style = message.bytes[hole.style]
      if !sameType.contains(where: { source.bytes[$0.style].elementsEqual(style) }) {
        let right = string(source.bytes[sameType[0].style])
        tell(
          .argumentStyleDiffers, hole.name, [string(name), right.isEmpty ? "none" : right],
          suggestion: right.isEmpty ? nil : right)
      }
    }
  }

  /// An argument that is in every text of the source and in some only of the translation.
  private mutating func compareBranchArguments(with source: MessageReading) {
    guard message.texts.count > 1 else { return }
    for argument in message.arguments {
      let name = Array(argument.name.utf8)
      func has(_ text: ReadText, _ reading: MessageReading) -> Bool {
        text.holes.contains { $0.map { reading.bytes[$0.name].elementsEqual(name) } ?? false }
      }
      guard source.texts.allSatisfy({ has($0, source) }), message.texts.contains(where: { has($0, message) }) else {
        continue
      }
      for text in message.texts where !has(text, message) && !text.bytes.isEmpty {
        guard let selector = message.selector(of: text) else { continue }
        tell(.branchDropsArgument, selector, [argument.name, string(message.bytes[selector])])
      }
    }
  }
}

extension MessageReading {
  /// Every argument where it is used, by rising place.
  var holes: [MessageOutline.Hole] {
    func holes(_ parts: [MessageOutline.Part]) -> [MessageOutline.Hole] {
      parts.flatMap { part -> [MessageOutline.Hole] in
        switch part {
        case .text, .count: []
        case .hole(let hole): [hole]
        case .branching(let branching): [branching.hole] + branching.branches.flatMap { holes($0.parts) }
        }
      }
    }
    return outline.map { holes($0.parts) } ?? []
  }

  var branchings: [MessageOutline.Branching] {
    func branchings(_ parts: [MessageOutline.Part]) -> [MessageOutline.Branching] {
      parts.flatMap { part -> [MessageOutline.Branching] in
        guard case .branching(let branching) = part else { return [] }
        return [branching] + branching.branches.flatMap { branchings($0.parts) }
      }
    }
    return outline.map { branchings($0.parts) } ?? []
  }

  /// The selector of the innermost branch that leads to a text.
  func selector(of text: ReadText) -> Range<Int>? {
    guard let choice = text.path.last else { return nil }
    for branching in branchings where bytes[branching.hole.name].elementsEqual(choice.argument) {
      for branch in branching.branches where bytes[branch.selector].elementsEqual(choice.selector) {
        return branch.selector
      }
    }
    return nil
  }
}
