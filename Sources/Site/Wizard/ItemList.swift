import Presentation

/// What there is to do, or why a guide stops: every item, of which the script shows those that concern the person.
struct ItemList {
  let passages: PassageMarkup

  func list(_ items: [ItemText]) -> Element {
    Element(.ol, .class("items")) { for item in items { self.item(item) } }
  }

  /// A list with a heading, hidden as long as no item is shown; nothing when there are no items.
  func list(_ items: [ItemText], under title: InterfaceMessage) -> Element? {
    guard !items.isEmpty else { return nil }
    return Element(.div, .data(.part, "list")) {
      Element(.h3) { passages.voice.text(title) }
      list(items)
    }
  }

  private func item(_ item: ItemText) -> Element {
    Element(.li, .data(.item, item.id), .hidden) {
      passages.block(item.text)
      passages.block(item.note, "passage note")
    }
  }
}
