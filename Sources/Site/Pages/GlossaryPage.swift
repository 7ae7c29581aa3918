import Presentation

/// The words that the guides use, each with its meaning and with what it is called in the other languages.
struct GlossaryPage {
  let language: SiteLanguage
  let others: [SiteLanguage]

  static func place(of term: String) -> String { "term-\(term)" }

  @MarkupBuilder
  var content: [Markup] {
    Element(.p, .class("lead")) { language.voice.text(.glossaryText) }
    Element(.dl, .class("terms")) { for term in language.terms.terms { entry(term) } }
  }

  private func entry(_ term: TermList.TermText) -> Element {
    let called = others.compactMap { other in
      other.terms.terms.first { $0.id == term.id }.map { (tag: other.tag, title: $0.title) }
    }.filter { $0.title != term.title }
    return Element(.div, .id(GlossaryPage.place(of: term.id))) {
      Element(.dt) { Element(.definition) { term.title } }
      Element(.dd) {
        PassageMarkup(on: language.path(SharedPage.glossary), in: language).block(term.meaning)
        if !called.isEmpty {
          Element(.p, .class("small")) {
            for (number, name) in called.enumerated() {
              if number > 0 { " · " }
              Element(.span, .lang(name.tag)) { name.title }
            }
          }
        }
      }
    }
  }
}
