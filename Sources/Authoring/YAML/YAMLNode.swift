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
final class YAMLText {
  let source: SourceText
  let style: YAMLStyle
  /// The byte at which it begins, its quotation mark or block sign included.
  let offset: Int

  init(source: SourceText, style: YAMLStyle, offset: Int) {
    self.source = source
    self.style = style
    self.offset = offset
  }

  var string: String { source.string }
}

struct YAMLMap {
  let entries: [Entry]
  /// Whether it is written `{in: braces}`.
  let isFlow: Bool

  struct Entry {
    /// What the key says.
    let name: String
    let key: YAMLText
    let value: YAMLNode
  }

  subscript(name: String) -> YAMLNode? { index(of: name).map { entries[$0].value } }

  func index(of name: String) -> Int? { entries.indices.first { entries[$0].name == name } }
}
