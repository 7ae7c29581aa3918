import Phrasing

// Words: twice in a row, of another language or register, left over, not translated.
extension MessageProof {
  mutating func checkWords(_ text: ReadText, _ original: ReadText?) {
    let words = text.words
    for index in words.indices where words[index].kind == .word {
      let word = words[index]
      if index > 0 { checkDoubled(words[index - 1], word, in: text, original) }
      if language.habits.refusedForms.contains(word.hash) {
        tellForm(word, in: text)
      } else if index > 0, language.habits.refusedCapitalForms.contains(word.hash) {
        checkCapitalForm(at: index, in: text, original)
      }
      if let better = language.habits.varietyWords[word.hash] {
        tell(
          .varietyWord, text.range(word.start, word.end), [string(text.bytes[word.range]), better], suggestion: better)
      }
      if word.letters == .capital { checkLeftover(word, in: text, original) }
      if word.letters.contains(.further) { checkLetters(word, in: text, original) }
      if source != nil, language.glossary.isRefused(word) {
        tell(.termForbidden, text.range(word.start, word.end), [string(text.bytes[word.range]), "none"])
      }
    }
    checkHash(text, original)
    checkPhrases(text, original)
    checkCapitals(text, original)
  }

  /// Words of the language itself in capitals, as no abbreviations and names are.
  private mutating func checkCapitals(_ text: ReadText, _ original: ReadText?) {
    guard let range = capitals(in: text), original.flatMap({ capitals(in: $0) }) == nil else { return }
    tell(.allCapitals, text.range(range.lowerBound, range.upperBound), [string(text.bytes[range])])
  }

  /// The first three words or more in a row that are written in capitals, with one among them that is no name.
  private func capitals(in text: ReadText) -> Range<Int>? {
    guard text.words.count(where: { $0.letters == .capital }) > 2 else { return nil }
    var run: [Word] = []
    for word in text.words.map(Optional.some) + [nil] {
      if let word, word.kind == .word, word.letters == .capital {
        let follows = run.last.map { text.bytes[$0.end..<word.start].elementsEqual([0x20]) } ?? true
        if follows {
          run.append(word)
          continue
        }
      }
      if run.count > 2, run.contains(where: { isOwnWord($0.hash) }) { return run[0].start..<run[run.count - 1].end }
      run = []
    }
    return nil
  }

  private func isOwnWord(_ hash: UInt64) -> Bool {
    language.habits.ownWords.contains(hash) || LanguageHabits.known.contains { $0.ownWords.contains(hash) }
  }

  /// What a machine says of its own translation, and what stands in for a text.
  private static let phrases = [
    "lorem ipsum", "translate me", "as an ai", "language model", "som en ai", "sprogmodel", "als ai", "taalmodel",
    "here is the translation", "her er oversættelsen", "hier is de vertaling",
  ].map { Array($0.utf8) }

  /// Words with which they begin, and longer ones in which they stand; few texts have any.
  private static let phraseWords = WordSet(
    "lorem translate as language som sprogmodel ai-sprogmodel als taalmodel ai-taalmodel here her hier"
      .split(separator: " ").map { Word.hash($0.utf8) })

  private mutating func checkPhrases(_ text: ReadText, _ original: ReadText?) {
    guard text.words.contains(where: { MessageProof.phraseWords.contains($0.hash) }) else { return }
    let small = smallLetters(text.bytes)
    for phrase in MessageProof.phrases {
      guard let place = position(of: phrase, in: small), small.count == text.bytes.count else { continue }
      // A beginning of longer words is none: “as an aid”.
      let end = place + phrase.count
      if end < small.count, (0x61...0x7A).contains(small[end]) || small[end] >= 0xC3 { continue }
      if let original, contains(smallLetters(original.bytes), phrase) { continue }
      return tell(.leftover, text.range(place, end), [string(text.bytes[place..<end])])
    }
  }

  private mutating func tellForm(_ word: Word, in text: ReadText) {
    tell(.addressForm, text.range(word.start, word.end), [string(text.bytes[word.range])])
  }

  /// `Deres` in the middle of a sentence; at its beginning it means *their*, and before a capital it is part of a name.
  private mutating func checkCapitalForm(at index: Int, in text: ReadText, _ original: ReadText?) {
    let word = text.words[index]
    guard startsWithCapital(text.bytes, word.start), !word.letters.isDisjoint(with: .small) else { return }
    let previous = text.words[index - 1]
    let gap = text.bytes[previous.end..<word.start]
    guard gap.elementsEqual([0x20]), previous.kind == .word else { return }
    if index + 1 < text.words.count, startsWithCapital(text.bytes, text.words[index + 1].start) { return }
    if let original, original.words.contains(where: { $0.hash == word.hash }) { return }
    tellForm(word, in: text)
  }

  private mutating func checkDoubled(_ first: Word, _ second: Word, in text: ReadText, _ original: ReadText?) {
    guard first.hash == second.hash, first.kind == .word, second.start == first.end + 1, text.bytes[first.end] == 0x20,
      !language.habits.repeatable.contains(second.hash)
    else { return }
    // The letter I is no word.
    if second.end - second.start == 1, first.letters == .capital || second.letters == .capital { return }
    if let original {
      for (one, two) in zip(original.words, original.words.dropFirst())
      where one.hash == two.hash && one.hash == first.hash {
        return
      }
    }
    tell(.wordDoubled, text.range(second.start, second.end), [string(text.bytes[second.range])])
  }

  private mutating func checkLeftover(_ word: Word, in text: ReadText, _ original: ReadText?) {
    let written = text.bytes[word.range]
    guard ["TODO", "FIXME", "XXX", "TBD"].contains(where: { written.elementsEqual($0.utf8) }) else { return }
    if let original, original.words.contains(where: { $0.hash == word.hash }) { return }
    tell(.leftover, text.range(word.start, word.end), [string(written)])
  }

  /// `#` outside a plural is shown as it stands; before a digit, in a name and as Markdown it is meant so.
  private mutating func checkHash(_ text: ReadText, _ original: ReadText?) {
    guard let original, text.bytes.contains(UInt8(ascii: "#")), !original.bytes.contains(UInt8(ascii: "#")) else {
      return
    }
    for index in text.bytes.indices where text.bytes[index] == UInt8(ascii: "#") {
      tell(.hashOutsidePlural, text.range(index, index + 1))
    }
  }

  /// The whole text: is it translated, into this language, and of a fitting length?
  mutating func compareWhole(_ text: ReadText, _ original: ReadText) {
    if text.bytes == original.bytes {
      if isSentence(text) { tell(.translationSame, 0..<0) }
    } else {
      checkLanguage(text, original)
    }
    checkLength(text, original)
  }

  /// Words that a translator would have changed: more than names, terms and single words.
  private func isSentence(_ text: ReadText) -> Bool {
    let plain = text.words.filter { $0.kind == .word && $0.letters.contains(.small) && $0.end - $0.start > 1 }
    guard plain.count > 1, plain.contains(where: { !startsWithCapital(text.bytes, $0.start) }) else { return false }
    return !said.contains { $0.term.approved == text.bytes }
  }

  private mutating func checkLanguage(_ text: ReadText, _ original: ReadText) {
    let own = language.habits.ownWords
    guard !own.isEmpty, text.words.count >= 4 else { return }
    var others = [Set<UInt64>](repeating: [], count: LanguageHabits.known.count)
    for word in text.words where word.kind == .word {
      if own.contains(word.hash) { return }
      for (index, known) in LanguageHabits.known.enumerated() where known.ownWords.contains(word.hash) {
        others[index].insert(word.hash)
      }
    }
    for (index, known) in LanguageHabits.known.enumerated()
    where others[index].count > 1 && !language.name.hasPrefix(known.language) {
      return tell(.languageOther, 0..<0, [known.language])
    }
  }

  private mutating func checkLength(_ text: ReadText, _ original: ReadText) {
    let own = text.bytes.count { $0 & 0xC0 != 0x80 }
    let wanted = original.bytes.count { $0 & 0xC0 != 0x80 }
    if let limit {
      text.holes.isEmpty ? checkLimit(limit, text) : checkFilledLimit(limit)
    } else if own > 40, own > wanted * 3 || wanted > 120 && own * 4 < wanted {
      tell(.lengthUnusual, 0..<0, [String(own), String(wanted)])
    }
  }

  /// As a reader counts: a letter and its marks are one.
  private mutating func checkLimit(_ limit: Int, _ text: ReadText) {
    let shown = string(text.bytes[...])
    guard shown.count > limit else { return }
    let start = shown.prefix(limit).utf8.count
    tell(.tooLong, text.range(start, text.bytes.count), [String(shown.count), String(limit)])
  }

  /// With everything filled in that the samples have, the longest of them.
  private mutating func checkFilledLimit(_ limit: Int) {
    guard !has(.tooLong), let phrase = MessageSyntax(message.bytes).phrase, let notation = language.notation else {
      return
    }
    let lengths = PhraseSamples(phrase, in: notation, text: { $0 }).all.map {
      string(phrase.filled(with: $0.values, in: notation)[...]).count
    }
    if let longest = lengths.max(), longest > limit { tell(.tooLong, 0..<0, [String(longest), String(limit)]) }
  }
}
