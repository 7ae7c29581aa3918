import FoundationEssentials
import Localization
import Presentation

/// `leidraad catalogue export OUT`: the translations as files that a translator's tool opens, a folder a language.
struct ExportCatalogues {
  private let workplace: Workplace
  private let languages: [String]
  private let format: Format

  enum Format: String, CaseIterable {
    case xliff, csv

    var ending: String {
      switch self {
      case .xliff: "xlf"
      case .csv: "csv"
      }
    }
  }

  init(_ call: Call, in workplace: Workplace) throws(CallFlaw) {
    self.workplace = workplace
    languages = try workplace.translatedLanguages(in: call)
    guard let format = Format(rawValue: call[.format] ?? "xliff") else {
      throw .choiceExpected(.format, Format.allCases.map(\.rawValue))
    }
    self.format = format
  }

  func run(into folder: String) -> ExitStatus {
    var written: [(path: String, bytes: [UInt8])] = []
    for language in languages {
      for domain in workplace.catalogues.domains {
        guard let source = workplace.catalogues.source(of: domain), source.language != language,
          let template = workplace.catalogues.file("\(domain).pot", in: source.language)
        else { continue }
        let translation = workplace.catalogues.file("\(domain).po", in: language)
        if translation == nil, language.contains("-") { continue }
        let file = ExchangeFile(domain: domain, language: language, template: template, translation: translation)
        do throws(UnwritableText) {
          let bytes = try format == .csv ? file.csv : file.xliff(sourceLanguage: source.language)
          written.append(("\(folder)/\(language)/\(domain).\(format.ending)", bytes))
        } catch {
          FindingText(voice: workplace.voice, console: workplace.console).tell(error.finding)
          return .brokenGuide
        }
      }
    }
    for (path, bytes) in written {
      guard workplace.write(bytes, to: path) else { return .failure }
      if !workplace.console.isQuiet { workplace.console.talk(workplace.voice.text(.saved(file: visible(path)))) }
    }
    return .good
  }
}

extension Workplace {
  /// Puts a file in the place of what stood there, whole or not at all, and makes its folder; or says that it cannot.
  func write(_ bytes: [UInt8], to path: String) -> Bool {
    do {
      let file = URL(filePath: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file, options: .atomic)
      return true
    } catch {
      console.complain(voice.text(.fileUnwritable(file: visible(path))))
      return false
    }
  }
}
