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
    guide = AssetFiles.script(id, "leidraad.guide=\"\(base64(pages.edition.bytes))\"")
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
