import Authoring
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
  /// The page of which this one is another form; itself, unless said.
  var canonical: SitePath?
  /// The same for programs.
  var data: SitePath?
  /// Where the reader is taken at once.
  var next: SitePath?
  /// Whether search engines should know it.
  var isListed = true
  /// Whether the page may be shown at another address than its own, as that for missing pages is.
  var isAnywhere = false

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
          siteName(isLink: true)
          Element(.p, .class("find")) {
            Element(.anchor, .href(link(language.path(.search)))) { voice.text(SharedPage.search.title) }
          }
          languageList
        }
      }
      Element(.div, .class("column")) {
        previewNotice
        if !way.isEmpty { breadcrumbs }
        Element(.main, .id("content"), .tabIndex(-1)) { content }
      }
      Element(.footer, .class("foot")) {
        Element(.div, .class("column")) {
          about
          contact
          Element(.p) { voice.text(.pageFoot) }
          foot
          Element(.p, .class("small")) { voice.text(.asOf(date: site.asOf)) }
        }
      }
    }
  }

  func link(_ target: SitePath, fragment: String? = nil) -> Reference {
    guard isAnywhere, let address = site.address else {
      return Reference(from: path, to: target, fragment: fragment)
    }
    return Reference(under: address, to: target)
  }

  /// The name of whoever publishes the site, and their logo beside it.
  func siteName(isLink: Bool) -> Element {
    let name = site.name(in: language)
    return Element(.p, .class("site-name")) {
      if let logo = site.assets.logo, let picture = site.authority?.logo {
        Element(
          .image, .source(link(logo.path)), .alternative(""), .width(picture.width * 40 / max(picture.height, 1)),
          .height(40))
        " "
      }
      if isLink { Element(.anchor, .href(link(language.home))) { name } } else { Element(.span) { name } }
    }
  }

  private var about: Element {
    Element(.nav, .class("about"), .label(voice.text(.aboutSite))) {
      Element(.ul) {
        for page in site.sharedPages {
          Element(.li) { Element(.anchor, .href(link(language.path(page)))) { voice.text(page.title) } }
        }
      }
    }
  }

  private var contact: Element? {
    guard let authority = site.authority else { return nil }
    return Element(.p) {
      "\(site.name(in: language)). \(voice.text(.contactUs)) "
      Element(.anchor, .href(Reference(mail: authority.contact.mail))) { authority.contact.mail }
      if let phone = authority.contact.phone {
        ", "
        Element(.anchor, .href(Reference(phone: phone))) { phone }
      }
      if let post = authority.contact.post { ", \(post)" }
    }
  }

  private var previewNotice: Element? {
    site.preview.map { preview in
      Element(.section, .class("preview"), .label(voice.text(.previewTitle))) {
        Element(.p) {
          voice.text(.previewNotice(date: preview.day))
          " "
          Element(.anchor, .href(link(language.path(.preview)))) { voice.text(.previewTitle) }
        }
      }
    }
  }

  private var voice: Voice { language.voice }

  private var head: Element {
    Element(.head) {
      Element(.meta, .charset("utf-8"))
      Element(.meta, .httpEquiv("Content-Security-Policy"), .content(policy.text))
      Element(.meta, .name("referrer"), .content("no-referrer"))
      Element(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
      Element(.meta, .name("color-scheme"), .content("light dark"))
      Element(.title) { title == site.name(in: language) ? title : "\(title) – \(site.name(in: language))" }
      if let summary { Element(.meta, .name("description"), .content(summary)) }
      Element(.metaLink, .rel("stylesheet"), .href(link(site.assets.style.path)))
      Element(.metaLink, .rel("icon"), .type("image/svg+xml"), .href(link(site.assets.icon.path)))
      data.map { Element(.metaLink, .rel("alternate"), .type("application/json"), .href(link($0))) }
      if !isListed || site.preview != nil { Element(.meta, .name("robots"), .content("noindex")) }
      next.map { Element(.meta, .httpEquiv("refresh"), .content("0; url=\(link($0).text)")) }
      alternates
      scripts.map { .script(link($0)) }
    }
  }

  /// The page in the other languages; where the site's address is known, in all of them and by whole addresses.
  @MarkupBuilder
  private var alternates: [Markup] {
    if let address = site.address(of: canonical ?? path), let choice = site.address(of: SitePath()) {
      if !isAnywhere { Element(.metaLink, .rel("canonical"), .href(Reference(own: address))) }
      if canonical == nil, isListed {
        for translation in translations {
          site.address(of: translation.path).map { address in
            Element(
              .metaLink, .rel("alternate"), .hreflang(translation.language.tag), .href(Reference(own: address)))
          }
        }
        Element(.metaLink, .rel("alternate"), .hreflang("x-default"), .href(Reference(own: choice)))
      }
    } else {
      for translation in translations where translation.language.tag != language.tag {
        Element(
          .metaLink, .rel("alternate"), .hreflang(translation.language.tag), .href(link(translation.path)))
      }
    }
  }

  private var languageList: Element {
    Element(.nav, .class("languages"), .label(voice.text(.languages))) {
      Element(.ul) {
        for other in site.languages {
          Element(.li) {
            if other.tag == language.tag {
              Element(.span, .current("true")) { other.voice.text(.languageName) }
            } else if let translation = translations.first(where: { $0.language.tag == other.tag }) {
              Element(.anchor, .href(link(translation.path)), .lang(other.tag), .hreflang(other.tag)) {
                other.voice.text(.languageName)
              }
            } else {
              Element(.span, .class("absent"), .lang(other.tag)) { other.voice.text(.notInLanguage) }
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
