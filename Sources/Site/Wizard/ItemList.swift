import Presentation

/// What there is to do, or why a guide stops: every item, of which the script shows those that concern the person.
struct ItemList {
  let passages: PassageMarkup

  /// The items, and behind them why those are shown that not everybody sees.
  @MarkupBuilder
  func list(_ items: [ItemText]) -> [Markup] {
    Element(.ol, .class("items")) { for item in items { self.item(item) } }
    let conditional = items.filter { $0.condition != nil }
    if !conditional.isEmpty {
      Element(.details, .class("why"), .data(.part, "list")) {
        Element(.summary) { Element(.span) { passages.voice.text(.whyShown) } }
        Element(.ul) { for item in conditional { reason(for: item) } }
      }
    }
  }

  /// A list with a heading, hidden as long as no item is shown; nothing when there are no items.
  func list(_ items: [ItemText], under title: InterfaceMessage) -> Element? {
    guard !items.isEmpty else { return nil }
    return Element(.div, .data(.part, "list")) {
      Element(.h3) { passages.voice.text(title) }
      list(items)
    }
  }

  private func reason(for item: ItemText) -> Element {
    Element(.li, .data(.item, item.id), .hidden) {
      item.condition.map { Element(.p, [.class("condition")], [.text($0)]) }
      passages.block(item.text)
    }
  }

  private func item(_ item: ItemText) -> Element {
    Element(.li, .data(.item, item.id), .hidden) {
      passages.block(item.text)
      passages.block(item.note, "passage note")
    }
  }
}
