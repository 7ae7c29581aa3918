// Things on a screen that are named by nothing but their place or colour, such as “the green button” or “the menu on the
// left”: whoever hears the screen cannot find them.
extension MessageProof {
  mutating func checkPlaces(_ text: ReadText) {
    guard isProse, !language.habits.screenThings.isEmpty else { return }
    for (index, word) in text.words.enumerated() where language.habits.screenThings.contains(word.hash) {
      guard let range = place(of: index, in: text), !isNamed(range, in: text.bytes) else { continue }
      return tell(
        .placeOrColourOnly, text.range(range.lowerBound, range.upperBound), [string(text.bytes[range])])
    }
  }

  private func place(of index: Int, in text: ReadText) -> Range<Int>? {
    let (words, habits) = (text.words, language.habits)
    if index > 0, habits.placesBefore.contains(words[index - 1].hash) {
      return words[index - 1].start..<words[index].end
    }
    for word in words[(index + 1)...].prefix(4) {
      if habits.placesBehind.contains(word.hash) { return words[index].start..<word.end }
      guard habits.placeLinks.contains(word.hash) else { return nil }
    }
    return nil
  }

  /// Whether the sentence around it says what stands on the screen: a label, a code or words in quotation marks.
  private func isNamed(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    let end = UInt8(ascii: ".")
    let start = bytes[..<range.lowerBound].lastIndex(of: end) ?? 0
    let sentence = Array(bytes[start..<(bytes[range.upperBound...].firstIndex(of: end) ?? bytes.count)])
    return sentence.contains(UInt8(ascii: "<")) || contains(sentence, Array("“".utf8))
      || contains(sentence, Array("”".utf8))
  }
}
