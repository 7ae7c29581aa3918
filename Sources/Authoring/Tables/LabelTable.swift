public import Phrasing

/// The buttons, menus and fields of other people's screens that guides name.
public struct LabelTable: Sendable {
  public internal(set) var labels: [LabelSource] = []

  public init() {}

  public func label(_ id: String) -> LabelSource? { labels.first { $0.id.string == id } }
}

public struct LabelSource: Sendable {
  public let id: Extract
  public let kind: Kind
  /// The exact words on the screen, by the language in which it was seen.
  public let seen: [(language: String, words: Extract)]
  public let source: Extract
  public let checked: CivilDate
  let recheck: Recheck?
  /// What it means, for readers of a language in which the screen was not seen.
  public let gloss: Extract

  public enum Kind: String, CaseIterable, Sendable {
    case button, menu, field, value, page
  }

  /// The words that a screen in a language shows, if it was seen.
  public func words(in language: String) -> String? {
    seen.first { $0.language == language }?.words.string
  }
}
