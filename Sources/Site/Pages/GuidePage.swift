import Authoring
import Phrasing
import Presentation
import Wizard

/// A guide to read: whole, and without a script.
struct GuidePage {
  let site: Site
  let language: SiteLanguage
  let guide: GuidePages
  let kind: PageKind
  let path: SitePath
  private let passages: PassageMarkup

  /// - Parameter shown: Where it is shown, if not in its own place.
  init(site: Site, language: SiteLanguage, guide: GuidePages, kind: PageKind, shown: SitePath? = nil) {
    (self.site, self.language, self.kind) = (site, language, kind)
    self.guide = kind == .guide ? language.terms.marking(guide) : guide
    path = shown ?? language.path(guide, kind)
    passages = PassageMarkup(self.guide, on: path, in: language, linksTerms: kind == .guide)
  }

  var page: Element {
    var frame = PageFrame(
      site: site, language: language, path: path, title: guide.title, translations: translations,
      summary: guide.summary.plain)
    frame.way = [(voice.text(.guides), language.home)]
    if kind == .print { frame.way.append((guide.title, language.path(guide, .guide))) }
    frame.foot = [.element(guide.imprint(voice))] + care
    if kind == .guide { frame.data = GuideData.path(of: guide, in: language) }
    if kind == .print { frame.canonical = language.path(guide, .guide) }
    return frame.page { content }
  }

  @MarkupBuilder
  var content: [Markup] {
    Element(.h1) { guide.title }
    passages.block(guide.summary, "passage lead")
    if kind == .guide { actions }
    BeforeYouStart(guide: guide, passages: passages).section
    entrances
    if kind == .guide { contents }
    for (number, step) in guide.steps.enumerated() { sections.section(step, number: number + 1) }
    outcomes
    documents
    sources
  }

  private var voice: Voice { language.voice }
  private var translations: [Translation] { site.translations(of: guide, kind) }
  private var sections: StepSection {
    StepSection(
      guide: guide, language: language, passages: passages, page: path,
      translations: kind == .guide ? translations : [])
  }

  /// When an authority published and reviewed the guide, and will again.
  @MarkupBuilder
  private var care: [Markup] {
    if let care = site.care(of: guide), let authority = site.authority {
      let due = authority.reviewDue(of: care)
      let dates =
        [voice.text(.publishedOn(date: care.published))]
        + [care.updated.map { voice.text(.updatedOn(date: $0)) }].compactMap(\.self)
        + [voice.text(.reviewedOn(date: care.reviewed)), voice.text(.reviewDue(date: due))]
      Element(.p, .class("small")) { dates.joined(separator: " · ") }
      care.owner.map { owner in Element(.p, .class("small")) { voice.text(.ownedBy(owner: owner)) } }
    }
  }

  private var actions: Element {
    Element(.p, .class("actions")) {
      Element(.anchor, .class("button"), .href(link(.wizard))) { voice.text(.startWizard) }
      " "
      Element(.anchor, .href(link(.diagram))) { voice.text(.diagramTitle) }
      " "
      Element(.anchor, .href(link(.print))) { voice.text(.printVersion) }
    }
  }

  private func link(_ kind: PageKind) -> Reference {
    Reference(from: path, to: language.path(guide, kind))
  }

  private var contents: Element {
    Element(.nav, .class("contents"), .labelledBy("contents")) {
      Element(.h2, .id("contents")) { voice.text(.contents) }
      Element(.ol) {
        for step in guide.steps {
          Element(.li) { Element(.anchor, .href(Reference(fragment: "step-\(step.id)"))) { step.title } }
        }
      }
    }
  }

  private var outcomes: Element {
    Element(.section, .class("outcomes"), .labelledBy("outcomes")) {
      Element(.h2, .id("outcomes")) { voice.text(.outcome) }
      for outcome in guide.outcomes {
        Element(.section, .id("outcome-\(outcome.id)")) {
          Element(.h3) { outcome.title }
          passages.block(outcome.text)
          items(outcome.reasons, under: .exitReasons)
          items(outcome.items, under: .exitNext)
        }
      }
    }
  }

  @MarkupBuilder
  private func items(_ items: [ItemText], under title: InterfaceMessage) -> [Markup] {
    if !items.isEmpty {
      Element(.h4) { voice.text(title) }
      sections.items(items)
    }
  }

  /// Places further on at which to begin, each with what it takes for granted.
  private var entrances: Element? {
    guard !guide.entrances.isEmpty else { return nil }
    return Element(.section, .class("box"), .labelledBy("entrances")) {
      Element(.h2, .id("entrances")) { voice.text(.startFurtherOn) }
      Element(.ul) { for entrance in guide.entrances { self.entrance(entrance) } }
    }
  }

  private func entrance(_ entrance: EntranceText) -> Element {
    let step = guide.steps[entrance.entrance.step.index]
    return Element(.li) {
      Element(.anchor, .href(Reference(fragment: "step-\(step.id)"))) { entrance.title }
      for assumption in entrance.assumptions { Element(.p, .class("condition")) { assumption } }
    }
  }

  private var documents: Element? {
    guard !guide.documents.isEmpty else { return nil }
    return Element(.section, .class("documents"), .labelledBy("documents")) {
      Element(.h2, .id("documents")) { voice.text(.documents) }
      for document in guide.documents {
        Element(.section, .id("document-\(document.id)")) {
          Element(.h3) { document.title }
          document.condition.map { Element(.p, [.class("condition")], [.text($0)]) }
          passages.block(document.text)
        }
      }
    }
  }

  private var sources: Element {
    Element(.details, .class("sources")) {
      Element(.summary) { Element(.h2) { voice.text(.sourcesAndDates) } }
      Element(.dl) {
        for step in guide.steps where !step.allSources.isEmpty {
          Element(.div) {
            Element(.dt) { step.title }
            Element(.dd) { statements(step.allSources) }
          }
        }
      }
    }
  }
}

extension GuidePage {
  /// The ids of statements, each with a way to what it stands for.
  private func statements(_ ids: [String]) -> [Markup] {
    let known = Set(site.statements.map(\.id))
    return ids.enumerated().flatMap { index, id -> [Markup] in
      let reference = Reference(
        from: path, to: language.path(SharedPage.facts), fragment: StatementList.place(of: id))
      let name: Markup = known.contains(id) ? .element(Element(.anchor, .href(reference)) { id }) : .text(id)
      return index == 0 ? [name] : [.text(", "), name]
    }
  }
}

extension GuidePages {
  /// Which guide this is and when it was checked: what an authority asks when somebody finds a mistake.
  func imprint(_ voice: Voice) -> Element {
    let digest = String(decoding: edition.digest.start, as: UTF8.self)
    let ofWords = wordsDigest.map { String(decoding: $0.start, as: UTF8.self) } ?? ""
    let parts = [
      checked, voice.text(.version(version: version)), voice.text(.checksum(digest: digest)),
      voice.text(.checksumOfWords(digest: ofWords)),
    ]
    return Element(.p, .class("small")) { parts.joined(separator: " · ") }
  }
}

extension StepPage {
  /// The sources of the step and of its items, each once.
  var allSources: [String] {
    guard case .instructions(let items) = kind else { return sources }
    return items.flatMap { $0.sources }.reduce(into: sources) { all, source in
      if !all.contains(source) { all.append(source) }
    }
  }
}
