import Localization

/// A value of a YAML file, and where it stands: words, a list, or a map. Nothing is a number or a date until the
/// reader of a guide says so.
struct YAMLNode {
  let content: Content
  /// The byte at which it begins.
  let offset: Int

  enum Content {
    case text(YAMLText)
    case list([YAMLNode])
    case map(YAMLMap)
  }
}

/// The words of a value or a key.
struct YAMLText {
  let source: SourceText
  let style: YAMLStyle
  /// The byte at which it begins, its quotation mark or block sign included.
  let offset: Int

  var string: String { source.string }
}

struct YAMLMap {
  let entries: [Entry]
  /// Whether it is written `{in: braces}`.
  let isFlow: Bool

  struct Entry {
    let key: YAMLText
    let value: YAMLNode
  }
}
