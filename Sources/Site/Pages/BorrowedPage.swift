import Presentation

/// A guide in a language in which it lacks words: as it reads in its own, under a notice. Search engines know the other.
struct BorrowedPage {
  let site: Site
  let language: SiteLanguage
  let guide: GuidePages

  /// Nothing when the site does not have the language in which the guide is written.
  var file: SiteFile? {
    guard let own = site.languages.first(where: { $0.tag == guide.language }) else { return nil }
    let path = language.path(guide, .guide)
    var frame = PageFrame(
      site: site, language: language, path: path, title: guide.title,
      translations: site.translations(of: guide, .guide))
    frame.way = [(language.voice.text(.guides), language.home)]
    frame.foot = [.element(guide.imprint(own.voice).adding(.lang(own.tag)))]
    frame.isListed = false
    frame.canonical = own.path(guide, .guide)
    let content = GuidePage(site: site, language: own, guide: guide, kind: .guide, shown: path).content
    let page = frame.page {
      Element(.p, .class("note")) {
        language.voice.text(.shownIn(language: own.voice.text(.languageName)))
      }
      Element(.article, [.lang(own.tag)], content)
    }
    return SiteFile(path, page)
  }
}
