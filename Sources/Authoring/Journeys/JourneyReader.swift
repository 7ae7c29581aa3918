import Localization
import Phrasing
import Wizard

/// Reads `journeys.yaml`, and looks up the ids that it names in the guide.
struct JourneyReader {
  private var schema: SchemaReader
  private let guide: Guide
  private let day: CivilDate?
  private let showable: [[UInt8]]

  static func read(_ file: SourceFile, for compiled: CompiledGuide) -> (journeys: [SampleJourney], findings: [Finding])
  {
    let (root, findings) = YAMLReader.read(file)
    guard let root else { return ([], findings) }
    let showable = GuidePlaces(of: compiled).showable.map { Array($0.utf8) }
    var reader = JourneyReader(
      schema: SchemaReader(file), guide: compiled.guide, day: compiled.source.checked, showable: showable)
    let journeys = reader.readJourneys(root)
    return (journeys, findings + reader.schema.findings)
  }

  private mutating func readJourneys(_ root: YAMLNode) -> [SampleJourney] {
    guard let entries = schema.entries(of: root, known: ["journeys"]) else { return [] }
    let journeys = schema.requiredList("journeys", in: entries).compactMap { readJourney($0) }
    schema.noteDuplicates(of: journeys.map { $0.name })
    return journeys
  }

  private mutating func readJourney(_ node: YAMLNode) -> SampleJourney? {
    let known = ["name", "as-of", "answers", "path", "flaws", "outcome", "documents", "shows", "contains"]
    guard let entries = schema.entries(of: node, known: known) else { return nil }
    let name = schema.requiredWords("name", in: entries)
    let answers = readAnswers(entries)
    let path = schema.names("path", in: entries)
    check(path, against: guide.steps.map { $0.id }, .stepUnknown)
    let outcome = schema.words("outcome", in: entries)
    check([outcome].compactMap { $0 }, against: guide.outcomes.map { $0.id }, .outcomeUnknown)
    let documents = schema.names("documents", in: entries)
    check(documents, against: guide.documents.map { $0.id }, .documentUnknown)
    let flaws = entries["flaws"].map { _ in schema.names("flaws", in: entries, mayBeEmpty: true) }
    let shown = entries["shows"].map { _ in schema.names("shows", in: entries, mayBeEmpty: true) }
    for name in shown ?? [] where !showable.contains(name.text.bytes) {
      note(name, .valueUnknown, ["shows", name.string], among: showable)
    }
    let contents = readContents(entries)
    let day = schema.date("as-of", in: entries) ?? day
    return name.map {
      SampleJourney(
        name: $0, day: day, answers: answers, path: path, flaws: flaws, outcome: outcome, documents: documents,
        shown: shown, contents: contents)
    }
  }

  private mutating func readContents(_ journey: Entries) -> [(document: Extract, words: [Extract])] {
    guard let node = journey["contains"] else { return [] }
    guard case .map(let map) = node.content else {
      schema.note(.mapExpected, at: node.offset)
      return []
    }
    return map.entries.map { entry in
      let document = Extract(file: schema.file, text: entry.key.source, offset: entry.key.offset)
      check([document], against: guide.documents.map { $0.id }, .documentUnknown)
      guard case .list(let elements) = entry.value.content else {
        schema.note(.listExpected, at: entry.value.offset, [document.string])
        return (document, [])
      }
      return (document, elements.compactMap { schema.words(of: $0, named: document.string) })
    }
  }

  private mutating func readAnswers(_ journey: Entries) -> [(question: Extract, entry: Extract)] {
    guard let node = journey["answers"] else {
      schema.noteMissing("answers", in: journey)
      return []
    }
    guard case .map(let map) = node.content else {
      schema.note(.mapExpected, at: node.offset)
      return []
    }
    return map.entries.flatMap { readAnswer($0.value, named: Extract($0.key, in: schema.file), owner: nil, at: "") }
  }

  /// An entry with the address of what it answers, such as `country`; for the rows of a list those of each row, as
  /// `goods/2/volume`.
  private mutating func readAnswer(
    _ value: YAMLNode, named name: Extract, owner: Position<Question>?, at address: String
  ) -> [(question: Extract, entry: Extract)] {
    check([name], against: guide.questions.filter { $0.owner == owner }.map { $0.id }, .answerUnknown)
    let question = guide.question(name.text.bytes)
    let place = words(address + name.string, at: name)
    if let question, guide.questions[question].rows != nil, case .list(let rows) = value.content {
      return rows.enumerated().flatMap { number, row -> [(question: Extract, entry: Extract)] in
        guard case .map(let map) = row.content else {
          schema.note(.mapExpected, at: row.offset)
          return []
        }
        let address = "\(place.string)/\(number + 1)"
        let inner = map.entries.flatMap {
          readAnswer($0.value, named: Extract($0.key, in: schema.file), owner: question, at: address + "/")
        }
        return [(words(address, at: name), words("", at: name))] + inner
      }
    }
    guard let words = schema.words(of: value, named: name.string) else { return [] }
    if let question { check(words, answering: guide.questions[question]) }
    return [(place, words)]
  }

  /// Words that stand nowhere as they are, at the place to which they belong.
  private func words(_ words: String, at name: Extract) -> Extract {
    let piece = SourceText.Piece(start: 0, offset: name.offset)
    return Extract(
      file: name.file, text: SourceText(bytes: Array(words.utf8), pieces: [piece]), offset: name.offset)
  }

  private mutating func check(_ entry: Extract, answering question: Question) {
    let options = question.options
    var chosen = [entry.text.bytes]
    if case .choices = question.kind { chosen = entry.text.bytes.split(separator: UInt8(ascii: ",")).map { Array($0) } }
    guard !options.isEmpty, !chosen.allSatisfy({ options.contains($0) }) else { return }
    note(entry, .optionUnknown, [entry.string, String(decoding: question.id, as: UTF8.self)], among: options)
  }

  private mutating func check(_ names: [Extract], against known: [[UInt8]], _ code: FindingCode) {
    for name in names where !known.contains(name.text.bytes) { note(name, code, [name.string], among: known) }
  }

  private mutating func note(_ name: Extract, _ code: FindingCode, _ values: [String], among known: [[UInt8]]) {
    let suggestion = nearest(to: name.string, among: known.map { String(decoding: $0, as: UTF8.self) })
    schema.note(code, at: name.offset, values, suggestion: suggestion)
  }
}
