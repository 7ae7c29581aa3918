import Presentation

/// Asks line by line: lists have numbers, nothing is drawn anew, and a screen reader reads it in its order.
final class LinePrompt {
  private var input: LineInput
  private let console: Console

  init(console: Console) {
    self.console = console
    input = LineInput(charset: console.charset)
  }

  func line(for prompt: Prompt, on page: TerminalPage) -> LineInput.Line {
    if let problem = prompt.problem { page.error(problem) }
    var (current, count) = (prompt.current, 0)
    switch prompt.kind {
    case .choice(let choice):
      if !prompt.isRepeated { page.options(choice.options) }
      // A sentence says itself what Enter does.
      current = prompt.text.hasSuffix(".") ? current : choice.otherwise ?? current
      count = choice.options.count
    case .items(let items): if !prompt.isRepeated { page.itemsToTick(items) }
    case .words, .pause: break
    }
    page.prompt(prompt.text, of: count, current: current)
    return input.next()
  }
}
