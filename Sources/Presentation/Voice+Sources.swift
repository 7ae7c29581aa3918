public import Authoring
import Localization
import Phrasing

/// Words of a table, in the language in which they could be said.
public struct SpokenText: Sendable, Equatable {
  public let text: String
  /// Nothing where it is the reader's.
  public let language: String?

  public init(_ text: String, language: String? = nil) { (self.text, self.language) = (text, language) }
}

extension Voice {
  /// What a document is called; its id where no table has its title.
  public func title(ofDocument id: String, in table: SourceTable) -> SpokenText {
    table.document(id).map { spoken(.title(of: $0)) } ?? SpokenText(id)
  }

  /// Why a statement is not published as it stands, or what is doubtful about it.
  public func reason(of statement: SourcedStatement, in table: SourceTable) -> SpokenText? {
    statement.reason.map { id in table.reason(id).map { spoken(.text(of: $0)) } ?? SpokenText(id) }
  }

  /// Where a statement stands: the document, and the place in it.
  public func source(of statement: SourcedStatement, in table: SourceTable) -> SpokenText {
    let title = title(ofDocument: statement.document, in: table)
    guard !statement.place.parts.isEmpty else { return title }
    return SpokenText(
      text(.sourcePlace(document: title.text, place: shown(statement.place))), language: title.language)
  }

  public func name(of fact: FactSource) -> SpokenText { spoken(.name(of: fact)) }

  /// What else is to be known of a version of a fact: its note, and what is not known of it or not certain.
  public func remarks(
    on version: FactSource.Version, of fact: FactSource, in table: SourceTable
  ) -> [SpokenText] {
    let note = SourceWords.note(of: version, in: fact).map(spoken)
    return [note].compactMap(\.self) + doubts(about: version, of: fact, in: table).map { SpokenText(text($0)) }
  }

  private func doubts(
    about version: FactSource.Version, of fact: FactSource, in table: SourceTable
  ) -> [InterfaceMessage] {
    var messages: [InterfaceMessage] = version.doubts.compactMap { doubt in
      switch doubt {
      // A day that somebody has set is shown without the days on which that was known.
      case .startUnknown: version.firstSeen != nil || fact.kind == .day ? nil : .startUnknown
      case .endUnknown: fact.kind == .day ? nil : .endUnknown
      case .oneSource: .oneSource
      case .notOpened: .notOpened
      case .likely: .likely
      }
    }
    if let first = version.firstSeen, fact.kind != .day {
      messages.insert(.firstSeen(document: title(ofDocument: first.string, in: table).text), at: 0)
    }
    return messages
  }

  public func shown(_ status: SourcedStatement.Status) -> String {
    switch status {
    case .current: text(.statementCurrent)
    case .historical: text(.statementHistorical)
    case .superseded: text(.statementSuperseded)
    case .notAsIs: text(.statementNotAsIs)
    case .leftOut: text(.statementLeftOut)
    }
  }

  /// The words as they are translated, else as their table has them.
  private func spoken(_ words: SourceWords) -> SpokenText {
    let isOwn = language.prefix { $0 != "-" } == SourceWords.language
    if !isOwn, let translation = translation(words.key, in: SourceWords.domain) { return SpokenText(translation) }
    let phrase = MessageSyntax(words.words.text.bytes).phrase
    let own = phrase.map { String(decoding: $0.filled(with: [], in: notation), as: UTF8.self) }
    return SpokenText(own ?? words.words.string, language: isOwn ? nil : SourceWords.language)
  }
}
