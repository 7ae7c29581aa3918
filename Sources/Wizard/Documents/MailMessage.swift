import Phrasing

extension Writing {
  /// An e-mail as a file (RFC 5322) that mail programs open as a draft. It has no date: the program that sends it gives one.
  func message(of email: Document.Email) -> [UInt8] {
    var file: [UInt8] = []
    for line in head(of: email) { file.appendHead(line.name, line.value.encodedWords) }
    file.appendHead("X-Unsent", [UInt8]("1"))
    file.appendHead("X-Prepared-With", [UInt8]("Leidraad ") + preparation(in: email.language))
    file.appendHead("MIME-Version", [UInt8]("1.0"))
    file.appendHead("Content-Language", email.language)
    file.appendHead("Content-Type", [UInt8]("text/plain; charset=utf-8"))
    file.appendHead("Content-Transfer-Encoding", [UInt8]("quoted-printable"))
    for paragraph in paragraphs(of: email) {
      file.endLine()
      file += paragraph.quotedPrintable
      file.endLine()
    }
    return file
  }

  /// The guide, its version and digest, the day and the language, for those who look into a file.
  func preparation(in language: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    for part in [edition.guide.id, edition.guide.version, edition.digest.start, day.iso, language] {
      if !text.isEmpty { text.append(UInt8(ascii: " ")) }
      text += part
    }
    return text
  }
}

extension [UInt8] {
  fileprivate mutating func appendHead(_ name: StaticString, _ value: [UInt8]) {
    self += [UInt8](name)
    self += [UInt8](": ")
    self += value
    endLine()
  }

  mutating func endLine() { self += [UInt8]("\r\n") }

  /// A value of a mail's head: as it is where every program can read it, otherwise in words that say how they are
  /// encoded (RFC 2047), of whole characters and at most 75 bytes each.
  fileprivate var encodedWords: [UInt8] {
    guard count > 900 || contains(where: { $0 >= 0x7f }) else { return self }
    var words: [UInt8] = []
    var length = 0
    for byte in self {
      if length == 0 || length > 50 && byte & 0xC0 != 0x80 {
        words += length == 0 ? [UInt8]("=?utf-8?Q?") : [UInt8]("?=\r\n =?utf-8?Q?")
        length = 10
      }
      let before = words.count
      if byte.isLetterOrDigit { words.append(byte) } else { words.appendQuoted(byte) }
      length += words.count - before
    }
    return words + [UInt8]("?=")
  }

  /// Printable bytes as they are, the others by their numbers, in lines of at most 76 (RFC 2045).
  fileprivate var quotedPrintable: [UInt8] {
    var text: [UInt8] = []
    var length = 0
    for byte in self {
      if byte == UInt8(ascii: "\n") {
        text.endLine()
        length = 0
        continue
      }
      if length > 71 {
        text += [UInt8]("=\r\n")
        length = 0
      }
      let before = text.count
      let isPlain = byte >= 0x20 && byte < 0x7f && byte != UInt8(ascii: "=")
      if isPlain { text.append(byte) } else { text.appendQuoted(byte) }
      length += text.count - before
    }
    return text
  }

  private mutating func appendQuoted(_ byte: UInt8) {
    append(UInt8(ascii: "="))
    appendCapital(hexadecimal: byte)
  }

  /// Two hexadecimal digits with capitals, as mail and addresses want them.
  mutating func appendCapital(hexadecimal byte: UInt8) {
    for digit in [byte >> 4, byte & 15] { append(digit + UInt8(ascii: digit < 10 ? "0" : "7")) }
  }
}

extension UInt8 {
  var isLetterOrDigit: Bool {
    self >= 0x30 && self <= 0x39 || self | 0x20 >= 0x61 && self | 0x20 <= 0x7A
  }
}
