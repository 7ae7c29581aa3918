import Authoring
import Glibc
import Localization
import Phrasing
import Presentation
import Wizard

/// What every command works with: the program's voice, its guides and catalogues, and the way to the person.
final class Workplace {
  let console: Console
  let folders: Folders
  let voice: Voice
  let catalogues: CatalogueSet
  private(set) lazy var library = GuideLibrary(folders.guides.map { GuideFolder(path: $0, name: Folders.shown($0)) })

  /// The languages that the program and its guides speak: each has a folder and a name, the sources stand last.
  private(set) lazy var languages = Workplace.languages(of: catalogues)
  /// Without varieties such as `nl-BE`.
  var wholeLanguages: [String] { languages.filter { !$0.contains("-") } }

  convenience init(call: Call, console: Console) {
    self.init(language: call[.language], folders: Folders(given: call), console: console)
  }

  /// Speaks the language asked for if it is one of ours, else that of the environment, else English.
  init(language: String?, folders: Folders, console: Console) {
    self.console = console
    self.folders = folders
    let catalogues = CatalogueSet(folders: folders.localizations)
    self.catalogues = catalogues
    let asked = language.flatMap { Workplace.speaks($0, catalogues) ? $0 : nil }
    voice = Workplace.voice(asked ?? Workplace.environment(catalogues), catalogues)
  }

  /// A voice that can always say something: the English words travel in the program.
  func voice(in language: String) -> Voice {
    language == voice.language ? voice : Workplace.voice(language, catalogues)
  }

  func speaks(_ language: String) -> Bool { Workplace.speaks(language, catalogues) || languages.contains(language) }

  private static func speaks(_ language: String, _ catalogues: CatalogueSet) -> Bool {
    catalogues.catalogue("interface", in: language)?["language-name"]?.isUsable ?? false
  }

  private static func languages(of catalogues: CatalogueSet) -> [String] {
    let named = catalogues.languages.filter { speaks($0, catalogues) }
    let sources = named.filter { catalogues.catalogue("interface", in: $0)?.role == .source }
    return named.isEmpty ? ["en"] : named.filter { !sources.contains($0) } + sources
  }

  private static func voice(_ language: String, _ catalogues: CatalogueSet) -> Voice {
    var own = catalogues
    for embedded in Embedded.englishCatalogues { own.fallBack(on: embedded) }
    for language in [language, "en"] {
      if let voice = try? Voice(language: language, catalogues: own) { return voice }
    }
    fatalError("ICU has no data for English")
  }

  /// The language of the environment: the best of all folders, if it has words, else the best of those that have.
  private static func environment(_ catalogues: CatalogueSet) -> String {
    var environment: [String: String] = [:]
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = getenv(name) { environment[name] = String(cString: value) }
    }
    func best(of languages: [String]) -> String? {
      let whole = languages.filter { !$0.contains("-") }
      return (try? LanguageMatch(offered: whole).best(forEnvironment: environment)) ?? nil
    }
    guard let first = best(of: catalogues.languages) else { return "en" }
    return speaks(first, catalogues) ? first : best(of: languages(of: catalogues)) ?? "en"
  }

  /// What countries are called in all these languages; only their two letters where ICU has no data.
  private(set) lazy var countries: CountryNames =
    (try? CountryNames(languages: languages, spokenIn: voice.language)) ?? CountryNames([], language: [])

  // MARK: Guides

  private(set) lazy var guideNames = library.guides
  /// Each guide is looked at once, or once more by who needs it proofread.
  private var loaded: [String: (guide: LoadedGuide, isProofread: Bool)] = [:]

  /// A guide as far as it can be read; who only follows it does not wait for it to be proofread.
  func load(_ id: String, proofread: Bool = true) -> LoadedGuide? {
    if let known = loaded[id], known.isProofread || !proofread { return known.guide }
    loaded[id] = library.load(id, proofread: proofread).map { ($0, proofread) }
    return loaded[id]?.guide
  }

  /// Looks at all guides beforehand, on all cores.
  func loadGuides() {
    let others = guideNames.filter { loaded[$0]?.isProofread != true }
    for (id, guide) in library.load(others) { loaded[id] = (guide, true) }
  }

  /// Each guide's id and its title in the reader's language.
  var guideTitles: [(id: String, title: String)] {
    guideNames.compactMap { id in voice.title(ofGuide: id, in: library).map { (id, $0) } }
  }

  /// A guide in the reader's language, or another; when it is broken, says so and gives nothing. To ask, less is enough.
  func pages(of id: String, on day: CivilDate, in voice: Voice? = nil, toAsk: Bool = false) -> GuidePages? {
    guard let guide = load(id, proofread: false)?.guide ?? compiled(id) else { return nil }
    let voice = voice ?? self.voice
    let presenter = Presenter(guide, edition: Edition(guide.guide), library: library, voice: voice, on: day)
    return toAsk ? presenter.pagesToAsk : presenter.pages
  }

  func compiled(_ id: String) -> CompiledGuide? {
    let loaded = load(id)
    if let guide = loaded?.guide { return guide }
    let printer = FindingText(voice: voice, console: console)
    for finding in (loaded?.findings ?? []) + library.findings { printer.tell(finding) }
    console.complain(voice.text(.guideBroken(guide: id)))
    return nil
  }
}
