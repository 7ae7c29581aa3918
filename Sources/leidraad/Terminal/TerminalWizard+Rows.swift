import Presentation
import Wizard

extension TerminalWizard {
  /// Asks for the rows of a step's list; an ending stops the wizard.
  mutating func askList(_ list: QuestionPage, _ rows: RowsPage) -> Ending? {
    if let hint = list.hint { page.passage(hint, answers: said, style: .dim) }
    switch askRows(list, rows) {
    case .stop(let ending): return ending
    case .moved: return nil
    case .line:
      goOn()
      return nil
    }
  }

  /// Asks about rows until somebody goes on; first about one in which the person stands already.
  private mutating func askRows(_ list: QuestionPage, _ rows: RowsPage) -> Input {
    page.hint(voice.text(.rowsRule(least: rows.rows.least, most: rows.rows.most)))
    let (place, outside, language) = (walk.place, walk.asked(list.position).rows, pages.language)
    var problem: String?
    while true {
      if let row = walk.row, row.rows.count > outside.count {
        let input = fill(rows, at: outside.count + 1)
        // Whoever went back out of the row is asked about the rows again.
        let isHere = walk.place == place && walk.row?.rows ?? [] == outside && pages.language == language
        if case .moved = input, isHere { continue }
        guard case .line = input else { return input }
      }
      let choice = choice(of: list, rows)
      var prompt = Prompt(kind: .choice(choice), text: voice.text(.rowsHelp), problem: problem)
      let input = read(&prompt, of: list)
      guard case .line(let line) = input else { return input }
      problem = line.isEmpty ? whatIsMissing(list, rows) : obey(line, list, rows)
      guard line.isEmpty, problem == nil else { continue }
      echo(shown(list.position) ?? voice.withoutAnswer(to: list))
      return input
    }
  }

  /// The rows, each with what was said in it, and another one.
  private func choice(of list: QuestionPage, _ rows: RowsPage) -> Prompt.Choice {
    let writing = self.writing
    let found = writing.rows(of: list.position)
    var options = found.indices.map { place in
      let said = text(writing.inside(found[place]).line(of: rows.rows))
      let problem = isHeldUp(found[place], of: list) ? [voice.text(.rowUnfinished)] : []
      let lines = (said.isEmpty ? [] : [said]) + problem
      return Prompt.Option(title: name(rows, at: place), detail: lines.isEmpty ? nil : lines.joined(separator: "\n"))
    }
    options.append(Prompt.Option(title: voice.text(.addRow(row: rows.name))))
    return Prompt.Choice(
      options: options, chosen: found.count < rows.rows.least ? [found.count] : [], otherwise: voice.text(.next),
      takesSigns: true)
  }

  private func isHeldUp(_ row: PathRow, of list: QuestionPage) -> Bool {
    let row = Asked(list.position, rows: walk.asked(list.position).rows + [row.number])
    return walk.journey.isHeldUp(in: row, of: pages.edition.guide)
  }

  /// Why nobody can go on from here: there are too few rows, they do not go together, or one is unfinished.
  private func whatIsMissing(_ list: QuestionPage, _ rows: RowsPage) -> String? {
    let asked = walk.asked(list.position)
    if walk.journey.open.contains(asked) { return voice.text(.tooFewRows(least: rows.rows.least)) }
    if let check = walk.journey.checks.first(where: { $0.asked == asked }) {
      return voice.text(of: check.refusal, about: list, in: pages)
    }
    let place = writing.rows(of: list.position).firstIndex { isHeldUp($0, of: list) }
    return place.map { voice.text(.labelled(label: name(rows, at: $0), value: voice.text(.rowUnfinished))) }
  }

  /// Goes into the row that is typed or into a new one, or takes one away; says what is wrong with what was typed.
  private mutating func obey(_ line: String, _ list: QuestionPage, _ rows: RowsPage) -> String? {
    let numbers = walk.rows(of: list.position).map(\.number)
    let isRemoval = line.hasPrefix("-")
    if line == "+" || line == "\(numbers.count + 1)" {
      let isTaken = numbers.count < rows.rows.most && walk.open(row: nil, of: list.position)
      return isTaken ? nil : voice.text(.tooManyRows(most: rows.rows.most))
    }
    let number = isRemoval ? String(line.dropFirst()).trimmingBlanks : line
    guard let place = option(numbered: number, of: numbers.count) else { return voice.text(.notARow) }
    guard isRemoval else {
      walk.open(row: numbers[place], of: list.position)
      return nil
    }
    let row = Asked(list.position, rows: walk.asked(list.position).rows + [numbers[place]])
    try? walk.enter(nil, for: row, language: [])
    echo(voice.text(.labelled(label: voice.text(.remove), value: name(rows, at: place))))
    return nil
  }

  /// Asks everything that the row is about in which the person stands, or from where the person stands in a row within
  /// it, and leaves it.
  private mutating func fill(_ rows: RowsPage, at depth: Int) -> Input {
    guard let row = walk.row else { return .line("") }
    if row.rows.count == depth { page.subheading(name(rows, of: row)) }
    let first = rows.questions.firstIndex { $0.position == row.question } ?? 0
    for question in rows.questions[first...] {
      let input: Input
      if let inner = question.rows {
        page.subheading(question.title)
        input = askRows(question, inner)
      } else {
        input = askField(question)
      }
      guard case .line = input else { return input }
    }
    if !walk.goOn() { walk.goBack() }
    return .line("")
  }

  /// What the row is called in which the person stands.
  private func name(_ rows: RowsPage, of row: Asked) -> String {
    let list = Asked(row.question, rows: row.rows.dropLast())
    let all = walk.answers.rows(at: list, in: pages.edition.guide)
    return name(rows, at: all.firstIndex { $0.number == row.rows.last } ?? 0)
  }

  private func name(_ rows: RowsPage, at place: Int) -> String {
    text(writing.name(of: rows.rows, number: place + 1))
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
