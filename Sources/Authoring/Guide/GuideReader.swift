import Localization

/// Reads `guide.yaml`: what its entries mean, and which of them are missing, unknown or ill-formed.
struct GuideReader {
  var schema: SchemaReader
  /// Whether no step, route or outcome had to be left out.
  var isWhole = true
  /// The ids of steps that had to be left out.
  var lost = LostNames()
  var inclusion: Inclusion

  /// - Parameter fragments: What the guide can include.
  static func read(_ file: SourceFile, including fragments: Fragments = Fragments()) -> (
    guide: GuideSource, findings: [Finding]
  ) {
    let (root, findings) = YAMLReader.read(file)
    guard let root else { return (GuideSource(), findings) }
    var reader = GuideReader(schema: SchemaReader(file), inclusion: Inclusion(of: fragments, in: file))
    var guide = reader.readGuide(root)
    let all = findings + reader.schema.findings
    guide.isFlawless = !all.contains { $0.severity == .error }
    return (guide, all)
  }

  private mutating func readGuide(_ root: YAMLNode) -> GuideSource {
    var guide = GuideSource()
    let known = [
      "format", "guide", "version", "language", "checked", "title", "summary", "values", "steps", "outcomes",
      "documents", "entries", "migrations", "changes",
    ]
    guard let entries = schema.entries(of: root, known: known) else { return guide }
    _ = schema.choice("format", in: entries, among: ["1"])
    guide.id = schema.words("guide", in: entries, as: .idMalformed) { $0.isID }
    if let id = guide.id, NewGuide.isTaken(id.string) { schema.note(.guideNameTaken, at: id.offset, [id.string]) }
    guide.version = schema.words("version", in: entries, as: .versionMalformed) { $0.isVersion }
    guide.language = schema.words("language", in: entries, as: .languageMalformed) { $0.isLanguage }
    guide.checked = schema.requiredDate("checked", in: entries)
    guide.title = schema.requiredWords("title", in: entries)
    guide.summary = schema.words("summary", in: entries)
    inclusion.language = guide.language
    guide.values = schema.list("values", in: entries).compactMap { kept(readValue($0)) }
    guide.steps = parts("steps", of: schema.requiredList("steps", in: entries)) { $0.kept($0.readStep($1)) }
    guide.outcomes = parts("outcomes", of: schema.requiredList("outcomes", in: entries)) {
      $0.kept($0.readOutcome($1))
    }
    guide.documents = parts("documents", of: schema.list("documents", in: entries)) { $0.readDocument($1) }
    guide.add(inclusion.brought)
    guide.entrances = schema.list("entries", in: entries).compactMap { readEntrance($0) }
    guide.migrations = schema.list("migrations", in: entries).compactMap { readMigration($0) }
    schema.noteDuplicates(of: guide.migrations.filter { $0.isAboutAnswer }.compactMap { $0.answer })
    for migrations in Dictionary(grouping: guide.migrations.filter { !$0.isAboutAnswer }, by: { $0.answer?.string })
      .values
    {
      schema.noteDuplicates(of: migrations.compactMap { $0.renamedOption })
    }
    guide.changes = schema.list("changes", in: entries).compactMap { readChange($0) }
    schema.noteDuplicates(of: guide.changes.map { $0.version })
    guide.isWhole = isWhole
    guide.lost = lost
    guide.fragments = inclusion.files
    let places = guide.steps.map { $0.id } + guide.outcomes.map { $0.id } + guide.documents.map { $0.id }
    schema.noteDuplicates(of: places + guide.entrances.map { $0.id }, includedBy: inclusion.include)
    let waits = guide.steps.filter { $0.isWaiting }.map { $0.id }
    schema.noteDuplicates(
      of: QuestionOutline.all(in: guide).map { $0.name } + waits + guide.values.map { $0.id },
      includedBy: inclusion.include)
    return guide
  }

  /// Remembers that something is missing from the way through the guide.
  mutating func kept<Part>(_ part: Part?) -> Part? {
    if part == nil { isWhole = false }
    return part
  }

  mutating func readValue(_ node: YAMLNode) -> ValueSource? {
    guard let entries = schema.entries(of: node, known: ["id", "is"]) else { return nil }
    let rule = schema.requiredWords("is", in: entries)
    return schema.id(in: entries).map { ValueSource(id: $0, rule: rule) }
  }

  mutating func readOutcome(_ node: YAMLNode) -> OutcomeSource? {
    let known = ["id", "kind", "title", "text", "reasons", "then"]
    guard let entries = schema.entries(of: node, known: known) else { return nil }
    let kind = entries.has("kind") ? schema.choice("kind", in: entries, among: ["done", "exit"]) : nil
    let title = schema.requiredWords("title", in: entries)
    let text = schema.words("text", in: entries)
    let reasons = schema.list("reasons", in: entries).compactMap { readItem($0) }
    let items = parts("do", of: schema.list("then", in: entries)) { $0.readItem($1) }
    schema.noteDuplicates(of: reasons.map { $0.id } + items.map { $0.id })
    let isExit = kind?.string == "exit"
    if !isExit { refuse(["reasons", "then"], beside: "kind", in: entries) }
    if isExit, text == nil, reasons.isEmpty, items.isEmpty { schema.note(.exitUnexplained, at: entries.offset) }
    return schema.id(in: entries).map {
      OutcomeSource(id: $0, title: title, text: text, isExit: isExit, reasons: reasons, items: items)
    }
  }

  private mutating func readEntrance(_ node: YAMLNode) -> EntranceSource? {
    guard let entries = schema.entries(of: node, known: ["id", "title", "assumes", "at"]) else { return nil }
    let title = schema.requiredWords("title", in: entries)
    let assumptions = readPairs("assumes", in: entries).map { (question: $0.name, entry: $0.words) }
    let step = schema.requiredWords("at", in: entries)
    return schema.id(in: entries).map { EntranceSource(id: $0, title: title, assumptions: assumptions, step: step) }
  }

  private mutating func readMigration(_ node: YAMLNode) -> MigrationSource? {
    let known = ["before", "answer", "option", "is-now", "dropped"]
    guard let entries = schema.entries(of: node, known: known) else { return nil }
    let version = schema.words("before", in: entries, as: .versionMalformed) { $0.isVersion }
    let answer = schema.words("answer", in: entries, as: .idMalformed) { $0.isID }
    let option = schema.words("option", in: entries)
    if entries.has("dropped") {
      refuse(["option", "is-now"], beside: "dropped", in: entries)
      return schema.words("dropped", in: entries).map {
        MigrationSource(version: version, answer: answer, change: .dropped($0))
      }
    }
    return schema.requiredWords("is-now", in: entries).map { name in
      let change = option.map { MigrationSource.Change.optionRenamed($0, to: name) } ?? .renamed(name)
      return MigrationSource(version: version, answer: answer, change: change)
    }
  }

  private mutating func readChange(_ node: YAMLNode) -> ChangeSource? {
    guard let entries = schema.entries(of: node, known: ["version", "day", "text"]) else { return nil }
    let version = schema.words("version", in: entries, as: .versionMalformed) { $0.isVersion }
    let day = schema.requiredDate("day", in: entries)
    let text = schema.requiredWords("text", in: entries)
    guard let version, let day, let text else { return nil }
    return ChangeSource(version: version, day: day, text: text)
  }

  /// Names, each with a word: `{country: dk}`.
  mutating func readPairs(_ key: String, in entries: Entries) -> [(name: Extract, words: Extract)] {
    guard let node = entries[key] else { return [] }
    guard case .map(let map) = node.content else {
      schema.note(.mapExpected, at: node.offset)
      return []
    }
    return map.entries.compactMap { entry in
      let name = schema.extract(of: entry.key)
      return schema.words(of: entry.value, named: entry.name).map { (name, $0) }
    }
  }
}

extension [UInt8] {
  /// Three numbers with dots between them.
  fileprivate var isVersion: Bool {
    let numbers = split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return numbers.count == 3 && numbers.allSatisfy { !$0.isEmpty && $0.count <= 6 && $0.allSatisfy { $0.isDigit } }
  }

  /// A language's tag, such as `da` or `nl-BE`.
  var isLanguage: Bool {
    guard count == 2 || count == 5, self[0].isSmallLetter, self[1].isSmallLetter else { return false }
    return count == 2 || self[2] == UInt8(ascii: "-") && self[3...].allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  }
}
