import Presentation
import Wizard

/// `g/<guide>/`: an address that can be printed on paper, the same in every language; it asks which one to read.
struct ShortAddress {
  let site: Site
  let guide: [TranslatedGuide]

  var file: SiteFile? {
    guard let first = guide.first else { return nil }
    let path = SitePath(["g", first.guide.id])
    var frame = PageFrame(
      site: site, language: first.language, path: path, title: first.guide.title,
      translations: site.translations(of: first.guide, .guide))
    frame.isListed = false
    let body = Element(.body) {
      Element(.header, .class("top")) { Element(.div, .class("column")) { frame.siteName(isLink: false) } }
      Element(.main, .class("column")) {
        Element(.h1, .class("unseen")) { first.guide.title }
        Element(.ul, .class("choice")) {
          for translated in guide {
            Element(.li, .lang(translated.language.tag)) {
              Element(.h2) {
                Element(
                  .anchor, .href(frame.link(translated.language.path(translated.guide, .guide))),
                  .hreflang(translated.language.tag)
                ) { translated.guide.title }
              }
              Element(.p) { translated.language.voice.text(.languageName) }
            }
          }
        }
      }
    }
    return SiteFile(path, frame.page(body: body))
  }
}
