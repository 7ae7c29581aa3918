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
    let journey = guide.resolve(answers, in: circumstances)
    let places = GuidePlaces(of: compiled)
    var lines = ["  - name: \(yamlWords(name))"]
    if let day { lines.append("    as-of: \(day.iso.string)") }
    lines.append("    answers:")
    for step in journey.path {
      for question in guide.steps[step].questions {
        // What was taken, unless something else was typed since.
        let taken = answers[question].map { guide.questions[question].canonical($0) }
        guard let entry = answers.unaccepted(question)?.entry ?? taken else { continue }
        lines.append("      \(guide.questions[question].id.string): \(yamlWords(entry.string))")
      }
    }
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
