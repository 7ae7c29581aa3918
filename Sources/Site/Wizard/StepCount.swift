import Presentation

/// How far somebody has got, with places for the numbers, which change from step to step.
struct StepCount {
  let voice: Voice

  /// One for when it is known how many steps there are, and one for when that depends on answers.
  @MarkupBuilder
  var lines: [Markup] {
    line("step-count", .stepCount(number: 1, total: 2))
    line("step-range", .stepRange(number: 1, least: 2, most: 3))
  }

  private func line(_ part: String, _ message: InterfaceMessage) -> Element {
    Element(.p, .class("hint"), .data(.part, part), .hidden) {
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
