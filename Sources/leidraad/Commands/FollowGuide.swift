import Authoring
import Phrasing
import Presentation
import Validation
import Wizard

/// `leidraad wizard GUIDE`: with a person on a terminal, or with the answers that the call gives.
struct FollowGuide {
  let guide: String
  let call: Call
  let day: CivilDate
  let workplace: Workplace
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
      if !call.has(.json), walk.journey.outcome != nil { tellDoubts(of: walk, pages) }
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
      tellOfListSoFar(wizard, keeper)
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

  /// Says how somebody who stops comes by the list of what there is to do so far.
  private func tellOfListSoFar(_ wizard: TerminalWizard, _ keeper: DraftKeeper) {
    let language = language(of: wizard.voice)
    guard keeper.extent == .all, writing(of: wizard.walk, wizard.pages).checklistSoFar != nil else { return }
    let command = keeper.file.resumption(of: call, in: language, into: guide, isAsking: false)
    workplace.console.tell(wizard.voice.text(.listAsFile(command: command)))
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
      voice: { workplace.voice(in: $0) },
      speaking: { name in
        guard let language = workplace.languages.first(where: { $0.lowercased() == name.lowercased() }) else {
          return nil
        }
        let voice = workplace.voice(in: language)
        return workplace.pages(of: guide, on: day, in: voice, toAsk: true).map { ($0, voice) }
      },
      source: { id, voice in
        let table = library.sources().table
        guard let statement = table.statement(id) else { return nil }
        let source = voice.source(of: statement, in: table).text
        return voice.text(.sourceOfStep(source: source, date: statement.checked))
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
}
