/// The messages of one domain in one language, by key.
public struct Catalogue: Sendable {
  public let domain: String
  public let language: String
  public let role: Role
  /// In the order of the file.
  public let messages: [CatalogueMessage]
  private let positions: [String: Int]

  public enum Role: Sendable {
    /// A template or a guide: what others translate.
    case source
    case translation
  }

  public init(domain: String, language: String, role: Role, messages: [CatalogueMessage]) {
    self.domain = domain
    self.language = language
    self.role = role
    self.messages = messages
    var positions: [String: Int] = Dictionary(minimumCapacity: messages.count)
    for (position, message) in messages.enumerated() where positions[message.key] == nil {
      positions[message.key] = position
    }
    self.positions = positions
  }

  /// Takes the messages of a file: of a `.pot` their source texts, of a `.po` their translations.
  ///
  /// ```swift
  /// Catalogue(POFile(SourceFile(name: "findings.pot", bytes: bytes)), domain: "findings", language: "en", role: .source)
  /// ```
  public init(_ file: POFile, domain: String, language: String, role: Role) {
    let messages = file.entries.compactMap { entry -> CatalogueMessage? in
      guard !entry.isObsolete, let key = entry.key, !key.bytes.isEmpty, let original = entry.text else { return nil }
      let text = role == .source ? original : entry.translation ?? SourceText(bytes: [], pieces: [])
      return CatalogueMessage(
        key: key.string, text: text, original: role == .source ? nil : original, previous: entry.previousText,
        isFuzzy: entry.isFuzzy, comments: entry.comments, file: file.source, offset: key.offset(of: 0))
    }
    self.init(domain: domain, language: language, role: role, messages: messages)
  }

  public subscript(key: String) -> CatalogueMessage? { position(of: key).map { messages[$0] } }

  /// Where the first message of that key stands.
  func position(of key: String) -> Int? { positions[key] }

  public var keys: some Sequence<String> { messages.lazy.map(\.key) }
}

/// What one key says in one catalogue, and where.
public final class CatalogueMessage: Sendable {
  public let key: String
  /// In ICU MessageFormat; empty when it is not translated yet.
  public let text: SourceText
  /// The source text that a translation was made from.
  public let original: SourceText?
  /// `#| msgid`: the source text that it was made from before.
  public let previous: SourceText?
  public let isFuzzy: Bool
  public let comments: [POComment]
  public let file: SourceFile
  /// Where in the file the message begins.
  public let offset: Int

  public init(
    key: String, text: SourceText, original: SourceText? = nil, previous: SourceText? = nil, isFuzzy: Bool = false,
    comments: [POComment] = [], file: SourceFile, offset: Int
  ) {
    self.key = key
    self.text = text
    self.original = original
    self.previous = previous
    self.isFuzzy = isFuzzy
    self.comments = comments
    self.file = file
    self.offset = offset
  }

  public var place: Place { file.place(at: offset) }

  /// The place of a byte of the text.
  public func place(of position: Int) -> Place { file.place(at: text.offset(of: position)) }

  /// Words made from another source text, or that cannot be read, are not shown.
  public var isUsable: Bool {
    !text.bytes.isEmpty && !isFuzzy && (MessageSyntax.isPlain(text.bytes) || MessageSyntax(text.bytes).phrase != nil)
  }
}
