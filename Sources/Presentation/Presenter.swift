public import Authoring
import Localization
public import Phrasing
public import Wizard

/// Makes the pages of one guide: guide × language.
public struct Presenter {
  private let compiled: CompiledGuide
  private let edition: Edition
  private let voice: Voice
  private let reader: PassageReader

  /// The day decides which facts the pages give.
  public init(_ compiled: CompiledGuide, edition: Edition, library: GuideLibrary, voice: Voice, on day: CivilDate) {
    self.compiled = compiled
    self.edition = edition
    self.voice = voice
    reader = PassageReader(
      voice: voice, labels: library.labels, facts: library.facts, day: day, questions: edition.guide.questions)
  }

  public var pages: GuidePages {
    let guide = edition.guide
    return GuidePages(
      edition: edition, language: voice.language, title: plain(guide.title),
      summary: compiled.summary.map(passage) ?? Passage([]), steps: guide.steps.map(step),
      outcomes: guide.outcomes.map(outcome), documents: guide.documents.map(document), words: words,
      checked: compiled.source.checked.map { voice.text(.checkedOn(date: $0)) } ?? "",
      version: String(decoding: guide.version, as: UTF8.self))
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
      }
    return StepPage(
      id: text(step.id), title: plain(step.title), text: step.text.map(passage), kind: kind, routes: routes(from: step),
      sources: source?.sources.map(\.string) ?? [])
  }

  private func question(_ position: Position<Question>) -> QuestionPage {
    let question = edition.guide.questions[position]
    var field: FieldText?
    if case .field(let kind) = question.kind { field = voice.field(kind) }
    let titles = conditions.titles(of: question)
    return QuestionPage(
      position: position, id: text(question.id), title: plain(question.title), hint: question.hint.map(passage),
      purpose: question.purpose.map(passage),
      options: zip(question.options, titles).map { OptionText(id: text($0), title: $1) }, field: field)
  }

  private func item(_ item: Item, in source: StepSource?) -> ItemText {
    var sources: [String] = []
    if case .instructions(let items) = source?.kind {
      sources = items.first { $0.id.text.bytes == item.id }?.sources.map(\.string) ?? []
    }
    return ItemText(
      id: text(item.id), text: passage(item.text), note: item.note.map(passage),
      condition: item.condition.map(conditions.sentence), sources: sources)
  }

  private func routes(from step: Step) -> [RouteText] {
    switch step.next {
    case .always(let target):
      return [route(nil, target)]
    case .byOption(let targets):
      let titles = conditions.titles(of: edition.guide.questions[step.questions[0]])
      return zip(titles, targets).map { route($0, $1) }
    case .byCondition(let routes, let otherwise):
      return routes.map { route(conditions.sentence($0.condition), $0.target) }
        + [route(conditions.otherwise(routes.map(\.condition)), otherwise)]
    }
  }

  private func route(_ condition: String?, _ target: Target) -> RouteText {
    let title =
      switch target {
      case .step(let step): edition.guide.steps[step].title
      case .outcome(let outcome): edition.guide.outcomes[outcome].title
      }
    return RouteText(condition: condition, target: target, targetTitle: plain(title))
  }

  // MARK: Ends

  private func outcome(_ outcome: Outcome) -> OutcomePage {
    OutcomePage(id: text(outcome.id), title: plain(outcome.title), text: outcome.text.map(passage))
  }

  private func document(_ document: Document) -> DocumentPage {
    DocumentPage(
      id: text(document.id), title: plain(document.title), text: document.text.map(passage),
      condition: document.condition.map(conditions.sentence),
      language: document.language.map(text) ?? voice.language)
  }

  // MARK: Words

  /// The phrases of the documents; what is only read on a page stays empty.
  private var words: Words {
    let guide = edition.guide
    var messages = Array(repeating: Phrase(arguments: [], parts: []), count: guide.messageCount)
    for message in guide.documentMessages {
      messages[message.number] = voice.phrase(passage(message), questions: guide.questions)
    }
    return Words(
      language: Array(voice.language.utf8), guide: edition.digest, notation: voice.notation,
      documentWords: DocumentWord.allCases.map { voice.phrase("\($0.key)", in: "interface") }, messages: messages)
  }

  private func passage(_ message: Message) -> Passage { reader.passage(phrase(of: message)) }

  private func plain(_ message: Message) -> String { voice.plain(passage(message)) { _ in "…" } }

  private func phrase(of message: Message) -> Phrase {
    let written = compiled[message]
    guard written.isTranslated, voice.language != compiled.source.language?.string else { return written.phrase }
    return voice.phrase(written.key, in: text(edition.guide.id))
  }

  private var conditions: ConditionSentence {
    ConditionSentence(voice: voice, guide: edition.guide) { plain($0) }
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension Guide {
  /// The messages that stand in its documents, or that name an answer there.
  fileprivate var documentMessages: [Message] {
    var messages = [title]
    for question in questions {
      if case .choice(let options) = question.kind { messages += options.map(\.title) }
    }
    for step in steps {
      guard case .instructions(let items) = step.kind else { continue }
      messages.append(step.title)
      messages += items.flatMap { [$0.text] + [$0.note].compactMap(\.self) }
    }
    messages += outcomes.flatMap { [$0.title] + [$0.text].compactMap(\.self) }
    for document in documents {
      messages.append(document.title)
      if case .email(let email) = document.kind { messages += [email.subject] + email.body.map(\.text) }
    }
    return messages
  }
}
