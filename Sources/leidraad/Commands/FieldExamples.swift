import Localization
import Phrasing
import Validation

/// The examples that a field's own words give, read by that field: `like DK37606030`.
enum FieldExamples {
  /// Shorter numbers are limits and counts.
  private static let fewestDigits = 6

  /// Messages whose example its field does not take.
  static func findings(in catalogue: Catalogue) -> [Finding] {
    var circumstances = Circumstances()
    circumstances.notation = try? Notation(language: catalogue.language)
    return catalogue.messages.flatMap { message -> [Finding] in
      let name = message.key.prefix { $0 != "." }
      guard let field = Field(id: Array(name.utf8)) else { return [] }
      return examples(in: message.text.bytes).compactMap { forms in
        let isTaken = forms.contains { (try? field.read(Array(message.text.bytes[$0]), in: circumstances)) != nil }
        guard !isTaken, let range = forms.first else { return nil }
        let example = message.text.bytes[range]
        return message.file.finding(
          .exampleRefused, at: message.text.offset(of: range.lowerBound), language: catalogue.language,
          key: message.key, [String(decoding: example, as: UTF8.self), String(name)])
      }
    }
  }

  /// Words with so many digits that they are numbers of something: alone, with the word before, and with the one behind,
  /// as a currency may stand on either side.
  private static func examples(in text: [UInt8]) -> [[Range<Int>]] {
    let words = text.split(separator: 0x20)
    return words.indices.compactMap { index in
      let word = words[index]
      guard word.count(where: isDigit) >= fewestDigits, !word.contains(UInt8(ascii: "{")) else { return nil }
      var forms = [bare(word)]
      if index > 0 { forms.append(words[index - 1].startIndex..<forms[0].upperBound) }
      if index + 1 < words.count { forms.append(forms[0].lowerBound..<bare(words[index + 1]).upperBound) }
      return forms
    }
  }

  /// Without the marks around it.
  private static func bare(_ word: ArraySlice<UInt8>) -> Range<Int> {
    let start = word.firstIndex { isDigit($0) || isLetter($0) || $0 == UInt8(ascii: "+") } ?? word.startIndex
    let end = word.lastIndex { isDigit($0) || isLetter($0) }.map { $0 + 1 } ?? word.endIndex
    return start..<end
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
}
