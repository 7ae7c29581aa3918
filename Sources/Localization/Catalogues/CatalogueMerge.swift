/// Brings a translation in step with its template, by keys alone: no translation is lost because a source was rewritten.
///
/// ```swift
/// CatalogueMerge(template: pot, memory: TranslationMemory(po.pairs)).merged(po, isSparse: false).bytes
/// ```
public struct CatalogueMerge: Sendable {
  private let template: POFile
  private let memory: TranslationMemory
  private let history: TranslationHistory?
  private let domain: String

  /// With the history of the language, translations that were made from another source and taken for good are marked.
  public init(
    template: POFile, memory: TranslationMemory, history: TranslationHistory? = nil, domain: String = ""
  ) {
    self.template = template
    self.memory = memory
    self.history = history
    self.domain = domain
  }

  public struct Result: Equatable, Sendable {
    public internal(set) var bytes: [UInt8] = []
    /// Messages that had no entry.
    public internal(set) var added = 0
    /// Translations whose source is another now, or was when they were made.
    public internal(set) var changed = 0
    /// Entries whose message is gone.
    public internal(set) var removed = 0
  }

  /// A sparse translation, as of a variety of a language, is given no entries that it does not have.
  public func merged(_ file: POFile, isSparse: Bool) -> Result {
    var draft = PODraft(file)
    var result = Result()
    var live: [String: POEntryDraft] = [:]
    var obsolete: [String: POEntryDraft] = [:]
    for entry in draft.entries where !entry.isHeader {
      if entry.isObsolete {
        obsolete[entry.key] = obsolete[entry.key] ?? entry
      } else {
        live[entry.key] = live[entry.key] ?? entry
      }
    }
    var entries = draft.entries.filter(\.isHeader)
    for message in template.entries where !message.isObsolete {
      guard let key = message.key?.string, !key.isEmpty, let text = message.text?.bytes else { continue }
      var entry: POEntryDraft
      if let known = live.removeValue(forKey: key) {
        entry = known
      } else if var known = obsolete.removeValue(forKey: key) {
        known.setObsolete(false)
        entry = known
        result.added += 1
      } else if isSparse {
        continue
      } else {
        entry = POEntryDraft(key: key, text: text, lineEnd: draft.lineEnd)
        suggest(for: text, in: &entry)
        result.added += 1
      }
      result.changed += update(&entry, from: message, text: text) ? 1 : 0
      entries.append(entry)
    }
    entries += retired(draft.entries, live: live, obsolete: obsolete, count: &result.removed)
    draft.entries = entries
    result.bytes = draft.bytes
    return result
  }

  /// Entries without a message, in the order of the file; what has nothing to be kept is dropped.
  private func retired(
    _ entries: [POEntryDraft], live: [String: POEntryDraft], obsolete: [String: POEntryDraft], count: inout Int
  ) -> [POEntryDraft] {
    var gone: [POEntryDraft] = []
    for entry in entries where !entry.isHeader && !entry.isObsolete && live[entry.key] != nil {
      count += 1
      guard !entry.translation.isEmpty || !entry.translatorComments.isEmpty else { continue }
      var entry = entry
      entry.setObsolete(true)
      gone.append(entry)
    }
    return gone + entries.filter { $0.isObsolete && obsolete[$0.key] != nil }
  }

  private func suggest(for text: [UInt8], in entry: inout POEntryDraft) {
    guard let pair = memory.nearest(to: text) else { return }
    entry.setTranslation(pair.translation)
    entry.setFuzzy(true)
    entry.setPrevious(key: pair.key, text: pair.source)
  }

  /// Gives an entry what its message says now, and tells whether its translation was made from something else.
  private func update(_ entry: inout POEntryDraft, from message: POEntry, text: [UInt8]) -> Bool {
    entry.setNotes(message.comments(.extracted))
    entry.setPlaces(message.comments(.places))
    let flags = message.flags.filter { $0 != "fuzzy" && !entry.flags.contains($0) }
    entry.setFlags(entry.flags + flags)
    var isChanged = entry.text != text
    if !isChanged, isForged(entry) {
      entry.setFuzzy(true)
      entry.setPrevious(text: nil)
      isChanged = true
    } else if isChanged {
      if !entry.translation.isEmpty, !entry.isFuzzy {
        entry.setPrevious(text: entry.text)
        entry.setFuzzy(true)
      }
      entry.setText(text)
    }
    let isAsBefore = entry.previousKey == nil && entry.previousText == text
    if entry.isFuzzy, isAsBefore { entry.setFuzzy(false) }
    if !entry.isFuzzy { entry.setPrevious(text: nil) }
    return isChanged
  }
  private func isForged(_ entry: POEntryDraft) -> Bool {
    let present = TranslationHistory.Present(
      key: entry.key, source: entry.text, translation: entry.translation, isFuzzy: entry.isFuzzy,
      comments: entry.translatorComments)
    return history?.verdict(on: present, domain: domain) == .forged
  }
}
