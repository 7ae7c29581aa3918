import Authoring
import FoundationEssentials
import Localization
import Presentation

/// `leidraad catalogue sync`: brings the templates that are made from guides and labels in step with them.
struct SyncCatalogues {
  private let workplace: Workplace

  init(_ call: Call, in workplace: Workplace) throws(CallFlaw) {
    guard call.words == ["sync"] else { throw .unknownWord(call.words[0], ["sync"]) }
    self.workplace = workplace
  }

  /// Writes nothing as long as one of the guides is broken.
  func run() -> ExitStatus {
    var templates = [(domain: "labels", template: workplace.library.labels.template)]
    for id in workplace.guideNames {
      guard let guide = workplace.compiled(id) else { return .brokenGuide }
      templates.append((id, guide.template))
    }
    for (domain, template) in templates {
      guard let folder = workplace.folders.localizations.first else { return .failure }
      let file = "\(folder)/\(template.language)/\(domain).pot"
      let shown = Folders.shown(file)
      if FileManager.default.contents(atPath: file).map(Array.init) == template.bytes {
        workplace.console.talk(workplace.voice.text(.templateInStep(file: shown)))
        continue
      }
      do {
        try Data(template.bytes).write(to: URL(filePath: file), options: .atomic)
      } catch {
        workplace.console.complain(workplace.voice.text(.fileUnwritable(file: shown)))
        return .failure
      }
      workplace.console.talk(workplace.voice.text(.templateWritten(file: shown)))
    }
    return .good
  }
}
