import FoundationEssentials
import Localization

/// The folder whose catalogues are changed: the one given, else the one beside the guides.
struct LocalizationFolder {
  let path: String
  /// The languages that have a folder, in order; as long as none has, all that the program speaks.
  let languages: [String]

  init(_ workplace: Workplace) {
    path = workplace.folders.ownLocalizations
    let begun = CatalogueSet.languages(in: path)
    languages = begun.isEmpty ? workplace.wholeLanguages : begun
  }

  func path(_ language: String, _ name: String) -> String { "\(path)/\(language)/\(name)" }

  /// Nothing when there is no such file; one that is far too large is not read, and broken.
  func file(_ language: String, _ name: String) -> POFile? {
    let path = path(language, name)
    switch SourceFile.read(path) {
    case .success(let file): return POFile(SourceFile(name: Folders.shown(path), bytes: file.bytes))
    case .failure(let unread):
      return unread.finding.code == .fileTooLarge ? POFile(Folders.shown(path), unread: unread.finding) : nil
    }
  }

  /// What was translated before, if that was kept.
  func history(of language: String) -> TranslationHistory? {
    FileManager.default.contents(atPath: path(language, TranslationHistory.fileName)).map {
      TranslationHistory(Array($0))
    }
  }

  /// Puts a file in the place of what stood there, whole or not at all.
  func write(_ bytes: [UInt8], _ language: String, _ name: String) throws {
    try FileManager.default.createDirectory(atPath: "\(path)/\(language)", withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(filePath: path(language, name)), options: .atomic)
  }
}
