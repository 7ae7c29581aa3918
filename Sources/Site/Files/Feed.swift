import Authoring
import Phrasing
import Presentation

/// The changes that readers should hear of, for programs that follow them: Atom, one feed a language.
struct Feed {
  let site: Site
  let language: SiteLanguage

  static func path(in language: SiteLanguage) -> SitePath { SitePath([language.tag], "feed.xml") }

  var file: SiteFile? {
    let changes = site.changes(in: language).filter(\.change.isMajor)
    guard let newest = changes.first, let own = site.address(of: Feed.path(in: language)),
      let home = site.address(of: language.home)
    else { return nil }
    let text = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(language.tag)">
      <id>\(own)</id>
      <title>\(escaped(site.name(in: language)))</title>
      <updated>\(moment(newest))</updated>
      <author><name>\(escaped(site.name(in: language)))</name></author>
      <link rel="self" type="application/atom+xml" href="\(own)"/>
      <link rel="alternate" type="text/html" href="\(home)"/>
      \(changes.map(entry).joined())</feed>

      """
    return SiteFile(Feed.path(in: language), Array(text.utf8))
  }

  private func entry(_ change: GuideChange) -> String {
    let page = site.address(of: language.path(.changes)) ?? ""
    return """
      <entry>
      <id>\(page)#\(change.id)</id>
      <title>\(escaped(change.guide))</title>
      <updated>\(moment(change))</updated>
      <link rel="alternate" type="text/html" href="\(page)#\(change.id)"/>
      <summary>\(escaped(change.change.words[language.tag] ?? ""))</summary>
      </entry>

      """
  }

  /// Noon of the day, which is the same day almost everywhere.
  private func moment(_ change: GuideChange) -> String {
    "\(String(decoding: change.change.day.iso, as: UTF8.self))T12:00:00Z"
  }

  private func escaped(_ text: String) -> String {
    String(decoding: HTMLWriter.text(text), as: UTF8.self)
  }
}
