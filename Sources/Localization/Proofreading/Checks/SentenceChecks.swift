// Sentences: how many there are, and how hard they are to read.
extension MessageProof {
  /// Only for texts long enough that the figures mean something.
  private static let fewestWords = 40

  mutating func compareSentences(_ text: ReadText, _ original: ReadText) {
    let isLong = text.words.count >= MessageProof.fewestWords && original.words.count >= MessageProof.fewestWords
    guard isLong || stops(in: text) < stops(in: original) else { return }
    let (own, wanted) = (sentences(in: text, language), sentences(in: original, sourceLanguage))
    // A long sentence made two is good work; one that is lost is not.
    if own < wanted, ![.escapeLiteral, .lineBreaksDiffer, .blocksDiffer].contains(where: has) {
      tell(.sentencesDiffer, 0..<0, [String(own), String(wanted)])
    }
    if isLong { compareReadability(text, own, original, wanted) }
  }

  /// A text that has as many of these is not looked at more closely: most have as many sentences, too.
  private func stops(in text: ReadText) -> Int {
    text.bytes.count { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "?") || $0 == 0x0A }
  }

  /// Sentences end in a full stop, a question mark or an exclamation mark, and where a line ends.
  private func sentences(in text: ReadText, _ language: ProofreadingLanguage) -> Int {
    let bytes = text.bytes
    var count = 0
    var isOpen = false
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x0A:
        count += isOpen ? 1 : 0
        isOpen = false
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        guard isOpen, isSentenceEnd(bytes, index, language) else { continue }
        count += 1
        isOpen = false
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xFF, ReadText.hole: isOpen = true
      default: break
      }
    }
    return count + (isOpen ? 1 : 0)
  }

  /// Not within a word, behind an abbreviation, or before a small letter.
  private func isSentenceEnd(_ bytes: [UInt8], _ index: Int, _ language: ProofreadingLanguage) -> Bool {
    var next = index + 1
    while next < bytes.count, !(bytes[next] == 0x20 || bytes[next] == 0x0A) {
      // Closing brackets and quotation marks belong to the sentence.
      guard bytes[next] >= 0x80 || ")]*_\"".utf8.contains(bytes[next]) else { return false }
      next += 1
    }
    if bytes[index] == UInt8(ascii: "."), endsInAbbreviation(bytes[..<index], language) { return false }
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    return next >= bytes.count || !(0x61...0x7A).contains(bytes[next])
  }

  private mutating func compareReadability(_ text: ReadText, _ own: Int, _ original: ReadText, _ wanted: Int) {
    guard let scale = language.habits.readability, let sourceScale = sourceLanguage.habits.readability,
      own > 0, wanted > 0
    else { return }
    let (words, sourceWords) = (plainWords(text), plainWords(original))
    guard words.count >= MessageProof.fewestWords, sourceWords.count >= MessageProof.fewestWords else { return }
    let figure = scale.figure(words, sentences: own)
    let sourceFigure = sourceScale.figure(sourceWords, sentences: wanted)
    if scale.isHard(figure), !sourceScale.isHard(sourceFigure) {
      tell(.hardToRead, 0..<0, [String(figure), String(scale.limit)])
    }
  }

  private func plainWords(_ text: ReadText) -> [ArraySlice<UInt8>] {
    text.words.filter { $0.kind == .word }.map { text.bytes[$0.range] }
  }
}

/// How easy a text is to read, by the measure that is usual in a language.
enum Readability: Sendable {
  /// Words in a sentence, and how many in a hundred are longer than six letters: Danish, and any language.
  case lix
  /// Words in a sentence, and syllables in a word, with the figures for Dutch by Douma.
  case fleschDouma

  var limit: Int {
    switch self {
    case .lix: 55
    case .fleschDouma: 30
    }
  }

  func isHard(_ figure: Int) -> Bool {
    switch self {
    case .lix: figure > limit
    case .fleschDouma: figure < limit
    }
  }

  func figure(_ words: [ArraySlice<UInt8>], sentences: Int) -> Int {
    let length = Double(words.count) / Double(sentences)
    switch self {
    case .lix:
      let long = words.count { word in word.count { $0 & 0xC0 != 0x80 } > 6 }
      return Int((length + 100 * Double(long) / Double(words.count)).rounded())
    case .fleschDouma:
      let syllables = words.reduce(0) { $0 + Readability.syllables(in: $1) }
      return Int((206.84 - 0.93 * length - 77 * Double(syllables) / Double(words.count)).rounded())
    }
  }

  /// Runs of vowels; a letter with an accent counts as one.
  private static func syllables(in word: ArraySlice<UInt8>) -> Int {
    var count = 0
    var isVowel = false
    for byte in word where byte & 0xC0 != 0x80 {
      let isNext = byte >= 0xC3 || "aeiouyAEIOUY".utf8.contains(byte)
      count += isNext && !isVowel ? 1 : 0
      isVowel = isNext
    }
    return max(1, count)
  }
}
