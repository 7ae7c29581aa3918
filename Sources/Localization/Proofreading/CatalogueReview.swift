/// A translation with everything that a translator wants to see of each message.
public struct CatalogueReview: Sendable {
  public let domain: String
  public let messages: [Message]
  /// What was found of the file and of no one message.
  public let findings: [Finding]

  public struct Message: Sendable {
    public let key: String
    public let source: [UInt8]
    /// Empty when there is none.
    public let translation: [UInt8]
    public let state: State
    /// `#.`
    public let notes: [String]
    /// `#:`
    public let places: [String]
    public let terms: [Term]
    public let findings: [Finding]
  }

  public enum State: Sendable {
    case translated
    /// Made from another source text, or marked so by its translator.
    case review
    case missing
  }

  /// A term of the glossary that the source speaks of.
  public struct Term: Equatable, Sendable {
    public let source: String
    public let approved: String
    public let forbidden: [String]
  }

  /// Takes of all findings those that are of this translation. A variety such as `nl-BE` has only what differs there.
  public init(
    of translation: Catalogue?, in language: String, source: Catalogue, findings: [Finding],
    languages: ProofreadingLanguages
  ) {
    domain = source.domain
    let isSparse = language.contains("-")
    let own = findings.filter { $0.language == language && $0.place.file.hasSuffix("/\(language)/\(source.domain).po") }
    let byKey = Dictionary(grouping: own) { $0.key ?? "" }
    let glossary = languages[language].glossary
    let sourceLanguage = languages[source.language]
    messages = source.messages.compactMap { original in
      let made = translation?[original.key]
      if made == nil, isSparse { return nil }
      let reading = MessageReading(original.text, isProse: false, language: sourceLanguage)
      let text = made?.text.bytes ?? []
      let isBehind = made.map { $0.isFuzzy || $0.original?.bytes != original.text.bytes } ?? false
      return Message(
        key: original.key, source: original.text.bytes, translation: text,
        state: text.isEmpty ? .missing : isBehind ? .review : .translated,
        notes: original.comments.filter { $0.kind == .extracted }.map(\.text),
        places: original.comments.filter { $0.kind == .places }.map(\.text),
        terms: CatalogueReview.terms(of: reading, in: glossary), findings: byKey[original.key] ?? [])
    }
    let keys = Set(messages.map(\.key))
    self.findings = own.filter { !keys.contains($0.key ?? "") }
  }

  private static func terms(of reading: MessageReading, in glossary: Glossary) -> [Term] {
    var terms: [Term] = []
    for text in reading.texts {
      for (term, _) in glossary.terms(in: text) {
        let found = Term(
          source: string(term.source), approved: string(term.isKept ? term.source : term.approved),
          forbidden: term.forbidden.map(string))
        if !terms.contains(found) { terms.append(found) }
      }
    }
    return terms
  }

  private static func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension Catalogue {
  /// Domains whose words are shown as they stand; all others are Markdown.
  public static let plainDomains = ["interface", "fields", "findings", "labels", "sources", "glossary"]

  /// Whether its messages are Markdown.
  public var isProse: Bool { !Catalogue.plainDomains.contains(domain) }
}
