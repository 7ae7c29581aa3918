import Presentation
import Wizard

extension TerminalWizard {
  /// Shows what is to be done until somebody goes on; what is done already can be ticked off.
  mutating func instruct(_ items: [ItemText], at position: Position<Step>) -> Ending? {
    let met = walk.journey.answers.met(pages.edition.guide.steps[position].items).map(\.id)
    let mine = items.filter { met.contains(Array($0.id.utf8)) }
    let options = mine.map { page.option($0, answers: said) }
    let done = ticked[position.index] ?? []
    let list = Prompt.Items(items: options, ticked: mine.indices.filter { done.contains(mine[$0].id) })
    var prompt = Prompt(kind: .items(list), text: voice.text(.pressEnter))
    while true {
      let input = read(&prompt)
      if case .line(let line) = input, !isDrawnAnew, !line.isEmpty, !mine.isEmpty {
        tick(line, of: options, in: &prompt)
        continue
      }
      ticked[position.index] = prompt.ticked.map { mine[$0].id }
      if isDrawnAnew { page.items(options, ticked: prompt.ticked) }
      return goOn(after: input)
    }
  }

  mutating func wait() -> Ending? {
    var prompt = Prompt(kind: .pause, text: voice.text(.pressEnter))
    return goOn(after: read(&prompt))
  }

  private mutating func goOn(after input: Input) -> Ending? {
    switch input {
    case .stop(let ending): return ending
    case .moved: break
    case .line: walk.goOn()
    }
    return nil
  }

  /// Ticks off what stands at these numbers, or takes the tick away, and says how it stands with each.
  private func tick(_ line: String, of options: [Prompt.Option], in prompt: inout Prompt) {
    let typed = several(line)
    let numbers = typed.compactMap { option(numbered: $0, of: options.count) }
    guard !numbers.isEmpty, numbers.count == typed.count else {
      prompt.problem = voice.text(.chooseNumbers(count: options.count))
      return
    }
    for number in numbers {
      let isTicked = prompt.ticked.contains(number)
      prompt.ticked = isTicked ? prompt.ticked.filter { $0 != number } : (prompt.ticked + [number]).sorted()
      page.item(options[number], isTicked: !isTicked, number: number + 1)
    }
  }
}
