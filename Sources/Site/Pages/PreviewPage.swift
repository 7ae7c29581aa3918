import Authoring
import Phrasing
import Presentation
import Wizard

/// What whoever answers for a site has to look at before a day comes.
struct PreviewPage {
  let preview: Preview
  let facts: [FactSource]
  let language: SiteLanguage
  let frame: PageFrame

  @MarkupBuilder
  var content: [Markup] {
    Element(.p, .class("lead")) { voice.text(.previewText(known: preview.known, date: preview.day)) }
    Element(.h2) { voice.text(.previewFacts) }
    if preview.facts.isEmpty { Element(.p) { voice.text(.previewNothing) } } else { changes }
    Element(.h2) { voice.text(.previewDays) }
    let guides = language.guides.map { ($0, preview.days(in: $0, notation: voice.notation)) }.filter { !$1.isEmpty }
    if guides.isEmpty { Element(.p) { voice.text(.previewNothing) } }
    for (guide, days) in guides { places(of: guide, days) }
  }

  private var voice: Voice { language.voice }

  private var changes: Element {
    Element(.dl, .class("facts")) {
      for change in preview.facts {
        Element(.div) {
          name(of: change)
          Element(.dd) { words(of: change) }
        }
      }
    }
  }

  private func name(of change: FactChange) -> Element {
    let name = facts.first { $0.id.string == change.id }.map(voice.name)
    return Element(.dt) { name?.text ?? change.id }.adding(name?.language.map { .lang($0) })
  }

  private func words(of change: FactChange) -> String {
    func shown(_ value: String?) -> String? { value.map { voice.shown($0, change.kind) } }
    return switch (shown(change.old), shown(change.new)) {
    case (let old?, let new?): voice.text(.factBecomes(date: change.day, old: old, new: new))
    case (_, let new?): voice.text(.factBegins(date: change.day, new: new))
    case (let old, nil): voice.text(.factEnds(date: change.day, old: old ?? ""))
    }
  }

  @MarkupBuilder
  private func places(of guide: GuidePages, _ days: [NamedDay]) -> [Markup] {
    Element(.h3) { guide.title }
    Element(.ul) {
      for day in days {
        Element(.li) {
          Element(.anchor, .href(frame.link(language.path(guide, .guide), fragment: day.place))) { day.title }
          " – "
          String(decoding: voice.notation.dates.text(of: day.day, .long), as: UTF8.self)
        }
      }
    }
  }
}
