public import Authoring
import Localization
public import Phrasing
public import Wizard

/// Makes the pages of one guide: guide × language.
public struct Presenter {
  let compiled: CompiledGuide
  let edition: Edition
  private let library: GuideLibrary
  private let voice: Voice
  private let day: CivilDate
  private let reader: PassageReader
  private let read: ReadPassages

  /// The messages that were read; many stand in several places.
  private final class ReadPassages {
    var passages: [Passage?]

    init(_ count: Int) { passages = Array(repeating: nil, count: count) }
  }

  /// The day decides which facts the pages give.
  public init(_ compiled: CompiledGuide, edition: Edition, library: GuideLibrary, voice: Voice, on day: CivilDate) {
    self.compiled = compiled
    self.edition = edition
    self.library = library
    self.voice = voice
    self.day = day
    reader = PassageReader(voice: voice, library: library, day: day, guide: edition.guide)
    read = ReadPassages(edition.guide.messageCount)
  }

  public var pages: GuidePages { pages(words: words, digest: wordsDigest) }

  /// The same without what nobody needs before the end: the words of e-mails in other languages, and the digest.
  public var pagesToAsk: GuidePages {
    pages(words: words(wordings(of: edition.guide.documentMessages), mail: []), digest: nil)
  }

  private func pages(words: Words, digest: Digest?) -> GuidePages {
    let guide = edition.guide
    return GuidePages(
      edition: edition, language: voice.language, title: plain(guide.title),
      summary: compiled.summary.map(passage) ?? Passage([]), steps: guide.steps.map(step),
      outcomes: guide.outcomes.map(outcome), documents: guide.documents.map(document),
      entrances: compiled.entrances.map(entrance), words: words,
      checked: compiled.source.checked.map { voice.text(.checkedOn(date: $0)) } ?? "",
      version: String(decoding: guide.version, as: UTF8.self), wordsDigest: digest,
      migrations: compiled.migrations, reasons: reasons, changes: changes)
  }

  private var changes: [VersionChange] {
    compiled.changes.map { VersionChange(version: text($0.version), day: $0.day, text: plain($0.text)) }
  }

  private var reasons: [Message: String] {
    var reasons: [Message: String] = [:]
    for migration in compiled.migrations {
      if case .dropped(let reason) = migration.change { reasons[reason] = plain(reason) }
    }
    return reasons
  }

  /// The digest of all that the guide says in the reader's language, as its catalogue has it, in the guide's order.
  private var wordsDigest: Digest {
    var writer = ByteWriter()
    for message in compiled.messages {
      writer.write(Array(message.key.utf8))
      writer.write(isForeign(message) ? voice.source(message.key, in: domain) : message.words.text.bytes)
    }
    return Digest(of: writer.bytes)
  }

  // MARK: Steps

  private func step(_ step: Step) -> StepPage {
    let source = compiled.source(of: step)
    let kind: StepPage.Kind =
      switch step.kind {
      case .question(let question): .question(self.question(question))
      case .fields(let questions): .fields(questions.map(question))
      case .instructions(let items): .instructions(items.map { item($0, in: source) })
      case .review: .review
      case .waiting(let end): .waiting(wait(source, until: end))
      }
    let rules = step.rules.map { rule in
      RuleText(id: text(rule.id), text: plain(rule.text), isWarning: rule.isWarning, targets: rule.targets)
    }
    return StepPage(
      id: text(step.id), title: plain(step.title), text: step.text.map(passage), kind: kind, routes: routes(from: step),
      rules: rules, roles: roles(of: source), sources: source?.sources.map(\.string) ?? [])
  }

  private func wait(_ source: StepSource?, until end: Position<Computed>?) -> WaitText {
    guard case .waiting(let written, let since) = source?.kind, let time = WaitingTime(written.string) else {
      preconditionFailure("a step that waits was written as one")
    }
    let start = since.flatMap { edition.guide.question($0.text.bytes) }
      .map { voice.text(.countedFrom(question: plain(edition.guide.questions[$0].title))) }
    return WaitText(
      length: voice.text(time.isDays ? .lastsDays(count: time.count) : .lastsMinutes(count: time.count)), start: start,
      end: end)
  }

  /// The titles of the roles that a step is for.
  private func roles(of source: StepSource?) -> [String] {
    guard let source, let role = edition.guide.question([UInt8]("role".utf8)) else { return [] }
    let question = edition.guide.questions[role]
    let titles = conditions.titles(of: question)
    return source.roles.compactMap { name in question.options.firstIndex(of: name.text.bytes).map { titles[$0] } }
  }

  private func entrance(_ entrance: Entrance) -> EntranceText {
    let assumptions = entrance.assumptions.map { assumed in
      let question = edition.guide.questions[assumed.question]
      let option = question.options.firstIndex(of: assumed.entry) ?? 0
      return conditions.sentence(Condition(.has(assumed.question, option)))
    }
    return EntranceText(
      entrance: entrance, id: text(entrance.id), title: plain(entrance.title), assumptions: assumptions)
  }

  private func question(_ position: Position<Question>) -> QuestionPage {
    let question = edition.guide.questions[position]
    var field: FieldText?
    if case .field(let kind) = question.kind { field = voice.field(kind) }
    let titles = conditions.titles(of: question)
    return QuestionPage(
      position: position, id: text(question.id), title: plain(question.title), hint: question.hint.map(passage),
      purpose: question.purpose.map(passage),
      options: zip(question.options, titles).map { OptionText(id: text($0), title: $1) }, field: field,
      kind: question.kind, isOptional: question.isOptional,
      rows: question.rows.map { rows in
        RowsPage(name: plain(rows.name), rows: rows, questions: rows.questions.map { self.question($0) })
      })
  }

  private func item(_ item: Item, in source: StepSource?) -> ItemText {
    guard case .instructions(let items) = source?.kind else { return self.item(item, among: []) }
    return self.item(item, among: items)
  }

  private func item(_ item: Item, among written: [ItemSource]) -> ItemText {
    let sources = written.first { $0.id.text.bytes == item.id }?.sources.map(\.string) ?? []
    return ItemText(
      id: text(item.id), text: passage(item.text), note: item.note.map(passage),
      condition: item.condition.map(conditions.sentence), sources: sources)
  }

  func routes(from step: Step) -> [RouteText] {
    switch step.next {
    case .always(let target):
      return [route(nil, nil, target)]
    case .byOption(let targets):
      let titles = conditions.titles(of: edition.guide.questions[step.questions[0]])
      return zip(titles, targets).enumerated().map { option, way in
        route(way.0, conditions.sentence(Condition(.has(step.questions[0], option))), way.1)
      }
    case .byCondition(let routes, let otherwise):
      let terms = routes.map(\.condition)
      let reasons = terms.map(conditions.sentence) + [conditions.otherwise(terms)]
      let targets = routes.map(\.target) + [otherwise]
      return zip(conditions.inOrder(terms), zip(reasons, targets)).map { route($0, $1.0, $1.1) }
    }
  }

  private func route(_ condition: String?, _ reason: String?, _ target: Target) -> RouteText {
    let title =
      switch target {
      case .step(let step): edition.guide.steps[step].title
      case .outcome(let outcome): edition.guide.outcomes[outcome].title
      }
    return RouteText(condition: condition, reason: reason, target: target, targetTitle: plain(title))
  }

  // MARK: Ends

  private func outcome(_ outcome: Outcome) -> OutcomePage {
    let source = compiled.source.outcomes.first { $0.id.text.bytes == outcome.id }
    let reasons = source?.reasons ?? []
    return OutcomePage(
      id: text(outcome.id), title: plain(outcome.title), text: outcome.text.map(passage), isExit: outcome.isExit,
      reasons: outcome.items.prefix(reasons.count).map { item($0, among: reasons) },
      items: outcome.items.dropFirst(reasons.count).map { item($0, among: source?.items ?? []) })
  }

  private func document(_ document: Document) -> DocumentPage {
    DocumentPage(
      id: text(document.id), title: plain(document.title), text: document.text.map(passage),
      condition: document.condition.map(conditions.sentence),
      language: document.language.map(text) ?? voice.language, forms: document.kind.forms)
  }

  // MARK: Words

  /// The phrases of the documents; what is only read on a page stays empty, and an e-mail in another language that nobody
  /// has translated.
  var words: Words {
    var messages = wordings(of: edition.guide.documentMessages)
    let mails = mails
    for document in edition.guide.documents {
      guard case .email(let email) = document.kind, let mail = mails.first(where: { $0.language == email.language })
      else { continue }
      let parts = email.body.map(\.text.number)
      guard parts.allSatisfy({ messages[$0] == mail.messages[$0] }) else { continue }
      for part in parts { messages[part] = Wording([]) }
    }
    return words(messages, mail: mails.first?.bytes ?? [])
  }

  /// The phrases of e-mails in other languages than the reader's, each with the next one's.
  private var mails: [Words] {
    let languages = Set(edition.guide.documents.compactMap { $0.language.map(text) }).subtracting([voice.language])
    return languages.sorted().reversed().reduce(into: []) { mails, language in
      guard let voice = try? voice.speaking(language) else { return }
      let presenter = Presenter(compiled, edition: edition, library: library, voice: voice, on: day)
      let messages = presenter.wordings(of: edition.guide.mailMessages(in: Array(language.utf8)))
      mails.insert(presenter.words(messages, mail: mails.first?.bytes ?? []), at: 0)
    }
  }

  private func words(_ messages: [Wording], mail: [UInt8]) -> Words {
    Words(
      language: Array(voice.language.utf8), guide: edition.digest, notation: voice.notation,
      documentWords: DocumentWord.allCases.map { voice.phrase("\($0.key)", in: "interface").wording },
      messages: messages, mail: mail)
  }

  private func wordings(of messages: [Message]) -> [Wording] {
    let guide = edition.guide
    var wordings = Array(repeating: Wording([]), count: guide.messageCount)
    for message in messages { wordings[message.number] = voice.wording(passage(message), guide: guide) }
    return wordings
  }

  private func passage(_ message: Message) -> Passage {
    if let passage = read.passages[message.number] { return passage }
    let passage = reader.passage(phrase(of: message))
    read.passages[message.number] = passage
    return passage
  }

  func plain(_ message: Message) -> String { voice.plain(passage(message)) { _ in "…" } }

  private func phrase(of message: Message) -> Phrase {
    let written = compiled[message]
    return isForeign(written) ? voice.phrase(written.key, in: domain, orElse: written.phrase) : written.phrase
  }

  /// Whether the reader has other words for it than the guide's own.
  private func isForeign(_ message: GuideMessage) -> Bool {
    message.isTranslated && voice.language != compiled.source.language?.string
  }

  private var domain: String { text(edition.guide.id) }

  var conditions: ConditionSentence {
    ConditionSentence(voice: voice, guide: edition.guide) { plain($0) }
  }

  func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension Guide {
  /// The messages that stand in its documents, or that name an answer there.
  fileprivate var documentMessages: [Message] {
    var messages = [title] + answerMessages
    for step in steps { messages += [step.title] + step.items.flatMap(\.messages) }
    for outcome in outcomes {
      messages += [outcome.title] + [outcome.text].compactMap(\.self) + outcome.items.flatMap(\.messages)
    }
    for document in documents {
      messages.append(document.title)
      switch document.kind {
      case .email(let email): messages += email.messages
      case .calendar(let events): messages += events.flatMap { [$0.text] + [$0.note].compactMap(\.self) }
      case .sheet(let sheet): messages += sheet.boxes.map(\.title)
      case .checklist: break
      }
    }
    return messages
  }

  /// The same of the e-mails that are in a language.
  fileprivate func mailMessages(in language: [UInt8]) -> [Message] {
    var messages = answerMessages
    for document in documents {
      if case .email(let email) = document.kind, email.language == language { messages += email.messages }
    }
    return messages
  }

  private var answerMessages: [Message] {
    var messages: [Message] = []
    for question in questions {
      messages += question.titles
      if question.owner != nil { messages.append(question.title) }
      if let rows = question.rows { messages.append(rows.name) }
    }
    return messages
  }
}

extension Document.Email {
  fileprivate var messages: [Message] { [subject] + body.map(\.text) }
}

extension Item {
  fileprivate var messages: [Message] { [text] + [note].compactMap(\.self) }
}

extension Words {
  /// How they travel.
  public var bytes: [UInt8] {
    var writer = ByteWriter()
    write(to: &writer)
    return writer.bytes
  }
}
