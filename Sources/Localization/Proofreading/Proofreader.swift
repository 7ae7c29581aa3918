/// Tells what is wrong with the messages of one domain: with the source, and with each translation of it.
///
/// ```swift
/// let proofreader = Proofreader(source: template)
/// proofreader.findingsOfSource + proofreader.findings(of: danish)
/// ```
public struct Proofreader: Sendable {
  private let source: Catalogue
  private let isProse: Bool
  private let languages: ProofreadingLanguages
  private let sourceLanguage: ProofreadingLanguage
  /// The source's messages read, in its order.
  private let readings: [MessageReading]

  /// So many unknown keys of a catalogue get a suggestion; more are no slips of the finger.
  private static let suggestionLimit = 50

  /// Takes the glossary from a set of catalogues, when they are held to one.
  public init(source: Catalogue, glossaries: CatalogueSet = CatalogueSet()) {
    self.init(
      source: source, languages: ProofreadingLanguages([source.language] + glossaries.languages, glossaries: glossaries)
    )
  }

  /// Shares opened languages with other proofreaders.
  public init(source: Catalogue, languages: ProofreadingLanguages) {
    let isProse = source.isProse
    let sourceLanguage = languages[source.language]
    self.source = source
    self.isProse = isProse
    self.languages = languages
    self.sourceLanguage = sourceLanguage
    readings = source.messages.mapInParallel { MessageReading($0.text, isProse: isProse, language: sourceLanguage) }
  }

  /// What is wrong with the source's own messages.
  ///
  /// Notes for translators are asked for where there is a file to write them in.
  public func findingsOfSource(in file: POFile? = nil) -> [Finding] {
    let unexplained = file.map { Set(source.unexplained($0).map(\.key)) } ?? []
    let findings = Array(source.messages.indices).mapInParallel { position in
      let message = source.messages[position]
      var proof = MessageProof(
        readings[position], source: nil, in: sourceLanguage, from: sourceLanguage, isProse: isProse)
      proof.limit = message.lengthLimit
      proof.isSorted = message.isSorted
      var wrong = proof.read().map { $0.finding(in: message, language: source.language) }
      if unexplained.contains(message.key) {
        wrong.append(
          message.file.finding(.noteMissing, at: message.offset, language: source.language, key: message.key))
      }
      return SkipComments(of: message, language: source.language).applied(to: wrong)
    }
    return findings.flatMap(\.self).inOrder()
  }

  /// What is wrong with a translation, and where it is behind the source.
  ///
  /// A variety, such as nl-BE, is held to what its language says, too; with a history, to what was translated before.
  public func findings(
    of translation: Catalogue, beside base: Catalogue? = nil, history: TranslationHistory? = nil,
    requiresReview: Bool = false
  ) -> [Finding] {
    let language = languages[translation.language]
    let pairs = CataloguePairs(of: source, translation)
    var findings = missing(in: translation, pairs)
    var further: [String: [Finding]] = [:]
    for finding in translation.unequalTranslations()
      + (source.domain == "glossary" ? [] : translation.reusedTranslations())
      + (base.map { translation.redundant(beside: $0) + translation.behind($0) } ?? [])
    {
      further[finding.key ?? "", default: []].append(finding)
    }
    findings += [pairs.outOfOrder, pairs.mixed].compactMap(\.self)
    let unknown = unknownKeys(of: translation, pairs)
    let about = further
    let wrong = Array(translation.messages.indices).mapInParallel { index in
      let message = translation.messages[index]
      var wrong = unknown[message.key].map { [$0] } ?? []
      if let position = pairs.originals[index] {
        wrong = compare(message, with: position, language)
        wrong += translation.standing(of: message, history, requiresReview: requiresReview, besides: wrong)
      }
      return SkipComments(of: message, language: translation.language).applied(to: wrong + (about[message.key] ?? []))
    }
    return (findings + wrong.joined()).inOrder()
  }

  /// The findings about messages that no source has, by their keys.
  private func unknownKeys(of translation: Catalogue, _ pairs: CataloguePairs) -> [String: Finding] {
    var findings: [String: Finding] = [:]
    let unused = source.messages.lazy.map(\.key).filter { translation[$0] == nil }
    for (message, original) in zip(translation.messages, pairs.originals) where original == nil {
      let isSuggested = findings.count < Proofreader.suggestionLimit
      findings[message.key] = message.file.finding(
        .keyUnknown, at: message.offset, language: translation.language, key: message.key, [message.key],
        suggestion: isSuggested ? nearest(to: message.key, among: unused) : nil)
    }
    return findings
  }

  /// The source's messages that a translation has no entry for, told at the end of its file; a variety of a language,
  /// as `nl-BE`, has only what differs there.
  private func missing(in translation: Catalogue, _ pairs: CataloguePairs) -> [Finding] {
    guard !translation.language.contains("-") else { return [] }
    return zip(source.messages, pairs.translations).filter { $0.1 == nil }.map { message, _ in
      guard let file = translation.messages.last?.file else {
        return Finding(
          .translationMissing, at: message.place, language: translation.language, key: message.key, [message.key],
          excerpt: message.file.line(message.place.line))
      }
      return file.finding(
        .translationMissing, at: file.bytes.count, language: translation.language, key: message.key, [message.key])
    }
  }

  private func compare(_ message: CatalogueMessage, with position: Int, _ language: ProofreadingLanguage) -> [Finding] {
    let original = source.messages[position]
    let start = message.text.offset(of: 0)
    func told(_ code: FindingCode, at offset: Int? = nil, _ values: [String] = []) -> Finding {
      message.file.finding(code, at: offset ?? start, language: language.name, key: message.key, values)
    }
    guard !message.text.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0A }) else {
      return [told(.translationMissing, [message.key])]
    }
    // A translation is held to the words that it was made from; that those are no longer the source's is told apart.
    var made: SourceText? = message.original ?? original.text
    let isBehind = made.map { $0.bytes != original.text.bytes } ?? false
    var findings: [Finding] = []
    if message.isFuzzy || isBehind {
      let before = message.isFuzzy && !isBehind ? message.previous : message.original
      if message.isFuzzy, !isBehind { made = message.previous }
      let asked = changedArguments(from: before?.bytes, to: position)
      let (old, new) = changedWords(before?.bytes ?? [], original.text.bytes)
      findings.append(
        asked.isEmpty
          ? told(.translationStale, old.isEmpty && new.isEmpty ? ["none", "none"] : [old, new])
          : told(.argumentsChanged, [asked.joined(separator: ", ")]))
    } else if let previous = message.previous, previous.bytes != original.text.bytes, message.reviewNote == nil {
      findings.append(told(.translationForged))
    }
    let reading = MessageReading(message.text, isProse: isProse, language: language)
    var originalReading: MessageReading? = readings[position]
    if let made, made.bytes != original.text.bytes {
      originalReading = MessageReading(made, isProse: isProse, language: sourceLanguage)
      if originalReading?.texts.isEmpty ?? true { originalReading = nil }
    } else if made == nil {
      originalReading = nil
    }
    var proof = MessageProof(
      reading, source: originalReading, in: language, from: sourceLanguage, isProse: isProse)
    proof.limit = original.lengthLimit
    proof.isSorted = original.isSorted
    proof.isTerm = source.domain == "glossary" && !message.key.contains(".")
    return findings + proof.read().map { $0.finding(in: message, language: language.name) }
  }
}

extension Proofreader {
  /// The arguments, and the branches of choices, that a source has gained or lost since a translation was made from it.
  private func changedArguments(from before: [UInt8]?, to position: Int) -> [String] {
    guard let before else { return [] }
    let plain = SourceText(bytes: before, pieces: [SourceText.Piece(start: 0, offset: 0)])
    let old = asked(MessageReading(plain, isProse: false, language: sourceLanguage))
    let new = asked(readings[position])
    return new.filter { !old.contains($0) } + old.filter { !new.contains($0) }
  }

  private func asked(_ reading: MessageReading) -> [String] {
    func text(_ range: Range<Int>) -> String { String(decoding: reading.bytes[range], as: UTF8.self) }
    let choices = reading.branchings.filter { text($0.hole.type) == "select" }.flatMap { choice in
      choice.branches.map { "\(text(choice.hole.name)): \(text($0.selector))" }
    }
    var names = reading.arguments.map(\.name)
    for choice in choices where !names.contains(choice) { names.append(choice) }
    return names
  }
}

/// The words that differ, in the old text and in the new one.
func changedWords(_ old: [UInt8], _ new: [UInt8]) -> (old: String, new: String) {
  let (first, second) = (old.split(separator: 0x20), new.split(separator: 0x20))
  if old.isEmpty || first == second { return ("", "") }
  let start = zip(first, second).prefix { $0 == $1 }.count
  let rest = min(first.count, second.count) - start
  let end = zip(first.reversed(), second.reversed()).prefix { $0 == $1 }.prefix(rest).count
  func words(_ all: [ArraySlice<UInt8>]) -> String {
    let changed = all[start..<(all.count - end)]
    return changed.isEmpty ? "…" : changed.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
  return (words(first), words(second))
}

extension CatalogueMessage {
  /// `#. sorted`
  var isSorted: Bool { comments.contains { $0.kind == .extracted && $0.text.hasPrefix("sorted") } }

  /// `#, max-length:20`
  var lengthLimit: Int? {
    for comment in comments where comment.kind == .flags {
      for flag in comment.text.split(separator: ",") {
        let words = flag.drop { $0 == " " }
        if words.hasPrefix("max-length:") { return Int(words.dropFirst("max-length:".count)) }
      }
    }
    return nil
  }
}

extension CatalogueSet {
  /// Everything that is wrong with the files, the sources and the translations; labels are the words on other people's
  /// screens, by language, and dictionaries are what its spelling is held to.
  public func proofread(
    labels: [[String: String]] = [], dictionaries: [String: SpellingDictionary] = [:], requiresReview: Bool = false
  ) -> [Finding] {
    var findings = findings
    let histories = TranslationHistories(beside: catalogues.filter { $0.role == .translation })
    let languages = ProofreadingLanguages(
      self.languages, glossaries: self, labels: labels, dictionaries: dictionaries)
    findings += domains.mapInParallel { proofread($0, languages, histories, requiresReview: requiresReview) }.joined()
    return findings.inOrder()
  }

  private func proofread(
    _ domain: String, _ languages: ProofreadingLanguages, _ histories: TranslationHistories, requiresReview: Bool
  ) -> [Finding] {
    let translations = translations(of: domain)
    guard let source = source(of: domain) else {
      return translations.compactMap { translation in
        translation.messages.first.map { unknownDomain(of: translation, in: $0.file) }
      }
    }
    let proofreader = Proofreader(source: source, languages: languages)
    let findings = translations.mapInParallel { translation in
      proofreader.findings(
        of: translation, beside: base(of: translation), history: histories[translation], requiresReview: requiresReview)
    }
    return proofreader.findingsOfSource(in: file(of: source)) + findings.joined()
  }

  /// What a variety of a language falls back on, such as Dutch for Dutch in Belgium.
  public func base(of translation: Catalogue) -> Catalogue? {
    Translations.languages(after: translation.language).dropFirst().first.flatMap {
      catalogue(translation.domain, in: $0)
    }
  }

  /// Says of a file that no source has messages for it.
  public func unknownDomain(of translation: Catalogue, in file: SourceFile) -> Finding {
    let known = domains.filter { source(of: $0) != nil }
    return file.finding(
      .domainUnknown, at: 0, language: translation.language, [translation.domain],
      suggestion: nearest(to: translation.domain, among: known))
  }
}
