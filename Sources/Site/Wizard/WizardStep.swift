import Presentation
import Validation
import Wizard

/// A step as it is asked: hidden until the person stands there.
struct WizardStep {
  let guide: GuidePages
  let step: StepPage
  let voice: Voice

  var section: Element {
    Element(.section, .class("ask"), .id("step-\(step.id)"), .hidden) {
      switch step.kind {
      case .question(let question): choice(question)
      case .fields(let questions):
        heading
        passages.block(step.text)
        for question in questions { field(question) }
      case .instructions(let items):
        heading
        passages.block(step.text)
        Element(.ol, .class("items")) { for item in items { self.item(item) } }
      case .review:
        heading
        passages.block(step.text)
        ReviewList(guide: guide, voice: voice).list
      }
    }
  }

  private var passages: PassageMarkup { PassageMarkup(guide, voice: voice) }
  private var heading: Element { Element(.h2, .tabIndex(-1)) { step.title } }

  private func choice(_ question: QuestionPage) -> Element {
    container(question) {
      Element(.fieldset, .id("answer-\(question.id)"), .tabIndex(-1)) {
        Element(.legend) { heading }
        hint(question)
        passages.block(step.text)
        message(.init(code: "nothing-chosen", isWarning: false, text: voice.text(.answerMissing)), of: question)
        for option in question.options { self.option(option, of: question) }
        purpose(question)
      }
      .adding(.describedBy(hints(question)))
    }
  }

  private func option(_ option: OptionText, of question: QuestionPage) -> Element {
    let id = "answer-\(question.id)-\(option.id)"
    return Element(.div, .class("option")) {
      Element(.input, .type("radio"), .id(id), .name(question.id), .value(option.id))
      Element(.label, .for(id)) { option.title }
    }
  }

  private func field(_ question: QuestionPage) -> Element? {
    question.field.map { text in
      let hints = text.field.entryHints
      return container(question, field: text) {
        Element(.label, .for("answer-\(question.id)")) { question.title }
        hint(question)
        if text.hasForm {
          Element(.p, .class("rule"), .id("rule-\(question.id)")) {
            text.rule
            " "
            Element(.span, .class("example")) { voice.text(.forExample(example: text.example)) }
          }
        }
        purpose(question)
        for flaw in text.flaws where !flaw.isWarning { message(flaw, of: question) }
        Element(
          .input, .type("text"), .id("answer-\(question.id)"), .name(question.id), .inputMode(hints.inputMode),
          .autocomplete(hints.autocomplete), .autocapitalize(hints.autocapitalize), .spellcheck(false)
        )
        .adding(.describedBy(self.hints(question) + (text.hasForm ? ["rule-\(question.id)"] : [])))
        for flaw in text.flaws where flaw.isWarning { message(flaw, of: question) }
      }
    }
  }

  /// What the script knows of a question: its number and its field.
  private func container(
    _ question: QuestionPage, field: FieldText? = nil, @MarkupBuilder content: () -> [Markup]
  ) -> Element {
    let known: [Attribute] = [
      .class("question"), .id("question-\(question.id)"), .data(.question, String(question.position.index)),
    ]
    let typed = field.map { [Attribute.data(.field, "\($0.field.id)")] } ?? []
    return Element(.div, known + typed, content())
  }

  private func hints(_ question: QuestionPage) -> [String] {
    question.hint == nil ? [] : ["hint-\(question.id)"]
  }

  private func hint(_ question: QuestionPage) -> Element? {
    passages.block(question.hint, "passage hint")?.adding(.id("hint-\(question.id)"))
  }

  private func purpose(_ question: QuestionPage) -> Element? {
    passages.block(question.purpose).map { purpose in
      Element(.details) {
        Element(.summary) { voice.text(.whyWeAsk) }
        purpose
      }
    }
  }

  private func message(_ flaw: FieldText.FlawText, of question: QuestionPage) -> Element {
    let words = flaw.isWarning ? "\(voice.text(.warning)) \(flaw.text)" : flaw.text
    return Element(
      .p, .class(flaw.isWarning ? "warning" : "error"), .id("message-\(question.id)-\(flaw.code)"),
      .data(.code, flaw.code), .hidden
    ) { words }
  }

  private func item(_ item: ItemText) -> Element {
    Element(.li, .data(.item, item.id), .hidden) {
      passages.block(item.text)
      passages.block(item.note, "passage note")
    }
  }
}
