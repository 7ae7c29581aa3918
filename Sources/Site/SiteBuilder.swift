public import Authoring
import Localization
public import Phrasing
public import Presentation
import Validation
public import Wizard

/// Makes a site out of guides: the same files for the same guides, on any day and machine.
public struct SiteBuilder: Sendable {
  private let site: Site

  /// - Parameters:
  ///   - languages: In the order in which a reader is offered them.
  ///   - asOf: The day from which the pages hold.
  ///   - authority: Who publishes the site.
  ///   - facts: The addresses and numbers that the guides give.
  ///   - sources: What the guides may rest on.
  ///   - address: Where the site will stand; without it there is nothing that needs whole addresses.
  ///   - preview: What will have changed on that day; every page of a preview says that it is one.
  public init(
    languages: [SiteLanguage], asOf: CivilDate, facts: FactTable = FactTable(),
    sources: SourceTable = SourceTable(), authority: Authority? = nil, address: SiteAddress? = nil,
    preview: Preview? = nil
  ) {
    site = Site(
      languages: languages, asOf: asOf, authority: authority, address: address,
      assets: AssetFiles(authority: authority, countries: SiteBuilder.countries(for: languages)), preview: preview,
      facts: facts.facts, sources: sources)
  }

  /// What countries are called in the languages of the site, and in those in which people and papers name them anyway;
  /// nothing unless a guide asks for a country.
  private static func countries(for languages: [SiteLanguage]) -> CountryNames? {
    let guides = languages.flatMap(\.guides).map(\.edition.guide)
    guard let first = languages.first, guides.contains(where: { $0.asks(for: .country) }) else { return nil }
    let tags = languages.map(\.tag)
    return try? CountryNames(languages: tags + ["en", "da", "nl"].filter { !tags.contains($0) }, spokenIn: first.tag)
  }

  /// Which guides the site has, with the digests of each and of its words, as its manifest lists them.
  public var guides: JSON { Manifest.guides(of: site) }

  /// Every file of the site; the last is the manifest.
  ///
  /// - Parameter progress: Told after every few guides how many of all guides are made.
  public func files(progress: (Int, Int) -> Void = { _, _ in }) -> [SiteFile] {
    let pages = choice + site.languages.map { SiteFile($0.home, HomePage(site: site, language: $0).page) }
    var files = site.assets.common + [GuideData.schema] + webWizards + pages
    // Some at a time, so that there is something to tell.
    for start in stride(from: 0, to: site.guides.count, by: 32) {
      let some = Array(site.guides[start..<min(start + 32, site.guides.count)])
      files += some.mapInParallel { self.files(of: $0) }.flatMap { $0 }
      progress(start + some.count, site.guides.count)
    }
    files += site.sharedFiles + site.guides.compactMap { ShortAddress(site: site, guide: $0).file } + statement
    files += site.languages.flatMap { language in
      language.borrowed.compactMap { BorrowedPage(site: site, language: language, guide: $0).file }
    }
    files += site.moves.map { MovedPage(site: site, move: $0).file }
    if let address = site.address, site.preview == nil {
      files += [Sitemap(site: site).file, Sitemap.robots(at: address)] + missingPage
      files += site.languages.compactMap { Feed(site: site, language: $0).file }
      files += ServerFiles(site: site, redirects: redirects).files
    }
    return files + [Manifest(files: files, site: site).file]
  }

  /// Danish law has the statement looked for at `/was`.
  private var statement: [SiteFile] {
    guard let authority = site.authority, authority.country == .denmark, let address = authority.statement?.address,
      let language = site.languages.first
    else { return [] }
    let page = StatementRedirect(site: site).page(in: language, to: address)
    return page.map { [SiteFile(StatementRedirect.path, $0)] } ?? []
  }

  private var redirects: [ServerFiles.Redirect] {
    let moved = site.moves.map { ServerFiles.Redirect(from: $0.from, target: .page($0.target)) }
    guard let authority = site.authority, authority.country == .denmark, let address = authority.statement?.address
    else { return moved }
    return [ServerFiles.Redirect(from: StatementRedirect.path, target: .elsewhere(address))] + moved
  }

  private var missingPage: [SiteFile] {
    let page = MissingPage(site: site)
    return site.languages.first.map { [SiteFile(MissingPage.path, page.page(in: $0))] } ?? []
  }

  private var webWizards: [SiteFile] {
    let pages = site.guides.compactMap(\.first).map(\.guide)
    let guides = pages.map(\.edition.guide)
    let all =
      guides.map { site.assets.webWizard(for: $0) } + guides.filter(\.hasLists).map { _ in site.assets.lists }
      + pages.filter(\.hasEarlierVersions).map { _ in site.assets.earlier }
    return all.reduce(into: []) { files, file in
      if !files.contains(where: { $0.path == file.path }) { files.append(file) }
    }
  }

  private var choice: [SiteFile] {
    let choice = ChoicePage(site: site)
    return site.languages.first.map { [SiteFile(choice.path, choice.page(in: $0))] } ?? []
  }

  private func files(of guide: [TranslatedGuide]) -> [SiteFile] {
    let pages = guide.flatMap { translated in
      [PageKind.guide, .print].map { kind in
        GuidePage(site: site, language: translated.language, guide: translated.guide, kind: kind)
      }
    }
    let data = guide.map { GuideData(site: site, language: $0.language, guide: $0.guide).file }
    let diagrams = guide.map { DiagramPage(site: site, language: $0.language, guide: $0.guide) }
    return pages.map { SiteFile($0.path, $0.page) } + diagrams.map { SiteFile($0.path, $0.page) } + data
      + wizard(of: guide)
  }

  /// The wizard's page in each language, and what these pages load.
  private func wizard(of guide: [TranslatedGuide]) -> [SiteFile] {
    let pages = guide.map { WizardPage(site: site, language: $0.language, guide: $0.guide) }
    var bodies: [Element] = []
    var scripts: [WizardScripts] = []
    for page in pages {
      var slots = WordSlots()
      bodies.append(slots.number(page.body))
      scripts.append(WizardScripts(page.guide, texts: slots, title: page.title, path: page.path))
    }
    let loaded = scripts.prefix(1).map { $0.guide } + scripts.flatMap { [$0.words, $0.texts] }
    return loaded + zip(pages, bodies).map { SiteFile($0.path, $0.page(body: $1, scripts: scripts)) }
  }
}
