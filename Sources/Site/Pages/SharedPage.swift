import Authoring
import Localization
import Presentation

/// The pages of a language that belong to no one guide.
enum SharedPage: CaseIterable, Sendable {
  case preview, search, index, glossary, facts, changes, privacy, accessibility

  var title: InterfaceMessage {
    switch self {
    case .preview: .previewTitle
    case .search: .searchTitle
    case .index: .indexTitle
    case .glossary: .glossaryTitle
    case .facts: .factsTitle
    case .changes: .changesTitle
    case .privacy: .privacyTitle
    case .accessibility: .accessibilityTitle
    }
  }

  /// What its address shows; it must not change when its title does.
  func folder(in language: String) -> String {
    switch (self, language) {
    case (.preview, _): "preview"
    case (.search, "da"): "soeg"
    case (.search, "nl"): "zoeken"
    case (.search, _): "search"
    case (.index, "da"): "a-aa"
    case (.index, _): "a-z"
    case (.glossary, "da"): "ordliste"
    case (.glossary, "nl"): "woordenlijst"
    case (.glossary, _): "glossary"
    case (.facts, "da"): "adresser-og-kilder"
    case (.facts, "nl"): "adressen-en-bronnen"
    case (.facts, _): "addresses-and-sources"
    case (.changes, "da"): "aendringer"
    case (.changes, "nl"): "wijzigingen"
    case (.changes, _): "changes"
    case (.privacy, "da"): "privatliv"
    case (.privacy, _): "privacy"
    case (.accessibility, "da"): "tilgaengelighed"
    case (.accessibility, "nl"): "toegankelijkheid"
    case (.accessibility, _): "accessibility"
    }
  }
}

extension SiteLanguage {
  func path(_ page: SharedPage) -> SitePath { SitePath([tag, page.folder(in: tag)]) }
}

extension Site {
  /// Whether there is anything to print: what an authority has not told there is not.
  func has(_ page: SharedPage) -> Bool {
    switch page {
    case .preview: preview != nil
    case .search, .index, .privacy: true
    case .glossary: languages.contains { !$0.terms.terms.isEmpty }
    case .facts: !facts.isEmpty || !statements.isEmpty
    case .changes: languages.contains { !changes(in: $0).isEmpty }
    case .accessibility: authority?.statement != nil
    }
  }

  func translations(of page: SharedPage) -> [Translation] {
    languages.map { Translation(language: $0, path: $0.path(page)) }
  }

  /// Every shared page in every language.
  var sharedFiles: [SiteFile] {
    let indexes = languages.mapInParallel { SearchIndex(language: $0).file }
    let search = languages.map { SearchPage(site: self, language: $0, indexes: indexes).file }
    let pages = languages.flatMap { language in sharedPages.filter { $0 != .search }.map { (language, $0) } }
    return indexes + search
      + pages.mapInParallel { language, page in SiteFile(language.path(page), sharedPage(page, in: language)) }
  }

  private func sharedPage(_ page: SharedPage, in language: SiteLanguage) -> Element {
    var frame = PageFrame(
      site: self, language: language, path: language.path(page), title: language.voice.text(page.title),
      translations: translations(of: page))
    frame.way = [(language.voice.text(.guides), language.home)]
    let content =
      switch page {
      case .search: [Markup]()
      case .preview:
        preview.map { PreviewPage(preview: $0, facts: facts, language: language, frame: frame).content } ?? []
      case .index: IndexPage(language: language, frame: frame).content
      case .glossary: GlossaryPage(language: language, others: languages.filter { $0.tag != language.tag }).content
      case .facts: FactsPage(site: self, language: language).content
      case .changes: ChangesPage(site: self, language: language, frame: frame).content
      case .privacy: PrivacyPage(voice: language.voice).content
      case .accessibility: AccessibilityPage(site: self, language: language).content
      }
    return frame.page {
      Element(.h1) { language.voice.text(page.title) }
      content
    }
  }
}
