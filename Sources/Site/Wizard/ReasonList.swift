import Presentation

/// Why the way leads where it leads: the answer or condition that decided, wherever there is a choice.
///
/// The script shows those that were met on the way; it hides the whole as long as there are none.
struct ReasonList {
  let guide: GuidePages
  let voice: Voice

  var disclosure: Element {
    Element(.details, .class("reasons"), .data(.part, "list")) {
      Element(.summary) { Element(.span) { voice.text(.howYouCameHere) } }
      Element(.ol, .class("routes")) {
        for step in guide.steps {
          for (number, route) in step.routes.enumerated() { row(route, number: number, from: step) }
        }
      }
    }
  }

  private func row(_ route: RouteText, number: Int, from step: StepPage) -> Element? {
    route.reason.map { reason in
      Element(.li, .data(.item, step.id), .data(.step, String(number)), .hidden) {
        Element(.span, .class("when")) { reason }
        " → "
        route.targetTitle
      }
    }
  }
}
