import Presentation

/// What a call can be qualified by.
enum Option: String, CaseIterable {
  case answers, set, out, plain
  case noInput = "no-input"
  case json
  case asOf = "as-of"
  case from, role
  case failOnExit = "fail-on-exit"
  case preview
  case languages, format, strict, input, column, with, today, config, verify, man
  case fix, sarif, catalogue, baseline, spelling, require
  case resume, save, sensitive
  case noSave = "no-save"
  case seed, count, name, record
  case baseURL = "base-url"
  case language, guides, localizations, color, quiet, help, version

  /// The options that every command takes.
  static let common: [Option] = [.language, .guides, .localizations, .color, .quiet, .help, .version]

  /// What its value is called in the help; nothing when it stands alone.
  var value: String? {
    switch self {
    case .answers, .input, .config, .baseline, .save, .record: "FILE"
    case .resume: "[NAME]"
    case .seed, .count: "NUMBER"
    case .name: "WORDS"
    case .baseURL: "URL"
    case .column: "NAME"
    case .set, .with: "ID=VALUE"
    case .out, .guides, .localizations: "DIR"
    case .asOf, .today: "DATE"
    case .languages: "da,nl,en"
    case .format, .color, .require: "KIND"
    case .language: "da|nl|en"
    case .catalogue: "LANGUAGE"
    case .from: "ENTRY"
    case .role: "ROLE"
    case .failOnExit, .noSave, .sensitive, .plain, .noInput, .json, .strict, .fix, .sarif, .spelling, .verify, .preview,
      .man, .quiet, .help, .version:
      nil
    }
  }

  /// Whether its value may be left out; one that begins with a hyphen is none.
  var mayStandAlone: Bool { self == .resume }

  /// As the help shows it, with its value: of a command, or of all.
  func shown(of command: Command? = nil) -> String {
    let choices = choices(of: command)
    let value = choices.isEmpty ? value : choices.joined(separator: "|")
    return "--\(rawValue)" + (value.map { " \($0)" } ?? "")
  }

  /// The values that a command knows, where no other is one.
  func choices(of command: Command?) -> [String] {
    switch (self, command) {
    case (.format, .catalogue): ExportCatalogues.Format.allCases.map(\.rawValue)
    case (.format, .graph): DrawGraph.Format.allCases.map(\.rawValue)
    case (.require, _): [Check.reviewed]
    case (.color, _): ColorChoice.allCases.map(\.rawValue)
    default: []
    }
  }

  /// What it does to a command.
  func explanation(of command: Command?) -> InterfaceMessage {
    switch (self, command) {
    case (.format, .graph): .optionFormatGraph
    case (.strict, .journeys): .optionStrictJourneys
    case (.asOf, .journeys): .optionAsOfJourneys
    case (.asOf, .catalogue): .optionAsOfCatalogue
    case (.asOf, .check): .optionAsOfCheck
    default: explanation
    }
  }

  var explanation: InterfaceMessage {
    switch self {
    case .answers: .optionAnswers
    case .set: .optionSet
    case .out: .optionOut
    case .plain: .optionPlain
    case .noInput: .optionNoInput
    case .json: .optionJson
    case .asOf: .optionAsOf
    case .from: .optionFrom
    case .role: .optionRole
    case .failOnExit: .optionFailOnExit
    case .resume: .optionResume
    case .save: .optionSave
    case .noSave: .optionNoSave
    case .sensitive: .optionSensitive
    case .preview: .optionPreview
    case .seed: .optionSeed
    case .count: .optionCount
    case .name: .optionName
    case .record: .optionRecord
    case .languages: .optionLanguages
    case .format: .optionFormat
    case .strict: .optionStrict
    case .fix: .optionFix
    case .sarif: .optionSarif
    case .baseline: .optionBaseline
    case .spelling: .optionSpelling
    case .require: .optionRequire
    case .catalogue: .optionCatalogue
    case .input: .optionInput
    case .column: .optionColumn
    case .with: .optionWith
    case .today: .optionToday
    case .man: .optionMan
    case .config: .optionConfig
    case .baseURL: .optionBaseUrl
    case .verify: .optionVerify
    case .language: .optionLanguage
    case .guides: .optionGuides
    case .localizations: .optionLocalizations
    case .color: .optionColor
    case .quiet: .optionQuiet
    case .help: .optionHelp
    case .version: .optionVersion
    }
  }
}
