import Localization
import Presentation
import Validation
import Wizard

extension TerminalWizard {
  // MARK: Options

  mutating func ask(_ question: QuestionPage) -> Ending? {
    if let hint = question.hint { page.passage(hint, answers: said, style: .dim) }
    if question.takesSeveral { page.hint(voice.text(.chooseSeveral)) }
    let current = walk.answers[question.position]?.options ?? []
    let count = question.options.count
    let choice = Prompt.Choice(
      options: question.options.map { Prompt.Option(title: $0.title, names: question.isYesNo ? [$0.id] : []) },
      takesSeveral: question.takesSeveral,
      alone: question.alone.flatMap { question.options.firstIndex(of: $0) }, chosen: current)
    let shown = current.map { "\($0 + 1)" }.joined(separator: ", ")
    var prompt = Prompt(
      kind: .choice(choice), text: voice.text(question.takesSeveral ? .promptChoices : .promptChoice),
      current: shown.isEmpty ? nil : shown)
    prompt.problem = walk.answers.unaccepted(question.position).map { problem($0.refusal, with: question) }
    while true {
      switch read(&prompt, of: question) {
      case .stop(let ending): return ending
      case .moved: return nil
      case .line(let line):
        guard let options = options(line, of: question, current: current) else {
          prompt.problem = voice.text(
            line.isEmpty
              ? .answerMissing : question.takesSeveral ? .chooseNumbers(count: count) : .chooseNumber(count: count))
          continue
        }
        let ids = options.map { question.options[$0].id }.joined(separator: ",")
        prompt.problem = take(ids, for: question)
        guard prompt.problem == nil else { continue }
        echo(self.shown(question.position) ?? "")
        guard goOn() else { continue }
        return nil
      }
    }
  }

  /// Options by numbers or words, several with commas between them where a question takes several.
  private func options(_ line: String, of question: QuestionPage, current: [Int]) -> [Int]? {
    guard !line.isEmpty else { return current.isEmpty ? nil : current }
    let words = question.takesSeveral ? several(line) : [line]
    let options = words.compactMap { option($0, of: question) }
    guard options.count == words.count else { return nil }
    return options.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// A number, an option's id, or the first letters of its words; yes and no are understood in English everywhere.
  private func option(_ line: String, of question: QuestionPage) -> Int? {
    if Int(line) != nil { return leidraad.option(numbered: line, of: question.options.count) }
    if let exact = question.options.firstIndex(where: { $0.id == line.lowercased() }) { return exact }
    let wanted = FoldedText(line)
    let fitting = question.options.indices.filter {
      FoldedText(question.options[$0].title + (question.isYesNo ? " \(question.options[$0].id)" : ""))
        .begins(with: wanted)
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// The places further on at which one can begin, if there are any and nothing was answered yet.
  mutating func chooseEntrance() -> Input {
    guard !pages.entrances.isEmpty, walk.answers == Answers(for: pages.edition.guide) else { return .moved }
    page.heading(voice.text(.startFurtherOn))
    let titles = [voice.text(.fromTheBeginning)] + pages.entrances.map(\.title)
    let choice = Prompt.Choice(options: titles.map { Prompt.Option(title: $0) }, chosen: [0])
    var prompt = Prompt(kind: .choice(choice), text: voice.text(.promptChoice), current: "1")
    while true {
      let input = read(&prompt)
      guard case .line(let line) = input else { return input }
      guard let chosen = leidraad.option(numbered: line.isEmpty ? "1" : line, of: titles.count) else {
        prompt.problem = voice.text(.chooseNumber(count: titles.count))
        continue
      }
      echo(titles[chosen])
      if chosen > 0 { walk.begin(at: pages.entrances[chosen - 1].entrance) }
      return input
    }
  }

  // MARK: Fields

  mutating func ask(_ questions: [QuestionPage], of step: StepPage) -> Ending? {
    var open = questions
    while !open.isEmpty {
      for question in open {
        switch askField(question, below: step.title) {
        case .stop(let ending): return ending
        case .moved: return nil
        case .line: continue
        }
      }
      if goOn() { return nil }
      // What does not go together is asked again, and nothing else.
      let refused = walk.journey.checks.map(\.asked.question)
      open = questions.filter { refused.contains($0.position) }
    }
    return nil
  }

  /// Asks what is answered by typing, below a heading that need not be said again.
  mutating func askField(_ question: QuestionPage, below heading: String? = nil) -> Input {
    if question.title != heading {
      if isDrawnAnew { page.gap() } else { page.subheading(question.title) }
    }
    if let hint = question.hint { page.passage(hint, answers: said, style: .dim) }
    if !isDrawnAnew, let purpose = question.purpose {
      page.hint(voice.text(.whyWeAsk))
      page.passage(purpose, answers: said, style: .dim)
    }
    if let rule = rule(of: question) { page.hint(rule) }
    if question.isOptional { page.hint(voice.text(.mayBeEmpty)) }
    return askUntilTaken(question)
  }

  /// An example of what is typed, where it has a form.
  private func rule(of question: QuestionPage) -> String? {
    if question.kind == .moment { return voice.text(.momentRule(example: voice.momentExample)) }
    guard let field = question.field, field.hasForm else { return nil }
    return field.example(in: walk.circumstances(of: question.position)).map { voice.text(.forExample(example: $0)) }
  }

  private mutating func askUntilTaken(_ question: QuestionPage) -> Input {
    let trial = self
    let hint: (String) -> String? = { entry in
      trial.understood(entry, for: question).flatMap { $0 == entry ? nil : $0 }
    }
    var prompt = Prompt(kind: .words(hint: hint), text: question.title, current: shown(question.position))
    if let typed = walk.answers.unaccepted(question.position) {
      prompt.entry = String(decoding: typed.entry, as: UTF8.self)
      prompt.problem = problem(typed.refusal, with: question)
    }
    while true {
      let input = read(&prompt, of: question)
      guard case .line(let line) = input else { return input }
      if !line.isEmpty || prompt.current == nil {
        prompt.problem = take(line, for: question)
        prompt.entry = line
        guard prompt.problem == nil else { continue }
      } else {
        keepAnswer(to: question)
      }
      let understood = shown(question.position)
      echo("\(page.label(question.title)) \(understood ?? voice.withoutAnswer(to: question))")
      guard !line.isEmpty || prompt.current == nil else { return input }
      for warning in warnings(of: question.position) { page.warning(question.field?.text(of: warning) ?? "") }
      if !isDrawnAnew, let understood, understood != line { page.hint(understood) }
      return input
    }
  }

  /// Lets go of what was refused, where the answer before it is to stay.
  private mutating func keepAnswer(to question: QuestionPage) {
    let position = question.position
    guard walk.answers.unaccepted(position) != nil, let answer = walk.answers[position] else { return }
    try? walk.enter(pages.edition.guide.questions[position].canonical(answer), for: position, language: [])
  }

  // MARK: Review

  mutating func reviewAnswers() -> Ending? {
    let asked = self.asked
    let choice = Prompt.Choice(options: answered, otherwise: voice.text(.allCorrect))
    page.sentences(of: walk.journey.doubts, in: pages).forEach(page.warning)
    var prompt = Prompt(kind: .choice(choice), text: voice.text(.changeWhich))
    prompt.isBelowWords = !walk.journey.doubts.isEmpty
    while true {
      switch read(&prompt) {
      case .stop(let ending): return ending
      case .moved:
        left = nil
        return nil
      case .line(""):
        if isDrawnAnew { page.options(answered) }
        defer { left = nil }
        if let left, hasPassedOver(since: left), walk.goOn(from: left) { return nil }
        walk.goOn()
        return nil
      case .line(let line):
        guard let chosen = leidraad.option(numbered: line, of: asked.count) else {
          prompt.problem = voice.text(.chooseNumber(count: asked.count))
          continue
        }
        walk.go(to: asked[chosen].step)
        return nil
      }
    }
  }

  /// Whether something between a step and the one that shows all answers was neither answered nor read.
  private func hasPassedOver(since left: Position<Step>) -> Bool {
    walk.journey.path.drop { $0 != left }.prefix { $0 != walk.review }.contains { position in
      switch pages.steps[position.index].kind {
      case .instructions, .waiting: true
      case .question, .fields: pages.edition.guide.steps[position].questions.contains { shown($0) == nil }
      case .review: false
      }
    }
  }

  /// The questions of the path, each with its step.
  private var asked: [(step: Position<Step>, question: Position<Question>)] {
    walk.journey.path.flatMap { step in pages.edition.guide.steps[step].questions.map { (step, $0) } }
  }

  /// The same with their answers.
  var answered: [Prompt.Option] {
    asked.map { asked in
      let question = pages.question(at: asked.question)
      return Prompt.Option(title: question.title, detail: shown(asked.question) ?? voice.withoutAnswer(to: question))
    }
  }
}

extension QuestionPage {
  fileprivate var isYesNo: Bool { kind == .yesNo }
}

extension String {
  /// Without blanks at both ends.
  var trimmingBlanks: String {
    let blanks: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    return String(
      String.UnicodeScalarView(unicodeScalars.drop(while: blanks).reversed().drop(while: blanks).reversed()))
  }
}
