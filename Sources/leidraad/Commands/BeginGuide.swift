import Authoring
import FoundationEssentials
import Phrasing
import Presentation

/// `leidraad new GUIDE`: a folder with a small guide that works, for somebody to write their own into.
struct BeginGuide {
  private let id: String
  private let workplace: Workplace

  init(_ call: Call, in workplace: Workplace) throws(CallFlaw) {
    id = call.words[0]
    guard NewGuide.canBeCalled(id) else { throw .idExpected(id) }
    guard !NewGuide.isTaken(id) else { throw .idTaken(id) }
    self.workplace = workplace
  }

  func run() -> ExitStatus {
    let guides = workplace.folders.newGuides
    let folder = "\(guides)/\(id)"
    let shown = visible(Folders.shown(folder))
    guard !FileManager.default.fileExists(atPath: folder) else { return complain(.newGuideThere(folder: shown)) }
    let guide = NewGuide(id: id, on: .today)
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(guide.guide.utf8).write(to: URL(filePath: "\(folder)/guide.yaml"))
      try Data(guide.journeys.utf8).write(to: URL(filePath: "\(folder)/journeys.yaml"))
    } catch {
      return complain(.fileUnwritable(file: shown))
    }
    layOutSchema(in: guides)
    workplace.console.result("\(shown)/guide.yaml\n\(shown)/journeys.yaml")
    if !workplace.console.isQuiet {
      let place = Folders(given: nil).guides.contains(guides) ? [] : ["--guides", visible(Folders.shown(guides))]
      let command = ([Program.name, Command.wizard.rawValue, id] + place).map(\.quotedForShell).joined(separator: " ")
      workplace.console.talk(workplace.voice.text(.newGuideMade(command: command)))
    }
    return .good
  }

  /// Editors look for the schema beside the guides; a guide is as good without it.
  private func layOutSchema(in guides: String) {
    let name = "guide.schema.json"
    let others = workplace.folders.guides.filter { FileManager.default.fileExists(atPath: "\($0)/\(name)") }
    guard let own = others.first, own != guides else { return }
    try? FileManager.default.copyItem(atPath: "\(own)/\(name)", toPath: "\(guides)/\(name)")
  }

  private func complain(_ message: InterfaceMessage) -> ExitStatus {
    workplace.console.complain(workplace.voice.text(message))
    return .failure
  }
}
