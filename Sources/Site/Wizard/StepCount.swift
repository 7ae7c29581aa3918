import Presentation

/// How far somebody has got, with places for the numbers, which change from step to step.
struct StepCount {
  let voice: Voice

  /// One for when it is known how many steps there are, and one for when that depends on answers.
  @MarkupBuilder
  var lines: [Markup] {
    line("step-count", voice.text(.stepCount(number: 1, total: 2)))
    line("step-range", voice.text(.stepRange(number: 1, least: 2, most: 3)))
  }

  private func line(_ part: String, _ words: String) -> Element {
    Element(.p, .class("hint"), .data(.part, part), .hidden) {
      for piece in words.split(omittingEmptySubsequences: false, whereSeparator: { "123".contains($0) }) {
        String(piece)
        if piece.endIndex < words.endIndex {
          switch words[piece.endIndex] {
          case "1": place("number")
          case "2": place("least")
          default: place("most")
          }
        }
      }
    }
  }

  /// No answer has a name with such a sign.
  private func place(_ name: String) -> Element { Element(.span, .data(.answer, "#\(name)")) }
}
