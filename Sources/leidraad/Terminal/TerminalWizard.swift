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
  private(set) var walk: Walk { didSet { keep(walk) } }
  /// Takes every change to the draft.
  private let keep: (Walk) -> Void
  private var input = LineInput()

  enum Ending: Equatable {
    case finished, stopped, inputEnded
  }

  init(
    _ pages: GuidePages, walk: Walk, voice: Voice, console: Console, keep: @escaping (Walk) -> Void = { _ in }
  ) {
    (self.pages, self.walk, self.voice, self.console, self.keep) = (pages, walk, voice, console, keep)
    page = TerminalPage(voice: voice, console: console, columns: terminalColumns())
  }

  mutating func run() -> Ending {
    page.heading(pages.title)
    page.passage(pages.summary)
    page.hint(commandsInWords)
    if case .stop(let ending) = chooseEntrance() { return ending }
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
    case .question(let question):
      return question.options.isEmpty ? ask([question], of: step) : ask(question)
    case .fields(let questions): return ask(questions, of: step)
    case .instructions: return instruct(step, at: position)
    case .review: return reviewAnswers()
    case .waiting(let time):
      page.hint(time.length)
      if let end = time.end, let said = said(.value(end)) { page.hint(voice.text(.lastsUntil(time: said))) }
      return pause()
    }
  }

  // MARK: Questions

  private mutating func ask(_ question: QuestionPage) -> Ending? {
    if let hint = question.hint { page.passage(hint, answers: said, style: .dim) }
    if question.takesSeveral { page.hint(voice.text(.chooseSeveral)) }
    page.options(question.options.map(\.title))
    let current = walk.answers[question.position]?.options ?? []
    let prompt = voice.text(question.takesSeveral ? .promptChoices : .promptChoice)
    while true {
      let shown = current.map { "\($0 + 1)" }.joined(separator: ", ")
      switch read(prompt: prompt, current: shown.isEmpty ? nil : shown) {
      case .stop(let ending): return ending
      case .moved: return nil
      case .line(let line):
        guard let options = options(line, of: question, current: current) else {
          let count = question.options.count
          page.error(
            voice.text(
              line.isEmpty
                ? .answerMissing : question.takesSeveral ? .chooseNumbers(count: count) : .chooseNumber(count: count)))
          continue
        }
        let ids = options.map { question.options[$0].id }.joined(separator: ",")
        guard take(ids, for: question), goOn() else { continue }
        return nil
      }
    }
  }

  /// The places further on at which one can begin, if there are any and nothing was answered yet.
  private mutating func chooseEntrance() -> Input {
    guard !pages.entrances.isEmpty, walk.answers == Answers(for: pages.edition.guide) else { return .moved }
    page.heading(voice.text(.startFurtherOn))
    page.options([voice.text(.fromTheBeginning)] + pages.entrances.map(\.title))
    while true {
      let input = read(prompt: voice.text(.promptChoice), current: "1")
      guard case .line(let line) = input else { return input }
      guard let number = line.isEmpty ? 1 : Int(line), (1...pages.entrances.count + 1).contains(number) else {
        page.error(voice.text(.chooseNumber(count: pages.entrances.count + 1)))
        continue
      }
      if number > 1 { walk.begin(at: pages.entrances[number - 2].entrance) }
      return input
    }
  }

  /// Options by numbers or words, several with commas between them where a question takes several.
  private func options(_ line: String, of question: QuestionPage, current: [Int]) -> [Int]? {
    guard !line.isEmpty else { return current.isEmpty ? nil : current }
    let words = question.takesSeveral ? line.split(separator: ",").map { String($0).trimmingBlanks } : [line]
    let options = words.compactMap { option($0, of: question, current: nil) }
    guard options.count == words.count else { return nil }
    return options.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Takes an entry, or says why it cannot be taken.
  private mutating func take(_ entry: String, for question: QuestionPage) -> Bool {
    do throws(Refusal) {
      try walk.enter(Array(entry.utf8), for: question.position, language: language)
      return true
    } catch {
      page.error("\(question.title): \(voice.text(of: error, about: question, in: pages))")
      return false
    }
  }

  /// Goes on, or says which answers do not go together; a doubt is said and holds up nobody.
  private mutating func goOn() -> Bool {
    guard case .step(let here) = walk.place else { return walk.goOn() }
    tell(walk.journey.doubts.filter { $0.step == here }, as: page.warning)
    tell(walk.journey.checks.filter { $0.step == here }, as: page.error)
    return walk.goOn()
  }

  private func tell(_ checks: [Journey.Check], as say: (String) -> Void) {
    var told: [Refusal] = []
    for check in checks where !told.contains(check.refusal) {
      told.append(check.refusal)
      say(voice.text(of: check.refusal, about: question(at: check.question), in: pages))
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

  private mutating func ask(_ questions: [QuestionPage], of step: StepPage) -> Ending? {
    for question in questions {
      if question.title != step.title { page.subheading(question.title) }
      if let hint = question.hint { page.passage(hint, answers: said, style: .dim) }
      if let purpose = question.purpose {
        page.hint(voice.text(.whyWeAsk))
        page.passage(purpose, answers: said, style: .dim)
      }
      if let field = question.field, field.hasForm { page.hint(voice.text(.forExample(example: field.example))) }
      if question.kind == .moment { page.hint(voice.text(.momentRule(example: voice.momentExample))) }
      if question.isOptional { page.hint(voice.text(.mayBeEmpty)) }
      switch askUntilTaken(question) {
      case .stop(let ending): return ending
      case .moved: return nil
      case .line: continue
      }
    }
    _ = goOn()
    return nil
  }

  private mutating func askUntilTaken(_ question: QuestionPage) -> Input {
    while true {
      let current = shown(question.position)
      let input = read(prompt: question.title, current: current)
      guard case .line(let line) = input else { return input }
      if line.isEmpty, current != nil { return input }
      guard take(line, for: question) else { continue }
      tell(warningsOf: question)
      if let understood = shown(question.position), understood != line { page.hint(understood) }
      return input
    }
  }

  private func tell(warningsOf question: QuestionPage) {
    for warning in writing.warnings(of: question.position) { page.warning(question.field?.text(of: warning) ?? "") }
  }

  // MARK: Instructions and review

  private mutating func instruct(_ step: StepPage, at position: Position<Step>) -> Ending? {
    guard case .instructions(let items) = step.kind else { return nil }
    let mine = walk.journey.answers.met(pages.edition.guide.steps[position].items).map(\.id)
    page.items(items.filter { mine.contains(Array($0.id.utf8)) }, answers: said)
    return pause()
  }

  private mutating func pause() -> Ending? {
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
    tell(walk.journey.doubts, as: page.warning)
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

  private var writing: Writing {
    let day = walk.circumstances.today ?? CivilDate(year: 1, month: 1, day: 1)!
    return Writing(pages.edition, journey: walk.journey, words: pages.words, day: day)
  }

  private func shown(_ question: Position<Question>) -> String? {
    writing.display(question).map { String(decoding: $0, as: UTF8.self) }
  }

  private var said: (AnswerPlace) -> String? {
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
