import Authoring
import Presentation

/// How accessible the site is, after the model of Decision (EU) 2018/1523. Where the law has the statement kept by
/// somebody else, as in Denmark and the Netherlands, the page leads there and states no rival.
struct AccessibilityPage {
  let site: Site
  let language: SiteLanguage

  @MarkupBuilder
  var content: [Markup] {
    if let authority = site.authority, let statement = authority.statement {
      Element(.p) { voice.text(.accessibilityIntro(authority: site.name(in: language))) }
      if let address = statement.address {
        Element(.p) {
          voice.text(.accessibilityOfficial)
          " "
          link(address)
        }
      }
      if statement.address == nil { status(statement) }
      statement.signedBy.map { name in Element(.p) { voice.text(.accessibilitySigned(name: name)) } }
      Element(.h2) { voice.text(.accessibilityFeedback) }
      Element(.p) { voice.text(.accessibilityTell) }
      contact(authority.contact)
      if let enforcement = statement.enforcement {
        Element(.h2) { voice.text(.accessibilityEnforcement) }
        Element(.p) {
          voice.text(.accessibilityTurn(name: enforcement.names[language.tag] ?? ""))
          " "
          link(enforcement.address)
        }
      }
    }
  }

  private var voice: Voice { language.voice }

  @MarkupBuilder
  private func status(_ statement: AccessibilityStatement) -> [Markup] {
    Element(.h2) { voice.text(.accessibilityStatus) }
    Element(.p) {
      switch statement.conformance {
      case .full: voice.text(.accessibilityFull(standard: statement.standard))
      case .partial: voice.text(.accessibilityPartial(standard: statement.standard))
      case .none: voice.text(.accessibilityNone(standard: statement.standard))
      }
    }
    if !statement.exceptions.isEmpty {
      Element(.h2) { voice.text(.accessibilityExceptions) }
      Element(.ul) { for exception in statement.exceptions { Element(.li) { exception[language.tag] ?? "" } } }
    }
    Element(.h2) { voice.text(.accessibilityPreparation) }
    Element(.p) {
      switch statement.method {
      case .own: voice.text(.accessibilityOwn(date: statement.prepared))
      case .external: voice.text(.accessibilityExternal(date: statement.prepared))
      }
      " "
      voice.text(.reviewedOn(date: statement.reviewed))
      "."
    }
  }

  private func contact(_ contact: Authority.Contact) -> Element {
    Element(.ul) {
      Element(.li) { Element(.anchor, .href(Reference(mail: contact.mail))) { contact.mail } }
      contact.phone.map { phone in
        Element(.li) { Element(.anchor, .href(Reference(phone: phone))) { phone } }
      }
      contact.post.map { post in Element(.li) { post } }
    }
  }

  private func link(_ address: String) -> Markup {
    let address = Address(target: address, text: address)
    guard let reference = Reference(address) else { return .text(address.text) }
    return .element(Element(.anchor, .href(reference)) { address.text })
  }
}

/// `/was/`, where Danish law has the statement looked for: a page that leads to it. Servers lead there at once.
struct StatementRedirect {
  static let path = SitePath(["was"])

  let site: Site

  func page(in language: SiteLanguage, to address: String) -> Element? {
    guard let reference = Reference(Address(target: address, text: address)) else { return nil }
    var frame = PageFrame(
      site: site, language: language, path: StatementRedirect.path, title: language.voice.text(.accessibilityTitle),
      translations: site.translations(of: .accessibility))
    frame.isListed = false
    return frame.page {
      Element(.h1) { language.voice.text(.accessibilityTitle) }
      Element(.p) {
        language.voice.text(.accessibilityOfficial)
        " "
        Element(.anchor, .href(reference)) { address }
      }
    }
  }
}
