import Authoring
import FoundationEssentials
import Localization
import Phrasing
import Presentation

/// `leidraad catalogue sync`: brings templates in step with guides, labels and sources, and translations with their templates.
struct SyncCatalogues {
  let workplace: Workplace
  /// As the history keeps it.
  let day: String

  init(_ call: Call, in workplace: Workplace) throws(CallFlaw) {
    self.workplace = workplace
    day = String(decoding: try (call.day(.asOf) ?? .today).iso, as: UTF8.self)
  }

  /// A file that is to be written, and what is said of it.
  private struct Change {
    let language: String
    let name: String
    let bytes: [UInt8]
    let message: InterfaceMessage
  }

  /// Writes nothing as long as one of the guides is broken.
  func run() -> ExitStatus {
    let folder = LocalizationFolder(workplace)
    guard var templates = madeTemplates(in: folder) else { return .brokenGuide }
    var changes: [Change] = []
    for (domain, language, file, _) in templates {
      let known = workplace.catalogues.file("\(domain).pot", in: language)
      guard known?.source.bytes != file.source.bytes else { continue }
      changes.append(
        Change(
          language: language, name: "\(domain).pot", bytes: file.source.bytes,
          message: .templateWritten(file: file.source.name)))
    }
    templates += handwrittenTemplates(in: folder, besides: templates.map(\.domain))
    var count = templates.count
    var broken: [POFile] = templates.map(\.file).filter(\.isBroken)
    for language in folder.languages {
      let files = templates.map { $0.language == language ? nil : folder.file(language, "\($0.domain).po") }
      let memory = TranslationMemory(files.flatMap { $0?.pairs ?? [] })
      let known = folder.history(of: language)
      var history = known ?? TranslationHistory()
      history.keep(domains: templates.map(\.domain))
      for (template, file) in zip(templates, files) where template.language != language {
        guard !template.file.isBroken, let file = file ?? newFile(for: template, language, in: folder) else {
          continue
        }
        count += 1
        guard !file.isBroken else {
          broken.append(file)
          continue
        }
        let merge = CatalogueMerge(
          template: template.file, memory: memory, history: known, domain: template.domain)
        let merged = merge.merged(file, isSparse: language.contains("-"))
        history.record(
          POFile(SourceFile(name: file.source.name, bytes: merged.bytes)), domain: template.domain, on: day)
        guard merged.bytes != file.source.bytes || folder.file(language, "\(template.domain).po") == nil else {
          continue
        }
        changes.append(
          Change(
            language: language, name: "\(template.domain).po", bytes: merged.bytes,
            message: .catalogueMerged(
              file: visible(file.source.name), added: merged.added, changed: merged.changed, removed: merged.removed)))
      }
      guard !history.isEmpty, history != known else { continue }
      let name = Folders.shown(folder.path(language, TranslationHistory.fileName))
      changes.append(
        Change(
          language: language, name: TranslationHistory.fileName, bytes: history.bytes,
          message: .saved(file: visible(name))))
    }
    guard write(changes, to: folder), recordVersions() else { return .failure }
    for file in broken { tell(file) }
    if broken.isEmpty, !workplace.console.isQuiet {
      workplace.console.talk(workplace.voice.text(.catalogueInStep(files: count)))
    }
    return broken.isEmpty ? .good : .brokenGuide
  }

  /// Keeps what the guides ask in their versions, where that is kept.
  private func recordVersions() -> Bool {
    for guide in workplace.guideNames.compactMap({ workplace.compiled($0) }) {
      guard let record = workplace.library.renewedVersions(of: guide) else { continue }
      do {
        try Data(record.bytes).write(to: URL(filePath: record.path), options: .atomic)
      } catch {
        workplace.console.complain(workplace.voice.text(.fileUnwritable(file: visible(record.name))))
        return false
      }
      workplace.console.talk(workplace.voice.text(.saved(file: visible(record.name))))
    }
    return true
  }

  /// A template, and its words where it is made and not written by hand.
  private typealias Template = (domain: String, language: String, file: POFile, made: POTemplate?)

  /// The templates as guides, labels and sources give them; nothing when a guide is broken.
  private func madeTemplates(in folder: LocalizationFolder) -> [Template]? {
    var made = workplace.library.labels.labels.isEmpty ? [] : [("labels", workplace.library.labels.template)]
    workplace.library.sourceTemplate.map { made.append((SourceWords.domain, $0)) }
    for id in workplace.guideNames {
      guard let guide = workplace.compiled(id) else { return nil }
      made.append((id, guide.template))
    }
    return made.map { domain, template in
      let name = Folders.shown(folder.path(template.language, "\(domain).pot"))
      return (domain, template.language, POFile(SourceFile(name: name, bytes: template.bytes)), template)
    }
  }

  /// The templates that are written by hand, of this folder and of those beneath it.
  private func handwrittenTemplates(in folder: LocalizationFolder, besides made: [String]) -> [Template] {
    workplace.catalogues.catalogues.filter { $0.role == .source && !made.contains($0.domain) }.compactMap { source in
      let file = workplace.catalogues.file("\(source.domain).pot", in: source.language)
      return file.map { (source.domain, source.language, $0, nil) }
    }
  }

  /// The catalogue that a whole language lacks: nothing but its header, or what is translated in a folder beneath as soon
  /// as this one has words of its own. A variety has only what differs there.
  private func newFile(for template: Template, _ language: String, in folder: LocalizationFolder) -> POFile? {
    guard !language.contains("-") else { return nil }
    let name = Folders.shown(folder.path(language, "\(template.domain).po"))
    guard workplace.catalogues.catalogue(template.domain, in: language) != nil else {
      return POFile(SourceFile(name: name, bytes: POTemplate(language: language, messages: []).bytes))
    }
    guard let made = template.made,
      let beneath = workplace.catalogues.file("\(template.domain).po", in: language),
      made.difference(from: beneath) != nil
    else { return nil }
    return POFile(SourceFile(name: name, bytes: beneath.source.bytes))
  }

  private func write(_ changes: [Change], to folder: LocalizationFolder) -> Bool {
    for change in changes {
      do {
        try folder.write(change.bytes, change.language, change.name)
      } catch {
        let name = Folders.shown(folder.path(change.language, change.name))
        workplace.console.complain(workplace.voice.text(.fileUnwritable(file: visible(name))))
        return false
      }
      workplace.console.talk(workplace.voice.text(change.message))
    }
    return true
  }

  private func tell(_ file: POFile) {
    let printer = FindingText(voice: workplace.voice, console: workplace.console)
    for finding in file.findings where finding.severity == .error { printer.tell(finding) }
    workplace.console.complain(workplace.voice.text(.catalogueLeft(file: visible(file.source.name))))
  }
}

extension POFile {
  /// Whether what it says is not to be relied on.
  var isBroken: Bool { findings.contains { $0.severity == .error } }
}
