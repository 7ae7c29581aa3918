import Phrasing

extension Writing {
  func email(_ email: Document.Email, as form: DocumentForm) -> [UInt8]? {
    let mail = inMail(in: email.language)
    return switch form {
    case .text: mail.text(of: email)
    case .mail: mail.message(of: email)
    case .mailLink: mail.link(to: email)
    default: nil
    }
  }

  /// An e-mail as text to copy: its head with the names that every mail program knows, then its paragraphs.
  private func text(of email: Document.Email) -> [UInt8] {
    var text: [UInt8] = []
    for line in head(of: email) {
      text += [UInt8](line.name)
      text += [UInt8](": ")
      text.appendLine(line.value)
    }
    for paragraph in paragraphs(of: email) {
      text.appendLine([])
      text.appendLine(paragraph)
    }
    return text
  }

  /// What an e-mail in another language says, in the reader's own.
  func gloss(of email: Document.Email) -> [UInt8]? {
    guard email.language != words.language else { return nil }
    var text: [UInt8] = []
    for paragraph in paragraphs(of: email) where !paragraph.isEmpty {
      if !text.isEmpty { text.appendLine([]) }
      text.appendLine(paragraph)
    }
    return text.isEmpty ? nil : text
  }

  /// What stands above an e-mail. A line break in a value could forge another line, and becomes a blank.
  func head(of email: Document.Email) -> [(name: StaticString, value: [UInt8])] {
    var head: [(name: StaticString, value: [UInt8])] = [
      ("From", (saying(email.from) ?? []).onOneLine), ("To", mailbox(email.to) ?? []),
    ]
    if let copy = email.copy.flatMap(mailbox) { head.append(("Cc", copy)) }
    head.append(("Subject", filled(words[email.subject]).onOneLine))
    return head
  }

  func mailbox(_ fact: Position<Fact>) -> [UInt8]? { edition.guide.facts[fact].value(on: day)?.onOneLine }

  func paragraphs(of email: Document.Email) -> [[UInt8]] {
    var paragraphs: [[UInt8]] = []
    for part in email.body {
      #if !LEAN
        if let list = part.list {
          for row in rows(of: list) { paragraphs += inside(row).paragraphs(of: part) }
          continue
        }
      #endif
      paragraphs += self.paragraphs(of: part)
    }
    return paragraphs
  }

  private func paragraphs(of part: Document.Part) -> [[UInt8]] {
    journey.answers.meet(part.condition) ? [filled(words[part.text])] : []
  }
}

extension [UInt8] {
  mutating func appendLine(_ text: [UInt8]) {
    self += text
    append(UInt8(ascii: "\n"))
  }

  var onOneLine: [UInt8] {
    var line: [UInt8] = []
    for byte in self { line.append(byte < 0x20 || byte == 0x7f ? UInt8(ascii: " ") : byte) }
    return line
  }
}
