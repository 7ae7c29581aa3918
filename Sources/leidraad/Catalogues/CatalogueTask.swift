import Presentation

/// What `leidraad catalogue` can be asked to do.
enum CatalogueTask: String, CaseIterable {
  case sync, status, export, `import`, pseudo, report

  /// The words that follow it, as the help shows them.
  var synopsis: String {
    switch self {
    case .sync, .status: ""
    case .export, .pseudo, .report: "OUT"
    case .import: "FILE…"
    }
  }

  /// How many words may follow it.
  var words: ClosedRange<Int> {
    switch self {
    case .sync, .status: 0...0
    case .export, .pseudo, .report: 1...1
    case .import: 1...Int.max
    }
  }

  var explanation: InterfaceMessage {
    switch self {
    case .sync: .helpSync
    case .status: .helpTranslated
    case .export: .helpExport
    case .import: .helpImport
    case .pseudo: .helpPseudo
    case .report: .helpReport
    }
  }
}

extension CatalogueTask {
  /// The task that a call names, with the words after it.
  static func of(_ call: Call) throws(CallFlaw) -> (task: CatalogueTask, words: [String]) {
    guard let task = CatalogueTask(rawValue: call.words[0]) else {
      throw .unknownWord(call.words[0], allCases.map(\.rawValue))
    }
    let words = Array(call.words.dropFirst())
    if words.count < task.words.lowerBound {
      throw .wordMissing(String(task.synopsis.prefix { $0 != " " }), .catalogue)
    }
    if words.count > task.words.upperBound { throw .wordTooMany(words[task.words.upperBound], .catalogue) }
    return (task, words)
  }

  func run(_ words: [String], _ call: Call, in workplace: Workplace) throws(CallFlaw) -> ExitStatus {
    switch self {
    case .sync: try SyncCatalogues(call, in: workplace).run()
    case .status: try CatalogueStatus(call, in: workplace).run()
    case .export: try ExportCatalogues(call, in: workplace).run(into: words[0])
    case .pseudo: PseudoCatalogues(workplace: workplace).run(into: words[0])
    case .report: try ReportCatalogues(call, in: workplace).run(into: words[0])
    case .import: ImportCatalogues(workplace: workplace).run(words)
    }
  }
}
