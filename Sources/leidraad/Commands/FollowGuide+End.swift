import Phrasing
import Presentation
import Validation
import Wizard

/// What somebody has at the end of a guide, or where they stop before it.
extension FollowGuide {
  func finish(
    _ walk: Walk, _ pages: GuidePages, refused: [(asked: Asked, refusal: Refusal)], voice: Voice
  ) -> ExitStatus {
    let writing = writing(of: walk, pages)
    if call.has(.json) {
      var json = JSONWriter()
      writing.report(to: &json)
      workplace.console.result(json.bytes + [UInt8(ascii: "\n")])
    }
    for (asked, refusal) in refused { tell(refusal, of: asked, pages, walk.circumstances) }
    guard refused.isEmpty else { return .invalidEntry }
    guard let outcome = walk.journey.outcome else {
      tellWhatIsMissing(walk, pages)
      if let list = saveListSoFar(of: walk, pages) { workplace.console.talk(voice.text(list)) }
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
    func options(_ items: [ItemText]) -> [Prompt.Option] {
      items.filter { mine.contains(Array($0.id.utf8)) }.map { page.option($0, answers: said) }
    }
    let (reasons, items) = (options(outcome.reasons), options(outcome.items))
    if !reasons.isEmpty {
      page.subheading(voice.text(.exitReasons))
      page.points(reasons)
    }
    if !items.isEmpty {
      page.subheading(voice.text(.exitNext))
      page.items(items)
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
      do throws(DocumentFiles.Unwritable) {
        let files = DocumentFiles(folder: folder, pages: pages, writing: writing)
        try files.write(position) { page.hint(voice.text(.saved(file: visible($0)))) }
      } catch {
        workplace.console.complain(voice.text(error.message))
        return .failure
      }
    }
    return .good
  }

  func writing(of walk: Walk, _ pages: GuidePages) -> Writing {
    Writing(pages.edition, journey: walk.journey, words: pages.words, day: day, countries: walk.circumstances.countries)
  }

  /// Where somebody who stops finds what there is to do so far, or why not; nothing unless the call names a folder.
  private func saveListSoFar(of walk: Walk, _ pages: GuidePages) -> InterfaceMessage? {
    guard let folder = call[.out] else { return nil }
    let files = DocumentFiles(folder: folder, pages: pages, writing: writing(of: walk, pages))
    do throws(DocumentFiles.Unwritable) {
      return try files.writeListSoFar().map { .listSoFar(file: visible($0)) }
    } catch {
      return error.message
    }
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
      let mark = ["[ ] ", "–   "].first { line.hasPrefix($0) }
      let indent = mark ?? String(line.prefix { $0 == " " })
      let rest = String(repeating: " ", count: indent.count)
      workplace.console.result(
        wrapped(visible(String(line.dropFirst(indent.count))), columns: terminalColumns(), first: indent, rest: rest))
    }
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

  /// What is doubtful in answers that were given with the call: nobody was there to be told on the way.
  func tellDoubts(of walk: Walk, _ pages: GuidePages) {
    let page = TerminalPage(voice: workplace.voice, console: workplace.console)
    page.sentences(of: walk.journey.doubts, in: pages).forEach(page.warning)
  }

  /// Everything that a path from here may still ask, and then what may be left out.
  private func tellWhatIsMissing(_ walk: Walk, _ pages: GuidePages) {
    let voice = workplace.voice
    workplace.console.talk(voice.text(.noTerminal))
    let asked = walk.askedAhead
    for asked in asked where !pages.question(at: asked.question).isOptional { tellMissing(asked, pages) }
    let optional = asked.filter { pages.question(at: $0.question).isOptional }
    if !optional.isEmpty { workplace.console.talk(voice.text(.mayBeLeftOut)) }
    for asked in optional { tellMissing(asked, pages) }
  }

  private func tellMissing(_ asked: Asked, _ pages: GuidePages) {
    let question = pages.question(at: asked.question)
    let id = String(decoding: pages.edition.guide.text(of: asked), as: UTF8.self)
    let options = question.options.map(\.id)
    let missing: InterfaceMessage =
      options.isEmpty
      ? .missingField(id: id, field: question.title, kind: question.kindName)
      : question.takesSeveral ? .missingChoices(id: id, choices: options) : .missingChoice(id: id, choices: options)
    workplace.console.talk("  " + workplace.voice.text(missing))
  }
}

extension QuestionPage {
  /// The id of its field, or what the guide's file calls it.
  fileprivate var kindName: String { field.map { "\($0.field.id)" } ?? (rows == nil ? "moment" : "rows") }
}
