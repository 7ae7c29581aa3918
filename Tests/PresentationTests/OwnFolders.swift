import Authoring
import Localization
import Phrasing
import Wizard

@testable import Presentation

/// The project's own guides and catalogues.
enum OwnFolders {
  static let root = String(#filePath.prefix(#filePath.count - "/Tests/PresentationTests/OwnFolders.swift".count))
  static let catalogues = CatalogueSet(folders: ["\(root)/Localizations"])
  static let library = GuideLibrary([GuideFolder(path: "\(root)/Guides", name: "Guides")])
  static let languages = ["da", "nl", "en"]

  static func voice(_ language: String) throws -> Voice { try Voice(language: language, catalogues: catalogues) }

  static func pages(_ guide: String, _ language: String) throws -> (pages: GuidePages, voice: Voice) {
    let voice = try voice(language)
    let compiled = library.load(guide)!.guide!
    let day = CivilDate(year: 2026, month: 11, day: 21)!
    let edition = Edition(compiled.guide)
    return (Presenter(compiled, edition: edition, library: library, voice: voice, on: day).pages, voice)
  }
}
