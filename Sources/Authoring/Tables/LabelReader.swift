import Localization

/// Reads the files of `labels`.
struct LabelReader {
  private var schema: SchemaReader
  private var months: Int?

  static func read(_ file: SourceFile) -> (labels: [LabelSource], findings: [Finding]) {
    let (root, findings) = YAMLReader.read(file)
    guard let root else { return ([], findings) }
    var reader = LabelReader(schema: SchemaReader(file))
    let labels = reader.readLabels(root)
    return (labels, findings + reader.schema.findings)
  }

  private mutating func readLabels(_ root: YAMLNode) -> [LabelSource] {
    guard let entries = schema.entries(of: root, known: ["recheck", "labels"]) else { return [] }
    months = schema.recheckMonths(in: entries)
    return schema.requiredList("labels", in: entries).compactMap { readLabel($0) }
  }

  private mutating func readLabel(_ node: YAMLNode) -> LabelSource? {
    let known = ["id", "kind", "seen", "source", "checked", "gloss"]
    guard let entries = schema.entries(of: node, known: known) else { return nil }
    let id = schema.words("id", in: entries, as: .idMalformed) { $0.isDottedID }
    let kind = schema.choice("kind", in: entries, among: LabelSource.Kind.allCases.map { $0.rawValue })
      .flatMap { LabelSource.Kind(rawValue: $0.string) }
    let seen = readSeen(entries)
    let source = schema.requiredWords("source", in: entries)
    let checked = schema.checked(in: entries, for: months)
    let gloss = schema.requiredWords("gloss", in: entries)
    guard let id, let kind, let source, let checked, let gloss else { return nil }
    return LabelSource(
      id: id, kind: kind, seen: seen, source: source, checked: checked.day, recheck: checked.recheck, gloss: gloss)
  }

  private mutating func readSeen(_ entries: Entries) -> [(language: String, words: Extract)] {
    guard let node = entries["seen"] else {
      schema.noteMissing("seen", in: entries)
      return []
    }
    guard case .map(let map) = node.content else {
      schema.note(.mapExpected, at: node.offset)
      return []
    }
    return map.entries.compactMap { entry in
      if !entry.key.source.bytes.isLanguage {
        schema.note(.languageMalformed, at: entry.key.offset, [entry.name])
      }
      return schema.words(of: entry.value, named: entry.name).map { (entry.name, $0) }
    }
  }
}
