import Presentation
import Validation
import Wizard

/// The page that asks. Every word that it can show is printed on it; its script chooses which, and writes none.
struct WizardPage {
  let site: Site
  let language: SiteLanguage
  let guide: GuidePages

  private let counts: [ClosedRange<Int>]
  private let certainlyNext: [Position<Step>?]
  private let passages: PassageMarkup

  init(site: Site, language: SiteLanguage, guide: GuidePages) {
    (self.site, self.language, self.guide) = (site, language, guide)
    counts = guide.edition.guide.following
    certainlyNext = guide.edition.guide.certainlyNext
    passages = PassageMarkup(guide, on: language.path(guide, .wizard), in: language)
  }

  var path: SitePath { language.path(guide, .wizard) }
  var title: String { "\(guide.title) – \(site.name(in: language))" }

  /// What stands in the page's body, before its words are numbered.
  var body: Element { frame.body(content) }

  /// The page in this language, with a script for each: `scripts` by the languages of ``Site/translations(of:_:)``.
  func page(body: Element, scripts: [WizardScripts]) -> Element {
    var frame = frame
    let own = zip(translations, scripts).first { $0.0.language.tag == language.tag }.map { $0.1 }
    frame.scripts = [site.assets.webWizard(for: guide.edition.guide).path]
    if guide.edition.guide.asks(for: .country), let countries = site.assets.countries {
      frame.scripts.append(countries.path)
    }
    if guide.edition.guide.hasLists { frame.scripts.append(site.assets.lists.path) }
    if guide.hasEarlierVersions { frame.scripts.append(site.assets.earlier.path) }
    if let own { frame.scripts += [own.guide.path, own.words.path] }
    frame.scripts.append(site.assets.wizard.path)
    let others = zip(translations, scripts).map { translation, scripts in
      Markup.element(
        Element(.template, .data(.part, "language"), .lang(translation.language.tag)) {
          Markup.script(link(scripts.words.path))
          Markup.script(link(scripts.texts.path))
        })
    }
    return frame.page(body: Element(.body, body.attributes, body.content + others))
  }

  private var voice: Voice { language.voice }
  private var translations: [Translation] { site.translations(of: guide, .wizard) }

  private var frame: PageFrame {
    var frame = PageFrame(
      site: site, language: language, path: path, title: guide.title, translations: translations,
      summary: guide.summary.plain)
    frame.way = [(voice.text(.guides), language.home), (guide.title, language.path(guide, .guide))]
    frame.policy = .wizard
    frame.foot = [.element(guide.imprint(voice))]
    return frame
  }

  private func link(_ target: SitePath) -> Reference { Reference(from: path, to: target) }

  /// The way up to the site's folder.
  private var root: String { path.folders.map { _ in "../" }.joined() }

  @MarkupBuilder
  private var content: [Markup] {
    Element(.h1, .class("caption")) { guide.title }
    byHand
    form
    Element(.p, .class("unseen"), .role("status"), .data(.part, "said"))
  }

  /// What stands here until the script has taken over, and stays where it cannot.
  private var byHand: Element {
    Element(.div, .class("by-hand"), .data(.part, "by-hand")) {
      Element(.p, .data(.part, "needs-javascript")) { voice.text(.needsJavascript) }
      Element(.p, .data(.part, "needs-wasm"), .hidden) { voice.text(.needsWasm) }
      Element(.p, .class("actions")) {
        Element(.anchor, .class("button"), .href(link(language.path(guide, .guide)))) { voice.text(.readGuide) }
      }
      BeforeYouStart(guide: guide, passages: passages).section
    }
  }

  private var form: Element {
    Element(.form, .id("wizard"), .data(.root, root), .noValidate, .hidden) {
      Element(.p, .class("back"), .data(.part, "back-line")) { button("back", .back, "plain") }
      Element(
        .div, .class("summary"), .data(.part, "summary"), .role("alert"), .tabIndex(-1), .hidden
      ) {
        Element(.h2) { voice.text(.errorTitle) }
        Element(.ul)
      }
      notices
      StepList(guide: guide, voice: voice).disclosure
      for (index, step) in guide.steps.enumerated() {
        WizardStep(guide: guide, step: step, passages: passages).section.adding(.data(.following, following(index)))
      }
      WizardEnd(guide: guide, passages: passages).sections
      ReasonList(guide: guide, voice: voice).disclosure
      Element(.p, .class("actions"), .data(.part, "next-line")) {
        Element(.button, .class("button"), .type("submit")) { voice.text(.next) }
      }
      care
      alert("kept-elsewhere", .keptElsewhere)
      alert("not-kept", .notKept)
      said("opened", .answersOpened)
      said("error-prefix", .errorPrefix)
      said("copied", .copied)
      said("forgotten", .answersForgotten)
    }
  }

  /// For the script: how many steps follow a step, at least and at most, and the one that follows in any case.
  private func following(_ index: Int) -> String {
    let count = counts[index]
    let next = certainlyNext[index].map { " " + guide.steps[$0.index].id } ?? ""
    return "\(count.lowerBound) \(count.upperBound)\(next)"
  }

  /// What was found on the way to a step, above it.
  private var notices: Element {
    Element(.div, .class("warning notices"), .role("alert"), .data(.part, "notices"), .tabIndex(-1), .hidden) {
      said("not-opened", .answersNotOpened)
      said("later", .answersOfLaterVersion)
      said("changed-since", .guideChangedSince)
      if guide.hasEarlierVersions { news }
      for (part, words) in [("dropped", InterfaceMessage.answersDropped), ("refused", .answersRefused)] {
        Element(.div, .data(.part, part), .hidden) {
          Element(.p) { voice.text(words) }
          Element(.ul)
        }
      }
      Element(.div, .data(.part, "doubts"), .hidden) { Element(.ul) }
    }
  }

  /// What is new in which version, and why answers of earlier ones are gone; the script shows what concerns the person.
  private var news: Element {
    Element(.div, .data(.part, "news"), .hidden) {
      for change in guide.changes {
        Element(.p, .data(.version, change.version), .hidden) {
          voice.text(.draftNews(version: change.version, words: change.text))
        }
      }
      for migration in guide.migrations.inOrder {
        if case .dropped(let message) = migration.change, let reason = guide.reasons[message] {
          Element(
            .p, .data(.version, String(decoding: migration.version, as: UTF8.self)),
            .data(.item, String(decoding: migration.question, as: UTF8.self)), .hidden
          ) { voice.text(.draftAnswerDropped(reason: reason)) }
        }
      }
    }
  }

  /// What becomes of the answers.
  private var care: Element {
    Element(.div, .class("privacy")) {
      Element(.p) { voice.text(.privacy) }
      Element(.p) {
        button("save", .saveAnswers, "plain")
        " "
        button("open", .openAnswers, "plain")
        " "
        button("restart", .startAgain, "plain")
        Element(.input, .type("file"), .accept(".json"), .data(.part, "file"), .hidden)
      }
      Element(.p, .data(.part, "keep-line"), .hidden) {
        Element(.span, .class("keep")) {
          Element(.input, .type("checkbox"), .id("keep"), .data(.part, "keep"))
          Element(.label, .for("keep")) { voice.text(.keepAnswers) }
        }
        " "
        button("forget", .forgetAnswers, "plain").adding(.hidden)
      }
    }
  }

  private func alert(_ part: String, _ words: InterfaceMessage) -> Element {
    Element(.p, .class("warning"), .role("alert"), .data(.part, part), .hidden) { voice.text(words) }
  }

  /// What is said when there is reason to.
  private func said(_ part: String, _ words: InterfaceMessage) -> Element {
    Element(.p, .data(.part, part), .hidden) { voice.text(words) }
  }

  private func button(_ part: String, _ words: InterfaceMessage, _ kind: StaticString) -> Element {
    Element(.button, .type("button"), .class(kind), .data(.part, part)) { voice.text(words) }
  }
}
