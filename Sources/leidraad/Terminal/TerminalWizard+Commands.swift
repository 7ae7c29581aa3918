import Localization
import Phrasing
import Presentation
import Validation
import Wizard

extension TerminalWizard {
  /// Does what a command says; nothing when the same is to be asked again.
  mutating func obey(
    _ command: WizardCommand, _ word: String?, during prompt: inout Prompt, of question: QuestionPage?
  ) -> Input? {
    switch command {
    case .quit: return .stop(.stopped)
    case .help: tellCommands()
    case .back:
      if walk.goBack() { return .moved }
      prompt.problem = voice.text(.firstStep)
    case .forward:
      if walk.goForward() { return .moved }
      prompt.problem = voice.text(.answerMissing)
    case .goto: return goTo(word, &prompt)
    case .review:
      if goToReview() { return .moved }
      page.options(answered, areNumbered: false)
      page.sentences(of: walk.journey.doubts, in: pages).forEach(page.warning)
    case .why: tellWhy(question)
    case .source: tellSources()
    case .term: tellTerms(word)
    case .language: return speak(word, &prompt)
    case .clear:
      guard let question, question.isOptional else {
        prompt.problem = voice.text(question == nil ? .nothingToClear : .answerMissing)
        break
      }
      try? walk.enter([], for: question.position, language: [])
      prompt.current = nil
      return .line("")
    case .save:
      let (message, isSaved) = office.save(walk, voice)
      if isSaved { page.hint(voice.text(message)) } else { prompt.problem = voice.text(message) }
    case .edit:
      guard case .words = prompt.kind else {
        prompt.problem = voice.text(.nothingToEdit)
        break
      }
      guard let text = ExternalEditor.edited(prompt.entry.isEmpty ? prompt.current ?? "" : prompt.entry) else {
        prompt.problem = voice.text(.editorMissing)
        break
      }
      return .line(oneLine(text).trimmingBlanks)
    }
    return nil
  }

  private func tellCommands() {
    page.rows(
      WizardCommand.allCases.map { command in
        let key = isDrawnAnew ? command.key.map { " (\($0))" } ?? "" : ""
        return (":" + command.word(in: voice) + key, voice.text(command.explanation))
      })
  }

  /// Leads to a step of the way so far, by its number, its id or the beginnings of its words; otherwise lists them.
  private mutating func goTo(_ word: String?, _ prompt: inout Prompt) -> Input? {
    let path = walk.journey.path
    let steps = path.map { pages.steps[$0.index] }
    guard let index = word.flatMap({ self.index(of: $0, among: steps) }) else {
      page.options(steps.map { Prompt.Option(title: $0.title) })
      prompt.problem = word == nil ? nil : voice.text(.chooseNumber(count: path.count))
      page.hint(voice.text(.gotoHelp(command: ":" + voice.text(.commandGoto))))
      return nil
    }
    walk.go(to: path[index])
    return .moved
  }

  private func index(of word: String, among steps: [StepPage]) -> Int? {
    let wanted = FoldedText(word)
    return option(numbered: word, of: steps.count) ?? steps.firstIndex { $0.id == word }
      ?? steps.firstIndex { FoldedText($0.title).begins(with: wanted) }
  }

  /// Why a question is asked, or what the step says about itself.
  private func tellWhy(_ question: QuestionPage?) {
    if let purpose = question?.purpose {
      page.hint(voice.text(.whyWeAsk))
      page.passage(purpose, answers: said)
    } else if let hint = question?.hint {
      page.passage(hint, answers: said)
    } else {
      tellSources()
    }
    tellReasons()
  }

  /// What has led to this step, wherever there was a choice.
  private func tellReasons() {
    let reasons = pages.reasons(of: walk.journey, for: walk.place).compactMap(\.reason)
    guard !reasons.isEmpty else { return }
    page.hint(voice.text(.howYouCameHere))
    page.options(reasons.map { Prompt.Option(title: $0) }, areNumbered: false)
  }

  private func tellSources() {
    guard case .step(let position) = walk.place else { return }
    let step = pages.steps[position.index]
    var ids = step.sources
    if case .instructions(let items) = step.kind { ids += items.flatMap(\.sources) }
    page.hint(voice.text(.sourcesAndDates))
    for (index, id) in ids.enumerated() where ids.firstIndex(of: id) == index {
      page.rows([(id, office.source(id, voice) ?? "")])
    }
    page.hint(pages.checked)
  }

  /// What a word means, or those that the step uses; without any, all that are explained.
  private func tellTerms(_ word: String?) {
    let list = office.terms(voice)
    var terms: [TermList.TermText] = []
    if let word {
      terms = list.meant(by: word)
    } else if case .step(let position) = walk.place {
      terms = list.used(in: pages.steps[position.index])
    }
    page.rows(terms.map { ($0.title, page.text($0.meaning, said)) })
    if terms.isEmpty { page.hint(voice.text(.explainedWords(words: list.terms.map(\.title)))) }
  }

  /// Goes on in another language, with all that was answered.
  private mutating func speak(_ language: String?, _ prompt: inout Prompt) -> Input? {
    guard let language, let other = office.speaking(language) else {
      let command = ":" + voice.text(.commandLanguage)
      prompt.problem = voice.text(.languagesToType(command: command, names: office.languages()))
      return nil
    }
    (pages, voice) = other
    walk.circumstances.notation = pages.words.notation
    walk.circumstances.countries = walk.circumstances.countries?.spoken(in: pages.words.language)
    return .moved
  }
}
