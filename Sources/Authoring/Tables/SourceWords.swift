/// Words of the tables of sources and facts, with the key under which their translations stand.
public struct SourceWords: Sendable {
  public static let domain = "sources"
  /// In which language the tables are written.
  public static let language = "en"

  public let key: String
  public let words: Extract

  public static func title(of document: SourceDocument) -> SourceWords {
    SourceWords(key: "document.\(document.id.string)", words: document.title)
  }

  public static func text(of reason: SourceReason) -> SourceWords {
    SourceWords(key: "reason.\(reason.id.string)", words: reason.text)
  }

  public static func name(of fact: FactSource) -> SourceWords {
    SourceWords(key: "fact.\(fact.id.string)", words: fact.name)
  }

  /// A version's note by its first day, which none of the others shares.
  public static func note(of version: FactSource.Version, in fact: FactSource) -> SourceWords? {
    version.note.map { SourceWords(key: "note.\(fact.id.string).\(version.from.isoText)", words: $0) }
  }
}
