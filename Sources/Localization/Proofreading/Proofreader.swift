/// Tells what is wrong with the messages of one domain: with the source, and with each translation of it.
///
/// ```swift
/// let proofreader = Proofreader(source: template)
/// proofreader.findingsOfSource + proofreader.findings(of: danish)
/// ```
public struct Proofreader: Sendable {
  private let source: Catalogue
  private let isProse: Bool
  /// The source's messages read, in its order.
  private let readings: [MessageReading]
  private let positions: [String: Int]

  /// Domains whose words are shown as they stand; all others are Markdown.
  private static let plainDomains = ["interface", "fields", "findings", "labels"]
  /// So many unknown keys of a catalogue get a suggestion; more are no slips of the finger.
  private static let suggestionLimit = 50

  public init(source: Catalogue) {
    let isProse = !Proofreader.plainDomains.contains(source.domain)
    self.source = source
    self.isProse = isProse
    readings = source.messages.map { MessageReading($0, isProse: isProse) }
    positions = Dictionary(
      source.messages.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// What is wrong with the source's own messages.
  public var findingsOfSource: [Finding] {
    var findings: [Finding] = []
    for (message, reading) in zip(source.messages, readings) {
      let wrong = reading.problems.map { $0.finding(in: message, language: source.language) }
      findings += SkipComments(of: message, language: source.language).applied(to: wrong)
    }
    return findings.inOrder()
  }

  /// What is wrong with a translation, and where it is behind the source.
  public func findings(of translation: Catalogue) -> [Finding] {
    var findings = missing(in: translation)
    var suggestions = 0
    let unused = source.messages.lazy.map(\.key).filter { translation[$0] == nil }
    for message in translation.messages {
      var wrong: [Finding] = []
      if let position = positions[message.key] {
        wrong = compare(message, with: position, language: translation.language)
      } else {
        suggestions += 1
        let suggestion = suggestions > Proofreader.suggestionLimit ? nil : nearest(to: message.key, among: unused)
        wrong = [
          message.file.finding(
            .keyUnknown, at: message.offset, language: translation.language, key: message.key, [message.key],
            suggestion: suggestion)
        ]
      }
      findings += SkipComments(of: message, language: translation.language).applied(to: wrong)
    }
    return findings.inOrder()
  }

  /// The source's messages that a translation has no entry for, told at the end of its file; a variety of a language,
  /// as `nl-BE`, has only what differs there.
  private func missing(in translation: Catalogue) -> [Finding] {
    guard !translation.language.contains("-") else { return [] }
    return source.messages.filter { translation[$0.key] == nil }.map { message in
      guard let file = translation.messages.last?.file else {
        return Finding(
          .translationMissing, at: message.place, language: translation.language, key: message.key, [message.key],
          excerpt: message.file.line(message.place.line))
      }
      return file.finding(
        .translationMissing, at: file.bytes.count, language: translation.language, key: message.key, [message.key])
    }
  }

  private func compare(_ message: CatalogueMessage, with position: Int, language: String) -> [Finding] {
    let original = source.messages[position]
    let start = message.text.offset(of: 0)
    guard !message.text.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0A }) else {
      return [
        message.file.finding(.translationMissing, at: start, language: language, key: message.key, [message.key])
      ]
    }
    let reading = MessageReading(message, isProse: isProse)
    var findings = reading.problems.map { $0.finding(in: message, language: language) }
    if message.isFuzzy || message.original.map({ $0.bytes != original.text.bytes }) ?? false {
      findings.append(message.file.finding(.translationStale, at: start, language: language, key: message.key))
    } else if reading.problems.isEmpty {
      findings += reading.differences(from: readings[position]).map { $0.finding(in: message, language: language) }
    }
    return findings
  }
}

extension CatalogueSet {
  /// Everything that is wrong with the files, the sources and the translations.
  public func proofread() -> [Finding] {
    var findings = findings
    for domain in domains {
      let translations = translations(of: domain)
      guard let source = source(of: domain) else {
        findings += translations.compactMap { unknownDomain($0) }
        continue
      }
      let proofreader = Proofreader(source: source)
      findings += proofreader.findingsOfSource
      for translation in translations { findings += proofreader.findings(of: translation) }
    }
    return findings.inOrder()
  }

  private func unknownDomain(_ translation: Catalogue) -> Finding? {
    let known = domains.filter { source(of: $0) != nil }
    return translation.messages.first.map { message in
      message.file.finding(
        .domainUnknown, at: 0, language: translation.language, [translation.domain],
        suggestion: nearest(to: translation.domain, among: known))
    }
  }
}
