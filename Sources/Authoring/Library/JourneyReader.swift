import Localization
import Wizard

/// Reads `journeys.yaml`, and looks up the ids that it names in the guide.
struct JourneyReader {
  private var schema: SchemaReader
  private let guide: Guide

  static func read(_ file: SourceFile, for guide: Guide) -> (journeys: [SampleJourney], findings: [Finding]) {
    let (root, findings) = YAMLReader.read(file)
    guard let root else { return ([], findings) }
    var reader = JourneyReader(schema: SchemaReader(file), guide: guide)
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
    let known = ["name", "answers", "path", "outcome", "documents"]
    guard let entries = schema.entries(of: node, known: known) else { return nil }
    let name = schema.requiredWords("name", in: entries)
    let answers = readAnswers(entries)
    let path = schema.names("path", in: entries)
    check(path, against: guide.steps.map { $0.id }, .stepUnknown)
    let outcome = schema.words("outcome", in: entries)
    check([outcome].compactMap { $0 }, against: guide.outcomes.map { $0.id }, .outcomeUnknown)
    let documents = schema.names("documents", in: entries)
    check(documents, against: guide.documents.map { $0.id }, .documentUnknown)
    return name.map { SampleJourney(name: $0, answers: answers, path: path, outcome: outcome, documents: documents) }
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
    return map.entries.compactMap { entry in
      let question = Extract(file: schema.file, text: entry.key.source, offset: entry.key.offset)
      guard let words = schema.words(of: entry.value, named: question.string) else { return nil }
      check([question], against: guide.questions.map { $0.id }, .answerUnknown)
      if let position = guide.question(question.text.bytes) { check(words, answering: guide.questions[position]) }
      return (question, words)
    }
  }

  private mutating func check(_ entry: Extract, answering question: Question) {
    let options = question.options
    guard !options.isEmpty, !options.contains(entry.text.bytes) else { return }
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
