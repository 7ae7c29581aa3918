import Phrasing
import Presentation
import Wizard

/// Everything that the pages of one site share.
struct Site {
  let languages: [SiteLanguage]
  /// The day from which the pages hold.
  let asOf: CivilDate
  let assets: AssetFiles
  /// Each guide in all its languages, in the order in which the first language that has it lists them.
  let guides: [[TranslatedGuide]]
  private let places: [[UInt8]: Int]

  init(languages: [SiteLanguage], asOf: CivilDate, assets: AssetFiles) {
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
    (self.guides, self.places) = (guides, places)
  }

  /// The page of a kind of the same guide, in every language that has it.
  func translations(of guide: GuidePages, _ kind: PageKind) -> [Translation] {
    guard let place = places[guide.edition.guide.id] else { return [] }
    return guides[place].map { Translation(language: $0.language, path: $0.language.path($0.guide, kind)) }
  }

  var homes: [Translation] { languages.map { Translation(language: $0, path: $0.home) } }
}

/// A guide in one of its languages.
struct TranslatedGuide {
  let language: SiteLanguage
  let guide: GuidePages
}

/// A page in one of its languages.
struct Translation {
  let language: SiteLanguage
  let path: SitePath
}
