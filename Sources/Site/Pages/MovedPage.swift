import Presentation

/// A page that stands elsewhere now.
struct Move {
  let language: SiteLanguage
  let title: String
  let from: SitePath
  let target: SitePath
  let translations: [Translation]
}

/// What is left at an address that a guide has given up: the way to where it stands now. Servers lead there at once.
struct MovedPage {
  let site: Site
  let move: Move

  var file: SiteFile {
    let voice = move.language.voice
    var frame = PageFrame(
      site: site, language: move.language, path: move.from, title: voice.text(.movedTitle),
      translations: move.translations)
    frame.isListed = false
    frame.canonical = move.target
    frame.next = move.target
    let page = frame.page {
      Element(.h1) { voice.text(.movedTitle) }
      Element(.p) {
        Element(.anchor, .href(frame.link(move.target))) { move.title }
      }
    }
    return SiteFile(move.from, page)
  }
}

extension Site {
  /// Every address that a page has given up; a guide that is shown in another language has no page but one.
  var moves: [Move] {
    let own = guides.flatMap { $0 }.flatMap { moves(of: $0.guide, in: $0.language) { $0 } }
    let borrowed = languages.flatMap { language in
      language.borrowed.flatMap { moves(of: $0, in: language) { _ in .guide } }
    }
    return own + borrowed
  }

  private func moves(of guide: GuidePages, in language: SiteLanguage, to kept: (PageKind) -> PageKind) -> [Move] {
    PageKind.allCases.flatMap { kind in
      language.formerPaths(guide, kind).map { former in
        Move(
          language: language, title: guide.title, from: former, target: language.path(guide, kept(kind)),
          translations: translations(of: guide, kept(kind)))
      }
    }
  }
}
