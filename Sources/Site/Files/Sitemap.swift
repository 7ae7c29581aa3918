import Authoring
import Presentation

/// What search engines are told: every page that is a page of its own, with the same page in the other languages.
struct Sitemap {
  static let path = SitePath([], "sitemap.xml")

  let site: Site

  var file: SiteFile {
    let pages =
      [[Translation]]([site.homes]) + site.guides.flatMap(pages) + site.sharedPages.map(site.translations(of:))
    let urls = pages.flatMap { translations in translations.map { entry($0, among: translations) } }
    let text = """
      <?xml version="1.0" encoding="utf-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
      \(urls.joined())</urlset>

      """
    return SiteFile(Sitemap.path, Array(text.utf8))
  }

  static func robots(at address: SiteAddress) -> SiteFile {
    SiteFile(
      SitePath([], "robots.txt"), Array("User-agent: *\nAllow: /\n\nSitemap: \(address.text)/\(path.text)\n".utf8))
  }

  private func pages(of guide: [TranslatedGuide]) -> [[Translation]] {
    [PageKind.guide, .wizard].map { kind in
      guide.map { Translation(language: $0.language, path: $0.language.path($0.guide, kind)) }
    }
  }

  /// Addresses are made of slugs and of a checked host, so there is nothing in them to escape.
  private func entry(_ page: Translation, among translations: [Translation]) -> String {
    let links = translations.map { link($0.language.tag, site.address(of: $0.path)) }
    let choice = link("x-default", site.address(of: SitePath()))
    return "<url>\n<loc>\(site.address(of: page.path) ?? "")</loc>\n\((links + [choice]).joined())</url>\n"
  }

  private func link(_ language: String, _ address: String?) -> String {
    "<xhtml:link rel=\"alternate\" hreflang=\"\(language)\" href=\"\(address ?? "")\"/>\n"
  }
}
