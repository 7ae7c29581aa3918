import Localization
import Presentation

/// `leidraad catalogue pseudo OUT`: all words in a trial language, which `--localizations OUT` then shows.
struct PseudoCatalogues {
  let workplace: Workplace

  func run(into folder: String) -> ExitStatus {
    for domain in workplace.catalogues.domains {
      guard let source = workplace.catalogues.source(of: domain), domain != "glossary",
        let template = workplace.catalogues.file("\(domain).pot", in: source.language)
      else { continue }
      let path = "\(folder)/\(PseudoLanguage.tag)/\(domain).po"
      guard workplace.write(PseudoLanguage.translation(of: template), to: path) else { return .failure }
      if !workplace.console.isQuiet { workplace.console.talk(workplace.voice.text(.saved(file: visible(path)))) }
    }
    return .good
  }
}
