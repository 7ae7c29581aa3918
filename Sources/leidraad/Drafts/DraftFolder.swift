import FoundationEssentials
import Glibc
import Wizard

/// The folder in which a person's drafts are kept, each under its name.
struct DraftFolder {
  let path: String

  /// `$XDG_DATA_HOME/leidraad/drafts`, or what stands for it in the person's own folder.
  static var own: DraftFolder {
    let home = environment("HOME") ?? "/tmp"
    return DraftFolder(path: (environment("XDG_DATA_HOME") ?? home + "/.local/share") + "/leidraad/drafts")
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
  }

  /// The names of the drafts, in order.
  var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return files.filter { $0.hasSuffix(DraftFile.ending) && !$0.hasPrefix(".") }
      .map { String($0.dropLast(DraftFile.ending.count)) }
      .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  subscript(name: String) -> DraftFile { DraftFile(path: "\(path)/\(name)\(DraftFile.ending)") }

  /// The draft of a guide that was saved last.
  func latest(of guide: String) -> DraftFile? {
    names.map { self[$0] }.filter { (try? $0.read())?.guide == Array(guide.utf8) }
      .max { ($0.savedAt, $1.path) < ($1.savedAt, $0.path) }
  }

  /// A name for a new draft of a guide: the guide's own, unless one that is not finished has it.
  func free(for guide: String) -> DraftFile {
    var name = guide
    var number = 1
    while !isFree(self[name], for: guide) {
      number += 1
      name = "\(guide)-\(number)"
    }
    return self[name]
  }

  private func isFree(_ file: DraftFile, for guide: String) -> Bool {
    guard file.isThere else { return true }
    guard let draft = try? file.read() else { return false }
    return draft.guide == Array(guide.utf8) && draft.place == nil
  }
}
