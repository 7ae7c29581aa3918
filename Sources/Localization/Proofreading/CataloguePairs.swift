/// Which message of a translation is made from which of its source: looked up once for all that is checked of the two.
struct CataloguePairs {
  let source: Catalogue
  let translation: Catalogue
  /// By message of the translation: where its original stands; nothing where the source has none of that key.
  let originals: [Int?]
  /// By message of the source: what translates it.
  let translations: [CatalogueMessage?]

  init(of source: Catalogue, _ translation: Catalogue) {
    self.source = source
    self.translation = translation
    var originals: [Int?] = []
    var translations: [CatalogueMessage?] = Array(repeating: nil, count: source.messages.count)
    // Most translations have the order of their source, so that the next is mostly the one.
    var next = 0
    for message in translation.messages {
      let isNext = next < source.messages.count && source.messages[next].key == message.key
      let original = isNext ? next : source.position(of: message.key)
      originals.append(original)
      guard let original else { continue }
      if translations[original] == nil { translations[original] = message }
      next = original + 1
    }
    for (index, message) in source.messages.enumerated() where translations[index] == nil {
      translations[index] = translation[message.key]
    }
    self.originals = originals
    self.translations = translations
  }

  /// The first message that stands before one that the source has earlier.
  var outOfOrder: Finding? {
    var last = -1
    for (message, original) in zip(translation.messages, originals) {
      guard let original else { continue }
      if original < last {
        return message.file.finding(
          .orderDiffers, at: message.offset, language: translation.language, key: nil, [message.key])
      }
      last = original
    }
    return nil
  }

  /// A page of which some messages would be shown in another language than the rest.
  var mixed: Finding? {
    let language = translation.language
    guard source.isProse, !language.contains("-"), let file = translation.messages.first?.file else { return nil }
    let missing = translations.count { !($0?.isUsable ?? false) }
    guard missing > 0, missing < source.messages.count else { return nil }
    return file.finding(
      .languagesMixed, at: 0, language: language, [source.domain, String(missing), String(source.messages.count)])
  }
}
