import Localization

extension GuideReader {
  mutating func readDocument(_ node: YAMLNode) -> DocumentSource? {
    let ofEmail = ["language", "from", "to", "cc", "subject", "body"]
    guard let entries = schema.entries(of: node, known: ["id", "kind", "if", "title", "text"] + ofEmail) else {
      return nil
    }
    let kind = schema.choice("kind", in: entries, among: ["email", "checklist"])
    let condition = schema.words("if", in: entries)
    let title = schema.requiredWords("title", in: entries)
    let text = schema.words("text", in: entries)
    let email = kind?.string == "email" ? readEmail(entries) : nil
    if kind?.string == "checklist" {
      for entry in entries.map.entries where ofEmail.contains(entry.key.string) {
        schema.note(.entryMisplaced, at: entry.key.offset, [entry.key.string, "kind"])
      }
    }
    guard let id = schema.id(in: entries), kind != nil else { return nil }
    return DocumentSource(
      id: id, title: title, text: text, condition: condition, kind: email.map { .email($0) } ?? .checklist)
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
    guard let entries = schema.entries(of: node, known: ["id", "text", "if"]) else { return nil }
    let text = schema.requiredWords("text", in: entries)
    let condition = schema.words("if", in: entries)
    return schema.id(in: entries).map { PartSource(id: $0, text: text, condition: condition) }
  }
}
