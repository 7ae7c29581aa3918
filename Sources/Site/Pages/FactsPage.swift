import Authoring
import Phrasing
import Presentation

/// Every dated fact that the guides may give, with its days and its sources, and every statement that their steps rest
/// on: what an authority answers for.
struct FactsPage {
  private let site: Site
  private let voice: Voice
  private let statements: StatementList

  init(site: Site, language: SiteLanguage) {
    self.site = site
    voice = language.voice
    statements = StatementList(of: site, voice: voice)
  }

  @MarkupBuilder
  var content: [Markup] {
    Element(.p, .class("lead")) { voice.text(.factsText) }
    Element(.dl, .class("facts")) { for fact in site.facts { entry(fact) } }
    if !site.statements.isEmpty {
      Element(.h2) { voice.text(.statementsTitle) }
      Element(.p) { voice.text(.statementsText) }
      statements.content
    }
  }

  private func entry(_ fact: FactSource) -> Element? {
    let versions = fact.versions(since: site.asOf)
    guard !versions.isEmpty else { return nil }
    let name = voice.name(of: fact)
    return Element(.div, .id("fact-\(Slug(fact.id.string).text)")) {
      Element(.dt) { name.text }.adding(name.language.map { .lang($0) })
      for version in versions {
        Element(.dd) {
          Element(.p, .class("value")) { value(version.value.string, fact.kind) }
          words(of: version, fact)
        }
      }
    }
  }

  @MarkupBuilder
  private func words(of version: FactSource.Version, _ fact: FactSource) -> [Markup] {
    // A day that somebody has set says itself when it is.
    let from = fact.kind == .day ? nil : voice.text(.validFrom(date: version.from))
    let until = version.until.map { voice.text(.validUntil(date: $0)) }
    let days = [from, until, voice.text(.checkedOn(date: version.checked))].compactMap(\.self)
    Element(.p, .class("small")) { days.joined(separator: " · ") }
    let remarks = voice.remarks(on: version, of: fact, in: site.sources)
    if !remarks.isEmpty {
      Element(.p, .class("small")) {
        for (index, remark) in remarks.enumerated() {
          if index > 0 { " " }
          statements.linked(remark)
        }
      }
    }
    if !version.sources.isEmpty {
      Element(.p, .class("small")) {
        voice.text(.factSources(count: version.sources.count))
        " "
        statements.links(to: version.statements)
      }
    }
  }

  private func value(_ value: String, _ kind: FactSource.Kind) -> Markup {
    switch kind {
    case .web:
      guard let reference = Reference(Address(target: value, text: value)) else { return .text(value) }
      return .element(Element(.anchor, .href(reference)) { value })
    case .mail: return .element(Element(.anchor, .href(Reference(mail: value))) { value })
    case .phone: return .element(Element(.anchor, .href(Reference(phone: value))) { value })
    case .day, .amount: return .text(voice.shown(value, kind))
    }
  }
}
