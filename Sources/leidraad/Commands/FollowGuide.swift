import Authoring
import FoundationEssentials
import Glibc
import Phrasing
import Presentation
import Validation
import Wizard

/// `leidraad wizard GUIDE`: with a person on a terminal, or with the answers that the call gives.
struct FollowGuide {
  private let guide: String
  private let call: Call
  private let day: CivilDate
  private let workplace: Workplace
  private let opening: DraftOpening

  init(_ call: Call, in workplace: Workplace) throws(CallFlaw) {
    opening = try DraftOpening(call)
    guide = call.words.first ?? opening.guide ?? ""
    guard opening.isUnfit || workplace.guideNames.contains(guide) else {
      throw .unknownGuide(guide, workplace.guideNames)
    }
    self.call = call
    self.workplace = workplace
    day = try call.day(.asOf) ?? .today
  }

  func run() throws(CallFlaw) -> ExitStatus {
    if case .unfit(let message) = opening { return refuseDraft(message) }
    let isAlone = call.has(.noInput) || call.has(.json) || !LineInput.isTerminal
    guard let pages = workplace.pages(of: guide, on: day, toAsk: !isAlone) else { return .brokenGuide }
    var circumstances = Circumstances()
    circumstances.today = day
    circumstances.notation = pages.words.notation
    if pages.edition.guide.asks(for: .country) { circumstances.countries = workplace.countries }
    var walk = Walk(through: pages.edition, in: circumstances)
    if let message = opening.resume(&walk, pages, in: workplace) { return refuseDraft(message) }
    let keeper = DraftKeeper(call, opening, guide: guide, walk)
    try begin(&walk, pages)
    let given: [(id: String, entry: String)]
    do throws(AnswersFile.Unreadable) {
      given = try AnswersFile.answers(of: call, console: workplace.console)
    } catch {
      workplace.console.complain(workplace.voice.text(error.message))
      return .wrongCall
    }
    let refused = try enter(given + role() + call.pairs(.set), in: &walk, pages)
    guard !isAlone else {
      if call.has(.save) { keep(walk, by: keeper) }
      return finish(walk, pages, refused: refused, voice: workplace.voice)
    }
    if case .none = opening, !call.has(.noSave) { tellOfOpenDraft() }
    if call[.out] == nil || walk.journey.outcome == nil { walk.reopen() }
    keep(walk, by: keeper)
    var wizard = TerminalWizard(
      pages, walk: walk, voice: workplace.voice, console: workplace.console, office: office(keeper)
    ) { keeper.keep($0) }
    let ending = wizard.run()
    RawMode.end()
    guard ending == .finished else {
      let words = wizard.voice.text(keeper.farewell(of: call, in: language(of: wizard.voice)))
      workplace.console.tell("\n" + words)
      return ending == .inputEnded ? .answersMissing : .interrupted
    }
    guard let whole = workplace.pages(of: guide, on: day, in: wizard.voice) else { return .brokenGuide }
    let status = finish(wizard.walk, whole, refused: [], voice: wizard.voice)
    if keeper.extent == .all { tellWhatComesLater(wizard, keeper) }
    return status
  }

  /// Keeps what the call itself has answered.
  private func keep(_ walk: Walk, by keeper: DraftKeeper) {
    guard let message = keeper.keep(walk) else { return }
    workplace.console.complain(workplace.voice.text(message))
  }

  private func refuseDraft(_ message: InterfaceMessage) -> ExitStatus {
    workplace.console.complain(workplace.voice.text(message))
    return .draftUnfit
  }

  /// Says where the answers are, and what can still be done with them.
  private func tellWhatComesLater(_ wizard: TerminalWizard, _ keeper: DraftKeeper) {
    let language = language(of: wizard.voice)
    var messages: [InterfaceMessage] = [
      .draftKept(file: keeper.file.path), .changeLater(command: keeper.file.resumption(of: call, in: language)),
    ]
    let documents = wizard.walk.journey.documents.map { wizard.pages.documents[$0.index] }
    if call[.out] == nil, documents.contains(where: { $0.forms.contains { $0.fileExtension != nil } }) {
      let command = keeper.file.resumption(of: call, in: language, into: guide)
      messages.append(.documentsAsFiles(command: command))
    }
    for message in messages { workplace.console.tell(wizard.voice.text(message)) }
  }

  /// Says that somebody who begins anew could go on instead.
  private func tellOfOpenDraft() {
    guard let file = DraftFolder.own.latest(of: guide), (try? file.read())?.place != nil else { return }
    let command = file.resumption(of: call, in: language(of: workplace.voice))
    workplace.console.tell(workplace.voice.text(.draftOpenAlready(command: command)))
  }

  /// What the wizard asks for only now and then.
  private func office(_ keeper: DraftKeeper) -> TerminalWizard.Office {
    let library = workplace.library
    return TerminalWizard.Office(
      languages: { workplace.languages },
      speaking: { name in
        guard let language = workplace.languages.first(where: { $0.lowercased() == name.lowercased() }) else {
          return nil
        }
        let voice = workplace.voice(in: language)
        return workplace.pages(of: guide, on: day, in: voice, toAsk: true).map { ($0, voice) }
      },
      source: { id, voice in
        guard let statement = try? library.sources()?.statements.first(where: { $0.id == id }) else { return nil }
        return voice.text(.sourceOfStep(source: statement.source, date: statement.checked))
      },
      terms: { TermList(workplace.catalogues, library: library, voice: $0, on: day) },
      save: { keeper.save($0, of: call, in: language(of: $1)) })
  }

  /// The language in which somebody goes on, where it is not the one that the surroundings choose.
  private func language(of voice: Voice) -> String? {
    call.has(.language) || voice.language != workplace.voice.language ? voice.language : nil
  }

  private func begin(_ walk: inout Walk, _ pages: GuidePages) throws(CallFlaw) {
    guard let name = call[.from] else { return }
    guard let chosen = pages.entrances.first(where: { $0.id == name }) else {
      throw .unknownEntrance(name, guide: guide, pages.entrances.map(\.id))
    }
    walk.begin(at: chosen.entrance)
  }

  private func role() -> [(id: String, entry: String)] { call[.role].map { [("role", $0)] } ?? [] }

  // MARK: Answers that come with the call

  /// The questions whose entries could not be taken.
  private func enter(
    _ given: [(id: String, entry: String)], in walk: inout Walk, _ pages: GuidePages
  ) throws(CallFlaw) -> [(asked: Asked, refusal: Refusal)] {
    let questions = pages.edition.guide.questions
    var entries: [(asked: Asked, entry: [UInt8])] = []
    for (id, entry) in given {
      guard let asked = pages.edition.guide.asked(Array(id.utf8)) else {
        let known = questions.filter { $0.owner == nil }.map { String(decoding: $0.id, as: UTF8.self) }
        throw .unknownAnswer(id, guide: guide, known)
      }
      let isChosen = questions[asked.question].kind.isChosen
      entries.append((asked, Array(entry.utf8).filter { !isChosen || $0 != UInt8(ascii: " ") }))
    }
    var refused = walk.enter(all: entries, language: Array(pages.language.utf8))
    // What other answers have mended meanwhile is taken; what they have spoilt is not.
    let checks = walk.journey.checks
    refused.removeAll { refused in
      questions[refused.asked.question].rows == nil
        && walk.journey.answers.answer(to: refused.asked, in: pages.edition.guide) != nil
        || checks.contains { $0.asked == refused.asked }
    }
    return checks.map { ($0.asked, $0.refusal) } + refused
  }

  // MARK: The end

  private func finish(
    _ walk: Walk, _ pages: GuidePages, refused: [(asked: Asked, refusal: Refusal)], voice: Voice
  ) -> ExitStatus {
    let writing = Writing(
      pages.edition, journey: walk.journey, words: pages.words, day: day, countries: walk.circumstances.countries)
    if call.has(.json) {
      var json = JSONWriter()
      writing.report(to: &json)
      workplace.console.result(json.bytes + [UInt8(ascii: "\n")])
    }
    for (asked, refusal) in refused { tell(refusal, of: asked, pages, walk.circumstances) }
    guard refused.isEmpty else { return .invalidEntry }
    guard let outcome = walk.journey.outcome else {
      tellWhatIsMissing(walk, pages)
      return .answersMissing
    }
    if let file = call[.record], let compiled = workplace.compiled(guide) {
      guard JourneyRecord(file: file).add(walk, in: compiled, on: day) else {
        workplace.console.complain(voice.text(.fileUnwritable(file: file)))
        return .failure
      }
      workplace.console.tell(voice.text(.saved(file: visible(file))))
    }
    let isExit = pages.outcomes[outcome.index].isExit && call.has(.failOnExit)
    guard !call.has(.json) else { return isExit ? .exit : .good }
    let status = handOver(writing, pages.outcomes[outcome.index], pages, walk.journey, voice)
    return status == .good && isExit ? .exit : status
  }

  private func handOver(
    _ writing: Writing, _ outcome: OutcomePage, _ pages: GuidePages, _ journey: Journey, _ voice: Voice
  ) -> ExitStatus {
    let page = TerminalPage(voice: voice, console: workplace.console)
    page.heading(outcome.title)
    let said: (AnswerPlace) -> String? = { writing.saying($0).map { String(decoding: $0, as: UTF8.self) } }
    if let text = outcome.text { page.passage(text, answers: said) }
    let mine = journey.outcome.map { journey.answers.met(pages.edition.guide.outcomes[$0].items).map(\.id) } ?? []
    for (title, items) in [(InterfaceMessage.exitReasons, outcome.reasons), (.exitNext, outcome.items)] {
      let items = items.filter { mine.contains(Array($0.id.utf8)) }
      guard !items.isEmpty else { continue }
      page.subheading(voice.text(title))
      page.items(items.map { page.option($0, answers: said) })
    }
    for position in journey.documents {
      let document = pages.documents[position.index]
      let written = pages.edition.guide.documents[position]
      page.heading(voice.text(.documentTitle(title: document.title)))
      if let said = document.text { page.passage(said) }
      if document.language != pages.language {
        page.hint(voice.text(.documentLanguageNote(language: document.language)))
      }
      defer { tellGloss(writing.gloss(of: written), on: page) }
      guard let folder = call[.out] else {
        page.hint("")
        show(writing.text(of: written), of: written)
        continue
      }
      for form in document.forms {
        guard let end = form.fileExtension, let bytes = writing.document(written, as: form) else { continue }
        let file = "\(folder)/\(document.id).\(end)"
        guard write(bytes, to: file, in: folder) else {
          workplace.console.complain(voice.text(.fileUnwritable(file: file)))
          return .failure
        }
        page.hint(voice.text(.saved(file: file)))
      }
    }
    return .good
  }

  private func tellGloss(_ gloss: [UInt8]?, on page: TerminalPage) {
    guard let gloss else { return }
    page.hint("")
    page.subheading(page.voice.text(.documentGloss))
    page.hint(String(decoding: gloss.dropLast(), as: UTF8.self))
  }

  /// A list to read is laid out for the terminal it is read on; a text to send stays as it is.
  private func show(_ text: [UInt8], of document: Document) {
    guard document.language == nil, Console.isResultOnTerminal else { return workplace.console.result(text) }
    for line in String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast()
    {
      let indent = line.hasPrefix("[ ] ") ? "[ ] " : String(line.prefix { $0 == " " })
      let rest = String(repeating: " ", count: indent.count)
      workplace.console.result(
        wrapped(visible(String(line.dropFirst(indent.count))), columns: terminalColumns(), first: indent, rest: rest))
    }
  }

  private func write(_ text: [UInt8], to file: String, in folder: String) -> Bool {
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return (try? Data(text).write(to: URL(filePath: file), options: .atomic)) != nil
  }

  private func tell(_ refusal: Refusal, of place: Asked, _ pages: GuidePages, _ circumstances: Circumstances) {
    let voice = workplace.voice
    let asked = pages.question(at: place.question)
    let id = String(decoding: pages.edition.guide.text(of: place), as: UTF8.self)
    let reason: String
    switch refusal {
    case .nothingChosen, .notAnOption:
      let ofRow = asked.rows?.questions.map { "\(id)/1/\($0.id)" }
      reason = voice.text(.thereAre(names: ofRow ?? asked.options.map(\.id)))
    default: reason = voice.text(of: refusal, about: asked, in: pages)
    }
    workplace.console.complain("\(voice.text(.answerRefused(id: id))) \(reason)")
    if let offer = voice.offer(refusal, about: asked, in: circumstances) { workplace.console.complain("  " + offer) }
  }

  /// Everything that a path from here may still ask.
  private func tellWhatIsMissing(_ walk: Walk, _ pages: GuidePages) {
    let voice = workplace.voice
    workplace.console.talk(voice.text(.noTerminal))
    for asked in walk.askedAhead {
      let question = pages.question(at: asked.question)
      let id = String(decoding: pages.edition.guide.text(of: asked), as: UTF8.self)
      let options = question.options.map(\.id)
      let missing: InterfaceMessage =
        options.isEmpty
        ? .missingField(id: id, field: question.title, kind: question.kindName)
        : question.takesSeveral ? .missingChoices(id: id, choices: options) : .missingChoice(id: id, choices: options)
      workplace.console.talk("  " + voice.text(missing))
    }
  }
}

extension QuestionPage {
  /// The id of its field, or what the guide's file calls it.
  fileprivate var kindName: String { field.map { "\($0.field.id)" } ?? (rows == nil ? "moment" : "rows") }
}
