// What is wrong with a file of translations as a file, though it can be read.
extension POFile {
  /// Flags that gettext, Weblate and we know, and the beginnings of those that say more.
  private static let flags = ["fuzzy", "wrap", "no-wrap", "read-only", "ignore-same", "strict-same"]

  /// What is wrong with the file as a file of that language.
  public func allFindings(language: String) -> [Finding] {
    findings + headerFindings(language: language) + fileFindings(language: language)
  }

  func fileFindings(language: String) -> [Finding] {
    var findings: [Finding] = []
    if source.bytes.starts(with: SourceFile.byteOrderMark) {
      var finding = source.finding(.byteOrderMark, at: 0, language: language)
      finding.repair = Repair(range: 0..<SourceFile.byteOrderMark.count, bytes: [])
      findings.append(finding)
    }
    if let place = mixedLineEnd { findings.append(source.finding(.lineEndsMixed, at: place, language: language)) }
    var lineOfKey: [String: (key: String, line: Int)] = [:]
    for entry in entries where !entry.isObsolete {
      findings += unknownFlags(of: entry, language: language)
      guard let written = entry.key, !written.bytes.isEmpty else { continue }
      let key = written.string
      let small = String(decoding: smallLetters(written.bytes), as: UTF8.self)
      let place = source.place(at: written.offset(of: 0))
      if let other = lineOfKey[small], other.key != key {
        findings.append(
          source.finding(
            .keyCase, at: written.offset(of: 0), language: language, key: key, [other.key, String(other.line)]))
      } else {
        lineOfKey[small] = (key, place.line)
      }
    }
    return findings
  }

  /// The first line that ends otherwise than the first one.
  private var mixedLineEnd: Int? {
    let bytes = source.bytes
    guard bytes.contains(UInt8(ascii: "\r")), let first = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let isWindows = first > 0 && bytes[first - 1] == UInt8(ascii: "\r")
    for index in first..<bytes.count where bytes[index] == UInt8(ascii: "\n") {
      if (bytes[index - 1] == UInt8(ascii: "\r")) != isWindows { return index }
    }
    return nil
  }

  private func unknownFlags(of entry: POEntry, language: String) -> [Finding] {
    entry.comments.filter { $0.kind == .flags }.flatMap { comment -> [Finding] in
      var offset = comment.offset
      return comment.text.split(separator: ",", omittingEmptySubsequences: false).compactMap { part in
        defer { offset += part.utf8.count + 1 }
        let flag = String(part.drop { $0 == " " }.prefix { $0 != " " })
        let isKnown =
          flag.isEmpty || POFile.flags.contains(flag) || flag.hasSuffix("-format")
          || ["max-length:", "range:"].contains(where: flag.hasPrefix)
        if isKnown { return nil }
        let place = offset + part.utf8.prefix { $0 == 0x20 }.count
        return source.finding(
          .flagUnknown, at: place, language: language, key: entry.key?.string, [flag],
          suggestion: nearest(to: flag, among: POFile.flags))
      }
    }
  }
}

extension Catalogue {
  /// Messages with the same source text that are translated in two ways; the later is told.
  func unequalTranslations() -> [Finding] {
    var first: [[UInt8]: CatalogueMessage] = [:]
    var findings: [Finding] = []
    for message in messages where !message.isFuzzy && !message.text.bytes.isEmpty {
      guard let original = message.original, original.bytes.count > 20 else { continue }
      guard let known = first[original.bytes] else {
        first[original.bytes] = message
        continue
      }
      if known.text.bytes == message.text.bytes { continue }
      findings.append(
        message.file.finding(
          .translationsDiffer, at: message.text.offset(of: 0), language: language, key: message.key,
          [message.text.string, known.text.string, String(known.place.line)]))
    }
    return findings
  }

  /// Messages of a variety, such as nl-BE, that say what the language itself says.
  func redundant(beside base: Catalogue) -> [Finding] {
    messages.compactMap { message in
      guard !message.text.bytes.isEmpty, let same = base[message.key], same.text.bytes == message.text.bytes else {
        return nil
      }
      return message.file.finding(
        .varietyRedundant, at: message.text.offset(of: 0), language: language, key: message.key, [base.language])
    }
  }
}
