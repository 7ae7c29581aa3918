import Authoring
import FoundationEssentials
import Localization
import Phrasing
import Presentation
import Site
import Wizard

/// `leidraad build OUT`: every guide in every language, as a site in a folder of its own.
struct BuildSite {
  private let call: Call
  private let workplace: Workplace
  private let languages: [String]
  private let asOf: CivilDate?

  init(_ call: Call, in workplace: Workplace) throws(CallFlaw) {
    self.call = call
    self.workplace = workplace
    languages = call[.languages].map { $0.split(separator: ",").map(String.init) } ?? workplace.languages
    for language in languages where !workplace.languages.contains(language) {
      throw .unknownLanguage(language, workplace.languages)
    }
    guard let text = call[.asOf] else {
      asOf = nil
      return
    }
    guard let day = CivilDate(iso: Array(text.utf8)) else { throw .dateExpected(.asOf) }
    asOf = day
  }

  /// Writes nothing unless everything is in order.
  func run() -> ExitStatus {
    let clock = ContinuousClock()
    let start = clock.now
    let findings = workplace.check().findings
    let errors = findings.filter { $0.severity == .error }
    guard errors.isEmpty else {
      let printer = FindingText(voice: workplace.voice, console: workplace.console)
      for finding in errors { printer.tell(finding) }
      return .brokenGuide
    }
    let guides = workplace.guideNames.compactMap { workplace.library.load($0)?.guide }
    let day = asOf ?? guides.compactMap(\.source.checked).max() ?? CivilDate(year: 2026, month: 1, day: 1)!
    let editions = guides.map { Edition($0.guide) }
    let spoken = languages.map { language in
      let voice = workplace.voice(in: language)
      let pages = zip(guides, editions).map { guide, edition in
        Presenter(guide, edition: edition, library: workplace.library, voice: voice, on: day).pages
      }
      return SiteLanguage(voice: voice, guides: pages)
    }
    let files = SiteBuilder(languages: spoken, asOf: day).files()
    let missing = spoken.flatMap(\.voice.missing)
    guard missing.isEmpty else {
      for key in missing { workplace.console.complain("⟨\(visible(key))⟩") }
      return .brokenGuide
    }
    return write(files, warnings: findings.count - errors.count, seconds: { (clock.now - start).seconds })
  }

  private func write(_ files: [SiteFile], warnings: Int, seconds: () -> Double) -> ExitStatus {
    let folder = call.words[0]
    let voice = workplace.voice
    do throws(SiteFolderError) {
      try SiteFolder(URL(filePath: folder, directoryHint: .isDirectory)).write(files)
    } catch {
      switch error {
      case .foreign:
        workplace.console.complain(voice.text(.buildFolderForeign(folder: visible(folder))))
        return .failure
      case .unwritable:
        workplace.console.complain(voice.text(.fileUnwritable(file: visible(folder))))
        return .failure
      }
    }
    let pages = files.count { $0.path.text.hasSuffix(".html") }
    guard call.has(.json) else {
      if !workplace.console.isQuiet {
        workplace.console.talk(voice.text(.buildDone(pages: pages, folder: visible(folder))))
      }
      return .good
    }
    let summary = JSON.object([
      JSON.Member("pages", .number(pages)), JSON.Member("files", .number(files.count)),
      JSON.Member("bytes", .number(files.reduce(0) { $0 + $1.bytes.count })),
      JSON.Member("languages", .list(languages.map { .text(Array($0.utf8)) })),
      JSON.Member(
        "findings", .object([JSON.Member("errors", .number(0)), JSON.Member("warnings", .number(warnings))])),
      JSON.Member("digest", .text(Digest(of: files.last?.bytes ?? []).text)),
      JSON.Member("seconds", .number(Array("\((seconds() * 1000).rounded() / 1000)".utf8))),
    ])
    workplace.console.result(summary.bytes + [UInt8(ascii: "\n")])
    return .good
  }
}

extension Duration {
  fileprivate var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
