import Presentation

/// What a reader should have at hand: each thing that the guide asks to be typed and that cannot be left out, once.
struct BeforeYouStart {
  let guide: GuidePages
  let passages: PassageMarkup

  /// Nothing when everything is answered by choosing.
  var section: Element? {
    var titles: Set<String> = []
    let typed = guide.steps.flatMap { $0.questions }
      .filter { $0.field != nil && !$0.isOptional && titles.insert($0.title).inserted }
    guard !typed.isEmpty else { return nil }
    return Element(.section, .class("box"), .labelledBy("before")) {
      Element(.h2, .id("before")) { voice.text(.beforeYouStart) }
      Element(.p) { voice.text(.youNeed) }
      Element(.dl) { for question in typed { row(question) } }
    }
  }

  private var voice: Voice { passages.voice }

  private func row(_ question: QuestionPage) -> Element? {
    question.field.map { field in
      Element(.div) {
        Element(.dt) { question.title }
        Element(.dd) {
          if let hint = question.hint { passages.block(hint) }
          if field.hasForm {
            Element(.p) {
              Element(.span, .class("rule")) { field.rule }
              if field.hasOwnExample {
                " "
                Element(.span, .class("example")) { voice.text(.forExample(example: field.example)) }
              }
            }
          }
        }
      }
    }
  }
}
