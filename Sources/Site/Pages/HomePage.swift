import Presentation

/// The first page of a language: what there is to read.
struct HomePage {
  let site: Site
  let language: SiteLanguage

  var page: Element {
    let voice = language.voice
    let path = language.home
    let frame = PageFrame(
      site: site, language: language, path: path, title: site.name(in: language), translations: site.homes)
    return frame.page {
      Element(.h1) { voice.text(.guides) }
      Element(.ul, .class("guides")) {
        for guide in language.guides {
          Element(.li) {
            Element(.h2) {
              Element(.anchor, .href(frame.link(language.path(guide, .guide)))) { guide.title }
            }
            PassageMarkup(guide, on: frame.path, in: language).block(guide.summary)
          }
        }
      }
      borrowed(frame)
      Element(.p, .class("note")) { voice.text(.notInFrench) }
    }
  }

  private func borrowed(_ frame: PageFrame) -> Element? {
    guard !language.borrowed.isEmpty else { return nil }
    return Element(.section, .labelledBy("elsewhere")) {
      Element(.h2, .id("elsewhere")) { language.voice.text(.otherLanguages) }
      Element(.ul) {
        for guide in language.borrowed {
          Element(.li) {
            Element(.anchor, .href(frame.link(language.path(guide, .guide))), .lang(guide.language)) { guide.title }
          }
        }
      }
    }
  }
}
