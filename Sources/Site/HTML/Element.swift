/// An element with what it holds.
struct Element: Sendable {
  let tag: Tag
  private(set) var attributes: [Attribute]
  let content: [Markup]

  init(_ tag: Tag, _ attributes: [Attribute], _ content: [Markup]) {
    self.tag = tag
    self.attributes = attributes
    self.content = content
  }

  init(_ tag: Tag, _ attributes: Attribute..., @MarkupBuilder content: () -> [Markup]) {
    self.init(tag, attributes, content())
  }

  /// An empty element.
  init(_ tag: Tag, _ attributes: Attribute...) {
    self.init(tag, attributes, [])
  }

  func adding(_ attribute: Attribute?) -> Element {
    var element = self
    if let attribute { element.attributes.append(attribute) }
    return element
  }
}
