public import Phrasing
import Validation
public import Wizard

/// A journey as `journeys.yaml` has it, written from answers: what they lead to is what it expects from then on.
public struct JourneyText: Sendable {
  public let yaml: String

  /// - Parameter day: The day on which it is gone; without one, that on which the guide was checked.
  public init(named name: String, _ answers: Answers, in compiled: CompiledGuide, on day: CivilDate?) {
    let guide = compiled.guide
    var circumstances = Circumstances()
    circumstances.today = day ?? compiled.source.checked
    let path = guide.resolve(answers, in: circumstances).path
    let places = GuidePlaces(of: compiled)
    var lines = ["  - name: \(yamlWords(name))"]
    if let day { lines.append("    as-of: \(day.iso.string)") }
    lines.append("    answers:")
    var said = SaidAnswers(in: guide, circumstances)
    for step in path { for question in guide.steps[step].questions { said.add(question, from: answers, in: []) } }
    lines += said.lines
    // Its rows are counted anew, as whoever reads the journey counts them.
    let journey = guide.resolve(said.answers, in: circumstances)
    if lines.last == "    answers:" { lines[lines.count - 1] = "    answers: {}" }
    func list(_ key: String, _ names: [String]) { lines.append("    \(key): [\(names.joined(separator: ", "))]") }
    list("path", journey.path.map { guide.steps[$0].name })
    let flaws = journey.flawNames(in: guide).map(\.string)
    if !flaws.isEmpty { list("flaws", flaws) }
    if let outcome = journey.outcome {
      lines.append("    outcome: \(guide.outcomes[outcome].id.string)")
      if !journey.documents.isEmpty { list("documents", journey.documents.map { guide.documents[$0].id.string }) }
    }
    if !places.showable.isEmpty { list("shows", places.shown(by: journey, in: guide)) }
    yaml = lines.joined(separator: "\n") + "\n"
  }
}

/// Answers as lines of YAML, and as they are when these lines are read.
private struct SaidAnswers {
  private let guide: Guide
  private let circumstances: Circumstances
  private(set) var lines: [String] = []
  private(set) var answers: Answers

  init(in guide: Guide, _ circumstances: Circumstances) {
    self.guide = guide
    self.circumstances = circumstances
    answers = Answers(for: guide)
  }

  mutating func add(_ question: Position<Question>, from given: Answers, in rows: [Int]) {
    let margin = String(repeating: " ", count: 6 + 4 * rows.count)
    let name = guide.questions[question].id.string
    if let list = guide.questions[question].rows {
      let found = given.rows(of: question)
      if !found.isEmpty { lines.append("\(margin)\(name):") }
      for (place, row) in found.enumerated() { add(row, of: question, list, in: rows + [place + 1], margin) }
    } else {
      // What was taken, unless something else was typed since.
      let taken = given[question].map { guide.questions[question].canonical($0) }
      guard let entry = given.unaccepted(question)?.entry ?? taken else { return }
      lines.append("\(margin)\(name): \(yamlWords(entry.string))")
      enter(entry, for: Asked(question, rows: rows))
    }
  }

  private mutating func add(
    _ row: AnswerRow, of question: Position<Question>, _ list: Rows, in rows: [Int], _ margin: String
  ) {
    enter([], for: Asked(question, rows: rows))
    let first = lines.count
    for inner in list.questions { add(inner, from: row.answers, in: rows) }
    if lines.count == first {
      lines.append("\(margin)  - {}")
    } else {
      lines[first] = "\(margin)  - " + lines[first].dropFirst(margin.count + 4)
    }
  }

  private mutating func enter(_ entry: [UInt8], for asked: Asked) {
    try? answers.enter(entry, for: asked, in: guide, language: [], circumstances)
  }
}

/// Words as they stand behind a colon: between quotation marks where YAML would read more into them.
func yamlWords(_ words: String) -> String {
  let isPlain = words.unicodeScalars.allSatisfy { scalar in
    guard scalar.isASCII else { return !scalar.isHidden }
    return scalar.properties.isAlphabetic || "0123456789 ._@/+-".unicodeScalars.contains(scalar)
  }
  if isPlain, let first = words.first, words.last != " ", first.isLetter || first.isNumber { return words }
  var quoted = "\""
  for scalar in words.unicodeScalars {
    switch scalar {
    case "\"", "\\": quoted += "\\\(scalar)"
    case "\n": quoted += "\\n"
    case "\t": quoted += "\\t"
    case _ where scalar.isHidden:
      let number = String(scalar.value, radix: 16)
      quoted += "\\U" + String(repeating: "0", count: 8 - number.count) + number
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}

extension Unicode.Scalar {
  /// Controls, and what turns the direction of writing or is not seen: nobody finds it in a file but by its number.
  fileprivate var isHidden: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: true
    default: false
    }
  }
}
