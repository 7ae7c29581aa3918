import Presentation
import Wizard

/// How a step looks on a terminal: lines one after the other, no wider than the terminal.
struct TerminalPage {
  let voice: Voice
  let console: Console

  /// A heading, with a line before it that says where one is.
  func heading(_ text: String, after before: String? = nil) {
    console.talk("")
    if let before { hint(before) }
    say(text + "\n", .bold)
  }

  func subheading(_ text: String) { say(text, .bold) }

  func hint(_ text: String) { say(text, .dim) }

  func gap() { console.talk("") }

  func error(_ text: String) { for line in lines(ofProblem: text, columns: terminalColumns()) { console.talk(line) } }

  func warning(_ text: String) {
    let label = voice.text(.warning)
    for line in marked(lines("\(label) \(text)", columns: terminalColumns()), label, .warning) { console.talk(line) }
  }

  /// What was answered, where the question that was asked is gone from the screen.
  func answer(_ text: String) { say(text, .bold, first: "❯ ", rest: "  ") }

  func problem(_ text: String) -> String { "\(voice.text(.errorPrefix)) \(text)" }

  func lines(ofProblem text: String, columns: Int) -> [String] {
    marked(rows(of: problem(text), columns: columns), voice.text(.errorPrefix), .error)
  }

  /// Colours the label before a sentence; the sentence is as easy to read as any other, whatever the terminal's colours.
  private func marked(_ lines: [String], _ label: String, _ style: Console.Style) -> [String] {
    let label = console.shown(label)
    guard let first = lines.first, first.hasPrefix(label) else { return lines }
    return [console.styled(label, style) + first.dropFirst(label.count)] + lines.dropFirst()
  }

  func passage(
    _ passage: Passage, answers: (AnswerPlace) -> String? = { _ in nil }, style: Console.Style? = nil
  ) {
    say(text(passage, answers), style)
  }

  // MARK: Lists

  /// Without numbers where they could not be typed.
  func options(_ options: [Prompt.Option], areNumbered: Bool = true) {
    console.talk("")
    for (index, option) in options.enumerated() {
      let number = !areNumbered ? "     " : index < 9 ? "  \(index + 1)  " : " \(index + 1)  "
      say(option.title, nil, first: number, rest: "     ")
      if let detail = option.detail { say(detail, .bold, first: "     ", rest: "     ") }
    }
    console.talk("")
  }

  func items(_ items: [Prompt.Option], ticked: [Int] = [], areNumbered: Bool = false) {
    for (index, item) in items.enumerated() {
      self.item(item, isTicked: ticked.contains(index), number: areNumbered ? index + 1 : nil)
    }
    console.talk("")
  }

  /// The same with numbers, and how they are ticked off by them.
  func itemsToTick(_ list: Prompt.Items) {
    items(list.items, ticked: list.ticked, areNumbered: true)
    if !list.items.isEmpty { hint(voice.text(.tickByNumber)) }
  }

  /// What is only read, such as why a guide stops: nothing to tick off.
  func points(_ items: [Prompt.Option]) {
    for item in items { line(item, first: "– ") }
    console.talk("")
  }

  func item(_ item: Prompt.Option, isTicked: Bool, number: Int? = nil) {
    line(item, first: (isTicked ? "[x] " : "[ ] ") + (number.map { "\($0)  " } ?? ""))
  }

  private func line(_ item: Prompt.Option, first: String) {
    let rest = String(repeating: " ", count: first.columns)
    say(item.title, nil, first: first, rest: rest)
    if let note = item.detail { say(note, .dim, first: rest, rest: rest) }
  }

  /// Names or numbers with what they stand for.
  func rows(_ rows: [(name: String, text: String)]) {
    let shown = rows.map { (name: console.shown($0.name), text: console.shown($0.text)) }
    for line in explained(shown, columns: terminalColumns()) { console.talk(line) }
  }

  func option(_ item: ItemText, answers: (AnswerPlace) -> String?) -> Prompt.Option {
    Prompt.Option(title: text(item.text, answers), detail: item.note.map { text($0, answers) })
  }

  /// What checks say of answers, each once: the question, and what is the matter.
  func sentences(of checks: [Journey.Check], in pages: GuidePages) -> [String] {
    var told: [Refusal] = []
    return checks.compactMap { check in
      guard !told.contains(check.refusal) else { return nil }
      told.append(check.refusal)
      let question = pages.question(at: check.asked.question)
      return label(question.title) + " " + voice.text(of: check.refusal, about: question, in: pages)
    }
  }

  // MARK: Prompts

  /// What stands before an answer: a sentence as it is, other words with a colon.
  func label(_ text: String) -> String { text.hasSuffix(".") || text.hasSuffix("?") ? text : text + ":" }

  /// What is asked, and unless it is a sentence that says so the numbers that can be typed; in brackets what Enter alone keeps.
  func prompt(_ text: String, of count: Int, current: String?) {
    let range = count > 1 && !text.hasSuffix(".") ? " (1–\(count))" : ""
    let asked = label(text + range + (current.map { " [\($0)]" } ?? ""))
    console.ask(lines(asked, columns: terminalColumns()).joined(separator: "\n") + " ")
  }

  /// Which keys answer a prompt that is drawn anew.
  func keys(for prompt: Prompt) -> String {
    switch prompt.kind {
    case .choice(let choice): voice.text(choice.takesSeveral ? .keysSeveral : .keysChoice)
    case .items: voice.text(.keysItems)
    case .words, .pause: ""
    }
  }

  var nothingFits: String { voice.text(.nothingFits) }

  // MARK: Lines

  /// A text as lines of at most so many columns, with nothing in them that a terminal obeys.
  func lines(
    _ text: String, columns: Int, first: String = "", rest: String = "", breaksWords: Bool = false
  ) -> [String] {
    let wrapped = wrapped(
      console.shown(text), columns: columns, first: console.shown(first), rest: console.shown(rest),
      breaksWords: breaksWords)
    return wrapped.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The same where a line must not take more than a row: a word that is longer is broken.
  func rows(of text: String, columns: Int, first: String = "", rest: String = "") -> [String] {
    lines(text, columns: columns, first: first, rest: rest, breaksWords: true)
  }

  private func say(_ text: String, _ style: Console.Style?, first: String = "", rest: String = "") {
    for line in lines(text, columns: terminalColumns(), first: first, rest: rest) {
      console.talk(style.map { line.isEmpty ? line : console.styled(line, $0) } ?? line)
    }
  }

  func text(_ passage: Passage, _ answers: (AnswerPlace) -> String?) -> String {
    var text = LinkedText(links: console.links)
    voice.write(passage, to: &text) { answers($0).map(visible) ?? "…" }
    return text.text
  }
}

/// Plain text with links that a terminal can open, and with what is typed to follow another guide.
private struct LinkedText: PlainOutput {
  let links: Hyperlinks
  private(set) var text = ""

  init(links: Hyperlinks) { self.links = links }

  mutating func append(_ text: String) { self.text += text }

  mutating func append(_ address: Address) { text += links.linked(address.text, to: address.target) }

  mutating func append(guide id: String, _ title: String) { text += "\(title) (\(Command.wizard.call) \(id))" }
}
