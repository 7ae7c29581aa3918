import Presentation
import Wizard

/// Writes passages of one guide in one language. A class, because every part of a page has it and none needs its own.
final class PassageMarkup {
  let voice: Voice
  /// By the question's number.
  private let questions: [Int: QuestionPage]
  /// Nothing for words that belong to no guide.
  private let guide: GuidePages?
  /// The page on which they stand; nothing where no site is around them.
  private let place: (page: SitePath, language: SiteLanguage)?
  /// Whether terms lead to the glossary, which would lead away from questions.
  private let linksTerms: Bool

  /// Writes passages in which nothing is left to be answered, and which lead nowhere.
  init(voice: Voice) { (self.voice, guide, place, linksTerms, questions) = (voice, nil, nil, false, [:]) }

  /// Writes passages of no guide.
  init(on page: SitePath, in language: SiteLanguage) {
    (voice, guide, place, linksTerms, questions) = (language.voice, nil, (page, language), false, [:])
  }

  init(_ guide: GuidePages, on page: SitePath, in language: SiteLanguage, linksTerms: Bool = false) {
    voice = language.voice
    self.guide = guide
    place = (page, language)
    self.linksTerms = linksTerms
    let asked = guide.steps.flatMap { $0.questions }.map { ($0.position.index, $0) }
    questions = Dictionary(asked) { first, _ in first }
  }

  /// The passage as a block of its own.
  func block(_ passage: Passage?, _ kind: StaticString = "passage") -> Element? {
    passage.map { Element(.div, [.class(kind)], blocks($0.blocks)) }
  }

  private func blocks(_ blocks: [Passage.Block]) -> [Markup] {
    blocks.map { block in
      switch block {
      case .paragraph(let inlines): .element(Element(.p, [], self.inlines(inlines)))
      case .bullets(let items): .element(Element(.ul, [], list(items)))
      case .numbers(let items): .element(Element(.ol, [], list(items)))
      }
    }
  }

  private func list(_ items: [[Passage.Block]]) -> [Markup] {
    items.map { .element(Element(.li, [], blocks($0))) }
  }

  private func inlines(_ inlines: [Passage.Inline]) -> [Markup] { inlines.flatMap(markup) }

  private func markup(_ inline: Passage.Inline) -> [Markup] {
    switch inline {
    case .text(let text): [.text(text)]
    case .emphasis(let inner): [.element(Element(.em, [], inlines(inner)))]
    case .strong(let inner): [.element(Element(.strong, [], inlines(inner)))]
    case .code(let text): [.element(Element(.code) { text })]
    case .lineBreak: [.element(Element(.lineBreak))]
    case .label(let label): markup(label)
    case .link(let address): markup(address)
    case .guide(let id, let title): markup(guide: id, title)
    case .answer(.question(let question)): [.element(answer(question.index))]
    case .answer(.value(let value)): [.element(self.value(value))]
    case .term(let id, let text): [term(id, text)]
    }
  }

  /// A label in another language than the page's says so, and what it means.
  private func markup(_ label: ScreenLabel) -> [Markup] {
    let language: [Attribute] = label.language == voice.language ? [] : [.lang(label.language)]
    let shown = Markup.element(Element(.span, [.class("label")] + language, [.text(label.text)]))
    guard let gloss = label.gloss else { return [shown] }
    return [shown, .text(" "), .element(Element(.span, .class("gloss")) { "(\(gloss))" })]
  }

  private func markup(_ address: Address) -> [Markup] {
    guard let reference = Reference(address) else { return [.text(address.text)] }
    // On paper, an address that is not read in the text is written after it.
    let isWhole = address.target.hasSuffix(address.text)
    return [.element(Element(.anchor, [.href(reference)] + (isWhole ? [.class("whole")] : []), [.text(address.text)]))]
  }

  private func term(_ id: String, _ text: String) -> Markup {
    guard let place, linksTerms else { return .text(text) }
    let glossary = place.language.path(SharedPage.glossary)
    let target = Reference(from: place.page, to: glossary, fragment: GlossaryPage.place(of: id))
    return .element(Element(.anchor, .class("term"), .href(target)) { text })
  }

  /// A guide that the site does not have in this language is named only.
  private func markup(guide id: String, _ title: String) -> [Markup] {
    guard let place, let target = place.language.address(ofGuide: id) else {
      return [.text(voice.text(.labelQuoted(label: title)))]
    }
    let link = Element(.anchor, .href(Reference(from: place.page, to: target))) { title }
    return voice.pieces(of: .labelQuoted(label: title)).map { piece in
      if case .words(let words) = piece { .text(words) } else { .element(link) }
    }
  }

  /// The place of a value that follows from answers.
  func value(_ value: Position<Computed>) -> Element {
    guard let guide else { return Element(.span, .class("answer")) }
    let id = String(decoding: guide.edition.guide.computed[value].id, as: UTF8.self)
    return Element(.span, .class("answer"), .data(.answer, id)) { "…" }
  }

  /// The place of an answer, which the wizard fills.
  private func answer(_ question: Int) -> Element {
    guard let question = questions[question] else { return Element(.span, .class("answer")) }
    return Element(.span, .class("answer"), .data(.answer, question.id)) {
      voice.text(.yourOwn(field: question.title))
    }
  }
}
