import Phrasing

extension Writing {
  /// The address that opens an e-mail in the person's mail program (RFC 6068); nothing where it is so long that some
  /// programs cut it off.
  func link(to email: Document.Email) -> [UInt8]? {
    var link = [UInt8]("mailto:")
    link.append(encoded: mailbox(email.to) ?? [])
    link += [UInt8]("?")
    if let copy = email.copy.flatMap(mailbox) {
      link += [UInt8]("cc=")
      link.append(encoded: copy)
      link += [UInt8]("&")
    }
    link += [UInt8]("subject=")
    link.append(encoded: filled(words[email.subject]).onOneLine)
    link += [UInt8]("&body=")
    for paragraph in paragraphs(of: email) {
      link.append(encoded: paragraph)
      link.append(encoded: [UInt8]("\n\n"))
    }
    return link.count > 2000 ? nil : link
  }
}

extension [UInt8] {
  /// Appends letters and digits as they are, everything else by its number; a line break as mail has it.
  fileprivate mutating func append(encoded text: [UInt8]) {
    for byte in text {
      if byte.isLetterOrDigit || byte == UInt8(ascii: "@") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") {
        append(byte)
      } else if byte == UInt8(ascii: "\n") {
        self += [UInt8]("%0D%0A")
      } else {
        append(UInt8(ascii: "%"))
        appendCapital(hexadecimal: byte)
      }
    }
  }
}
