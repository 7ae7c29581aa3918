/// Takes translations that come back from a translator's tool into a catalogue, by key; nothing else there is touched.
public struct CatalogueImport: Sendable {
  private let template: POFile
  private let language: String

  public init(template: POFile, language: String) {
    self.template = template
    self.language = language
  }

  public struct Result: Sendable {
    public fileprivate(set) var bytes: [UInt8] = []
    /// Translations that are other now.
    public fileprivate(set) var taken = 0
    /// Translations that do not fit.
    public fileprivate(set) var left = 0
    public fileprivate(set) var findings: [Finding] = []
  }

  /// The translation is brought in step with its template first.
  public func imported(_ file: ExchangeFile, into translation: POFile) -> Result {
    let isSparse = language.contains("-")
    let merge = CatalogueMerge(template: template, memory: TranslationMemory([]))
    func merged(_ bytes: [UInt8]) -> [UInt8] {
      merge.merged(POFile(SourceFile(name: translation.source.name, bytes: bytes)), isSparse: isSparse).bytes
    }
    var draft = PODraft(POFile(SourceFile(name: translation.source.name, bytes: merged(translation.source.bytes))))
    var result = Result()
    var matching = KeyMatching(template)
    var lines: [String: Int] = [:]
    var positions = Dictionary(
      draft.entries.enumerated().filter { !$0.element.isHeader && !$0.element.isObsolete }.map { ($1.key, $0) },
      uniquingKeysWith: { first, _ in first })
    for unit in file.units {
      let key = matching.key(for: unit)
      if unit.translation.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0A }) {
        if let index = key.flatMap({ positions[$0] }) { draft.entries[index].addTranslatorComments(unit.comments) }
        continue
      }
      let wrong = take(unit, key, of: file, into: &draft, at: &positions, matching, &lines, &result)
      guard !wrong.isEmpty else { continue }
      result.findings += wrong
      result.left += wrong.contains { $0.severity == .error } ? 1 : 0
    }
    result.bytes = isSparse ? merged(draft.bytes) : draft.bytes
    return result
  }

  /// Takes one translation, or tells why not.
  private func take(
    _ unit: ExchangeUnit, _ key: String?, of file: ExchangeFile, into draft: inout PODraft,
    at positions: inout [String: Int], _ matching: KeyMatching, _ lines: inout [String: Int], _ result: inout Result
  ) -> [Finding] {
    guard let key else {
      return [file.source.finding(.unitUnmatched, at: unit.offset, language: language)]
    }
    let place = unit.key.flatMap { $0.pieces.isEmpty ? nil : $0.offset(of: 0) } ?? unit.offset
    guard let message = matching.message(key) else {
      let suggestion = nearest(to: key, among: matching.keys)
      return [
        file.source.finding(.keyUnknown, at: place, language: language, key: key, [key], suggestion: suggestion)
      ]
    }
    if let line = lines[key] {
      return [file.source.finding(.keyDuplicate, at: place, language: language, key: key, ["\(line)"])]
    }
    lines[key] = file.source.place(at: place).line
    let problems = MessageSyntax(unit.translation.bytes).problems
    guard problems.isEmpty else {
      return problems.map { problem in
        file.source.finding(
          problem.code, at: unit.translation.offset(of: problem.range.lowerBound), language: language, key: key,
          problem.values, suggestion: problem.suggestion)
      }
    }
    let index = positions[key]
    var entry = index.map { draft.entries[$0] } ?? POEntryDraft(key: key, text: message, lineEnd: draft.lineEnd)
    let before = entry.pieces
    let isBehind = !unit.text.bytes.isEmpty && unit.text.bytes != message
    fill(&entry, from: unit, isBehind: isBehind)
    if entry.pieces != before || index == nil { result.taken += 1 }
    if let index {
      draft.entries[index] = entry
    } else {
      positions[key] = draft.entries.count
      draft.entries.append(entry)
    }
    return isBehind ? [file.source.finding(.sourceChanged, at: place, language: language, key: key)] : []
  }

  /// A translation made from words that have changed since is marked for review.
  private func fill(_ entry: inout POEntryDraft, from unit: ExchangeUnit, isBehind: Bool) {
    entry.setTranslation(unit.translation.bytes)
    entry.setFuzzy(unit.isFuzzy || isBehind)
    if isBehind {
      entry.setPrevious(text: unit.text.bytes)
    } else if !unit.isFuzzy {
      entry.setPrevious(text: nil)
    } else if let previous = unit.previousText {
      entry.setPrevious(key: unit.previousKey, text: Array(previous.utf8))
    }
    entry.addTranslatorComments(unit.comments)
  }
}

extension POEntryDraft {
  /// Adds the lines that it does not have yet.
  fileprivate mutating func addTranslatorComments(_ lines: [String]) {
    let known = translatorComments
    let new = lines.filter { !known.contains($0) }
    if !new.isEmpty { setTranslatorComments(known + new) }
  }
}

/// Finds the message that a unit without a key was made of: of those with its source, the next in the order of the file.
private struct KeyMatching {
  private var texts: [String: [UInt8]] = [:]
  private var waiting: [[UInt8]: [String]] = [:]
  private(set) var keys: [String] = []

  init(_ template: POFile) {
    for entry in template.entries where !entry.isObsolete {
      guard let key = entry.key?.string, !key.isEmpty, let text = entry.text?.bytes, texts[key] == nil else { continue }
      texts[key] = text
      keys.append(key)
      waiting[text, default: []].append(key)
    }
  }

  func message(_ key: String) -> [UInt8]? { texts[key] }

  /// The unit's own key; else the one among its places, where we put it for tools that drop keys; else that of the next
  /// message with its source.
  mutating func key(for unit: ExchangeUnit) -> String? {
    if let key = unit.key?.string, !key.isEmpty, key != unit.places.joined(separator: " ") { return key }
    if let key = unit.places.lazy.flatMap({ $0.split(separator: " ") }).first(where: { texts[String($0)] != nil }) {
      return String(key)
    }
    guard let first = waiting[unit.text.bytes]?.first else { return nil }
    waiting[unit.text.bytes]?.removeFirst()
    return first
  }
}
