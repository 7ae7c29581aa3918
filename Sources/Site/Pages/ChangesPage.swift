import Authoring
import Phrasing
import Presentation
import Wizard

/// What was changed in the guides, the newest first.
struct ChangesPage {
  let site: Site
  let language: SiteLanguage
  let frame: PageFrame

  @MarkupBuilder
  var content: [Markup] {
    Element(.p, .class("lead")) { language.voice.text(.changesText) }
    if site.address != nil {
      Element(.p) {
        Element(.anchor, .href(frame.link(Feed.path(in: language)))) { language.voice.text(.changesFeed) }
      }
    }
    Element(.ul, .class("changes")) {
      for change in site.changes(in: language) {
        Element(.li, .id(change.id)) {
          Element(.h2) {
            Element(.anchor, .href(frame.link(change.path))) { change.guide }
          }
          Element(.p, .class("small")) { language.voice.text(.dayOfChange(date: change.change.day)) }
          Element(.p) { change.change.words[language.tag] ?? "" }
        }
      }
    }
  }
}

/// A change of a guide, in one language.
struct GuideChange {
  /// The same in every language and in every build.
  let id: String
  let guideID: String
  let guide: String
  let path: SitePath
  let change: Authority.Change
}

extension Site {
  /// The newest first; of one day, in the order of the guides.
  func changes(in language: SiteLanguage) -> [GuideChange] {
    let all: [GuideChange] = language.guides.flatMap { told(of: $0, in: language) + news(of: $0, in: language) }
    return all.enumerated().sorted { first, second in
      first.element.change.day == second.element.change.day
        ? first.offset < second.offset : second.element.change.day < first.element.change.day
    }.map(\.element)
  }

  /// What the authority tells of a guide.
  private func told(of guide: GuidePages, in language: SiteLanguage) -> [GuideChange] {
    let changes = authority?.guides.first { $0.guide == guide.id }?.changes ?? []
    return changes.map { change in
      GuideChange(
        id: "\(guide.id)-\(String(decoding: change.day.iso, as: UTF8.self))", guideID: guide.id, guide: guide.title,
        path: language.path(guide, .guide), change: change)
    }
  }

  /// What the guide says itself of its versions. Where only the last number is another, it is a correction.
  private func news(of guide: GuidePages, in language: SiteLanguage) -> [GuideChange] {
    guide.changes.reversed().map { news in
      let change = Authority.Change(
        day: news.day, isMajor: news.version.hasSuffix(".0"), words: [language.tag: news.text])
      return GuideChange(
        id: "\(guide.id)-v\(news.version.replacing(".", with: "-"))", guideID: guide.id, guide: guide.title,
        path: language.path(guide, .guide), change: change)
    }
  }

  /// How the authority looks after a guide.
  func care(of guide: GuidePages) -> Authority.GuideCare? {
    authority?.guides.first { Array($0.guide.utf8) == guide.edition.guide.id }
  }
}
