import Authoring
import Phrasing
import Presentation
import Wizard

/// Everything that the pages of one site share.
struct Site: Sendable {
  let languages: [SiteLanguage]
  /// The day from which the pages hold.
  let asOf: CivilDate
  /// Who publishes it; nobody when it is built to be looked at.
  let authority: Authority?
  /// Where it will stand, if that is known.
  let address: SiteAddress?
  let assets: AssetFiles
  /// What will have changed, if the site is not to be published but to be looked at beforehand.
  let preview: Preview?
  /// The addresses and numbers that the guides give.
  let facts: [FactSource]
  /// The statements that the guides and those addresses and numbers rest on.
  let statements: [SourcedStatement]
  let sources: SourceTable
  /// Each guide in all its languages, in the order in which the first language that has it lists them.
  let guides: [[TranslatedGuide]]
  /// The pages of each language that belong to no one guide; every page leads to them.
  private(set) var sharedPages: [SharedPage] = []
  private let places: [[UInt8]: Int]

  init(
    languages: [SiteLanguage], asOf: CivilDate, authority: Authority? = nil, address: SiteAddress? = nil,
    assets: AssetFiles, preview: Preview? = nil, facts: [FactSource] = [], sources: SourceTable = SourceTable()
  ) {
    var guides: [[TranslatedGuide]] = []
    var places: [[UInt8]: Int] = [:]
    for language in languages {
      for guide in language.guides {
        let place = places[guide.edition.guide.id] ?? guides.count
        if place == guides.count { guides.append([]) }
        places[guide.edition.guide.id] = place
        guides[place].append(TranslatedGuide(language: language, guide: guide))
      }
    }
    (self.languages, self.asOf, self.assets) = (languages, asOf, assets)
    (self.authority, self.address, self.facts) = (authority, address, facts)
    self.preview = preview
    let cited = Set(
      languages.flatMap(\.guides).flatMap(\.steps).flatMap(\.allSources)
        + facts.flatMap { $0.versions(since: asOf) }.flatMap(\.statements))
    self.sources = sources
    statements = sources.statements.filter { cited.contains($0.id) }
    (self.guides, self.places) = (guides, places)
    sharedPages = SharedPage.allCases.filter(has)
  }

  /// The page of a kind of the same guide, in every language that has it.
  func translations(of guide: GuidePages, _ kind: PageKind) -> [Translation] {
    guard let place = places[guide.edition.guide.id] else { return [] }
    return guides[place].map { Translation(language: $0.language, path: $0.language.path($0.guide, kind)) }
  }

  /// What the site is called: by the name of whoever publishes it.
  func name(in language: SiteLanguage) -> String {
    authority?.names[language.tag] ?? language.voice.text(.siteName)
  }

  /// The whole address of a page, once it is known where the site will stand.
  func address(of path: SitePath) -> String? {
    address.map { address in
      let folders = path.folders.map { $0 + "/" }.joined()
      return "\(address.text)/\(folders)\(path.name == "index.html" ? "" : path.name)"
    }
  }

  var homes: [Translation] { languages.map { Translation(language: $0, path: $0.home) } }
}

/// A guide in one of its languages.
struct TranslatedGuide: Sendable {
  let language: SiteLanguage
  let guide: GuidePages
}

/// A page in one of its languages.
struct Translation: Sendable {
  let language: SiteLanguage
  let path: SitePath
}
