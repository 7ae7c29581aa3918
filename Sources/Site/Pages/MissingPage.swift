import Presentation

/// What a server shows for an address that leads nowhere: the same in every language of the site.
struct MissingPage {
  static let path = SitePath([], "404.html")

  let site: Site

  /// A page must name one language as its own; the others' words name theirs.
  func page(in language: SiteLanguage) -> Element {
    var frame = PageFrame(
      site: site, language: language, path: MissingPage.path, title: language.voice.text(.notFound),
      translations: site.homes)
    frame.isListed = false
    frame.isAnywhere = true
    return frame.page(
      body: Element(.body) {
        Element(.header, .class("top")) { Element(.div, .class("column")) { frame.siteName(isLink: false) } }
        Element(.main, .class("column")) {
          Element(.h1, .class("unseen")) { language.voice.text(.notFound) }
          Element(.ul, .class("choice")) {
            for choice in site.languages {
              Element(.li, .lang(choice.tag)) {
                Element(.h2) { choice.voice.text(.notFound) }
                Element(.p) { choice.voice.text(.notFoundText) }
                Element(.p) {
                  Element(.anchor, .href(frame.link(choice.home)), .hreflang(choice.tag)) {
                    choice.voice.text(.toHome)
                  }
                }
              }
            }
          }
        }
      })
  }
}
