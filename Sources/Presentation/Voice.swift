public import Authoring
public import Localization
public import Phrasing
import Synchronization

/// One language, ready to speak: its words from the catalogues and the notation to fill them with.
///
/// A message that no catalogue has shows its key or, in a guide, the guide's own words, and is noted.
public final class Voice: Sendable {
  /// The language's tag, such as `da`.
  public let language: String
  public let notation: Notation
  /// The keys of the messages that were wanted and missing, each once.
  public var missing: [String] { memory.withLock { $0.translations.missing.map { "\($0.domain): \($0.key)" } } }
  private let catalogues: CatalogueSet
  private let translations: Translations
  private let memory: Mutex<Memory>

  private struct Memory {
    /// Notes what is missing.
    var translations: Translations
    var phrases: [String: Phrase] = [:]
    /// What was said already: a site says most things on every page.
    var said: [InterfaceMessage: String] = [:]
    /// The titles of guides by their ids; nothing for those that have none.
    var titles: [String: String?] = [:]
  }

  public init(language: String, catalogues: CatalogueSet) throws(ICUError) {
    self.language = language
    self.catalogues = catalogues
    notation = try Notation(language: language)
    translations = Translations(catalogues, language: language)
    memory = Mutex(Memory(translations: translations))
  }

  /// Somebody who speaks another language from the same catalogues.
  func speaking(_ language: String) throws(ICUError) -> Voice { try Voice(language: language, catalogues: catalogues) }

  /// What the program itself says.
  public func text(_ message: InterfaceMessage) -> String {
    if let said = memory.withLock({ $0.said[message] }) { return said }
    let (key, values) = message.keyed
    let text = text(key, in: "interface") { name in values.first { $0.name == name }?.value }
    memory.withLock { $0.said[message] = text }
    return text
  }

  /// What a guide is called: as it is translated into this language, or else as it calls itself.
  public func title(ofGuide id: String, in library: GuideLibrary) -> String? {
    if let known = memory.withLock({ $0.titles[id] }) { return known }
    let title = translation("\(id).title", in: id) ?? library.title(of: id)
    memory.withLock { $0.titles[id] = .some(title) }
    return title
  }

  /// A message's words, filled; an argument that has no value shows its name.
  func text(_ key: String, in domain: String, values: (String) -> Value?) -> String {
    let phrase = phrase(key, in: domain)
    let filled = phrase.arguments.map { name in
      let name = String(decoding: name, as: UTF8.self)
      return values(name) ?? .text(Array("⟨\(name)⟩".utf8))
    }
    return String(decoding: phrase.filled(with: filled, in: notation), as: UTF8.self)
  }

  /// A message ready to be filled; one that no catalogue has in the words of who asks for it.
  func phrase(_ key: String, in domain: String, orElse own: @autoclosure () -> Phrase? = nil) -> Phrase {
    let name = "\(domain):\(key)"
    if let known = memory.withLock({ $0.phrases[name] }) { return known }
    let found = message(key, in: domain)
    let phrase = found.place == nil ? own() ?? found.phrase : found.phrase
    memory.withLock { $0.phrases[name] = phrase }
    return phrase
  }

  /// What a message says in the language, or in one of which it is a variety; nothing where nobody has translated it.
  func translation(_ key: String, in domain: String) -> String? {
    translations.translation(key, in: domain).map { words in
      String(decoding: words.phrase.filled(with: [], in: notation), as: UTF8.self)
    }
  }

  /// A message as its catalogue has it.
  func source(_ key: String, in domain: String) -> [UInt8] { message(key, in: domain).text }

  /// Nobody who looks for a message keeps others waiting who speak at the same time.
  private func message(_ key: String, in domain: String) -> Translations.Words {
    translations.find(key, in: domain) ?? memory.withLock { $0.translations.message(key, in: domain) }
  }

  /// What a finding says, and how to mend it.
  public func words(of finding: Finding) -> (message: String, advice: String) {
    func value(_ name: String) -> Value? {
      finding.arguments.first { $0.name == name }.map { .text(Array($0.value.utf8)) }
    }
    let code = finding.code.rawValue
    return (
      text("\(code).message", in: "findings", values: value), text("\(code).advice", in: "findings", values: value)
    )
  }

  /// The same of any finding of a code: an ellipsis stands for everything that it would name.
  public func words(of code: FindingCode) -> (message: String, advice: String) {
    words(of: Finding(code, at: Place(file: "", line: 1, column: 1), code.arguments.map { _ in "…" }))
  }
}
