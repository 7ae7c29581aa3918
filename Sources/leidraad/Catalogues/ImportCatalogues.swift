import FoundationEssentials
import Localization
import Presentation

/// `leidraad catalogue import FILE…`: takes translations over from XLIFF, CSV or PO, by key.
struct ImportCatalogues {
  let workplace: Workplace

  func run(_ names: [String]) -> ExitStatus {
    let folder = LocalizationFolder(workplace)
    let printer = FindingText(voice: workplace.voice, console: workplace.console)
    var hasErrors = false
    func tell(_ findings: [Finding]) {
      for finding in findings.inOrder() { printer.tell(finding) }
      hasErrors = hasErrors || findings.contains { $0.severity == .error }
    }
    for name in names {
      let source: SourceFile
      switch SourceFile.read(name) {
      case .success(let read): source = read
      case .failure(let unread) where unread.finding.code == .fileTooLarge:
        tell([unread.finding])
        continue
      case .failure:
        workplace.console.complain(workplace.voice.text(.fileUnreadable(file: visible(name))))
        return .wrongCall
      }
      let (files, findings) = ImportCatalogues.read(source)
      tell(findings)
      for file in files {
        guard let result = take(file, into: folder, tell) else { continue }
        tell(result.findings)
        let place = folder.path(result.language, "\(result.domain).po")
        if folder.file(result.language, "\(result.domain).po")?.source.bytes != result.bytes {
          guard workplace.write(result.bytes, to: place) else { return .failure }
        }
        let message = InterfaceMessage.catalogueImported(
          file: visible(Folders.shown(place)), taken: result.taken, left: result.left)
        if !workplace.console.isQuiet { workplace.console.talk(workplace.voice.text(message)) }
      }
    }
    return hasErrors ? .brokenGuide : .good
  }

  static func read(_ file: SourceFile) -> (files: [ExchangeFile], findings: [Finding]) {
    switch file.name.split(separator: ".").last?.lowercased() {
    case "xlf", "xliff":
      let xliff = XLIFF(file)
      return (xliff.files, xliff.findings)
    case "csv":
      let table = CSVTranslations(file)
      return (table.files, table.findings)
    case "po":
      // A tool may have dropped the keys; all else that is wrong keeps the file from being taken.
      let po = POFile(file)
      let findings = po.findings.filter { $0.code != .keyAbsent }
      let isBroken = findings.contains { $0.severity == .error }
      return (isBroken ? [] : [ExchangeFile(po, domain: nil)], findings)
    default: return ([], [file.finding(.fileKindUnknown, at: 0)])
    }
  }

  private struct Taken {
    let language: String
    let domain: String
    let bytes: [UInt8]
    let taken: Int
    let left: Int
    let findings: [Finding]
  }

  /// What a catalogue becomes with a file's translations; nothing, and told, when there is no such catalogue.
  private func take(_ file: ExchangeFile, into folder: LocalizationFolder, _ tell: ([Finding]) -> Void) -> Taken? {
    let parts = file.source.name.split(separator: "/")
    let inFolder = parts.count > 1 ? String(parts[parts.count - 2]) : ""
    let language = file.language ?? inFolder
    let name = parts.last.map { String($0.prefix { $0 != "." }) } ?? ""
    let domain = file.domain ?? name
    guard let source = workplace.catalogues.source(of: domain) ?? workplace.catalogues.source(of: name),
      let template = workplace.catalogues.file("\(source.domain).pot", in: source.language)
    else {
      let suggestion = nearest(to: domain, among: workplace.catalogues.domains)
      tell([file.source.finding(.domainUnknown, at: 0, [domain], suggestion: suggestion)])
      return nil
    }
    guard language != source.language,
      workplace.catalogues.languages.contains(language) || folder.languages.contains(language)
    else {
      tell([file.source.finding(.languageAbsent, at: 0, [language])])
      return nil
    }
    let known =
      folder.file(language, "\(source.domain).po")
      ?? workplace.catalogues.file("\(source.domain).po", in: language)
    let empty = POFile(
      SourceFile(name: "\(language)/\(source.domain).po", bytes: POTemplate(language: language, messages: []).bytes))
    let translation = known ?? empty
    guard !translation.isBroken else {
      tell(translation.findings)
      workplace.console.complain(workplace.voice.text(.catalogueLeft(file: visible(translation.source.name))))
      return nil
    }
    let result = CatalogueImport(template: template, language: language).imported(file, into: translation)
    return Taken(
      language: language, domain: source.domain, bytes: result.bytes, taken: result.taken, left: result.left,
      findings: result.findings)
  }
}
