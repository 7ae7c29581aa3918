import Authoring
import FoundationEssentials

/// Where guides and catalogues are looked for: a folder given with the call first, the program's own beneath it.
struct Folders {
  let guides: [String]
  let localizations: [String]
  /// Where catalogues are changed: beside the guides, whatever the program brought with it.
  let ownLocalizations: String
  /// Where a new guide is put: into the folder given, the working folder's package, or `Guides` in the working folder.
  let newGuides: String

  init(given call: Call?) {
    let here = FileManager.default.currentDirectoryPath
    let package = Folders.package(above: here)
    newGuides = call?[.guides] ?? (package ?? here) + "/Guides"
    let working = package ?? Folders.working(here)
    let own = package == nil ? Folders.own : nil
    guides = [call?[.guides], (working ?? own).map { $0 + "/Guides" }].compactMap(\.self)
    ownLocalizations = call?[.localizations] ?? (working ?? own ?? here) + "/Localizations"
    let words = [working, own].compactMap(\.self).map { $0 + "/Localizations" }
      .filter { FileManager.default.fileExists(atPath: $0) }
    localizations = [call?[.localizations]].compactMap(\.self) + words
  }

  /// The working folder, if guides are written there.
  private static func working(_ here: String) -> String? {
    GuideFolder(path: here + "/Guides").guides.isEmpty ? nil : here
  }

  /// What was installed with the program, or the package it was built in.
  private static var own: String? {
    let files = FileManager.default
    guard let program = try? files.destinationOfSymbolicLink(atPath: "/proc/self/exe") else { return nil }
    let folder = parent(of: program)
    let installed = parent(of: folder) + "/share/leidraad"
    return files.fileExists(atPath: installed + "/Guides") ? installed : package(above: folder)
  }

  /// A folder's name as findings show it: without the way to the working folder.
  static func shown(_ folder: String) -> String {
    let here = FileManager.default.currentDirectoryPath + "/"
    return folder.hasPrefix(here) ? String(folder.dropFirst(here.count)) : folder
  }

  private static func package(above folder: String) -> String? {
    var folder = folder
    while folder.count > 1 {
      let names = ["Package.swift", "Guides", "Localizations"]
      if names.allSatisfy({ FileManager.default.fileExists(atPath: "\(folder)/\($0)") }) { return folder }
      folder = parent(of: folder)
    }
    return nil
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return "/" }
    return String(path[..<slash])
  }
}
