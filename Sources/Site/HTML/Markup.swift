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
  /// What is on its way into an element. Most of it is one piece, for which no list is made.
  enum Pieces {
    case one(Markup)
    case several([Markup])
  }

  static func buildExpression(_ text: String) -> Pieces { .one(.text(text)) }
  static func buildExpression(_ element: Element?) -> Pieces { element.map { .one(.element($0)) } ?? .several([]) }
  static func buildExpression(_ markup: Markup) -> Pieces { .one(markup) }
  static func buildExpression(_ markup: [Markup]) -> Pieces { .several(markup) }
  static func buildBlock(_ parts: Pieces...) -> Pieces { buildArray(parts) }
  static func buildOptional(_ part: Pieces?) -> Pieces { part ?? .several([]) }
  static func buildEither(first part: Pieces) -> Pieces { part }
  static func buildEither(second part: Pieces) -> Pieces { part }

  static func buildArray(_ parts: [Pieces]) -> Pieces {
    if parts.count == 1 { return parts[0] }
    var all: [Markup] = []
    all.reserveCapacity(parts.count)
    for part in parts {
      switch part {
      case .one(let markup): all.append(markup)
      case .several(let markup): all += markup
      }
    }
    return .several(all)
  }

  static func buildFinalResult(_ pieces: Pieces) -> [Markup] {
    switch pieces {
    case .one(let markup): [markup]
    case .several(let markup): markup
    }
  }
}
