import FoundationEssentials
import Localization

/// The folder whose catalogues are changed: the one given, else the program's own.
struct LocalizationFolder {
  let path: String

  /// Nothing when there is none.
  init?(_ workplace: Workplace) {
    guard let path = workplace.folders.localizations.first else { return nil }
    self.path = path
  }

  /// The languages that have a folder, in order.
  var languages: [String] {
    CatalogueSet.languages(in: path)
  }

  func path(_ language: String, _ name: String) -> String { "\(path)/\(language)/\(name)" }

  /// Nothing when there is no such file.
  func file(_ language: String, _ name: String) -> POFile? {
    guard let data = FileManager.default.contents(atPath: path(language, name)) else { return nil }
    return POFile(SourceFile(name: Folders.shown(path(language, name)), bytes: Array(data)))
  }

  /// Puts a file in the place of what stood there, whole or not at all.
  func write(_ bytes: [UInt8], _ language: String, _ name: String) throws {
    try FileManager.default.createDirectory(atPath: "\(path)/\(language)", withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: path(language, name)), options: .atomic)
  }
}
