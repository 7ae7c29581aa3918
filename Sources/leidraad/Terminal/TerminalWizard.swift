import Phrasing
import Presentation
import Validation
import Wizard

/// Follows one guide with one person, line by line.
struct TerminalWizard {
  let pages: GuidePages
  let voice: Voice
  let console: Console
  let page: TerminalPage
  private(set) var walk: Walk
  private var input = LineInput()

  enum Ending: Equatable {
    case finished, stopped, inputEnded
  }

  init(_ pages: GuidePages, walk: Walk, voice: Voice, console: Console) {
    (self.pages, self.walk, self.voice, self.console) = (pages, walk, voice, console)
    page = TerminalPage(voice: voice, console: console, columns: terminalColumns())
  }

  mutating func run() -> Ending {
    page.heading(pages.title)
    page.passage(pages.summary)
    page.hint(commandsInWords)
    while case .step(let position) = walk.place {
      if let ending = show(pages.steps[position.index], at: position) { return ending }
    }
    return .finished
  }

  /// Shows the step where the person stands and takes what is typed there; an ending stops the wizard.
  private mutating func show(_ step: StepPage, at position: Position<Step>) -> Ending? {
    page.heading(step.title)
    if let text = step.text { page.passage(text, answers: said) }
    switch step.kind {
    case .question(let question): return ask(question)
    case .fields(let questions): return ask(questions)
    case .instructions: return instruct(step, at: position)
    case .review: return reviewAnswers()
    }
  }

  // MARK: Questions

  private mutating func ask(_ question: QuestionPage) -> Ending? {
    if let hint = question.hint { page.passage(hint, answers: said, style: .dim) }
    page.options(question.options.map(\.title))
    let current = currentOption(of: question)
    while true {
      switch read(prompt: voice.text(.promptChoice), current: current.map { "\($0 + 1)" }) {
      case .stop(let ending): return ending
      case .moved: return nil
      case .line(let line):
        guard let option = option(line, of: question, current: current) else {
          page.error(voice.text(line.isEmpty ? .answerMissing : .chooseNumber(count: question.options.count)))
          continue
        }
        try? walk.enter(Array(question.options[option].id.utf8), for: question.position, language: language)
        walk.goOn()
        return nil
      }
    }
  }

  /// A number, an option's words or the first letters of one of them; nothing typed keeps the answer.
  private func option(_ line: String, of question: QuestionPage, current: Int?) -> Int? {
    if line.isEmpty { return current }
    if let number = Int(line) { return (1...question.options.count).contains(number) ? number - 1 : nil }
    let wanted = line.lowercased()
    let fitting = question.options.indices.filter {
      question.options[$0].title.lowercased().hasPrefix(wanted) || question.options[$0].id == wanted
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  private func currentOption(of question: QuestionPage) -> Int? {
    guard case .option(let number) = walk.answers[question.position] else { return nil }
    return number
  }

  private mutating func ask(_ questions: [QuestionPage]) -> Ending? {
    for question in questions {
      page.subheading(question.title)
      if let hint = question.hint { page.passage(hint, answers: said, style: .dim) }
      if let purpose = question.purpose {
        page.hint(voice.text(.whyWeAsk))
        page.passage(purpose, answers: said, style: .dim)
      }
      if let field = question.field, field.hasForm { page.hint(voice.text(.forExample(example: field.example))) }
      switch askUntilTaken(question) {
      case .stop(let ending): return ending
      case .moved: return nil
      case .line: continue
      }
    }
    walk.goOn()
    return nil
  }

  private mutating func askUntilTaken(_ question: QuestionPage) -> Input {
    while true {
      let current = shown(question.position)
      let input = read(prompt: question.title, current: current)
      guard case .line(let line) = input else { return input }
      if line.isEmpty, current != nil { return input }
      do throws(Refusal) {
        try walk.enter(Array(line.utf8), for: question.position, language: language)
        tell(warningsOf: question)
        if let understood = shown(question.position), understood != line { page.hint(understood) }
        return input
      } catch {
        page.error("\(question.title): \(words(for: error, of: question))")
      }
    }
  }

  private func tell(warningsOf question: QuestionPage) {
    for warning in pages.edition.guide.questions[question.position].warnings(of: walk.answers[question.position]) {
      page.warning(question.field?.text(of: warning) ?? "")
    }
  }

  private func words(for refusal: Refusal, of question: QuestionPage) -> String {
    guard case .flaws(let flaws) = refusal, let field = question.field else { return voice.text(.answerMissing) }
    return field.text(of: flaws.first)
  }

  // MARK: Instructions and review

  private mutating func instruct(_ step: StepPage, at position: Position<Step>) -> Ending? {
    guard case .instructions(let items) = step.kind else { return nil }
    let mine = walk.journey.answers.items(of: pages.edition.guide.steps[position]).map(\.id)
    page.items(items.filter { mine.contains(Array($0.id.utf8)) }, answers: said)
    switch read(prompt: voice.text(.pressEnter), current: nil) {
    case .stop(let ending): return ending
    case .moved: return nil
    case .line:
      walk.goOn()
      return nil
    }
  }

  private mutating func reviewAnswers() -> Ending? {
    let asked = self.asked
    showAnswers()
    while true {
      switch read(prompt: "\(voice.text(.changeWhich)) [\(voice.text(.allCorrect))]", current: nil) {
      case .stop(let ending): return ending
      case .moved: return nil
      case .line(""):
        walk.goOn()
        return nil
      case .line(let line):
        guard let number = Int(line), asked.indices.contains(number - 1) else {
          page.error(voice.text(.chooseNumber(count: asked.count)))
          continue
        }
        walk.go(to: asked[number - 1].step)
        return nil
      }
    }
  }

  /// The questions of the path, each with its step.
  private var asked: [(step: Position<Step>, question: Position<Question>)] {
    walk.journey.path.flatMap { step in pages.edition.guide.steps[step].questions.map { (step, $0) } }
  }

  private func showAnswers() {
    page.review(asked.map { (question(at: $0.question).title, shown($0.question) ?? voice.text(.notAnswered)) })
  }

  private func question(at position: Position<Question>) -> QuestionPage {
    pages.steps.lazy.flatMap(\.questions).first { $0.position == position }!
  }

  // MARK: What is typed

  private enum Input {
    case line(String)
    /// A command has led to another step, or asks for this one to be shown again.
    case moved
    case stop(Ending)
  }

  private mutating func read(prompt: String, current: String?) -> Input {
    while true {
      page.prompt(prompt, current: current)
      switch input.next() {
      case .ended: return .stop(.inputEnded)
      case .interrupted: return .stop(.stopped)
      case .text(let line):
        let entry = line.trimmingBlanks
        switch WizardCommand.named(entry, in: voice) {
        case nil: return .line(entry)
        case .unknown: page.error("\(voice.text(.unknownCommand)) \(commandsInWords)")
        case .command(.help): page.hint(commandsInWords)
        case .command(.quit): return .stop(.stopped)
        case .command(.back): if walk.goBack() { return .moved }
        case .command(.review):
          if let review = walk.review, walk.go(to: review) { return .moved }
          showAnswers()
        }
      }
    }
  }

  private var commandsInWords: String {
    voice.text(
      .backHelp(
        back: ":" + voice.text(.commandBack), review: ":" + voice.text(.commandReview),
        help: ":" + voice.text(.commandHelp), quit: ":" + voice.text(.commandQuit)))
  }

  private var language: [UInt8] { Array(pages.language.utf8) }

  /// The day does not matter to what an answer looks like.
  private var writing: Writing {
    Writing(pages.edition, journey: walk.journey, words: pages.words, day: CivilDate(year: 1, month: 1, day: 1)!)
  }

  private func shown(_ question: Position<Question>) -> String? {
    writing.display(question).map { String(decoding: $0, as: UTF8.self) }
  }

  private var said: (Position<Question>) -> String? {
    let writing = self.writing
    return { writing.saying($0).map { String(decoding: $0, as: UTF8.self) } }
  }
}

extension String {
  /// Without blanks at both ends.
  fileprivate var trimmingBlanks: String {
    let blanks: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    return String(
      String.UnicodeScalarView(unicodeScalars.drop(while: blanks).reversed().drop(while: blanks).reversed()))
  }
}
