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
      Element(.dl, .class("facts")) { for statement in statements { entry(statement) } }
    }
  }

  /// Where a statement stands on the page.
  static func place(of statement: String) -> String { "source-\(Slug(statement).text)" }

  private var voice: Voice { language.voice }

  private func entry(_ fact: FactSource) -> Element? {
    let versions = fact.versions.filter { version in version.until.map { day <= $0 } ?? true }
    guard !versions.isEmpty else { return nil }
    return Element(.div, .id("fact-\(Slug(fact.id.string).text)")) {
      for version in versions {
        Element(.dt) { value(version.value.string, fact.kind) }
        Element(.dd) { words(of: version) }
      }
    }
  }

  private func entry(_ statement: SourcedStatement) -> Element {
    Element(.div, .id(FactsPage.place(of: statement.id))) {
      Element(.dt) { statement.id }
      Element(.dd) {
        Element(.p, .lang("en")) { statement.source }
        Element(.p, .class("small")) { voice.text(.checkedOn(date: statement.checked)) }
      }
    }
  }

  @MarkupBuilder
  private func words(of version: FactSource.Version) -> [Markup] {
    let days =
      [voice.text(.validFrom(date: version.from))]
      + [version.until.map { voice.text(.validUntil(date: $0)) }].compactMap(\.self)
      + [voice.text(.checkedOn(date: version.checked))]
    Element(.p) { days.joined(separator: " · ") }
    Element(.p, .class("small")) {
      voice.text(.factSource)
      " "
      Element(.span, .lang("en")) { version.source.string }
    }
  }

  private func value(_ value: String, _ kind: FactSource.Kind) -> Markup {
    switch kind {
    case .web:
      guard let reference = Reference(Address(target: value, text: value)) else { return .text(value) }
      return .element(Element(.anchor, .href(reference)) { value })
    case .mail: return .element(Element(.anchor, .href(Reference(mail: value))) { value })
    case .phone: return .element(Element(.anchor, .href(Reference(phone: value))) { value })
    }
  }
}
