// What stays as it is in every language: addresses, telephone numbers, codes, acronyms, and units' no-break spaces.
extension MessageProof {
  mutating func compareAddresses(_ text: ReadText, _ original: ReadText) {
    func isKept(_ word: Word) -> Bool { word.kind == .address || word.kind == .mail || word.kind == .phone }
    guard text.words.contains(where: isKept) || original.words.contains(where: isKept) else { return }
    compareKept(.address, .addressDiffers, text, original) { [self] bytes in withoutLanguage(bytes) }
    compareKept(.mail, .contactDiffers, text, original) { smallLetters($0) }
    compareKept(.phone, .contactDiffers, text, original) { $0.filter { (0x30...0x39).contains($0) } }
  }

  private mutating func compareKept(
    _ kind: Word.Kind, _ code: FindingCode, _ text: ReadText, _ original: ReadText, _ form: ([UInt8]) -> [UInt8]
  ) {
    let own = text.words.filter { $0.kind == kind }.map { ($0, form(Array(text.bytes[$0.range]))) }
    let wanted = original.words.filter { $0.kind == kind }.map { ($0, form(Array(original.bytes[$0.range]))) }
    var missing = wanted.filter { wanted in !own.contains { $0.1 == wanted.1 } }
    for (word, _) in own.filter({ own in !wanted.contains { $0.1 == own.1 } }) {
      let right = missing.isEmpty ? nil : string(original.bytes[missing.removeFirst().0.range])
      tell(
        code, text.range(word.start, word.end), [string(text.bytes[word.range]), right ?? "none"], suggestion: right)
    }
    for (word, _) in missing { tell(code, 0..<0, ["none", string(original.bytes[word.range])]) }
  }

  /// An address of the same page in this language is as good.
  private func withoutLanguage(_ address: [UInt8]) -> [UInt8] {
    var parts = address.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for index in parts.indices where index > 2 {
      if parts[index].elementsEqual(language.name.utf8) { parts[index] = Array(sourceLanguage.name.utf8)[...] }
    }
    return Array(parts.joined(separator: [UInt8(ascii: "/")]))
  }

  /// Codes such as DK37606030, and acronyms.
  mutating func compareCodes(_ text: ReadText, _ original: ReadText) {
    // Letters of another script hide them.
    if has(.scriptMixed) { return }
    var small: [UInt8]?
    for word in original.words where word.kind == .word && word.letters.contains(.capital) {
      if word.letters.contains(.digit) {
        compareCode(word, text, original)
      } else if word.letters == .capital, word.end - word.start > 2,
        original.words.contains(where: { $0.letters.contains(.small) })
      {
        if QuantityReader.currencies.contains(word.hash) || text.words.contains(where: { $0.hash == word.hash }) {
          continue
        }
        let written = original.bytes[word.range]
        if source?.markup.codes.contains(where: { $0.utf8.elementsEqual(written) }) ?? false { continue }
        let lower = small ?? smallLetters(text.bytes)
        small = lower
        if contains(lower, smallLetters(Array(written))) { continue }
        if said.contains(where: { contains($0.term.source, Array(written)) }) { continue }
        tell(.acronymMissing, 0..<0, [string(written)])
      }
    }
  }

  private mutating func compareCode(_ word: Word, _ text: ReadText, _ original: ReadText) {
    let wanted = Array(original.bytes[word.range])
    if text.words.contains(where: { $0.hash == word.hash }) || contains(text.bytes, wanted) { return }
    let other = text.words.first { own in
      own.kind == .word && own.letters.contains([.capital, .digit])
        && !original.words.contains { $0.hash == own.hash }
    }
    let right = string(wanted[...])
    guard let other else { return tell(.codeDiffers, 0..<0, ["none", right]) }
    tell(.codeDiffers, text.range(other.start, other.end), [string(text.bytes[other.range]), right], suggestion: right)
  }

  /// The terms of the glossary that the source speaks of.
  mutating func compareTerms(_ text: ReadText, _ original: ReadText) {
    if said.isEmpty { return }
    let small = smallLetters(text.bytes)
    for (term, index) in said {
      if term.isKept {
        if !contains(text.bytes, term.source) { tellChanged(term, in: text) }
        continue
      }
      let approved = string(term.approved[...])
      if let word = term.forbiddenWord(in: text) {
        tell(
          .termForbidden, text.range(word.start, word.end), [string(text.bytes[word.range]), approved],
          suggestion: approved)
      } else if !term.isRendered(in: small), !isQuoted(term, index, of: original, in: text) {
        tell(.termMissing, 0..<0, [string(term.source[...]), approved], suggestion: approved)
      }
    }
  }

  /// Whether a term stands in a passage that was left in the source's language: with the word before it, or after it.
  private func isQuoted(_ term: Glossary.Term, _ index: Int, of original: ReadText, in text: ReadText) -> Bool {
    let words = original.words
    let last = min(index + term.sourceWords.count, words.count) - 1
    func isKept(_ first: Int, _ last: Int) -> Bool {
      words.indices.contains(first) && words.indices.contains(last)
        && contains(text.bytes, Array(original.bytes[words[first].start..<words[last].end]))
    }
    return isKept(index - 1, last) || isKept(index, last + 1)
  }

  private mutating func tellChanged(_ term: Glossary.Term, in text: ReadText) {
    func joined(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
      smallLetters(Array(bytes)).filter { $0 != 0x20 && $0 != UInt8(ascii: "-") }
    }
    let wanted = joined(term.source[...])
    let right = string(term.source[...])
    for (index, word) in text.words.enumerated() {
      var end = index
      while end < text.words.count, joined(text.bytes[word.start..<text.words[end].end]).count < wanted.count {
        end += 1
      }
      guard end < text.words.count else { continue }
      let written = text.bytes[word.start..<text.words[end].end]
      if joined(written).starts(with: wanted) {
        return tell(.termChanged, text.range(word.start, text.words[end].end), [right], suggestion: right)
      }
    }
    tell(.termChanged, 0..<0, [right])
  }

  /// A plain space between a number and its unit where the source has one that does not break.
  mutating func compareUnits(_ text: ReadText, _ original: ReadText) {
    guard contains(original.bytes, [0xC2, 0xA0]) || contains(original.bytes, [0xE2, 0x80, 0xAF]) else { return }
    for (word, next) in zip(original.words, original.words.dropFirst()) {
      guard word.kind == .number || word.kind == .hole, original.bytes[word.end] >= 0x80 else { continue }
      let unit = original.bytes[next.range]
      for (own, following) in zip(text.words, text.words.dropFirst()) where own.kind == word.kind {
        guard following.start == own.end + 1, text.bytes[own.end] == 0x20,
          text.bytes[following.range].elementsEqual(unit)
        else {
          continue
        }
        tell(
          .noBreakSpace, text.range(own.end, own.end + 1), [string(text.bytes[own.start..<following.end])],
          repair: [0xC2, 0xA0])
      }
    }
  }

  private static let units = Set(
    "kg m³ m² km cm mm ml MB kB GB kr EUR DKK °C".split(separator: " ").map { Array($0.utf8) })

  /// A number and its unit that a line may end between.
  mutating func checkUnits(_ text: ReadText) {
    for (word, next) in zip(text.words, text.words.dropFirst()) where word.kind == .number || word.kind == .hole {
      guard next.start == word.end + 1, text.bytes[word.end] == 0x20 else { continue }
      let unit = unit(at: next, in: text)
      guard MessageProof.units.contains(unit) else { continue }
      let range = text.range(word.end, word.end + 1)
      if problems.contains(where: { $0.code == .noBreakSpace && $0.range == range }) { continue }
      let number = word.kind == .hole ? "" : string(text.bytes[word.start..<word.end + 1])
      tell(.unitBreaks, range, [number + string(unit[...])], repair: [0xC2, 0xA0])
    }
  }

  /// A word with the raised digit that may follow it.
  private func unit(at word: Word, in text: ReadText) -> [UInt8] {
    let rest = text.bytes[word.end...]
    let isRaised = rest.starts(with: "³".utf8) || rest.starts(with: "²".utf8)
    return Array(text.bytes[word.start..<word.end + (isRaised ? 2 : 0)])
  }
}
