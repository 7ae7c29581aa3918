public import Localization
public import Wizard

extension JSON {
  /// The value of a YAML file, written as guides are: every value is words, a list or a map; and whatever is wrong.
  public static func reading(yaml file: SourceFile) -> (document: JSON?, findings: [Finding]) {
    let (root, findings) = YAMLReader.read(file)
    return (root.map { JSON($0) }, findings)
  }

  private init(_ node: YAMLNode) {
    switch node.content {
    case .text(let text): self = .text(text.source.bytes)
    case .list(let elements): self = .list(elements.map { JSON($0) })
    case .map(let map):
      self = .object(map.entries.map { Member($0.key.source.bytes, JSON($0.value)) })
    }
  }
}
