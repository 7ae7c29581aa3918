import Presentation

/// The page that finds things. Without a script it says so, and leads to the list in the order of the alphabet.
struct SearchPage {
  let site: Site
  let language: SiteLanguage
  /// By the site's languages.
  let indexes: [SiteFile]

  var file: SiteFile {
    let path = language.path(.search)
    var frame = PageFrame(
      site: site, language: language, path: path, title: voice.text(SharedPage.search.title),
      translations: site.translations(of: .search))
    frame.way = [(voice.text(.guides), language.home)]
    frame.policy = .scripted
    let own = zip(site.languages, indexes).first { $0.0.tag == language.tag }?.1
    frame.scripts = [own?.path, site.assets.search.path].compactMap(\.self)
    let body = frame.body(content(frame))
    let others = zip(site.languages, indexes).filter { $0.0.tag != language.tag }.map { other, index in
      Markup.element(
        Element(.template, .data(.part, "language"), .lang(other.tag)) { Markup.script(frame.link(index.path)) })
    }
    return SiteFile(path, frame.page(body: Element(.body, body.attributes, body.content + others)))
  }

  private var voice: Voice { language.voice }

  @MarkupBuilder
  private func content(_ frame: PageFrame) -> [Markup] {
    Element(.h1) { voice.text(SharedPage.search.title) }
    Element(.div, .data(.part, "without")) {
      Element(.p, .data(.part, "needs-javascript")) { voice.text(.searchNeedsJavascript) }
      Element(.p, .data(.part, "failed"), .role("alert"), .hidden) { voice.text(.searchFailed) }
      Element(.p) {
        Element(.anchor, .href(frame.link(language.path(.index)))) { voice.text(.indexTitle) }
      }
    }
    Element(
      .form, .id("search"), .role("search"), .data(.root, path.folders.map { _ in "../" }.joined()), .noValidate,
      .hidden
    ) {
      Element(.label, .for("query")) { voice.text(.searchLabel) }
      Element(
        .input, .type("text"), .id("query"), .name("q"), .autocomplete("off"), .autocapitalize("none"),
        .spellcheck(false))
    }
    Element(.p, .role("status"), .data(.part, "said"), .class("small"))
    Element(.p, .data(.part, "meant"), .hidden) {
      Element(.span) { voice.text(.searchMeant) }
      " "
      Element(.button, .type("button"), .class("plain"))
    }
    Element(.ol, .class("results"), .data(.part, "found"))
    Element(.section, .data(.part, "elsewhere"), .hidden) {
      Element(.h2) { voice.text(.searchElsewhere) }
      Element(.ol, .class("results"))
    }
    Element(.p, .data(.part, "many"), .hidden) { voice.text(.searchMany) }
    Element(.p, .data(.part, "none"), .hidden) { voice.text(.searchNone) }
  }

  private var path: SitePath { language.path(.search) }
}
