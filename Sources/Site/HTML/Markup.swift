/// A piece of a page. Nothing in it is raw: whatever is text stays text.
enum Markup: Sendable {
  case element(Element)
  case text(String)
  /// The only way in which a script enters a page: a file of its own, run when the page has been read.
  case script(Reference)
}

/// Collects the pieces of an element in the order in which they are written.
@resultBuilder
enum MarkupBuilder {
  static func buildExpression(_ text: String) -> [Markup] { [.text(text)] }
  static func buildExpression(_ element: Element?) -> [Markup] { element.map { [.element($0)] } ?? [] }
  static func buildExpression(_ markup: Markup) -> [Markup] { [markup] }
  static func buildExpression(_ markup: [Markup]) -> [Markup] { markup }
  static func buildBlock(_ parts: [Markup]...) -> [Markup] { parts.flatMap { $0 } }
  static func buildOptional(_ part: [Markup]?) -> [Markup] { part ?? [] }
  static func buildEither(first part: [Markup]) -> [Markup] { part }
  static func buildEither(second part: [Markup]) -> [Markup] { part }
  static func buildArray(_ parts: [[Markup]]) -> [Markup] { parts.flatMap { $0 } }
}
