import Localization
import Testing

/// What is told of a translation because of what it was before.
@Suite struct TranslationHistoryTests {
  /// One message as a file has it on a day.
  struct Entry {
    var source = "Write the number."
    var translation = "Skriv nummeret."
    var note = ""
    var isFuzzy = false

    var text: String {
      let comments = (note.isEmpty ? "" : "# reviewed: \(note)\n") + (isFuzzy ? "#, fuzzy\n" : "")
      return "\n\(comments)msgctxt \"k\"\nmsgid \"\(source)\"\nmsgstr \"\(translation)\"\n"
    }
  }

  struct Row: CustomTestStringConvertible {
    let name: String
    /// As the history kept it, one day after the other.
    let before: [Entry]
    let now: Entry
    var requiresReview = false
    var findings: [String] = []
    var testDescription: String { name }
  }

  static let new = "Write the whole number."
  static let anna = "Anna Holm, 2026-11-01"
  static let bo = "Bo Lund, 2026-11-20"

  static let rows = [
    // Made from this source
    Row(name: "a translation that nobody knows yet", before: [], now: Entry()),
    Row(name: "a translation as it was", before: [Entry()], now: Entry()),
    Row(name: "a translation that was bettered", before: [Entry()], now: Entry(translation: "Skriv dit nummer.")),
    Row(
      name: "a new source and a new translation", before: [Entry()],
      now: Entry(source: new, translation: "Skriv hele nummeret.")),
    Row(
      name: "the source renewed, and nobody looked", before: [Entry()], now: Entry(source: new),
      findings: ["translation-forged error []"]),
    Row(
      name: "the source renewed twice, and nobody looked", before: [Entry(), Entry(source: "Write numbers.")],
      now: Entry(source: new), findings: ["translation-forged error []"]),
    Row(
      name: "what was told of stays told of when it is kept again", before: [Entry(), Entry(source: new)],
      now: Entry(source: new), findings: ["translation-forged error []"]),
    Row(
      name: "the source renewed, and somebody wrote that it is right", before: [Entry()],
      now: Entry(source: new, note: anna)),
    Row(
      name: "the source renewed under an old note", before: [Entry(note: anna)], now: Entry(source: new, note: anna),
      findings: ["translation-forged error []"]),
    Row(
      name: "the source renewed under a new note", before: [Entry(note: anna)], now: Entry(source: new, note: bo)),
    Row(
      name: "marked for review, and the mark taken away", before: [Entry(), Entry(source: new, isFuzzy: true)],
      now: Entry(source: new)),
    Row(
      name: "marked for review, and mended", before: [Entry(), Entry(source: new, isFuzzy: true)],
      now: Entry(source: new, translation: "Skriv hele nummeret.")),
    Row(
      name: "marked for review, and the source went back to what it was",
      before: [Entry(), Entry(source: new, isFuzzy: true)], now: Entry()),
    Row(
      name: "marked for review, and the source renewed past it", before: [Entry(), Entry(source: new, isFuzzy: true)],
      now: Entry(source: "Write numbers."), findings: ["translation-forged error []"]),
    Row(name: "a source with other spaces", before: [Entry(source: "Write the  number.")], now: Entry()),
    Row(
      name: "asked for, and then made", before: [Entry(translation: "")], now: Entry()),

    // Looked at
    Row(name: "a translation that was looked at", before: [Entry(note: anna)], now: Entry(note: anna)),
    Row(
      name: "changed since somebody looked", before: [Entry(note: anna)],
      now: Entry(translation: "Skriv dit nummer.", note: anna), findings: ["review-outdated warning [\(anna)]"]),
    Row(
      name: "changed since somebody looked, and kept again",
      before: [Entry(note: anna), Entry(translation: "Skriv dit nummer.", note: anna)],
      now: Entry(translation: "Skriv dit nummer.", note: anna), findings: ["review-outdated warning [\(anna)]"]),
    Row(
      name: "changed and looked at again", before: [Entry(note: anna)],
      now: Entry(translation: "Skriv dit nummer.", note: bo)),
    Row(
      name: "changed, and the note taken away", before: [Entry(note: anna)], now: Entry(translation: "Skriv tallet.")),
    Row(
      name: "a note that is older than the new source",
      before: [Entry(note: anna), Entry(source: new, note: anna, isFuzzy: true)],
      now: Entry(source: new, note: anna), findings: ["review-outdated warning [\(anna)]"]),

    // A review is demanded
    Row(name: "looked at, as demanded", before: [], now: Entry(note: anna), requiresReview: true),
    Row(
      name: "not looked at, as is demanded", before: [], now: Entry(), requiresReview: true,
      findings: ["review-missing error []"]),
    Row(
      name: "looked at before it was changed, and a review is demanded", before: [Entry(note: anna)],
      now: Entry(translation: "Skriv dit nummer.", note: anna), requiresReview: true,
      findings: ["review-outdated error [\(anna)]"]),
    Row(
      name: "not translated, which is told already", before: [], now: Entry(translation: ""), requiresReview: true,
      findings: ["translation-missing error [k]"]),
  ]

  @Test(arguments: rows)
  func `a translation is held to what it was made from`(_ row: Row) {
    var history = TranslationHistory()
    for entry in row.before {
      history.record(Self.file(entry), domain: "interface", on: "2026-11-21")
      // Kept on disk from one day to the next.
      history = TranslationHistory(history.bytes)
    }
    #expect(Self.found(row.now, history, requiresReview: row.requiresReview) == row.findings)
  }

  // MARK: The table

  static let made = "interface\tk\t11111111\t22222222\tmade"

  struct Table: CustomTestStringConvertible {
    let name: String
    let lines: [String]
    let kept: [String]
    var testDescription: String { name }
  }

  static let tables = [
    Table(name: "nothing", lines: [], kept: []),
    Table(
      name: "lines in another order", lines: ["b\tk\t1\t2\tmade", "a\tk\t1\t2\tmade"],
      kept: ["a\tk\t1\t2\tmade", "b\tk\t1\t2\tmade"]),
    Table(
      name: "two branches put together with their conflict marks",
      lines: ["<<<<<<< ours", made, "=======", "interface\tk\t33333333\t22222222\tmade", ">>>>>>> theirs"],
      kept: [made, "interface\tk\t33333333\t22222222\tmade"]),
    Table(name: "a line that both branches have", lines: [made, made], kept: [made]),
    Table(name: "Windows", lines: [made + "\r"], kept: [made]),
    Table(
      name: "lines of another kind", lines: ["", "\t", "a\tb", "interface\tk\t1\t2\tdreamt", made + "\ta\tb"], kept: []),
    Table(
      name: "a note", lines: ["a\tk\t1\t2\treviewed\tAnna Holm", "a\tl\t1\t-\tasked:2026-11-21"],
      kept: ["a\tk\t1\t2\treviewed\tAnna Holm", "a\tl\t1\t-\tasked:2026-11-21"]),
  ]

  @Test(arguments: tables)
  func `a table is read however it was merged`(_ row: Table) {
    let title = "# Kept by leidraad catalogue sync: which source each translation was made from."
    let history = TranslationHistory(Array(row.lines.joined(separator: "\n").utf8))
    let written = String(decoding: history.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(written == [title] + row.kept)
    #expect(TranslationHistory(history.bytes) == history)
  }

  @Test func `either branch of a merge is believed`() {
    var ours = TranslationHistory()
    ours.record(Self.file(Entry()), domain: "interface", on: "2026-11-21")
    var theirs = ours
    theirs.record(Self.file(Entry(source: Self.new, isFuzzy: true)), domain: "interface", on: "2026-11-21")
    let merged = TranslationHistory(
      Array("<<<<<<< ours\n".utf8) + ours.bytes + Array("=======\n".utf8) + theirs.bytes + Array(">>>>>>> theirs".utf8))
    #expect(Self.found(Entry(source: Self.new), merged) == [])
    #expect(Self.found(Entry(), merged) == [])
    #expect(Self.found(Entry(source: "Write numbers."), merged) == ["translation-forged error []"])
  }

  @Test func `only the domains that there are stay in the history`() {
    var history = TranslationHistory()
    history.record(Self.file(Entry()), domain: "interface", on: "2026-11-21")
    history.record(Self.file(Entry()), domain: "fields", on: "2026-11-21")
    history.keep(domains: ["fields"])
    let lines = String(decoding: history.bytes, as: UTF8.self).split(separator: "\n").dropFirst()
    #expect(lines.map { String($0.prefix(9)) } == ["fields\tk\t"])
    history.keep(domains: [])
    #expect(history.isEmpty)
  }

  @Test func `sync marks what was made from another source`() {
    var history = TranslationHistory()
    history.record(Self.file(Entry()), domain: "interface", on: "2026-11-21")
    let merge = CatalogueMerge(
      template: Self.file(Entry(source: Self.new, translation: "")), memory: TranslationMemory([]), history: history,
      domain: "interface")
    let merged = merge.merged(Self.file(Entry(source: Self.new)), isSparse: false)
    #expect(merged.changed == 1)
    #expect(merged.bytes == Self.file(Entry(source: Self.new, isFuzzy: true)).source.bytes)
    let noted = merge.merged(Self.file(Entry(source: Self.new, note: Self.anna)), isSparse: false)
    #expect(noted.changed == 0)
  }

  // MARK: Files

  private static let header = "msgid \"\"\nmsgstr \"Language: da\\n\"\n"

  private static func file(_ entry: Entry) -> POFile {
    POFile(SourceFile(name: "interface.po", text: header + entry.text))
  }

  private static func found(
    _ entry: Entry, _ history: TranslationHistory, requiresReview: Bool = false
  ) -> [String] {
    let source = Catalogue(
      file(Entry(source: entry.source, translation: "")), domain: "interface", language: "en", role: .source)
    let translation = Catalogue(file(entry), domain: "interface", language: "da", role: .translation)
    return Proofreader(source: source).findings(of: translation, history: history, requiresReview: requiresReview)
      .map { "\($0.code.rawValue) \($0.severity.rawValue) \($0.arguments.map(\.value))".replacing("\"", with: "") }
  }
}
