import Presentation
import Wizard

/// Where a journey ends, and the documents that it gave.
struct WizardEnd {
  let guide: GuidePages
  let passages: PassageMarkup

  @MarkupBuilder
  var sections: [Markup] {
    for outcome in guide.outcomes {
      Element(.section, .class("ask"), .id("outcome-\(outcome.id)"), .hidden) {
        Element(.h2, .tabIndex(-1)) { outcome.title }
        passages.block(outcome.text)
        ItemList(passages: passages).list(outcome.reasons, under: .exitReasons)
        ItemList(passages: passages).list(outcome.items, under: .exitNext)
        Element(.p, .class("actions")) {
          Element(.button, .type("button"), .class("second"), .data(.part, "print")) { voice.text(.printEnd) }
        }
      }
    }
    Element(.section, .data(.part, "documents"), .hidden) {
      Element(.h2) { voice.text(.documents) }
      for document in guide.documents { article(document) }
    }
  }

  private var voice: Voice { passages.voice }

  private func article(_ document: DocumentPage) -> Element {
    Element(.article, .class("document"), .id("document-\(document.id)"), .hidden) {
      Element(.h3) { document.title }
      passages.block(document.text)
      // Empty where it is the reader's own: every language has the same places for words.
      Element(.p, .class("passage note")) {
        document.language == guide.language ? "" : voice.text(.documentLanguageNote(language: document.language))
      }
      Element(.pre, .tabIndex(0), .role("region"), .label(document.title))
      if document.forms.contains(.mail) {
        Element(.div, .class("gloss")) {
          Element(.h4) { voice.text(.documentGloss) }
          Element(.p)
        }
      }
      Element(.p, .class("actions")) {
        button("copy", .copy, document)
        for form in document.forms {
          " "
          button("hand-over", form.invitation, document, .data(.form, "\(form.rawValue)"))
            .adding(form.fileExtension.map { .data(.file, "\(document.id).\($0)") })
            .adding(form.mediaType.map { .data(.media, "\($0)") })
        }
      }
    }
  }

  private func button(
    _ part: String, _ words: InterfaceMessage, _ document: DocumentPage, _ more: Attribute...
  ) -> Element {
    let attributes: [Attribute] = [
      .type("button"), .class("second"), .data(.part, part), .data(.item, document.id),
    ]
    return Element(.button, attributes + more, [.text(voice.text(words))])
  }
}

extension DocumentForm {
  fileprivate var invitation: InterfaceMessage {
    switch self {
    case .text: .download
    case .mail: .downloadMail
    case .mailLink: .openInMail
    case .calendar: .downloadCalendar
    case .page: .downloadPage
    case .table: .downloadTable
    case .data: .downloadData
    }
  }
}
