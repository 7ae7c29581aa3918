import Localization
import Phrasing

/// What stands in a file of `facts`: facts, and what their sources are called.
struct FactFile {
  var facts: [FactSource] = []
  var documents: [SourceDocument] = []
  var reasons: [SourceReason] = []
  var findings: [Finding] = []
}

/// Reads the files of `facts`.
struct FactReader {
  private var schema: SchemaReader
  private var months: Int?

  static func read(_ file: SourceFile) -> FactFile {
    let (root, findings) = YAMLReader.read(file)
    guard let root else { return FactFile(findings: findings) }
    var reader = FactReader(schema: SchemaReader(file))
    var read = reader.readFile(root)
    read.findings = findings + reader.schema.findings
    return read
  }

  private mutating func readFile(_ root: YAMLNode) -> FactFile {
    var file = FactFile()
    guard let entries = schema.entries(of: root, known: ["recheck", "facts", "documents", "reasons"]) else {
      return file
    }
    months = schema.recheckMonths(in: entries)
    // A file may hold only what sources are called.
    let isOfSources = entries.has("documents") || entries.has("reasons")
    let facts = isOfSources ? schema.list("facts", in: entries) : schema.requiredList("facts", in: entries)
    file.facts = facts.compactMap { readFact($0) }
    file.documents = schema.list("documents", in: entries).compactMap { node in
      readNamed("title", node).map { SourceDocument(id: $0.id, title: $0.words) }
    }
    file.reasons = schema.list("reasons", in: entries).compactMap { node in
      readNamed("text", node).map { SourceReason(id: $0.id, text: $0.words) }
    }
    return file
  }

  private mutating func readNamed(_ key: String, _ node: YAMLNode) -> (id: Extract, words: Extract)? {
    guard let entries = schema.entries(of: node, known: ["id", key]) else { return nil }
    let id = schema.id(in: entries)
    let words = schema.requiredWords(key, in: entries)
    guard let id, let words else { return nil }
    return (id, words)
  }

  private mutating func readFact(_ node: YAMLNode) -> FactSource? {
    guard let entries = schema.entries(of: node, known: ["id", "kind", "name", "versions"]) else { return nil }
    let id = schema.words("id", in: entries, as: .idMalformed) { $0.isDottedID }
    let kind = schema.choice("kind", in: entries, among: FactSource.Kind.allCases.map { $0.rawValue })
      .flatMap { FactSource.Kind(rawValue: $0.string) }
    let name = schema.requiredWords("name", in: entries)
    let versions = schema.requiredList("versions", in: entries).compactMap { readVersion($0, of: kind) }
    guard let id, let kind, let name else { return nil }
    checkDays(versions, of: id)
    return FactSource(id: id, kind: kind, name: name, versions: versions.sorted { $0.from < $1.from })
  }

  private mutating func readVersion(_ node: YAMLNode, of kind: FactSource.Kind?) -> FactSource.Version? {
    let known = ["from", "until", "value", "sources", "doubts", "first-seen", "note", "checked"]
    guard let entries = schema.entries(of: node, known: known) else { return nil }
    let from = schema.requiredDate("from", in: entries)
    let until = schema.date("until", in: entries)
    let value = schema.requiredWords("value", in: entries)
    let sources = schema.names("sources", in: entries)
    let doubts = readDoubts(in: entries)
    let firstSeen = schema.words("first-seen", in: entries)
    let note = schema.words("note", in: entries)
    if !entries.has("sources"), !entries.has("note") { schema.noteMissing("sources", in: entries) }
    let checked = schema.checked(in: entries, for: months)
    if let value, let kind, !kind.takes(value.text.bytes) {
      schema.note(.factValueMalformed, at: value.offset, [kind.rawValue])
    }
    guard let from, let value, let checked else { return nil }
    if let until, until < from, let node = entries["until"] {
      schema.note(.factDatesReversed, at: node.offset)
      return nil
    }
    return FactSource.Version(
      from: from, until: until, value: value, sources: sources, doubts: doubts, firstSeen: firstSeen, note: note,
      checked: checked.day, recheck: checked.recheck, start: entries["from"]?.offset ?? value.offset)
  }

  private mutating func readDoubts(in entries: Entries) -> [FactSource.Doubt] {
    let known = FactSource.Doubt.allCases.map(\.rawValue)
    return schema.names("doubts", in: entries).compactMap { name in
      let doubt = FactSource.Doubt(rawValue: name.string)
      if doubt == nil {
        let suggestion = nearest(to: name.string, among: known)
        schema.note(name, .valueUnknown, ["doubts", name.string], suggestion: suggestion)
      }
      return doubt
    }
  }

  /// Two versions may not hold on one day, and between two of them there may be no day without any.
  private mutating func checkDays(_ versions: [FactSource.Version], of id: Extract) {
    let sorted = versions.sorted { $0.from < $1.from }
    for (earlier, later) in zip(sorted, sorted.dropFirst()) {
      guard let until = earlier.until, until < later.from else {
        schema.note(.factOverlap, at: later.start, [id.string, later.from.isoText])
        continue
      }
      if until.next != later.from, let gap = until.next {
        schema.note(.factGap, at: later.start, [id.string, gap.isoText])
      }
    }
  }
}

extension FactSource.Kind {
  func takes(_ value: [UInt8]) -> Bool {
    switch self {
    case .web:
      return value.starts(with: Array("https://".utf8)) && value.count > 8 && !value.contains(UInt8(ascii: " "))
    case .mail:
      let parts = value.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
      return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(UInt8(ascii: "."))
        && !value.contains(UInt8(ascii: " "))
    case .phone:
      return value.first == UInt8(ascii: "+") && value.count { $0.isDigit } >= 6
        && value.dropFirst().allSatisfy { $0.isDigit || $0 == UInt8(ascii: " ") }
    case .day: return CivilDate(iso: value) != nil
    case .amount: return StatedAmount(String(decoding: value, as: UTF8.self)) != nil
    }
  }
}

extension CivilDate {
  /// The day after, unless this is the last one that can be told.
  var next: CivilDate? {
    CivilDate(year: year, month: month, day: day + 1) ?? CivilDate(year: year, month: month + 1, day: 1)
      ?? CivilDate(year: year + 1, month: 1, day: 1)
  }

  /// The day as it stands in guides and facts.
  var isoText: String { iso.string }
}
