import Localization

extension GuideReader {
  mutating func readDocument(_ node: YAMLNode) -> DocumentSource? {
    let own = [
      "email": ["language", "from", "to", "cc", "subject", "body"], "checklist": [], "calendar": ["events"],
      "sheet": ["boxes"],
    ]
    let kinds = ["email", "checklist", "calendar", "sheet"]
    let parts = kinds.flatMap { own[$0] ?? [] }
    guard let entries = schema.entries(of: node, known: ["id", "kind", "if", "title", "text"] + parts) else {
      return nil
    }
    let kind = schema.choice("kind", in: entries, among: kinds)
    let condition = schema.words("if", in: entries)
    let title = schema.requiredWords("title", in: entries)
    let text = schema.words("text", in: entries)
    guard let kind else { return nil }
    for entry in entries.map.entries where parts.contains(entry.name) {
      guard own[kind.string]?.contains(entry.name) == false else { continue }
      schema.note(.entryMisplaced, at: entry.key.offset, [entry.name, "kind"])
    }
    let content: DocumentSource.Kind
    switch kind.string {
    case "email": content = .email(readEmail(entries))
    case "calendar": content = .calendar(readEvents(entries))
    case "sheet": content = .sheet(readBoxes(entries))
    default: content = .checklist
    }
    return schema.id(in: entries).map {
      DocumentSource(id: $0, title: title, text: text, condition: condition, kind: content)
    }
  }

  private mutating func readEvents(_ entries: Entries) -> [EventSource] {
    let events = schema.requiredList("events", in: entries).compactMap { readEvent($0) }
    schema.noteDuplicates(of: events.map { $0.id })
    return events
  }

  private mutating func readEvent(_ node: YAMLNode) -> EventSource? {
    guard let entries = schema.entries(of: node, known: ["id", "at", "text", "note", "if"]) else { return nil }
    let time = schema.requiredWords("at", in: entries)
    let text = schema.requiredWords("text", in: entries)
    let note = schema.words("note", in: entries)
    let condition = schema.words("if", in: entries)
    return schema.id(in: entries).map {
      EventSource(id: $0, time: time, text: text, note: note, condition: condition)
    }
  }

  private mutating func readBoxes(_ entries: Entries) -> [BoxSource] {
    let boxes = schema.requiredList("boxes", in: entries).compactMap { readBox($0) }
    schema.noteDuplicates(of: boxes.map { $0.id })
    return boxes
  }

  private mutating func readBox(_ node: YAMLNode) -> BoxSource? {
    guard let entries = schema.entries(of: node, known: ["id", "box", "title", "answers", "as", "each", "total"]) else {
      return nil
    }
    let mark = schema.requiredWords("box", in: entries)
    let title = schema.requiredWords("title", in: entries)
    let answers = schema.names("answers", in: entries)
    let form = entries.has("as") ? schema.choice("as", in: entries, among: ["code"]) : nil
    let list = schema.words("each", in: entries)
    let total = schema.words("total", in: entries)
    if list == nil { refuse(["total"], beside: "box", in: entries) }
    return schema.id(in: entries).map {
      BoxSource(id: $0, mark: mark, title: title, answers: answers, isCode: form != nil, list: list, total: total)
    }
  }

  private mutating func readEmail(_ entries: Entries) -> EmailSource {
    let language = schema.words("language", in: entries, as: .languageMalformed) { $0.isLanguage }
    let from = schema.requiredWords("from", in: entries)
    let to = schema.requiredWords("to", in: entries)
    let copy = schema.words("cc", in: entries)
    let subject = schema.requiredWords("subject", in: entries)
    let body = schema.requiredList("body", in: entries).compactMap { readPart($0) }
    schema.noteDuplicates(of: body.map { $0.id })
    return EmailSource(language: language, from: from, to: to, copy: copy, subject: subject, body: body)
  }

  private mutating func readPart(_ node: YAMLNode) -> PartSource? {
    guard let entries = schema.entries(of: node, known: ["id", "text", "if", "each"]) else { return nil }
    let text = schema.requiredWords("text", in: entries)
    let condition = schema.words("if", in: entries)
    let list = schema.words("each", in: entries)
    return schema.id(in: entries).map { PartSource(id: $0, text: text, condition: condition, list: list) }
  }
}
