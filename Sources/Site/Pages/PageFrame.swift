import Presentation

/// What stands around the content of every page: its head, the languages, the way here and the foot.
struct PageFrame {
  let site: Site
  let language: SiteLanguage
  let path: SitePath
  let title: String
  /// In all languages, this one among them.
  let translations: [Translation]
  var summary: String?
  /// The pages above this one, the highest first.
  var way: [(title: String, path: SitePath)] = []
  var policy = ContentPolicy.reading
  var scripts: [SitePath] = []
  var foot: [Markup] = []

  func page(@MarkupBuilder content: () -> [Markup]) -> Element { page(body: body(content())) }

  func page(body: Element) -> Element {
    Element(.html, .lang(language.tag)) {
      head
      body
    }
  }

  func body(_ content: [Markup]) -> Element {
    Element(.body) {
      Element(.anchor, .class("skip"), .href(Reference(fragment: "content"))) { voice.text(.skipToContent) }
      Element(.header, .class("top")) {
        Element(.div, .class("column")) {
          Element(.p, .class("site-name")) {
            Element(.anchor, .href(link(language.home))) { voice.text(.siteName) }
          }
          languageList
        }
      }
      Element(.div, .class("column")) {
        if !way.isEmpty { breadcrumbs }
        Element(.main, .id("content"), .tabIndex(-1)) { content }
      }
      Element(.footer, .class("foot")) {
        Element(.div, .class("column")) {
          Element(.p) { voice.text(.pageFoot) }
          foot
          Element(.p, .class("small")) { voice.text(.asOf(date: site.asOf)) }
        }
      }
    }
  }

  func link(_ target: SitePath, fragment: String? = nil) -> Reference {
    Reference(from: path, to: target, fragment: fragment)
  }

  private var voice: Voice { language.voice }

  private var head: Element {
    Element(.head) {
      Element(.meta, .charset("utf-8"))
      Element(.meta, .httpEquiv("Content-Security-Policy"), .content(policy.text))
      Element(.meta, .name("referrer"), .content("no-referrer"))
      Element(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
      Element(.meta, .name("color-scheme"), .content("light dark"))
      Element(.title) { title == voice.text(.siteName) ? title : "\(title) – \(voice.text(.siteName))" }
      if let summary { Element(.meta, .name("description"), .content(summary)) }
      Element(.metaLink, .rel("stylesheet"), .href(link(site.assets.style.path)))
      Element(.metaLink, .rel("icon"), .type("image/svg+xml"), .href(link(site.assets.icon.path)))
      for translation in translations where translation.language.tag != language.tag {
        Element(
          .metaLink, .rel("alternate"), .hreflang(translation.language.tag), .href(link(translation.path)))
      }
      scripts.map { .script(link($0)) }
    }
  }

  private var languageList: Element {
    Element(.nav, .class("languages"), .label(voice.text(.languages))) {
      Element(.ul) {
        for translation in translations {
          let name = translation.language.voice.text(.languageName)
          Element(.li) {
            if translation.language.tag == language.tag {
              Element(.span, .current("true")) { name }
            } else {
              Element(
                .anchor, .href(link(translation.path)), .lang(translation.language.tag),
                .hreflang(translation.language.tag)
              ) { name }
            }
          }
        }
      }
    }
  }

  private var breadcrumbs: Element {
    Element(.nav, .class("way"), .label(voice.text(.youAreHere))) {
      Element(.ol) {
        for step in way {
          Element(.li) { Element(.anchor, .href(link(step.path))) { step.title } }
        }
      }
    }
  }
}
