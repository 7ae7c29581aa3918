import Presentation
import Wizard

/// The steps of a guide as they are read, one after the other.
struct StepSection {
  let guide: GuidePages
  let language: SiteLanguage
  let passages: PassageMarkup
  /// The page on which the steps stand.
  let page: SitePath
  /// The pages that say the same step in other languages.
  let translations: [Translation]

  func section(_ step: StepPage, number: Int) -> Element {
    Element(.section, .class("step"), .id("step-\(step.id)"), .tabIndex(-1)) {
      Element(.h2) {
        Element(.span, .class("number")) { String(number) }
        " "
        step.title
      }
      if !step.roles.isEmpty { Element(.p, .class("condition")) { voice.text(.forRoles(roles: step.roles)) } }
      passages.block(step.text)
      content(step)
      if !step.rules.isEmpty {
        Element(.h3) { voice.text(.answersDoNotFit) }
        for rule in step.rules { Element(.p, .class("passage note")) { rule.text } }
      }
      WaysOn(guide: guide, language: language).list(of: step, number: number)
      languages(step)
    }
  }

  private var voice: Voice { language.voice }

  @MarkupBuilder
  private func content(_ step: StepPage) -> [Markup] {
    switch step.kind {
    case .question(let question):
      passages.block(question.hint, "passage hint")
      passages.block(question.purpose)
      if question.takesSeveral { Element(.p, .class("rule")) { voice.text(.chooseSeveral) } }
      if question.kind == .moment { Element(.p) { voice.text(.momentRule(example: voice.momentExample)) } }
      if step.routes.count < 2, !question.options.isEmpty { options(question) }
      if let rows = question.rows { list(rows) }
    case .fields(let questions):
      for question in questions { field(question) }
    case .instructions(let items):
      self.items(items)
    case .review:
      [Markup]()
    case .waiting(let time):
      Element(.p, .class("rule")) { time.length }
      time.start.map { start in Element(.p) { start } }
    }
  }

  private func options(_ question: QuestionPage) -> Element {
    Element(.ul) { for option in question.options { Element(.li) { option.title } } }
  }

  /// What is asked for each row of a list.
  private func list(_ rows: RowsPage) -> Element {
    Element(.div, .class("box")) {
      Element(.p, .class("rule")) { voice.text(.rowsRule(least: rows.rows.least, most: rows.rows.most)) }
      for question in rows.questions { field(question) }
    }
  }

  private func field(_ question: QuestionPage) -> Element {
    Element(.div, .class("field")) {
      Element(.h3) { question.title }
      passages.block(question.hint, "passage hint")
      if let field = question.field, field.hasForm {
        Element(.p) {
          field.rule
          if field.hasOwnExample {
            " "
            Element(.span, .class("example")) { voice.text(.forExample(example: field.example)) }
          }
        }
      }
      if question.isOptional { Element(.p) { voice.text(.mayBeEmpty) } }
      question.rows.map(list)
      if let purpose = passages.block(question.purpose) {
        Element(.h4) { voice.text(.whyWeAsk) }
        purpose
      }
    }
  }

  /// What there is to do, or the reasons of an exit.
  func items(_ items: [ItemText]) -> Element {
    Element(.ol, .class("items")) { for item in items { self.item(item) } }
  }

  private func item(_ item: ItemText) -> Element {
    Element(.li) {
      item.condition.map { Element(.p, [.class("condition")], [.text($0)]) }
      passages.block(item.text)
      passages.block(item.note, "passage note")
    }
  }

  private func languages(_ step: StepPage) -> Element? {
    let others = translations.filter { $0.language.tag != language.tag }
    guard !others.isEmpty else { return nil }
    return Element(.ul, .class("step-languages")) {
      for other in others {
        Element(.li) {
          Element(
            .anchor, .href(Reference(from: page, to: other.path, fragment: "step-\(step.id)")),
            .lang(other.language.tag), .hreflang(other.language.tag)
          ) { other.language.voice.text(.languageName) }
        }
      }
    }
  }
}
