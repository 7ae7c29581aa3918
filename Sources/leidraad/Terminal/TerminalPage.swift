import Presentation
import Wizard

/// How a step looks on a terminal: plain lines, one after the other, no wider than the terminal.
struct TerminalPage {
  let voice: Voice
  let console: Console
  let columns: Int

  func heading(_ text: String) {
    console.talk("\n" + console.styled(lines(text), .bold) + "\n")
  }

  func subheading(_ text: String) { console.talk(console.styled(lines(text), .bold)) }

  func hint(_ text: String) { console.talk(console.styled(lines(text), .dim)) }

  func error(_ text: String) {
    console.talk(console.styled(lines("\(voice.text(.errorPrefix)) \(text)"), .error))
  }

  func warning(_ text: String) {
    console.talk(console.styled(lines("\(voice.text(.warning)) \(text)"), .warning))
  }

  func passage(
    _ passage: Passage, answers: (AnswerPlace) -> String? = { _ in nil }, style: Console.Style? = nil
  ) {
    let text = wrapped(plain(passage, answers), columns: columns, first: "", rest: "")
    console.talk(style.map { console.styled(text, $0) } ?? text)
  }

  func options(_ titles: [String]) {
    console.talk("")
    for (index, title) in titles.enumerated() {
      console.talk(lines(title, first: "  \(index + 1)  ", rest: "     "))
    }
    console.talk("")
  }

  func items(_ items: [ItemText], under title: String, answers: (AnswerPlace) -> String?) {
    guard !items.isEmpty else { return }
    subheading(title)
    self.items(items, answers: answers)
  }

  func items(_ items: [ItemText], answers: (AnswerPlace) -> String?) {
    for item in items {
      console.talk(lines(plain(item.text, answers), first: "[ ] ", rest: "    "))
      if let note = item.note {
        console.talk(console.styled(lines(plain(note, answers), first: "    ", rest: "    "), .dim))
      }
    }
    console.talk("")
  }

  func review(_ answers: [(question: String, answer: String)]) {
    for (index, line) in answers.enumerated() {
      let number = "\(index + 1)".count < 2 ? "  \(index + 1)  " : " \(index + 1)  "
      console.talk(lines(line.question, first: number, rest: "     "))
      console.talk(console.styled(lines(line.answer, first: "     ", rest: "     "), .bold))
    }
    console.talk("")
  }

  /// What is asked, and in brackets what Enter alone keeps; a sentence keeps its full stop, other words get a colon.
  func prompt(_ text: String, current: String?) {
    let asked = visible(text) + (current.map { " [\(visible($0))]" } ?? "")
    console.ask(lines(asked) + (asked.hasSuffix(".") ? " " : ": "))
  }

  private func plain(_ passage: Passage, _ answers: (AnswerPlace) -> String?) -> String {
    voice.plain(passage) { answers($0) ?? "…" }
  }

  private func lines(_ text: String, first: String = "", rest: String = "") -> String {
    wrapped(visible(text), columns: columns, first: first, rest: rest)
  }
}
