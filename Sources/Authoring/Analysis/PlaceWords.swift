import Localization

/// Words that name something on a screen by nothing but its place or colour, such as “the green button” or “the menu on
/// the left”: whoever hears the screen cannot find it.
struct PlaceWords {
  /// What things on screens are called.
  private let things: [[UInt8]]
  /// What is said before or behind their names of where or of which colour they are.
  private let before: [[UInt8]]
  private let behind: [[UInt8]]
  /// The words that may stand between a thing and its place.
  private let between: [[UInt8]]

  /// Nothing where the words of a language are not known.
  init?(language: String) {
    func words(_ text: String) -> [[UInt8]] { text.split(separator: " ").map { Array($0.utf8) } }
    switch language.prefix(2) {
    case "en":
      things = words("button buttons icon icons field fields link links tab tabs arrow arrows box circle menu symbol")
      before = words(
        "red green blue yellow orange grey gray black white purple round square left right left-hand right-hand upper lower top bottom"
      )
      behind = words("left right top bottom left-hand right-hand")
      between = words("on at in to the of")
    case "da":
      things = words(
        "knap knappen knapper ikon ikonet felt feltet link linket fane fanen pil pilen boks boksen cirkel cirklen menu menuen"
      )
      before = words(
        "rød røde grøn grønne blå gul gule orange grå sort sorte hvid hvide lilla rund runde firkantet firkantede venstre højre øverste nederste"
      )
      behind = words("venstre højre øverst nederst")
      between = words("til i på for")
    case "nl":
      things = words(
        "knop knoppen icoon pictogram veld link koppeling tabblad pijl vak vakje cirkel menu symbool")
      before = words(
        "rode groene blauwe gele oranje grijze zwarte witte paarse ronde vierkante linker rechter linkse rechtse bovenste onderste"
      )
      behind = words("links rechts boven onder linksboven rechtsboven linksonder rechtsonder linkerkant rechterkant")
      between = words("aan op in bij de het")
    default: return nil
    }
  }

  /// The first such words of a message, where they stand; a sentence that says what is written there is none.
  func range(in bytes: [UInt8]) -> Range<Int>? {
    var words: [Range<Int>] = []
    var start: Int?
    for index in 0...bytes.count {
      let byte = index < bytes.count ? bytes[index] : UInt8(ascii: " ")
      let isOfWord = byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == UInt8(ascii: "-")
      if isOfWord {
        start = start ?? index
      } else if let first = start {
        words.append(first..<index)
        start = nil
      }
    }
    for (number, word) in words.enumerated() where isOne(bytes[word], of: things) {
      guard let range = place(of: number, among: words, in: bytes), !isNamed(range, in: bytes) else { continue }
      return range
    }
    return nil
  }

  private func place(of number: Int, among words: [Range<Int>], in bytes: [UInt8]) -> Range<Int>? {
    if number > 0, isOne(bytes[words[number - 1]], of: before) {
      return words[number - 1].lowerBound..<words[number].upperBound
    }
    for word in words[(number + 1)...].prefix(4) {
      if isOne(bytes[word], of: behind) { return words[number].lowerBound..<word.upperBound }
      guard isOne(bytes[word], of: between) else { return nil }
    }
    return nil
  }

  /// Whether the sentence around it says what stands on the screen: a label, a code or words in quotation marks.
  private func isNamed(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    let end = UInt8(ascii: ".")
    let start = bytes[..<range.lowerBound].lastIndex(of: end) ?? 0
    let sentence = bytes[start..<(bytes[range.upperBound...].firstIndex(of: end) ?? bytes.count)]
    let quotation = Array("“".utf8)
    return sentence.indices.contains { index in
      sentence[index] == UInt8(ascii: "<") || sentence[index...].starts(with: quotation)
        || sentence[index...].starts(with: Array("”".utf8))
    }
  }

  private func isOne(_ word: ArraySlice<UInt8>, of known: [[UInt8]]) -> Bool {
    known.contains { $0.count == word.count && zip($0, word).allSatisfy { $0 == $1 || $1 < 0x80 && $0 == $1 | 0x20 } }
  }
}

extension MessageList {
  /// Messages that name something on a screen by its place or colour alone.
  func unseeable(language: String) -> [Finding] {
    guard let places = PlaceWords(language: language) else { return [] }
    return messages.compactMap { message in
      places.range(in: message.words.text.bytes).map { range in
        let words = String(decoding: message.words.text.bytes[range], as: UTF8.self)
        return message.words.finding(.placeOrColourOnly, at: range.lowerBound, key: message.key, [words])
      }
    }
  }
}
