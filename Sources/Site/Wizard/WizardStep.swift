import Presentation
import Validation
import Wizard

/// A step as it is asked: hidden until the person stands there.
struct WizardStep {
  let guide: GuidePages
  let step: StepPage
  let passages: PassageMarkup

  var section: Element {
    Element(.section, .class("ask"), .id("step-\(step.id)"), .hidden) {
      switch step.kind {
      case .question(let question):
        if let rows = question.rows {
          list(question, rows, isOutermost: true)
        } else if question.kind == .moment {
          moment(question)
        } else {
          choice(question)
        }
      case .fields(let questions):
        heading
        passages.block(step.text)
        for question in questions { field(question) }
      case .instructions(let items):
        heading
        passages.block(step.text)
        ItemList(passages: passages).list(items)
      case .review:
        heading
        passages.block(step.text)
        ReviewList(guide: guide, voice: voice).list
      case .waiting(let time):
        heading
        passages.block(step.text)
        Element(.p, .class("rule")) { time.length }
        time.end.map(end)
      }
      if step.id == guide.steps.first?.id { entrances }
    }
  }

  /// When a time is over: the words around the place of the day.
  private func end(_ value: Position<Computed>) -> Element {
    let mark: Character = "\u{1}"
    let words = voice.text(.lastsUntil(time: String(mark))).split(separator: mark, omittingEmptySubsequences: false)
    return Element(.p, .class("passage rule")) {
      words.first.map(String.init) ?? ""
      passages.value(value)
      words.dropFirst().first.map(String.init) ?? ""
    }
  }

  /// Ways to begin further on, each with what it takes for granted.
  private var entrances: Element? {
    guard !guide.entrances.isEmpty else { return nil }
    return Element(.div, .class("box")) {
      Element(.p) { voice.text(.startFurtherOn) }
      for entrance in guide.entrances {
        Element(.p) {
          Element(
            .button, .type("button"), .class("plain"), .data(.part, "begin"),
            .data(.item, entrance.entries(in: guide)), .data(.step, String(entrance.entrance.step.index))
          ) { entrance.title }
        }
      }
    }
  }

  var voice: Voice { passages.voice }
  var heading: Element { Element(.h2, .tabIndex(-1)) { step.title } }

  private func choice(_ question: QuestionPage) -> Element {
    container(question) {
      Element(.fieldset, .id("answer-\(question.id)"), .tabIndex(-1)) {
        Element(.legend) { heading }
        hint(question)
        passages.block(step.text)
        if question.takesSeveral { Element(.p, .class("rule")) { voice.text(.chooseSeveral) } }
        message("nothing-chosen", .nothingChosen, of: question)
        if question.alone != nil { message("not-alone", .notAlone, of: question) }
        for rule in rules(about: question) { rule }
        for option in question.options { self.option(option, of: question) }
        purpose(question)
      }
      .adding(.describedBy(hints(question)))
    }
  }

  private func option(_ option: OptionText, of question: QuestionPage) -> Element {
    let id = "answer-\(question.id)-\(option.id)"
    return Element(.div, .class("option")) {
      Element(
        .input, .type(question.takesSeveral ? "checkbox" : "radio"), .id(id), .name(question.id), .value(option.id))
      Element(.label, .for(id)) { option.title }
    }
  }

  func field(_ question: QuestionPage, inRow: Bool = false) -> Element? {
    question.field.map { text in
      let hints = text.field.entryHints
      return container(question, as: inRow ? .row : .question, field: text) {
        Element(.label, .for("answer-\(question.id)")) { question.title }
        hint(question)
        if text.hasForm {
          Element(.p, .class("rule"), .id("rule-\(question.id)")) {
            text.rule
            if text.hasOwnExample {
              " "
              Element(.span, .class("example")) { voice.text(.forExample(example: text.example)) }
            }
          }
        }
        if question.isOptional { Element(.p, .class("rule")) { voice.text(.mayBeEmpty) } }
        purpose(question)
        for flaw in text.flaws where !flaw.isWarning { message(flaw, of: question) }
        for rule in rules(about: question) { rule }
        Element(
          .input, .type("text"), .id("answer-\(question.id)"), .name(question.id), .inputMode(hints.inputMode),
          .autocomplete(hints.autocomplete), .autocapitalize(hints.autocapitalize), .spellcheck(false)
        )
        .adding(.describedBy(self.hints(question) + (text.hasForm ? ["rule-\(question.id)"] : [])))
        for flaw in text.flaws where flaw.isWarning { message(flaw, of: question) }
      }
    }
  }

  private func moment(_ question: QuestionPage) -> Element {
    container(question) {
      heading
      hint(question)
      passages.block(step.text)
      Element(.p, .class("rule"), .id("rule-\(question.id)")) {
        voice.text(.momentRule(example: voice.momentExample))
      }
      message("nothing-chosen", .nothingChosen, of: question)
      message("not-a-moment", .notAMoment, of: question)
      for rule in rules(about: question) { rule }
      Element(
        .input, .type("text"), .id("answer-\(question.id)"), .name(question.id), .inputMode("text"),
        .autocomplete("off"), .label(question.title)
      )
      .adding(.describedBy(hints(question) + ["rule-\(question.id)"]))
    }
  }

  /// What the step says of the question's answer together with others; said again, it is in no summary.
  func rules(about question: QuestionPage) -> [Markup] {
    let asked = step.questions.map(\.position)
    return step.rules.filter { $0.targets.contains(question.position) }.map { rule in
      let isFirst = rule.targets.first(where: asked.contains) == question.position
      let text = message(.init(code: rule.id, isWarning: rule.isWarning, text: rule.text), of: question)
      return .element(isFirst ? text : text.adding(.data(.part, "again")))
    }
  }

  func message(_ code: String, _ refusal: Refusal, of question: QuestionPage) -> Element {
    message(
      .init(code: code, isWarning: false, text: voice.text(of: refusal, about: question, in: guide)), of: question)
  }

  /// What the script knows of a question: its number and its field.
  func container(
    _ question: QuestionPage, as name: Attribute.DataName = .question, field: FieldText? = nil,
    @MarkupBuilder content: () -> [Markup]
  ) -> Element {
    let known: [Attribute] = [
      .class("question"), .id("question-\(question.id)"), .data(name, String(question.position.index)),
    ]
    let typed = field.map { [Attribute.data(.field, "\($0.field.id)")] } ?? []
    return Element(.div, known + typed, content())
  }

  func hints(_ question: QuestionPage) -> [String] {
    question.hint == nil ? [] : ["hint-\(question.id)"]
  }

  func hint(_ question: QuestionPage) -> Element? {
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
}

extension EntranceText {
  /// What is taken for granted, for the script: `account=yes country=dk`.
  fileprivate func entries(in guide: GuidePages) -> String {
    entrance.assumptions.map { assumed in
      "\(guide.question(at: assumed.question).id)=\(String(decoding: assumed.entry, as: UTF8.self))"
    }.joined(separator: " ")
  }
}
