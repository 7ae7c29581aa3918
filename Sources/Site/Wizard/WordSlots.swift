import Wizard

/// The words of a page, numbered in the order in which they stand, so that a script can change them for another
/// language's without knowing what they say.
struct WordSlots: Sendable {
  /// For each number the attributes that the element has in this language, in a list with its content; the attributes
  /// alone where the content has numbers of its own.
  private(set) var words: [JSON] = []

  /// The page with a number on every element that holds words.
  mutating func number(_ element: Element) -> Element {
    if element.isSlot {
      words.append(.list([attributes(element)] + element.content.map(content)))
      return element.adding(.data(.words, String(words.count - 1)))
    }
    var named = element.attributes
    if named.contains(where: { $0.isWording }) {
      words.append(attributes(element))
      named.append(.data(.words, String(words.count - 1)))
    }
    return Element(
      element.tag, named,
      element.content.map { markup in
        guard case .element(let child) = markup else { return markup }
        return .element(number(child))
      })
  }

  private func attributes(_ element: Element) -> JSON {
    .object(
      element.attributes.filter { $0.isWording }.map { JSON.Member($0.name, .text(Array(($0.value ?? "").utf8))) })
  }

  private func content(_ markup: Markup) -> JSON {
    switch markup {
    case .text(let text): .text(Array(text.utf8))
    case .element(let element):
      .list(
        [.text(Array(element.tag.rawValue.utf8)), .object(allAttributes(element))] + element.content.map(content))
    case .script: .null
    }
  }

  private func allAttributes(_ element: Element) -> [JSON.Member] {
    element.attributes.map { JSON.Member($0.name, .text(Array(($0.value ?? "").utf8))) }
  }
}

extension Element {
  /// Whether all that the element holds is one language's words.
  fileprivate var isSlot: Bool {
    attributes.contains { $0.isPassage } || !content.isEmpty && content.allSatisfy { $0.isWords }
  }
}

extension Markup {
  fileprivate var isWords: Bool {
    switch self {
    case .text: true
    case .element(let element) where element.tag == .image: false
    case .element(let element):
      element.tag.isInline && element.tag != .input && element.content.allSatisfy { $0.isWords }
    case .script: false
    }
  }
}
