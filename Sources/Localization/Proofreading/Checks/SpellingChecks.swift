// Words that the dictionary of the language does not know, where spelling was asked for.
extension MessageProof {
  mutating func checkSpelling(_ text: ReadText, _ original: ReadText?) {
    guard let dictionary = language.dictionary else { return }
    for word in text.words where isSpelled(word, in: text, original) {
      let written = string(text.bytes[word.range].filter { $0 != 0 })
      let plain = written.replacing("\u{AD}", with: "").replacing("’", with: "'")
      let parts = plain.split(separator: "-").map(String.init)
      // Dutch months are known in small letters only, and begin a sentence all the same.
      let small = plain.prefix(1).lowercased() + plain.dropFirst()
      let isShort = text.bytes.indices.contains(word.end) && text.bytes[word.end] == UInt8(ascii: ".")
      if dictionary.knows(plain) || dictionary.knows(small) || isShort && dictionary.knows(plain + ".")
        || parts.count > 1 && parts.allSatisfy({ isName($0) || dictionary.knows($0) })
      {
        continue
      }
      tell(
        .wordUnknown, text.range(word.start, word.end), [written],
        suggestion: dictionary.suggestion(for: plain).flatMap { $0 == plain ? nil : $0 })
    }
  }

  /// Names, codes, terms of the glossary and what the source says in the same letters are in no dictionary.
  private func isSpelled(_ word: Word, in text: ReadText, _ original: ReadText?) -> Bool {
    guard word.kind == .word, word.letters.contains(.small), !word.letters.contains(.digit) else { return false }
    let written = string(text.bytes[word.range])
    let isJoined = isHole(text, word.start - 1) || isHole(text, word.end)
    return (written.contains("-") || !isName(written)) && !isJoined && !language.glossary.approves(word)
      && !(original?.words.contains { $0.hash == word.hash } ?? false)
  }

  private func isHole(_ text: ReadText, _ index: Int) -> Bool {
    text.bytes.indices.contains(index) && text.bytes[index] == ReadText.hole
  }

  /// `EU`, `KvK`, `eIDAS`
  private func isName(_ part: String) -> Bool {
    part.dropFirst().contains { $0.isUppercase } || part.allSatisfy { $0.isUppercase || $0.isNumber }
  }
}
