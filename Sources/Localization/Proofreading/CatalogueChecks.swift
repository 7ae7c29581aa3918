// What can be seen only where a catalogue's messages stand together, and beside another language's.
extension Catalogue {
  /// Short messages of different meaning that are translated alike: two buttons would bear the same words.
  func reusedTranslations() -> [Finding] {
    var first: [[UInt8]: CatalogueMessage] = [:]
    var findings: [Finding] = []
    for message in messages where !message.isFuzzy && !message.text.bytes.isEmpty {
      guard let original = message.original, original.bytes.count <= 24, !original.bytes.contains(UInt8(ascii: "{"))
      else {
        continue
      }
      let written = message.text.bytes
      guard let known = first[written], let knownOriginal = known.original else {
        first[written] = message
        continue
      }
      if letters(knownOriginal.bytes) == letters(original.bytes) { continue }
      findings.append(
        message.file.finding(
          .translationReused, at: message.text.offset(of: 0), language: language, key: message.key,
          [original.string, knownOriginal.string, String(known.place.line)]))
    }
    return findings
  }

  /// Small letters and digits alone.
  private func letters(_ text: [UInt8]) -> [UInt8] {
    smallLetters(text).filter { $0 >= 0x80 || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
  }

  private static let madeFrom = "made from: "

  /// Messages of a variety whose language says something else by now: `# made from: …` keeps what it said.
  func behind(_ base: Catalogue) -> [Finding] {
    messages.compactMap { message in
      guard let now = base[message.key],
        let comment = message.comments.first(where: { $0.kind == .translator && $0.text.hasPrefix(Catalogue.madeFrom) })
      else { return nil }
      let before = Array(comment.text.dropFirst(Catalogue.madeFrom.count).utf8)
      if before == now.text.bytes { return nil }
      let (old, new) = changedWords(before, now.text.bytes)
      return message.file.finding(
        .varietyStale, at: message.text.offset(of: 0), language: language, key: message.key, [base.language, old, new])
    }
  }

  /// Messages that a translator cannot understand from their words alone: with arguments or of two words at most, and
  /// neither a note nor a place tells more. A comment in the file's header that names `{file}` or `*.name` explains it for
  /// all that have it.
  func unexplained(_ file: POFile) -> [CatalogueMessage] {
    if domain == "glossary" { return [] }
    let header = (file.header?.entry.comments ?? []).map(\.text).joined(separator: "\n")
    return messages.filter { message in
      if message.comments.contains(where: { $0.kind == .extracted || $0.kind == .places }) { return false }
      let isPlain = !message.text.bytes.contains(UInt8(ascii: "{"))
      let arguments = isPlain ? [] : MessageSyntax(message.text.bytes).arguments
      if arguments.isEmpty {
        let kind = message.key.split(separator: ".").last ?? ""
        return message.text.bytes.split(separator: 0x20).count <= 2 && !header.contains("*.\(kind)")
      }
      return arguments.contains { !header.contains("{\($0.name)}") }
    }
  }
}
