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
  case fix, sarif, catalogue, baseline, spelling
  case resume, save, sensitive
  case noSave = "no-save"
  case baseURL = "base-url"
  case language, guides, localizations, color, quiet, help, version

  /// The options that every command takes.
  static let common: [Option] = [.language, .guides, .localizations, .color, .quiet, .help, .version]

  /// What its value is called in the help; nothing when it stands alone.
  var value: String? {
    switch self {
    case .answers, .input, .config, .baseline, .save: "FILE"
    case .resume: "[NAME]"
    case .baseURL: "URL"
    case .column: "NAME"
    case .set, .with: "ID=VALUE"
    case .out, .guides, .localizations: "DIR"
    case .asOf, .today: "DATE"
    case .languages: "da,nl,en"
    case .format: ExportCatalogues.Format.allCases.map(\.rawValue).joined(separator: "|")
    case .language: "da|nl|en"
    case .color: "auto|always|never"
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

  /// As the help shows it, with its value.
  var shown: String { "--\(rawValue)" + (value.map { " \($0)" } ?? "") }

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
    case .languages: .optionLanguages
    case .format: .optionFormat
    case .strict: .optionStrict
    case .fix: .optionFix
    case .sarif: .optionSarif
    case .baseline: .optionBaseline
    case .spelling: .optionSpelling
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
