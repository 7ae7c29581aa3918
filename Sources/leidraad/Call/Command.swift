import Presentation

/// What the program can be asked to do.
enum Command: String, CaseIterable {
  case wizard, drafts, validate, build, check, journeys, graph, new, catalogue, sources, guides, completions, help

  /// What is typed to ask for it.
  var call: String { "\(Program.name) \(rawValue)" }

  /// The words that follow it, as the help shows them.
  var synopsis: String {
    switch self {
    case .wizard: "GUIDE"
    case .drafts: "TASK [NAME]"
    case .validate: "FIELD [VALUE…]"
    case .build: "OUT"
    case .check: "[FILE…]"
    case .catalogue: "TASK [WORD…]"
    case .journeys: "TASK [GUIDE…]"
    case .graph, .new: "GUIDE"
    case .guides, .sources: ""
    case .completions: Shell.allCases.map(\.rawValue).joined(separator: "|")
    case .help: "[COMMAND|TOPIC]"
    }
  }

  /// How many words may follow it.
  var words: ClosedRange<Int> {
    switch self {
    case .wizard, .build, .graph, .new: 1...1
    case .validate, .completions, .catalogue, .journeys: 1...Int.max
    case .check: 0...Int.max
    case .guides, .sources: 0...0
    case .help: 0...1
    case .drafts: 1...2
    }
  }

  /// What can be asked of it, where that is its first word.
  var tasks: [Task] {
    switch self {
    case .catalogue: CatalogueTask.allCases.map { Task($0.rawValue, $0.synopsis, $0.explanation) }
    case .drafts: DraftTask.allCases.map { Task($0.rawValue, $0.synopsis, $0.explanation) }
    case .journeys: JourneyTask.allCases.map { Task($0.rawValue, $0.synopsis, $0.explanation) }
    default: []
    }
  }

  struct Task {
    let name: String
    /// With the words that follow it.
    let call: String
    let explanation: InterfaceMessage

    init(_ name: String, _ synopsis: String, _ explanation: InterfaceMessage) {
      (self.name, self.explanation) = (name, explanation)
      call = synopsis.isEmpty ? name : "\(name) \(synopsis)"
    }
  }

  var options: [Option] {
    switch self {
    case .wizard:
      [
        .from, .role, .answers, .set, .resume, .save, .noSave, .sensitive, .out, .plain, .noInput, .json, .asOf,
        .failOnExit, .record,
      ]
    case .drafts: [.json]
    case .validate: [.with, .today, .input, .column, .plain, .json]
    case .build: [.config, .baseURL, .asOf, .preview, .languages, .verify, .plain, .json]
    case .check: [.catalogue, .strict, .fix, .baseline, .spelling, .require, .asOf, .plain, .json, .sarif]
    case .graph: [.format]
    case .journeys: [.strict, .seed, .count, .answers, .set, .name, .asOf, .json]
    case .catalogue: [.languages, .format, .asOf, .json]
    case .guides, .sources: [.json]
    case .completions, .new: []
    case .help: [.man]
    }
  }

  var explanation: InterfaceMessage {
    switch self {
    case .wizard: .helpWizard
    case .drafts: .helpDrafts
    case .validate: .helpValidate
    case .build: .helpBuild
    case .check: .helpCheck
    case .catalogue: .helpCatalogue
    case .journeys: .helpJourneys
    case .graph: .helpGraph
    case .new: .helpNew
    case .sources: .helpSources
    case .guides: .helpGuides
    case .completions: .helpCompletions
    case .help: .helpHelp
    }
  }
}
