/// Which source text each translation of one language was made from, and who looked at it since: what a PO file forgets
/// as soon as somebody changes it.
///
/// It is kept beside the catalogues, in a table that ``fileName`` names: a line for each message, in alphabetical order,
/// with digests of the source and of the translation. Lines of two branches may be put together in any way, conflict marks
/// and all: a message may have several lines, and each of them is believed.
///
/// ```swift
/// var history = TranslationHistory(bytes)
/// history.record(file, domain: "interface", on: today)
/// history.bytes
/// ```
public struct TranslationHistory: Equatable, Sendable {
  public static let fileName = "history.tsv"

  private struct Name: Hashable {
    let domain: String
    let key: String
  }

  private struct Record: Hashable {
    let source: String
    /// ``nothing`` where there was no translation.
    let translation: String
    let state: State
    let note: String
  }

  fileprivate enum State: Hashable {
    case made
    /// Somebody wrote a note that it was looked at.
    case reviewed
    /// A translation is wanted since that day, or one that is there is to be looked at.
    case asked(since: String)
  }

  /// What the history says of a translation that its file takes for good.
  public enum Verdict: Equatable, Sendable {
    /// It was made from another source, and nobody has looked at it since.
    case forged
    /// Its note of a review is older than its words, or than the words of its source.
    case changedSinceReview
  }

  private var records: [Name: [Record]] = [:]
  private static let nothing = "-"
  private static let title = "# Kept by leidraad catalogue sync: which source each translation was made from."

  public init() {}

  /// Reads a table; what is no line of it, as conflict marks are, is passed over.
  public init(_ bytes: [UInt8]) {
    for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard (5...6).contains(cells.count), let state = State(cells[4]) else { continue }
      let record = Record(
        source: cells[2], translation: cells[3], state: state, note: cells.count > 5 ? cells[5] : "")
      let name = Name(domain: cells[0], key: cells[1])
      if records[name]?.contains(record) != true { records[name, default: []].append(record) }
    }
  }

  public var bytes: [UInt8] {
    let lines = records.flatMap { name, records in
      records.map { record in
        let cells = [name.domain, name.key, record.source, record.translation, record.state.word, record.note]
        return (record.note.isEmpty ? cells.dropLast() : cells[...]).joined(separator: "\t")
      }
    }
    return Array(([TranslationHistory.title] + lines.sorted()).joined(separator: "\n").utf8) + [0x0A]
  }

  public var isEmpty: Bool { records.isEmpty }

  /// Forgets all other domains.
  public mutating func keep(domains: [String]) { records = records.filter { domains.contains($0.key.domain) } }

  /// A translation as its file has it now.
  public struct Present: Sendable {
    fileprivate let key: String
    fileprivate let source: String
    fileprivate let translation: String
    fileprivate let isFuzzy: Bool
    fileprivate let note: String

    public init(key: String, source: [UInt8], translation: [UInt8], isFuzzy: Bool, comments: [String]) {
      self.key = key
      self.source = TranslationHistory.digest(source)
      self.translation = translation.isEmpty ? nothing : TranslationHistory.digest(translation)
      self.isFuzzy = isFuzzy
      note = ReviewNote.words(among: comments) ?? ""
    }
  }

  /// Nothing when there is nothing to say against it, or when the history does not know it.
  public func verdict(on present: Present, domain: String) -> Verdict? {
    guard let known = records[Name(domain: domain, key: present.key)] else { return nil }
    guard !present.isFuzzy, present.translation != TranslationHistory.nothing else { return nil }
    let same = known.filter { $0.translation == present.translation }
    let exact = same.filter { $0.source == present.source }
    let isNoteOld = !present.note.isEmpty && known.contains { $0.note == present.note }
    if exact.isEmpty {
      if !same.isEmpty, present.note.isEmpty || isNoteOld { return .forged }
      return isNoteOld ? .changedSinceReview : nil
    }
    return isNoteOld && !exact.contains { $0.state == .reviewed } ? .changedSinceReview : nil
  }

  /// Keeps how a file's translations stand; what was made from another source is not taken for good by that.
  public mutating func record(_ file: POFile, domain: String, on day: String) {
    var present: [Name: [Record]] = [:]
    for entry in file.entries where !entry.isObsolete {
      guard let key = entry.key?.string, !key.isEmpty else { continue }
      let now = Present(
        key: key, source: entry.text?.bytes ?? [], translation: entry.translation?.bytes ?? [], isFuzzy: entry.isFuzzy,
        comments: entry.comments(.translator))
      let name = Name(domain: domain, key: key)
      present[name] = next(after: records[name] ?? [], now, domain: domain, on: day)
    }
    records = records.filter { $0.key.domain != domain }
    records.merge(present) { _, new in new }
  }

  private func next(after known: [Record], _ now: Present, domain: String, on day: String) -> [Record] {
    if now.isFuzzy || now.translation == TranslationHistory.nothing {
      let asked = known.first { $0.source == now.source && $0.translation == now.translation && $0.state.isAsked }
      let record =
        asked ?? Record(source: now.source, translation: now.translation, state: .asked(since: day), note: now.note)
      return known.filter { $0.translation == now.translation && !$0.state.isAsked } + [record]
    }
    if verdict(on: now, domain: domain) != nil { return known }
    return [
      Record(
        source: now.source, translation: now.translation, state: now.note.isEmpty ? .made : .reviewed, note: now.note)
    ]
  }

  /// Eight hexadecimal digits for a text, however its lines are wrapped.
  private static func digest(_ text: [UInt8]) -> String {
    var folded: [UInt8] = []
    for byte in text {
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      if isSpace, folded.last == 0x20 { continue }
      folded.append(isSpace ? 0x20 : byte)
    }
    let digits = String(Word.hash(folded) >> 32, radix: 16)
    return String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}

extension TranslationHistory.State {
  fileprivate init?(_ word: String) {
    switch word {
    case "made": self = .made
    case "reviewed": self = .reviewed
    default:
      guard word.hasPrefix("asked:") else { return nil }
      self = .asked(since: String(word.dropFirst("asked:".count)))
    }
  }

  fileprivate var word: String {
    switch self {
    case .made: "made"
    case .reviewed: "reviewed"
    case .asked(let day): "asked:\(day)"
    }
  }

  fileprivate var isAsked: Bool { if case .asked = self { true } else { false } }
}

/// A translator's comment that somebody has looked at a translation: `# reviewed: Anna Holm, 2026-11-20`.
enum ReviewNote {
  private static let mark = "reviewed:"

  /// Who looked, and when: what the last such comment says.
  static func words(among comments: some Sequence<String>) -> String? {
    let notes = comments.compactMap { comment -> String? in
      guard comment.hasPrefix(mark) else { return nil }
      let words = comment.dropFirst(mark.count).split { $0 == " " || $0 == "\t" }.joined(separator: " ")
      return words.isEmpty ? nil : words
    }
    return notes.last
  }
}

/// The histories that lie beside the files of a run, each read once.
public struct TranslationHistories: Sendable {
  private let histories: [String: TranslationHistory]

  public init(beside translations: [Catalogue]) {
    var histories: [String: TranslationHistory] = [:]
    for folder in Set(translations.compactMap(\.messages.first).map { TranslationHistories.folder(of: $0.file) }) {
      guard case .success(let file) = SourceFile.read("\(folder)/\(TranslationHistory.fileName)") else { continue }
      histories[folder] = TranslationHistory(file.bytes)
    }
    self.histories = histories
  }

  public subscript(translation: Catalogue) -> TranslationHistory? {
    translation.messages.first.flatMap { histories[TranslationHistories.folder(of: $0.file)] }
  }

  private static func folder(of file: SourceFile) -> String {
    let parts = file.name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count > 1 ? parts.dropLast().joined(separator: "/") : "."
  }
}
