public import Phrasing

/// A message with its Markdown read: blocks of words, with a hole wherever an answer goes.
///
/// Markdown is read after the branch of a plural or select was chosen and before any answer is filled in, so no answer
/// can become a link, a list or emphasis.
///
/// ```swift
/// Prose(of: MessageSyntax(Array("Open <link:traces.login>.".utf8)).phrase!).blocks
/// // [.paragraph([.text("Open "), .link("traces.login", words: []), .text(".")])]
/// ```
public struct Prose: Equatable, Sendable {
  public let blocks: [Block]
  /// The names that the holes refer to, as ``Phrasing/Phrase/arguments``.
  public let arguments: [[UInt8]]
  /// What is refused; it is left out of the blocks.
  public let problems: [Problem]

  /// A plural or select left in the phrase is a hole like any other, and its words are not read as Markdown: choose
  /// branches first, see ``Phrasing/Phrase/variants``.
  public init(of phrase: Phrase) {
    var reader = ProseReader(phrase)
    blocks = reader.read()
    arguments = phrase.arguments
    problems = reader.problems
  }

  public indirect enum Block: Equatable, Sendable {
    case paragraph([Inline])
    case bullets([[Block]])
    case numbers([[Block]])
  }

  public indirect enum Inline: Equatable, Sendable {
    case text(String)
    case emphasis([Inline])
    case strong([Inline])
    /// Holds texts and holes only.
    case code([Inline])
    /// Where the phrase had something to fill, and what: an argument with its style.
    case hole(Phrase.Part)
    /// `<label:traces.login>`: words on somebody else's screen, by their id.
    case label(String)
    /// `<link:traces.login>`: an address among the facts; `[words](link:traces.login)` brings its own words.
    case link(String, words: [Inline])
    /// `<term:eori>`: a word of the glossary; `[words](term:eori)` brings its own words.
    case term(String, words: [Inline])
    /// `<guide:flegt-claim>`: another guide, by its title; it has no words of its own.
    case guide(String)
    /// `<https://…>` or `[words](https://…)`
    case address(String, [Inline])
    case lineBreak
  }

  /// Markup that a message may not have.
  public struct Problem: Equatable, Sendable {
    public let code: FindingCode
    /// The values of ``FindingCode/arguments``.
    public let values: [String]
    /// The words in the message that show where it stands.
    public let excerpt: String
  }
}

extension Phrase.Part {
  /// The argument that it shows, or chooses by.
  public var argument: Int? {
    switch self {
    case .argument(let index), .number(let index, _), .date(let index, _), .list(let index): index
    case .plural(let index, _, _), .select(let index, _): index
    case .text, .count: nil
    }
  }
}
