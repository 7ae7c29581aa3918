import Authoring
import Phrasing
import Presentation

/// Every dated fact that the guides may give, with its days and its source, and every statement that their steps rest
/// on: what an authority answers for.
struct FactsPage {
  let facts: [FactSource]
  let statements: [SourcedStatement]
  let language: SiteLanguage
  let day: CivilDate

  @MarkupBuilder
  var content: [Markup] {
    Element(.p, .class("lead")) { voice.text(.factsText) }
    Element(.dl, .class("facts")) { for fact in facts { entry(fact) } }
    if !statements.isEmpty {
      Element(.h2) { voice.text(.statementsTitle) }
      Element(.p) { voice.text(.statementsText) }
      StatementList(statements, voice: voice).content
    }
  }

  private var voice: Voice { language.voice }

  private func entry(_ fact: FactSource) -> Element? {
    let versions = fact.versions(since: day)
    guard !versions.isEmpty else { return nil }
    return Element(.div, .id("fact-\(Slug(fact.id.string).text)")) {
      for version in versions {
        Element(.dt) { value(version.value.string, fact.kind) }
        Element(.dd) { words(of: version, fact.kind) }
      }
    }
  }

  @MarkupBuilder
  private func words(of version: FactSource.Version, _ kind: FactSource.Kind) -> [Markup] {
    // A day that somebody has set says itself when it is.
    let from = kind == .day ? nil : voice.text(.validFrom(date: version.from))
    let until = version.until.map { voice.text(.validUntil(date: $0)) }
    let days = [from, until, voice.text(.checkedOn(date: version.checked))].compactMap(\.self)
    Element(.p) { days.joined(separator: " · ") }
    Element(.p, .class("small")) {
      voice.text(.factSource)
      " "
      Element(.span, .lang("en")) { source(of: version) }
    }
  }

  /// The words of the source, with a way from each number to what it stands for.
  private func source(of version: FactSource.Version) -> [Markup] {
    version.source.string.split(separator: " ").enumerated().flatMap { index, word -> [Markup] in
      let name = word.last == "," || word.last == "." ? word.dropLast() : word
      let isKnown = version.statements.contains(String(name)) && statements.contains { $0.id == name }
      let shown =
        isKnown
        ? [StatementList.link(to: String(name)), .text(String(word.dropFirst(name.count)))] : [.text(String(word))]
      return index == 0 ? shown : [.text(" ")] + shown
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
