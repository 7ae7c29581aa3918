/// How a prompt and the reply so far look: lines for one width, no more of them than the terminal has rows.
struct PromptPicture {
  private(set) var picture = Region.Picture(lines: [])
  private let page: TerminalPage
  private let columns: Int
  private let rows: Int

  init(_ prompt: Prompt, _ reply: Reply, page: TerminalPage, columns: Int, rows: Int) {
    (self.page, self.columns) = (page, columns)
    let all = max(rows - 1, 4)
    self.rows = prompt.isBelowWords ? min(max(rows / 2, 8), all) : all
    if case .choice(let choice) = prompt.kind {
      picture.lines.append("")
      if choice.otherwise != nil { add(prompt.text, nil) }
    }
    if let problem = prompt.problem { picture.lines += page.lines(ofProblem: problem, columns: columns) }
    switch reply.kind {
    case .words(let editor, _): draw(editor, of: prompt)
    case .list(let list): draw(list, of: prompt)
    case .pause(let editor):
      add(prompt.text, .bold)
      if !editor.isEmpty { draw(line: editor, after: "") }
      if editor.isEmpty { picture.row = picture.lines.count - 1 }
    }
    if picture.lines.count > self.rows { cut() }
  }

  // MARK: Lines

  private mutating func draw(_ editor: LineEditor, of prompt: Prompt) {
    let label = page.label(prompt.text) + " "
    let isShort = label.columns * 2 <= columns
    if !isShort { add(label, nil) }
    draw(line: editor, after: isShort ? label : "")
    guard case .words(let hint) = prompt.kind, !editor.text.hasPrefix(":") else { return }
    if let hint = hint(editor.text) { add(hint, .dim) }
  }

  private mutating func draw(line editor: LineEditor, after label: String) {
    let label = page.console.shown(label)
    let window = editor.window(columns: max(columns - label.columns, 4))
    picture.row = picture.lines.count
    picture.column = label.columns + window.cursor
    picture.lines.append(label + page.console.shown(window.text))
  }

  private mutating func add(_ text: String, _ style: Console.Style?) {
    for line in page.rows(of: text, columns: columns) {
      picture.lines.append(style.map { page.console.styled(line, $0) } ?? line)
    }
  }

  /// Leaves out what stands above where the person is.
  private mutating func cut() {
    let first = min(picture.row, picture.lines.count - rows)
    picture.lines = Array(picture.lines[first...].prefix(rows))
    picture.row -= first
  }

  // MARK: Lists

  private mutating func draw(_ list: ChoiceList, of prompt: Prompt) {
    let below = list.typed.isEmpty ? page.rows(of: page.keys(for: prompt), columns: columns) : []
    draw(list, of: prompt, rows: rows - picture.lines.count - max(below.count, 1) - 1)
    if list.typed.isEmpty {
      for line in below { picture.lines.append(page.console.styled(line, .dim)) }
    } else {
      if list.fitting.isEmpty { add(page.nothingFits, .dim) }
      draw(line: LineEditor(list.typed), after: list.isCommand ? "" : "> ")
    }
  }

  private mutating func draw(_ list: ChoiceList, of prompt: Prompt, rows: Int) {
    let stops = list.stops
    guard let here = stops.firstIndex(of: list.place) ?? stops.indices.first else { return }
    var shown = here..<here + 1
    var drawn = [here: lines(of: list, stops[here], prompt)]
    var height = drawn[here]!.count
    // Grows both ways until the rows are full, so that the place stays in the middle.
    var isFull = (false, false)
    while !(isFull.0 && isFull.1) {
      for (index, isAbove) in [(shown.upperBound, false), (shown.lowerBound - 1, true)] {
        guard stops.indices.contains(index) else {
          if isAbove { isFull.0 = true } else { isFull.1 = true }
          continue
        }
        let more = lines(of: list, stops[index], prompt)
        guard height + more.count <= max(rows, 1) else {
          isFull = (true, true)
          break
        }
        drawn[index] = more
        height += more.count
        shown = min(shown.lowerBound, index)..<max(shown.upperBound, index + 1)
      }
    }
    for index in shown {
      if index == here { picture.row = picture.lines.count }
      picture.lines += drawn[index]!
    }
    if shown.count < stops.count {
      add("\(shown.lowerBound + 1)–\(shown.upperBound) / \(stops.count)", .dim)
    }
  }

  private func lines(of list: ChoiceList, _ index: Int, _ prompt: Prompt) -> [String] {
    let pointer = page.console.shown(list.place == index ? "❯ " : "  ")
    guard index < list.choice.options.count else {
      let lines = page.rows(of: list.choice.otherwise ?? "", columns: columns, first: pointer, rest: "  ")
      return list.place == index ? lines.map { page.console.styled($0, .bold) } : lines
    }
    let option = list.choice.options[index]
    let box = list.choice.takesSeveral ? (list.chosen.contains(index) ? "[x] " : "[ ] ") : ""
    var number = ""
    if case .items = prompt.kind {
    } else {
      let width = "\(list.choice.options.count)".count
      number = String(repeating: " ", count: width - "\(index + 1)".count) + "\(index + 1)  "
    }
    let first = pointer + box + number
    let rest = String(repeating: " ", count: first.columns)
    var lines = page.rows(of: option.title, columns: columns, first: first, rest: rest)
    if list.place == index { lines = lines.map { page.console.styled($0, .bold) } }
    guard let detail = option.detail else { return lines }
    return lines
      + page.rows(of: detail, columns: columns, first: rest, rest: rest).map { page.console.styled($0, .dim) }
  }
}
