import Localization
import Phrasing
import Validation
import Wizard

extension GuideCompiler {
  mutating func compile(_ document: DocumentSource) {
    let id = document.id.string
    let title = messages.add(document.title, id, "title")
    let text = messages.add(document.text, id, "text")
    let condition = condition(document.condition)
    var uses = uses(of: title, text)
    var inner: [DraftBranch] = []
    let kind: Document.Kind
    switch document.kind {
    case .checklist: kind = .checklist
    case .calendar(let events): kind = .calendar(events.compactMap { compile($0, of: id, into: &inner) })
    case .sheet(let boxes): kind = .sheet(Sheet(boxes: boxes.compactMap { compile($0, of: id) }))
    case .email(let email):
      guard let compiled = compile(email, of: id, uses: &uses, parts: &inner) else { return }
      kind = .email(compiled)
    }
    draft.documents.append(
      DraftDocument(
        id: document.id, kind: kind, title: title, text: text,
        branch: DraftBranch(condition: condition, uses: uses, inner: inner)))
  }

  private mutating func compile(
    _ email: EmailSource, of document: String, uses: inout [AnswerUse], parts: inout [DraftBranch]
  ) -> Document.Email? {
    let from = email.from.flatMap { sender($0) }
    let to = email.to.flatMap { mailbox($0) }
    let copy = email.copy.flatMap { mailbox($0) }
    let subject = messages.add(email.subject, document, "subject", isTranslated: false)
    // Others read in their own language what it says, unless it is in another language than the guide.
    let isTranslated = email.language?.string == language
    var body: [Document.Part] = []
    for part in email.body {
      let list = part.list.flatMap { self.list($0) }
      let text = messages.add(
        part.text, path: [document, "part", part.id.string],
        isTranslated: isTranslated && part.text?.hasWords == true, inRowsOf: list)
      let condition = condition(part.condition)
      var read = self.uses(of: text)
      if let list, let extract = part.list {
        read.append(AnswerUse(question: list, extract: extract, position: 0, isByRows: true))
      }
      parts.append(DraftBranch(condition: condition, uses: read, inner: []))
      if let text { body.append(Document.Part(text: text, condition: condition?.condition, list: list)) }
    }
    uses += self.uses(of: subject)
    if let from, let extract = email.from { uses.append(AnswerUse(question: from, extract: extract, position: 0)) }
    guard let language = email.language, let from, let to, let subject else { return nil }
    return Document.Email(
      language: language.text.bytes, from: from, to: to, copy: copy, subject: subject, body: body)
  }

  private mutating func compile(
    _ event: EventSource, of document: String, into branches: inout [DraftBranch]
  ) -> Document.Event? {
    let id = event.id.string
    let text = messages.add(event.text, document, "event", id)
    let note = messages.add(event.note, document, "event", id, "note")
    let condition = condition(event.condition)
    let time = event.time.flatMap { conditions.compileAny($0) }
    let read = time.map { draft.questions(readBy: $0.condition.term) } ?? []
    let uses =
      uses(of: text, note)
      + read.compactMap { question in
        event.time.map { AnswerUse(question: question, extract: $0, position: 0, isByRows: true) }
      }
    branches.append(DraftBranch(condition: condition, uses: uses, inner: []))
    guard let extract = event.time, let time, let text else { return nil }
    guard let unit = time.type.unit, unit == .date || unit == .moment else {
      findings.append(extract.finding(.eventNoTime, [extract.string]))
      return nil
    }
    return Document.Event(
      id: event.id.text.bytes, time: time.condition.condition, unit: unit, text: text, note: note,
      condition: condition?.condition)
  }

  /// A box stays empty where an answer is missing, so that it may read any.
  private mutating func compile(_ box: BoxSource, of document: String) -> Sheet.Box? {
    let title = messages.add(box.title, document, "box", box.id.string)
    let list = box.list.flatMap { self.list($0) }
    let answers = box.answers.compactMap { boxAnswer($0, inRowsOf: list) }
    let total = box.total.flatMap { self.total($0) }
    guard let title, let mark = box.mark else { return nil }
    return Sheet.Box(
      id: box.id.text.bytes, mark: mark.text.bytes, title: title, answers: answers, isCode: box.isCode, list: list,
      total: total)
  }

  /// An answer that stands outside every list, or however deep in the rows of this one; no list itself.
  private mutating func boxAnswer(_ name: Extract, inRowsOf list: Position<Question>?) -> Position<Question>? {
    let questions = conditions.questions
    let owner = questions.index(of: name.text.bytes).flatMap { questions[$0].owner }
    var outer = owner
    while let inner = outer, inner != list?.index { outer = questions[inner].owner }
    let position = answer(name, inRowsOf: outer == nil ? nil : owner.map { Position($0) })
    guard let position, questions[position.index].type == .rows else { return position }
    findings.append(name.finding(.answerInRows, [name.string]))
    return nil
  }

  /// The value of a name, which is a number.
  private mutating func total(_ name: Extract) -> Position<Computed>? {
    guard let index = conditions.values.firstIndex(where: { $0.name.text.bytes == name.text.bytes }) else {
      let known = conditions.values.map { $0.name.string }
      findings.append(
        name.finding(.answerUnknown, [name.string], suggestion: nearest(to: name.string, among: known)))
      return nil
    }
    guard conditions.values[index].type == .number else {
      findings.append(name.finding(.conditionTypesDiffer, [name.string, "0"]))
      return nil
    }
    return Position(index)
  }

  /// The list that has a name.
  private mutating func list(_ name: Extract) -> Position<Question>? {
    guard let position = answer(name) else { return nil }
    if conditions.questions[position.index].type != .rows {
      findings.append(name.finding(.answerNoList, [name.string]))
      return nil
    }
    return position
  }

  /// The answer that gives the sender's address.
  private mutating func sender(_ name: Extract) -> Position<Question>? {
    guard let position = answer(name) else { return nil }
    let asked = conditions.questions[position.index]
    if asked.type != .words || asked.field ?? .email != .email {
      findings.append(name.finding(.senderNotEmail, [name.string]))
    }
    return position
  }

  /// The fact that gives a mailbox, in the guide's own list of facts.
  private mutating func mailbox(_ name: Extract) -> Position<Fact>? {
    guard let fact = facts.fact(name.string) else {
      let mailboxes = facts.facts.filter { $0.kind == .mail }.map { $0.id.string }
      let suggestion = nearest(to: name.string, among: mailboxes)
      findings.append(name.finding(.factUndefined, [name.string], suggestion: suggestion))
      return nil
    }
    if fact.kind != .mail { findings.append(name.finding(.factNotMail, [name.string])) }
    if let index = usedFacts.firstIndex(where: { $0.id.text.bytes == fact.id.text.bytes }) { return Position(index) }
    usedFacts.append(fact)
    return Position(usedFacts.count - 1)
  }

  /// A fact that is named for one country must be there for every country that the guide offers.
  mutating func checkCountries() {
    let mailboxes = source.documents.flatMap { document -> [Extract] in
      guard case .email(let email) = document.kind else { return [] }
      return [email.to, email.copy].compactMap { $0 }
    }
    var named = mailboxes.map { (id: $0.string, extract: $0, position: 0) } + messages.links
    named.removeAll { facts.fact($0.id) == nil }
    var told: [String] = []
    for fact in named {
      for question in conditions.questions.all {
        let options = question.options.map { String(decoding: $0, as: UTF8.self) }
        guard let option = options.first(where: { fact.id.hasSuffix("-\($0)") }) else { continue }
        let stem = fact.id.utf8.dropLast(option.utf8.count)
        for other in options where other != option {
          let id = String(decoding: Array(stem) + Array(other.utf8), as: UTF8.self)
          guard facts.fact(id) == nil, !told.contains(id) else { continue }
          told.append(id)
          findings.append(fact.extract.finding(.factCountryMissing, at: fact.position, [id, other]))
        }
      }
    }
  }
}

extension Extract {
  /// Whether a message says anything besides what it is filled with.
  fileprivate var hasWords: Bool {
    guard let phrase = MessageSyntax(text.bytes).phrase else { return true }
    for part in phrase.parts {
      switch part {
      case .text(let words) where !words.contains(where: { $0 > 0x7F || (0x61...0x7A).contains($0 | 0x20) }): continue
      case .argument: continue
      default: return true
      }
    }
    return false
  }
}
