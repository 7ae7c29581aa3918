import Localization
import Presentation

/// One message of a report.
struct ReportMessage {
  let voice: Voice
  let language: String
  let section: CatalogueReport.Section

  func element(_ message: CatalogueReview.Message) -> Element {
    let id = "\(section.review.domain)/\(message.key)"
    let states = (message.findings.isEmpty ? [] : ["found"]) + [state(message.state)].compactMap { $0?.name }
    return Element(.article, .labelledBy(id), .data(.part, states.joined(separator: " "))) {
      Element(.h3, .id(id)) {
        Element(.anchor, .href(Reference(fragment: id))) { Element(.code) { message.key } }
        if let state = state(message.state) {
          " "
          Element(.span, .class("state")) { voice.text(state.words) }
        }
      }
      if !message.notes.isEmpty { Element(.p, .class("note")) { message.notes.joined(separator: " ") } }
      Element(.dl) {
        pair(.reportSource, "words", section.sourceLanguage, String(decoding: message.source, as: UTF8.self))
        if !message.translation.isEmpty {
          pair(.reportTranslation, "words", language, String(decoding: message.translation, as: UTF8.self))
        }
      }
      shown(message)
      findings(message.findings)
      terms(message.terms)
      if !message.places.isEmpty {
        Element(.p, .class("small")) { "\(voice.text(.reportPlaces)) \(message.places.joined(separator: " "))" }
      }
    }
  }

  private func state(_ state: CatalogueReview.State) -> (name: String, words: InterfaceMessage)? {
    switch state {
    case .translated: nil
    case .review: ("review", .reportReview)
    case .missing: ("missing", .reportMissing)
    }
  }

  private func pair(_ name: InterfaceMessage, _ kind: StaticString, _ language: String, _ words: String) -> Element {
    Element(.div) {
      Element(.dt) { voice.text(name) }
      Element(.dd, .class(kind), .lang(language)) { words }
    }
  }

  /// How readers meet it, where that is not just what stands in the catalogue.
  private func shown(_ message: CatalogueReview.Message) -> Element? {
    let previews = section.previews(message.translation)
    let words = String(decoding: message.translation, as: UTF8.self)
    let spoken = section.spoken
    let isPlain = previews.allSatisfy { $0.choices.isEmpty && spoken.plain($0.passage) { _ in "…" } == words }
    if previews.isEmpty || isPlain { return nil }
    let markup = PassageMarkup(voice: spoken)
    return Element(.div, .class("shown")) {
      for preview in previews {
        if !preview.choices.isEmpty { Element(.p, .class("choices")) { preview.choices.joined(separator: ", ") } }
        Element(.dl) {
          Element(.div) {
            Element(.dt) { voice.text(.reportPage) }
            Element(
              .dd, [.class("page"), .lang(language)],
              [markup.block(preview.passage)].compactMap(\.self).map { .element($0) })
          }
          pair(.reportTerminal, "terminal", language, spoken.plain(preview.passage) { _ in "…" })
        }
      }
    }
  }

  func findings(_ findings: [Finding]) -> Element? {
    if findings.isEmpty { return nil }
    return Element(.ul, .class("findings")) {
      for finding in findings {
        let words = voice.words(of: finding)
        Element(.li, .data(.code, finding.code.rawValue)) {
          Element(.strong) { voice.text(finding.severity.words) }
          " \(words.message) \(words.advice)"
          if let suggestion = finding.suggestion { " " + voice.text(.didYouMean(name: suggestion)) }
          " "
          Element(.code) { "\(finding.code.rawValue) \(finding.place.line):\(finding.place.column)" }
        }
      }
    }
  }

  private func terms(_ terms: [CatalogueReview.Term]) -> Element? {
    if terms.isEmpty { return nil }
    return Element(.ul, .class("terms"), .label(voice.text(.reportTerms))) {
      for term in terms {
        Element(.li) {
          Element(.span, .lang(section.sourceLanguage)) { term.source }
          " → "
          Element(.strong, .lang(language)) { term.approved }
          if !term.forbidden.isEmpty { " (\(voice.text(.reportRefused(words: term.forbidden))))" }
        }
      }
    }
  }
}

extension Severity {
  fileprivate var words: InterfaceMessage {
    switch self {
    case .error: .errorPrefix
    case .warning: .warning
    case .info: .reportAside
    }
  }
}
