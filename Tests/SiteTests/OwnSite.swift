import Authoring
import Foundation
import Localization
import Phrasing
import Presentation
import Wizard

@testable import Site

/// The site of the project's own guides.
enum OwnSite {
  static let root = String(#filePath.prefix(#filePath.count - "/Tests/SiteTests/OwnSite.swift".count))
  static let day = CivilDate(year: 2026, month: 11, day: 21)!

  /// Built once for all tests that only look at it.
  static func files() throws -> [SiteFile] { try built.get() }

  private static let built = Result { try build() }

  static let library = GuideLibrary([GuideFolder(path: "\(root)/Guides", name: "Guides")])

  static func build() throws -> [SiteFile] {
    let catalogues = CatalogueSet(folders: ["\(root)/Localizations"])
    let guides = library.guides.compactMap { library.load($0)?.guide }
    let languages = try ["da", "nl", "en"].map { language in
      let voice = try Voice(language: language, catalogues: catalogues)
      let pages = guides.map {
        Presenter($0, edition: Edition($0.guide), library: library, voice: voice, on: day).pages
      }
      let terms = TermList(catalogues, library: library, voice: voice, on: day)
      return SiteLanguage(voice: voice, guides: pages, terms: terms)
    }
    return SiteBuilder(languages: languages, asOf: day).files()
  }

  static func page(_ path: String) throws -> String {
    let file = try files().first { $0.path.text == path }!
    return String(decoding: file.bytes, as: UTF8.self)
  }

  /// A folder of its own for one test, and nothing left of it afterwards.
  static func inTemporaryFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }
}
