import Phrasing

extension Writing {
  /// An e-mail as text to copy: its head with the names that every mail program knows, then its paragraphs.
  func text(of email: Document.Email) -> [UInt8] {
    let guide = edition.guide
    var text: [UInt8] = []
    text.appendHead("From", saying(email.from) ?? [])
    text.appendHead("To", guide.facts[email.to].value(on: day) ?? [])
    if let copy = email.copy { text.appendHead("Cc", guide.facts[copy].value(on: day) ?? []) }
    text.appendHead("Subject", filled(words[email.subject]))
    for part in email.body where journey.answers.meet(part.condition) {
      text.appendLine([])
      text.appendLine(filled(words[part.text]))
    }
    return text
  }
}

extension [UInt8] {
  mutating func appendLine(_ text: [UInt8]) {
    self += text
    append(UInt8(ascii: "\n"))
  }

  /// One line of a mail's head; a line break in its value could forge another, and becomes a blank.
  fileprivate mutating func appendHead(_ name: StaticString, _ value: [UInt8]) {
    self += [UInt8](name)
    self += [UInt8](": ")
    for byte in value { append(byte < 0x20 || byte == 0x7f ? UInt8(ascii: " ") : byte) }
    append(UInt8(ascii: "\n"))
  }
}
