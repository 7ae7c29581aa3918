import Presentation
import Wizard

/// What a guide's wizard loads in one language besides the program: the guide, its words, and the texts of its page.
struct WizardScripts: Sendable {
  /// The same in every language.
  let guide: SiteFile
  let words: SiteFile
  /// Loaded only by a page in another language, when its reader changes to this one.
  let texts: SiteFile

  init(_ pages: GuidePages, texts: WordSlots, title: String, path: SitePath) {
    let id = String(decoding: pages.edition.guide.id, as: UTF8.self)
    let language = pages.language
    guide = AssetFiles.script(
      id, "leidraad.guide=\"\(base64(pages.edition.bytes))\"" + (pages.hasEarlierVersions ? pages.migrationsScript : "")
    )
    words = AssetFiles.script("\(id).\(language)", "leidraad.words[\"\(language)\"]=\"\(base64(pages.words.bytes))\"")
    let page = JSON.object([
      JSON.Member("title", .text(Array(title.utf8))),
      JSON.Member("path", .text(Array(path.text.utf8))),
      JSON.Member("words", .list(texts.words)),
    ])
    self.texts = AssetFiles.script(
      "\(id).\(language).texts", "leidraad.texts[\"\(language)\"]=" + String(decoding: page.bytes, as: UTF8.self))
  }
}

extension GuidePages {
  /// Whether somebody may have answers of an earlier version of which there is something to say.
  var hasEarlierVersions: Bool { !migrations.isEmpty || !changes.isEmpty }

  /// What became of answers, in the order in which it is applied: the version, the id, and the id that it has now. An option
  /// comes with the id that it had, after that; an answer that is gone has none.
  fileprivate var migrationsScript: String {
    let rows = migrations.inOrder.map { migration -> JSON in
      let names =
        switch migration.change {
        case .renamed(let name): [name]
        case .optionRenamed(let option, let name): [name, option]
        case .dropped: [[UInt8]]()
        }
      return .list(([migration.version, migration.question] + names).map { .text($0) })
    }
    return ";leidraad.migrations=" + String(decoding: JSON.list(rows).bytes, as: UTF8.self)
  }
}
