import Phrasing
import Presentation
import Validation
import Wizard

/// Follows one guide with one person.
struct TerminalWizard {
  var pages: GuidePages
  var voice: Voice
  var walk: Walk { didSet { keep(walk) } }
  /// Takes every change to the draft; answers why it cannot.
  private let draft: (Walk) -> InterfaceMessage?
  private let console: Console
  private let dialogue: Dialogue
  let office: Office
  /// The step that was left to look through the answers before the way had led to them; there it goes on again, unless
  /// nothing was passed over.
  var left: Position<Step>?
  private var hasReviewed = false
  /// The ids of the items that were ticked off, by step.
  var ticked: [Int: [String]] = [:]

  /// What the wizard needs to be told now and then.
  struct Office {
    /// The languages there are.
    let languages: () -> [String]
    /// The program's voice in one of them.
    let voice: (String) -> Voice
    /// The same guide and the program's voice in another language.
    let speaking: (String) -> (pages: GuidePages, voice: Voice)?
    /// Where a statement comes from, by its id, as a sentence.
    let source: (String, Voice) -> String?
    /// The words that the glossary explains in the voice's language.
    let terms: (Voice) -> TermList
    /// Saves what was said so far, and says where it is and how to go on with it, or why it is not saved.
    let save: (Walk, Voice) -> (message: InterfaceMessage, isSaved: Bool)
  }

  enum Ending: Equatable {
    case finished, stopped, inputEnded
  }

  init(
    _ pages: GuidePages, walk: Walk, voice: Voice, console: Console, office: Office,
    draft: @escaping (Walk) -> InterfaceMessage? = { _ in nil }
  ) {
    (self.pages, self.walk, self.voice, self.draft) = (pages, walk, voice, draft)
    (self.console, self.office) = (console, office)
    dialogue = console.isPlain ? .lines(LinePrompt(console: console)) : .keys(KeyPrompt(console: console))
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

  private func keep(_ walk: Walk) {
    if let message = draft(walk) { page.warning(voice.text(message)) }
  }

  var page: TerminalPage { TerminalPage(voice: voice, console: console) }

  /// Shows the step where the person stands and takes what is typed there; an ending stops the wizard.
  private mutating func show(_ step: StepPage, at position: Position<Step>) -> Ending? {
    page.heading(step.title, after: progress)
    if let text = step.text { page.passage(text, answers: said) }
    switch step.kind {
    case .question(let question):
      if let rows = question.rows { return askList(question, rows) }
      return question.options.isEmpty ? ask([question], of: step) : ask(question)
    case .fields(let questions): return ask(questions, of: step)
    case .instructions(let items): return instruct(items, at: position)
    case .review:
      if left == nil { hasReviewed = true }
      return reviewAnswers()
    case .waiting(let time):
      page.hint(time.length)
      if let end = time.end, let said = said(.value(end)) { page.hint(voice.text(.lastsUntil(time: said))) }
      return wait()
    }
  }

  /// Goes to the step that shows all answers, if there is one; before the way has led there, only to look at them.
  mutating func goToReview() -> Bool {
    guard let review = walk.review, case .step(let here) = walk.place else { return false }
    if !hasReviewed, left == nil, here != review { left = here }
    return walk.go(to: review)
  }

  /// “Step 3 of 5–7”: how many there will be depends on what is still to be answered.
  private var progress: String {
    let (number, total) = walk.progress
    return total.lowerBound == total.upperBound
      ? voice.text(.stepCount(number: number, total: total.lowerBound))
      : voice.text(.stepRange(number: number, least: total.lowerBound, most: total.upperBound))
  }

  // MARK: Answers

  /// Takes an entry, or says why it cannot be taken.
  mutating func take(_ entry: String, for question: QuestionPage) -> String? {
    do throws(Refusal) {
      try walk.enter(Array(entry.utf8), for: question.position, language: Array(pages.language.utf8))
      return nil
    } catch {
      // What throws is not observed.
      keep(walk)
      return problem(error, with: question)
    }
  }

  /// Why an entry cannot be taken, and what may have been meant.
  func problem(_ refusal: Refusal, with question: QuestionPage) -> String {
    let offer = voice.offer(refusal, about: question, in: walk.circumstances)
    return page.label(question.title) + " " + voice.text(of: refusal, about: question, in: pages)
      + (offer.map { " " + $0 } ?? "")
  }

  /// Goes on, or says which answers do not go together; a doubt is said and holds up nobody.
  @discardableResult
  mutating func goOn() -> Bool {
    guard case .step(let here) = walk.place else { return walk.goOn() }
    page.sentences(of: walk.journey.doubts.filter { $0.step == here }, in: pages).forEach(page.warning)
    page.sentences(of: walk.journey.checks.filter { $0.step == here }, in: pages).forEach(page.error)
    return walk.goOn()
  }

  // MARK: What is typed

  enum Input {
    case line(String)
    /// A command has led to another step, or asks for this one to be shown again.
    case moved
    case stop(Ending)
  }

  /// An answer; commands are obeyed on the way.
  mutating func read(_ prompt: inout Prompt, of question: QuestionPage? = nil) -> Input {
    let problem = prompt.problem
    while true {
      let line: String
      switch dialogue.line(for: &prompt, on: page) {
      case .ended: return .stop(.inputEnded)
      case .interrupted: return .stop(.stopped)
      case .text(let text): line = text.trimmingBlanks
      }
      prompt.problem = nil
      switch command(line) {
      case nil: return .line(line)
      case .unknown: prompt.problem = "\(voice.text(.unknownCommand)) \(commandsInWords)"
      case .command(let command, let word):
        if let input = obey(command, word, during: &prompt, of: question) { return input }
        prompt.isBelowWords = true
        if prompt.problem == nil { prompt.problem = problem }
      }
    }
  }

  /// Somebody who changes the language in the middle goes on with the words of the other one for a while.
  private func command(_ line: String) -> WizardCommand.Result? {
    let own = WizardCommand.named(line, in: voice)
    guard own == .unknown else { return own }
    return office.languages().lazy.compactMap { WizardCommand.named(line, in: office.voice($0)) }
      .first { $0 != .unknown } ?? own
  }

  /// How the answer that was just given is repeated.
  func echo(_ text: String) { if dialogue.isDrawnAnew { page.answer(text) } }

  var isDrawnAnew: Bool { dialogue.isDrawnAnew }

  var commandsInWords: String {
    voice.text(
      .backHelp(
        back: ":" + voice.text(.commandBack), review: ":" + voice.text(.commandReview),
        help: ":" + voice.text(.commandHelp), quit: ":" + voice.text(.commandQuit)))
  }

  private var day: CivilDate { walk.circumstances.today ?? CivilDate(year: 1, month: 1, day: 1)! }

  /// What is written of the answers so far, those of the row in which the person stands among them.
  var writing: Writing { writing(of: walk) }

  private func writing(of walk: Walk) -> Writing {
    let writing = wholeWriting(of: walk)
    return walk.row.map { writing.inside($0) } ?? writing
  }

  private func wholeWriting(of walk: Walk) -> Writing {
    Writing(
      pages.edition, journey: walk.journey, words: pages.words, day: day, countries: walk.circumstances.countries)
  }

  func warnings(of question: Position<Question>) -> [Flaw] { writing.warnings(of: question) }

  /// An answer as it is shown; in no row those that are asked once.
  func shown(_ question: Position<Question>) -> String? {
    let isInRow = pages.edition.guide.questions[question].owner != nil
    return (isInRow ? writing : wholeWriting(of: walk)).display(question).map { String(decoding: $0, as: UTF8.self) }
  }

  var said: (AnswerPlace) -> String? {
    let writing = self.writing
    return { writing.saying($0).map { String(decoding: $0, as: UTF8.self) } }
  }

  /// How an entry would be understood, without its being taken.
  func understood(_ entry: String, for question: QuestionPage) -> String? {
    var trial = walk
    guard !entry.isEmpty, (try? trial.enter(Array(entry.utf8), for: question.position, language: [])) != nil else {
      return nil
    }
    return writing(of: trial).display(question.position).map { String(decoding: $0, as: UTF8.self) }
  }
}
