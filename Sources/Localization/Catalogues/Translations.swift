public import Phrasing

/// The words of one language, each from the nearest catalogue that has it: `nl-BE`, then `nl`, then the source.
///
/// ```swift
/// var words = Translations(catalogues, language: "nl-BE")
/// words.message("yes", in: "interface").phrase
/// ```
public struct Translations: Sendable {
  public let language: String
  /// The messages that were asked for and that no catalogue has, each once.
  public private(set) var missing: [Missing] = []
  private let catalogues: CatalogueSet

  public struct Missing: Hashable, Sendable {
    public let key: String
    public let domain: String
  }

  public init(_ catalogues: CatalogueSet, language: String) {
    self.catalogues = catalogues
    self.language = language
  }

  /// A message that was looked up, in the language in which it was found.
  public struct Words: Equatable, Sendable {
    public let key: String
    public let text: [UInt8]
    public let language: String
    /// Nothing when the message is missing and the text shows its key.
    public let place: Place?

    /// The text ready to be filled; the key, when the text is not right.
    public var phrase: Phrase {
      MessageSyntax(text).phrase ?? Phrase(arguments: [], parts: [.text(Words.shownKey(key))])
    }

    static func shownKey(_ key: String) -> [UInt8] { Array("⟨\(key)⟩".utf8) }
  }

  /// What a key says, if any catalogue has it.
  public func find(_ key: String, in domain: String) -> Words? {
    for language in Translations.languages(after: language) {
      if let message = catalogues.catalogue(domain, in: language)?[key], message.isUsable {
        return words(message, in: language)
      }
    }
    if let source = catalogues.source(of: domain), let message = source[key], message.isUsable {
      return words(message, in: source.language)
    }
    guard let reserve = catalogues.reserve(of: domain), let message = reserve[key], message.isUsable else { return nil }
    return words(message, in: reserve.language)
  }

  /// What a key says in a translation into the language, or into one that it is a variety of.
  public func translation(_ key: String, in domain: String) -> Words? {
    for language in Translations.languages(after: language) {
      guard let catalogue = catalogues.catalogue(domain, in: language), catalogue.role == .translation else { continue }
      if let message = catalogue[key], message.isUsable { return words(message, in: language) }
    }
    return nil
  }

  /// Whether a key says something in the language itself, or in one that it is a variety of.
  public func has(_ key: String, in domain: String) -> Bool {
    Translations.languages(after: language).contains { catalogues.catalogue(domain, in: $0)?[key]?.isUsable ?? false }
  }

  /// What a key says; a missing message shows its key and is noted.
  public mutating func message(_ key: String, in domain: String) -> Words {
    if let words = find(key, in: domain) { return words }
    let missed = Missing(key: key, domain: domain)
    if !missing.contains(missed) { missing.append(missed) }
    return Words(key: key, text: Words.shownKey(key), language: language, place: nil)
  }

  private func words(_ message: CatalogueMessage, in language: String) -> Words {
    Words(key: message.key, text: message.text.bytes, language: language, place: message.place)
  }

  /// The language and those it is a variety of: `nl-BE`, `nl`.
  static func languages(after language: String) -> [String] {
    var languages = [language]
    while let hyphen = languages[languages.count - 1].lastIndex(of: "-") {
      languages.append(String(languages[languages.count - 1][..<hyphen]))
    }
    return languages
  }
}
