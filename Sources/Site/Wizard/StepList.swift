import Presentation
import Wizard

/// How far somebody has got, and behind it all steps: which are done, what is still to be done, and a way back to each.
///
/// The script shows those of the way, and those that follow it whatever is answered.
struct StepList {
  let guide: GuidePages
  let voice: Voice

  var disclosure: Element {
    Element(.details, .class("progress"), .data(.part, "progress")) {
      Element(.summary) {
        count("step-count", .stepCount(number: 1, total: 2))
        count("step-range", .stepRange(number: 1, least: 2, most: 3))
        " "
        Element(.span, .class("more")) { voice.text(.allSteps) }
      }
      Element(.ol) { for (number, step) in guide.steps.enumerated() { row(step, number: number) } }
      Element(.p, .class("hint"), .data(.part, "step-range"), .hidden) { voice.text(.stepsMayFollow) }
      listSoFar
    }
  }

  /// What there is to do as far as the answers lead, as a file.
  private var listSoFar: Element? {
    guide.edition.guide.checklist.map { position in
      let form = DocumentForm.text
      return Element(.p, .class("actions")) {
        Element(
          .button, .type("button"), .class("second"), .data(.part, "hand-over"), .data(.form, "\(form.rawValue)"),
          .hidden
        ) { voice.text(.downloadSoFar) }
        .adding(form.fileExtension.map { .data(.file, "\(guide.documents[position.index].id).\($0)") })
        .adding(form.mediaType.map { .data(.media, "\($0)") })
      }
    }
  }

  private func row(_ step: StepPage, number: Int) -> Element {
    Element(.li, .data(.item, step.id), .hidden) {
      Element(
        .button, .type("button"), .class("plain"), .data(.part, "change"), .data(.step, String(number))
      ) { step.title }
      .adding(.describedBy(["status-\(step.id)"]))
      " "
      Element(.span, .id("status-\(step.id)")) {
        status("done", .stepDone)
        status("to-do", .stepToDo)
        status("look-again", .stepLookAgain)
      }
    }
  }

  private func status(_ part: String, _ words: InterfaceMessage) -> Element {
    Element(.span, .data(.part, part), .hidden) { voice.text(words) }
  }

  /// A place for the numbers, which change from step to step: one for when it is known how many steps there are, and one
  /// for when that depends on answers.
  private func count(_ part: String, _ message: InterfaceMessage) -> Element {
    Element(.span, .data(.part, part), .hidden) {
      for piece in voice.pieces(of: message) {
        switch piece {
        case .words(let words): words
        // The script counts the total as the least there is; no answer has a name with such a sign.
        case .place(let name): Element(.span, .data(.answer, name == "total" ? "#least" : "#\(name)"))
        }
      }
    }
  }
}
