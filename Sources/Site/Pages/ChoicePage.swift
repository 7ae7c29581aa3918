import Authoring
import Presentation

/// The page before all others: a plain choice of language, each in its own words, and no guess about the reader.
struct ChoicePage {
  let site: Site
  let path = SitePath()

  /// A page must name one language as its own; whatever is read on it names another.
  func page(in language: SiteLanguage) -> Element {
    let frame = PageFrame(
      site: site, language: language, path: path, title: site.name(in: language), translations: site.homes)
    return frame.page(
      body: Element(.body) {
        Element(.header, .class("top")) {
          Element(.div, .class("column")) { frame.siteName(isLink: false) }
        }
        Element(.main, .class("column")) {
          Element(.h1, .class("unseen")) { site.name(in: language) }
          Element(.ul, .class("choice")) {
            for choice in site.languages { item(choice, frame: frame) }
          }
        }
      })
  }

  private func item(_ choice: SiteLanguage, frame: PageFrame) -> Element {
    Element(.li, .lang(choice.tag)) {
      Element(.h2) {
        Element(.anchor, .href(frame.link(choice.home)), .hreflang(choice.tag)) { choice.voice.text(.languageName) }
      }
      Element(.p) { choice.voice.text(.chooseLanguage) }
      Element(.p, .class("small")) { choice.voice.text(.notInFrench) }
    }
  }
}
