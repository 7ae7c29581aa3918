import FoundationEssentials
import Presentation
import Site
import Wizard

/// `leidraad build --verify OUT`: is every file of a published site still the one that was built?
struct VerifySite {
  let folder: String
  let workplace: Workplace

  func run(asJSON: Bool) -> ExitStatus {
    let voice = workplace.voice
    guard let found = Verification(of: URL(filePath: folder, directoryHint: .isDirectory)) else {
      workplace.console.complain(voice.text(.verifyNoSite(folder: visible(folder))))
      return .failure
    }
    if asJSON {
      workplace.console.result(json(found).bytes + [UInt8(ascii: "\n")])
    } else {
      for file in found.changed { workplace.console.result(visible(voice.text(.verifyChanged(file: file)))) }
      for file in found.missing { workplace.console.result(visible(voice.text(.verifyMissing(file: file)))) }
      for file in found.added { workplace.console.result(visible(voice.text(.verifyAdded(file: file)))) }
      if found.isGood { workplace.console.result(voice.text(.verifyGood(files: found.count))) }
    }
    return found.isGood ? .good : .failure
  }

  private func json(_ found: Verification) -> JSON {
    func list(_ files: [String]) -> JSON { .list(files.map { .text(Array($0.utf8)) }) }
    return .object([
      JSON.Member("files", .number(found.count)), JSON.Member("changed", list(found.changed)),
      JSON.Member("missing", list(found.missing)), JSON.Member("added", list(found.added)),
      JSON.Member("digest", .text(Array(found.digest.utf8))),
    ])
  }
}
