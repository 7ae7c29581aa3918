// Words of buttons and menus that a text quotes.
extension MessageProof {
  mutating func compareScreenWords(_ text: ReadText, _ original: ReadText) {
    guard !language.screenWords.isEmpty, original.bytes.contains(0xE2) || original.bytes.contains(0xC2) else { return }
    let quotations = quotedRanges(in: original.bytes)
    if quotations.isEmpty { return }
    let own = quotedRanges(in: text.bytes)
    for (number, quotation) in quotations.enumerated() {
      guard let shown = language.screenWords[Array(original.bytes[quotation])],
        !shown.contains(where: { contains(text.bytes, $0.words) })
      else { continue }
      let place = own.count == quotations.count ? text.range(own[number].lowerBound, own[number].upperBound) : 0..<0
      let right = string(shown[0].words[...])
      tell(
        shown[0].isOurs ? .ownLabelDiffers : .screenLabelDiffers, place,
        [string(original.bytes[quotation]), right], suggestion: right)
    }
  }

  /// What stands between “ and ”, » and « and their like.
  func quotedRanges(in bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var open: Int?
    var index = 0
    while index < bytes.count {
      let isCurly = bytes[index] == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80
      let isAngle = bytes[index] == 0xC2 && index + 1 < bytes.count && [0xAB, 0xBB].contains(bytes[index + 1])
      let length = isCurly && (0x9C...0x9F).contains(bytes[index + 2]) ? 3 : isAngle ? 2 : 0
      guard length > 0 else {
        index += 1
        continue
      }
      if let start = open {
        ranges.append(start..<index)
        open = nil
      } else {
        open = index + length
      }
      index += length
    }
    return ranges
  }
}

/// Words on a button or a menu, as one language's readers see them.
struct ScreenWord: Sendable {
  let words: [UInt8]
  /// A button of our own, or of somebody else's screen.
  let isOurs: Bool
}

extension ScreenWord {
  /// No longer text is a button's.
  private static let mostWords = 6

  /// What stands on our buttons and on other people's screens in a language, by what stands there in the source.
  static func all(
    in language: String, _ catalogues: CatalogueSet, labels: [[String: String]]
  ) -> [[UInt8]: [ScreenWord]] {
    var all: [[UInt8]: [ScreenWord]] = [:]
    let source = catalogues.source(of: "interface")
    let sourceLanguage = source?.language ?? "en"
    for label in labels {
      guard let written = label[sourceLanguage] else { continue }
      let shown = Translations.languages(after: language).lazy.compactMap { label[$0] }.first ?? written
      all[Array(written.utf8), default: []].append(ScreenWord(words: Array(shown.utf8), isOurs: false))
    }
    let words = Translations(catalogues, language: language)
    for message in source?.messages ?? [] where !message.text.bytes.contains(UInt8(ascii: "{")) {
      // What is typed, not clicked, begins with a small letter.
      guard let first = message.text.bytes.first, !(0x61...0x7A).contains(first) else { continue }
      guard message.text.bytes.split(separator: 0x20).count <= mostWords,
        let found = words.find(message.key, in: "interface")
      else { continue }
      all[message.text.bytes, default: []].append(ScreenWord(words: found.text, isOurs: true))
    }
    return all
  }
}
