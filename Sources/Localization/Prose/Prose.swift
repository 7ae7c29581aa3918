public import Phrasing

/// A text with its markup taken apart: what Markdown makes of a message, with its arguments still open.
///
/// ```swift
/// Prose(of: MessageSyntax(Array("Click <label:traces.search>, then type {eori}.".utf8)).phrase!)
/// ```
public struct Prose: Equatable, Sendable {
  public let blocks: [Block]
  /// By rising position in the text that Markdown read.
  public let problems: [Problem]

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
    /// An argument, by its position in the phrase.
    case argument(Int)
    /// `<label:traces.search>`
    case label(String)
    /// `<link:traces.login>`
    case link(String)
    /// `<term:eori>`
    case term(String)
    /// `<https://…>` or `[words](https://…)`
    case address(String, [Inline])
  }

  /// Markup that a message may not have.
  public struct Problem: Equatable, Sendable {
    public let code: FindingCode
    /// The values of ``FindingCode/arguments``.
    public let values: [String]
    /// From 0, in the text of the message with one character for each argument.
    public let line: Int
    public let column: Int
  }

  /// Takes a phrase without branches apart; a branch counts as nothing.
  ///
  /// Markdown sees a character of private use in place of each argument, so that no answer can become markup.
  public init(of phrase: Phrase) {
    var reader = ProseReader(phrase)
    blocks = reader.readBlocks()
    problems = reader.problems
  }
}
