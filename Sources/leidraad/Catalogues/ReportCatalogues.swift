import Authoring
import Localization
import Phrasing
import Presentation
import Site

/// `leidraad catalogue report OUT`: a page a language with every message beside its source, as readers meet it.
struct ReportCatalogues {
  private let workplace: Workplace
  private let languages: [String]

  init(_ call: Call, in workplace: Workplace) throws(CallFlaw) {
    self.workplace = workplace
    languages = try workplace.translatedLanguages(in: call)
  }

  func run(into folder: String) -> ExitStatus {
    let findings = workplace.catalogues.proofread(labels: workplace.labels)
    let opened = ProofreadingLanguages(workplace.catalogues.languages, glossaries: workplace.catalogues)
    var files = [CatalogueReport.style, CatalogueReport.icon, CatalogueReport.script]
    for language in languages {
      guard let spoken = try? Voice(language: language, catalogues: workplace.catalogues) else { continue }
      let sections = workplace.catalogues.domains.compactMap { domain in
        section(domain, spoken: spoken, findings: findings, languages: opened)
      }
      let voice = workplace.languages.contains(language) ? spoken : workplace.voice
      files.append(CatalogueReport.page(language, voice: voice, sections))
    }
    for file in files {
      let path = "\(folder)/\(file.path.text)"
      guard workplace.write(file.bytes, to: path) else { return .failure }
      if file.path.text.hasSuffix(".html"), !workplace.console.isQuiet {
        workplace.console.talk(workplace.voice.text(.saved(file: visible(path))))
      }
    }
    return .good
  }

  /// Nothing for a domain whose source is in this language, and for one that a variety has nothing of.
  private func section(
    _ domain: String, spoken: Voice, findings: [Finding], languages: ProofreadingLanguages
  ) -> CatalogueReport.Section? {
    let language = spoken.language
    guard let source = workplace.catalogues.source(of: domain), source.language != language else { return nil }
    let translation = workplace.catalogues.catalogue(domain, in: language)
    if translation == nil, language.contains("-") { return nil }
    let guide = workplace.guideNames.contains(domain) ? workplace.library.load(domain)?.guide : nil
    let previews = MessagePreviews(voice: spoken, library: workplace.library, guide: guide)
    let empty = Catalogue(domain: domain, language: language, role: .translation, messages: [])
    return CatalogueReport.Section(
      title: title(of: domain, in: language),
      review: CatalogueReview(
        of: translation, in: language, source: source, findings: findings, languages: languages),
      progress: CatalogueProgress(of: translation ?? empty, source: source), sourceLanguage: source.language,
      spoken: spoken, previews: { previews.previews(of: $0, isProse: source.isProse) })
  }
  /// A guide's own title, else the name of the domain.
  private func title(of domain: String, in language: String) -> String {
    let words = Translations(workplace.catalogues, language: language).find("\(domain).title", in: domain)
    return words.map { String(decoding: $0.text, as: UTF8.self) } ?? domain
  }
}
