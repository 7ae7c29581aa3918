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
        Element(.p, .class("answer"), .data(.answer, question.id)) { voice.text(.notAnswered) }
        for flaw in question.field?.flaws ?? [] where flaw.isWarning {
          Element(.p, .class("warning"), .data(.code, flaw.code), .hidden) {
            "\(voice.text(.warning)) \(flaw.text)"
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
}
