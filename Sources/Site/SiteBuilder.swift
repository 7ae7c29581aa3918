public import Phrasing
import Presentation
import Wizard

/// Makes a site out of guides: the same files for the same guides, on any day and machine.
public struct SiteBuilder {
  private let site: Site

  /// - Parameters:
  ///   - languages: In the order in which a reader is offered them.
  ///   - asOf: The day from which the pages hold.
  public init(languages: [SiteLanguage], asOf: CivilDate) {
    site = Site(languages: languages, asOf: asOf, assets: AssetFiles())
  }

  /// Every file of the site; the last is the manifest.
  public func files() -> [SiteFile] {
    let pages = choice + site.languages.map { SiteFile($0.home, HomePage(site: site, language: $0).page) }
    let files = site.assets.common + webWizards + pages + site.guides.flatMap(files)
    return files + [Manifest(files: files, site: site).file]
  }

  private var webWizards: [SiteFile] {
    let all = site.guides.compactMap(\.first).map { site.assets.webWizard(for: $0.guide.edition.guide) }
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
    return pages.map { SiteFile($0.path, $0.page) } + wizard(of: guide)
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
