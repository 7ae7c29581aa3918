import Localization
import Phrasing
import Wizard

/// Numbers a guide's messages as they come, and looks at what each of them says.
struct MessageList {
  private let guide: String
  /// Ids of which is known only that they are there.
  var lost: LostNames
  let questions: QuestionOutlines
  let facts: FactTable
  let labels: LabelTable
  /// The ids of all guides.
  private let guides: [String]
  private(set) var messages: [GuideMessage] = []
  /// Where each message reads an answer.
  private(set) var uses: [[AnswerUse]] = []
  /// The facts whose addresses the messages give.
  private(set) var links: [(id: String, extract: Extract, position: Int)] = []
  /// What is wrong with what the messages name, and with how those are written that nobody translates.
  private(set) var findings: [Finding] = []
  /// Why a message that is translated cannot be read; proofreading tells it too.
  private(set) var unreadable: [Finding] = []
  /// The values that the guide works out, each with the answers that it reads.
  var values: [(id: [UInt8], questions: [Position<Question>])] = []

  init(
    for guide: GuideSource, questions: QuestionOutlines, facts: FactTable, labels: LabelTable, guides: [String]
  ) {
    self.guide = guide.id?.string ?? ""
    self.guides = guides + [self.guide]
    lost = guide.lost
    self.questions = questions
    self.facts = facts
    self.labels = labels
  }

  mutating func add(_ words: Extract?, _ path: String..., isTranslated: Bool = true) -> Message? {
    add(words, path: path, isTranslated: isTranslated)
  }

  /// - Parameter list: The list for each row of which the words are said.
  mutating func add(
    _ words: Extract?, path: [String], isTranslated: Bool = true, inRowsOf list: Position<Question>? = nil
  ) -> Message? {
    guard let words else { return nil }
    let key = ([guide] + path).joined(separator: ".")
    let syntax = MessageSyntax(words.text.bytes)
    let problems = syntax.problems.map { words.finding($0, key: key) }
    if isTranslated { unreadable += problems } else { findings += problems }
    let reads = syntax.arguments.flatMap { uses(of: $0, in: words, key: key, inRowsOf: list) }
    checkReferences(in: words, key: key)
    let phrase = syntax.phrase ?? Phrase(arguments: [], parts: [])
    messages.append(GuideMessage(key: key, words: words, phrase: phrase, isTranslated: isTranslated))
    uses.append(reads)
    return Message(messages.count - 1)
  }

  /// The messages as their translations are held to them.
  func catalogue(language: String) -> Catalogue {
    Catalogue(
      domain: guide, language: language, role: .source,
      messages: messages.filter { $0.isTranslated }.map { message in
        CatalogueMessage(
          key: message.key, text: message.words.text, file: message.words.file, offset: message.words.offset)
      })
  }

  /// The answer that an argument names, or those that a value is worked out from; in messages the `-` of an id is `_`.
  private mutating func uses(
    of argument: MessageArgument, in words: Extract, key: String, inRowsOf list: Position<Question>?
  ) -> [AnswerUse] {
    let position = argument.range.lowerBound
    let id = Array(argument.name.utf8).asID
    let read = questions.index(of: id).map { [Position<Question>($0)] }
    guard let found = read ?? values.first(where: { $0.id == id })?.questions else {
      guard !lost.contains(id) else { return [] }
      let ids = questions.all.map { $0.id } + values.map { $0.id }
      let names = ids.map { String(decoding: $0.asName, as: UTF8.self) }
      findings.append(
        words.finding(
          .argumentUndefined, at: position, key: key, [argument.name],
          suggestion: nearest(to: argument.name, among: names)))
      return []
    }
    if argument.kind != .any {
      findings.append(words.finding(.argumentKindUnfit, at: position, key: key, [argument.name]))
    }
    if let first = found.first, let owner = questions[first.index].owner {
      if owner != list?.index {
        findings.append(words.finding(.answerInRows, at: position, key: key, [argument.name]))
      }
      return []
    }
    return found.map { AnswerUse(question: $0, extract: words, position: position, isByRows: read == nil) }
  }

  private func isKnown(_ reference: GuideReference) -> Bool {
    switch reference.kind {
    case .label: labels.label(reference.id) != nil
    case .link: facts.fact(reference.id) != nil
    case .guide: guides.contains(reference.id)
    }
  }

  private mutating func checkReferences(in words: Extract, key: String) {
    for reference in GuideReference.all(in: words.text.bytes) {
      if reference.kind == .link { links.append((reference.id, words, reference.position)) }
      guard !isKnown(reference) else { continue }
      let (code, known): (FindingCode, [String]) =
        switch reference.kind {
        case .label: (.labelUndefined, labels.labels.map { $0.id.string })
        case .link: (.linkUndefined, facts.facts.map { $0.id.string })
        case .guide: (.guideUndefined, guides)
        }
      findings.append(
        words.finding(
          code, at: reference.position, key: key, [reference.id], suggestion: nearest(to: reference.id, among: known)))
    }
  }
}

extension Extract {
  fileprivate func finding(_ problem: MessageProblem, key: String) -> Finding {
    finding(
      problem.code, at: problem.range.lowerBound, key: key, problem.values, suggestion: problem.suggestion)
  }
}
