import Presentation

/// All questions with a place for each answer and a way back to where it was given.
struct ReviewList {
  let guide: GuidePages
  let voice: Voice

  var list: Element {
    Element(.dl, .class("review")) {
      for (number, step) in guide.steps.enumerated() {
        for question in step.questions { row(question, step: number) }
      }
    }
  }

  private func row(_ question: QuestionPage, step: Int) -> Element {
    Element(.div, .data(.item, question.id), .hidden) {
      Element(.dt) { question.title }
      Element(.dd) {
        Element(.p, .class("answer"), .data(.answer, question.id)) { voice.withoutAnswer(to: question) }
        for asked in question.all {
          for (code, text) in warnings(of: asked) {
            Element(.p, .class("warning"), .data(.code, code), .data(.item, asked.id), .hidden) {
              "\(voice.text(.warning)) \(text)"
            }
          }
        }
      }
      Element(.dd) {
        Element(
          .button, .type("button"), .class("plain"), .data(.part, "change"), .data(.step, String(step)),
          .label(voice.text(.changeAnswer(question: question.title)))
        ) { voice.text(.change) }
      }
    }
  }

  /// What its field can doubt, and what steps say of it together with other answers.
  private func warnings(of question: QuestionPage) -> [(code: String, text: String)] {
    let rules = guide.steps.flatMap(\.rules).filter { $0.isWarning && $0.targets.contains(question.position) }
    return (question.field?.flaws ?? []).filter(\.isWarning).map { ($0.code, $0.text) } + rules.map { ($0.id, $0.text) }
  }
}
