public import Wizard

/// A text as a reader meets it: labels, links and answers in their places, and nothing left to look up.
public struct Passage: Equatable, Sendable {
  public let blocks: [Block]

  public init(_ blocks: [Block]) { self.blocks = blocks }

  public indirect enum Block: Equatable, Sendable {
    case paragraph([Inline])
    case bullets([[Block]])
    case numbers([[Block]])
  }

  public indirect enum Inline: Equatable, Sendable {
    case text(String)
    case emphasis([Inline])
    case strong([Inline])
    case code(String)
    case lineBreak
    case label(ScreenLabel)
    case link(Address)
    /// Another guide, by its title in the reader's language.
    case guide(id: String, title: String)
    /// Where an answer is shown once it is given.
    case answer(AnswerPlace)
    /// A word of the glossary, as it stands in the text.
    case term(id: String, text: String)
  }

  /// The first paragraph's inlines: all there is in a title.
  public var inlines: [Inline] {
    guard case .paragraph(let inlines) = blocks.first else { return [] }
    return inlines
  }
}

/// Words on somebody else's screen, exactly as they stand there.
public struct ScreenLabel: Equatable, Sendable {
  public let text: String
  /// The language in which the screen was seen.
  public let language: String
  /// What it means, in the reader's language; nothing when it is in that language already.
  public let gloss: String?

  public init(text: String, language: String, gloss: String?) {
    self.text = text
    self.language = language
    self.gloss = gloss
  }
}

/// A place to go, write or call.
public struct Address: Equatable, Sendable {
  /// What a program opens: `https:`, `mailto:` or `tel:`.
  public let target: String
  /// What a person reads.
  public let text: String

  public init(target: String, text: String) {
    self.target = target
    self.text = text
  }
}

/// What an answer in a text is: one that somebody gave, or one that follows from them.
public enum AnswerPlace: Equatable, Sendable {
  case question(Position<Question>)
  case value(Position<Computed>)
}

extension Passage {
  /// The words alone, in one line.
  public var plain: String { blocks.map { $0.plain }.joined(separator: " ") }
}

extension Passage.Block {
  fileprivate var plain: String {
    switch self {
    case .paragraph(let inlines): inlines.map { $0.plain }.joined()
    case .bullets(let items), .numbers(let items): items.flatMap { $0 }.map { $0.plain }.joined(separator: " ")
    }
  }
}

extension Passage.Inline {
  fileprivate var plain: String {
    switch self {
    case .text(let text), .code(let text): text
    case .emphasis(let inner), .strong(let inner): inner.map { $0.plain }.joined()
    case .lineBreak: " "
    case .label(let label): label.text
    case .link(let address): address.text
    case .guide(_, let title): title
    case .term(_, let text): text
    case .answer: ""
    }
  }
}
