import Phrasing

/// How far a translation is: messages, and words of their source.
public struct CatalogueProgress: Equatable, Sendable {
  public private(set) var messages = 0
  public private(set) var translated = 0
  /// Translations that are to be looked at again.
  public private(set) var fuzzy = 0
  public private(set) var words = 0
  public private(set) var translatedWords = 0

  public var missing: Int { messages - translated - fuzzy }

  public init() {}

  /// Of a variety of a language, only what it has is counted.
  public init(of translation: Catalogue, source: Catalogue) {
    for message in source.messages {
      let made = translation[message.key]
      if made == nil, translation.language.contains("-") { continue }
      let count = CatalogueProgress.words(in: message.text.bytes)
      messages += 1
      words += count
      guard let made, !made.text.bytes.isEmpty else { continue }
      if made.isFuzzy || made.original?.bytes != message.text.bytes {
        fuzzy += 1
      } else {
        translated += 1
        translatedWords += count
      }
    }
  }

  public static func + (first: CatalogueProgress, second: CatalogueProgress) -> CatalogueProgress {
    var sum = first
    sum.messages += second.messages
    sum.translated += second.translated
    sum.fuzzy += second.fuzzy
    sum.words += second.words
    sum.translatedWords += second.translatedWords
    return sum
  }

  /// Runs of characters with a letter or digit among them; of branches the last one counts, of arguments none.
  static func words(in message: [UInt8]) -> Int {
    let phrase = MessageSyntax(message).phrase?.variants.last
    let texts =
      phrase?.parts.map { part in if case .text(let text) = part { text } else { Array(" ".utf8) } } ?? [message]
    return texts.joined().split { $0 == 0x20 || (0x09...0x0D).contains($0) }.count { word in
      word.contains { $0 >= 0x80 || (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) }
    }
  }
}
