import Localization
import Presentation

/// One language's messages on one page: each beside its source, as readers meet it, with what was found.
struct ReportPage {
  let voice: Voice
  /// The language reported on; the page itself speaks the voice's.
  let language: String
  let sections: [CatalogueReport.Section]

  var page: Element {
    let title = voice.text(.reportTitle(language: voice.language == language ? voice.text(.languageName) : language))
    return Element(.html, .lang(voice.language)) {
      Element(.head) {
        Element(.meta, .charset("utf-8"))
        Element(.meta, .httpEquiv("Content-Security-Policy"), .content(ContentPolicy.scripted.text))
        Element(.meta, .name("referrer"), .content("no-referrer"))
        Element(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
        Element(.meta, .name("color-scheme"), .content("light dark"))
        Element(.title) { title }
        Element(.metaLink, .rel("stylesheet"), .href(Reference(from: SitePath(), to: CatalogueReport.style.path)))
        Element(
          .metaLink, .rel("icon"), .type("image/svg+xml"),
          .href(Reference(from: SitePath(), to: CatalogueReport.icon.path)))
        Markup.script(Reference(from: SitePath(), to: CatalogueReport.script.path))
      }
      Element(.body) {
        Element(.anchor, .class("skip"), .href(Reference(fragment: "content"))) { voice.text(.skipToContent) }
        Element(.div, .class("column")) {
          Element(.main, .id("content"), .tabIndex(-1)) {
            Element(.h1) { title }
            Element(.p, .class("lead")) { voice.text(.reportText) }
            contents
            controls
            for section in sections { self.section(section) }
          }
        }
      }
    }
  }

  private var contents: Element {
    Element(.nav, .class("contents"), .labelledBy("contents")) {
      Element(.h2, .id("contents")) { voice.text(.contents) }
      Element(.ul) {
        for section in sections {
          Element(.li) {
            Element(.anchor, .href(Reference(fragment: section.review.domain))) { section.title }
            " "
            Element(.span, .class("small")) { voice.text(status(of: section)) }
          }
        }
      }
    }
  }

  private func status(of section: CatalogueReport.Section) -> InterfaceMessage {
    let progress = section.progress
    return .catalogueStatus(
      translated: progress.translated, messages: progress.messages, words: progress.translatedWords,
      total: progress.words, review: progress.fuzzy, missing: progress.missing)
  }

  /// What a script puts above the messages; without one there would be nothing to search with.
  private var controls: Element {
    Element(.template, .id("controls")) {
      Element(.form, .class("controls"), .role("search")) {
        Element(.div) {
          Element(.label, .for("search")) { voice.text(.reportSearch) }
          Element(.input, .id("search"), .type("search"), .autocomplete("off"), .spellcheck(false))
        }
        Element(.div) {
          Element(.label, .for("show")) { voice.text(.reportShow) }
          Element(.select, .id("show")) {
            for (value, words) in ReportPage.choices {
              Element(.option, .value(value)) { voice.text(words) }
            }
          }
        }
        Element(.p, .role("status")) {
          voice.text(.reportCount)
          " "
          Element(.span, .id("count"))
        }
      }
    }
  }

  private static let choices: [(String, InterfaceMessage)] = [
    ("", .reportAll), ("found", .reportFindings), ("review", .reportReview), ("missing", .reportMissing),
  ]

  private func section(_ section: CatalogueReport.Section) -> Element {
    let message = ReportMessage(voice: voice, language: language, section: section)
    return Element(.section, .labelledBy(section.review.domain)) {
      Element(.h2, .id(section.review.domain)) { section.title }
      message.findings(section.review.findings)
      for entry in section.review.messages { message.element(entry) }
    }
  }
}
