import Localization
import Presentation
import Wizard

/// `leidraad catalogue status`: how much of what is translated, by language, domain and guide.
struct CatalogueStatus {
  private let workplace: Workplace
  private let asJSON: Bool
  private let languages: [String]

  init(_ call: Call, in workplace: Workplace) throws(CallFlaw) {
    self.workplace = workplace
    asJSON = call.has(.json)
    languages = try workplace.translatedLanguages(in: call)
  }

  func run() -> ExitStatus {
    for language in languages {
      let rows = workplace.catalogues.domains.compactMap { row(of: $0, in: language) }
      let sum = rows.reduce(CatalogueProgress()) { $0 + $1.progress }
      if asJSON {
        for row in rows { workplace.console.result(json(language, row.domain, row.progress).bytes + [0x0A]) }
        continue
      }
      line(language, sum, style: .bold)
      for row in rows { line("  " + row.domain, row.progress) }
    }
    return .good
  }

  private func row(of domain: String, in language: String) -> (domain: String, progress: CatalogueProgress)? {
    guard let source = workplace.catalogues.source(of: domain), source.language != language else { return nil }
    let translation = workplace.catalogues.catalogue(domain, in: language)
    if translation == nil, language.contains("-") { return nil }
    let empty = Catalogue(domain: domain, language: language, role: .translation, messages: [])
    return (domain, CatalogueProgress(of: translation ?? empty, source: source))
  }

  private func line(_ name: String, _ progress: CatalogueProgress, style: Console.Style? = nil) {
    let message = InterfaceMessage.catalogueStatus(
      translated: progress.translated, messages: progress.messages, words: progress.translatedWords,
      total: progress.words, review: progress.fuzzy, missing: progress.missing)
    let padded = name + String(repeating: " ", count: max(0, 20 - name.unicodeScalars.count))
    let bar = Console.isResultOnTerminal ? CatalogueStatus.bar(progress) + "  " : ""
    let shown = style.map { Console.isResultOnTerminal ? workplace.console.styled(padded, $0) : padded } ?? padded
    workplace.console.result("\(shown) \(bar)\(workplace.voice.text(message))")
  }

  /// Twenty cells: full ones for what is translated, half ones for what is to be looked at again.
  static func bar(_ progress: CatalogueProgress) -> String {
    guard progress.messages > 0 else { return String(repeating: "·", count: 20) }
    let full = progress.translated * 20 / progress.messages
    let half = (progress.translated + progress.fuzzy) * 20 / progress.messages - full
    return String(repeating: "█", count: full) + String(repeating: "▒", count: half)
      + String(repeating: "·", count: 20 - full - half)
  }

  private func json(_ language: String, _ domain: String, _ progress: CatalogueProgress) -> JSON {
    .object([
      JSON.Member("language", .text(Array(language.utf8))), JSON.Member("domain", .text(Array(domain.utf8))),
      JSON.Member("guide", .boolean(workplace.guideNames.contains(domain))),
      JSON.Member("messages", .number(progress.messages)), JSON.Member("translated", .number(progress.translated)),
      JSON.Member("review", .number(progress.fuzzy)), JSON.Member("missing", .number(progress.missing)),
      JSON.Member("words", .number(progress.words)), JSON.Member("translatedWords", .number(progress.translatedWords)),
    ])
  }
}

extension Workplace {
  /// The languages that have translations: those that a call names, else all.
  func translatedLanguages(in call: Call) throws(CallFlaw) -> [String] {
    let sources = Set(catalogues.catalogues.filter { $0.role == .source }.map(\.language))
    let all = catalogues.languages.filter { language in
      !sources.contains(language)
        || catalogues.catalogues.contains { $0.language == language && $0.role == .translation }
    }
    guard let named = call[.languages]?.split(separator: ",").map(String.init) else { return all }
    for language in named where !all.contains(language) { throw .unknownLanguage(language, all) }
    return named
  }
}
