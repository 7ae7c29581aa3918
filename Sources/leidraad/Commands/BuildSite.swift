import Authoring
import FoundationEssentials
import Glibc
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
  private let address: SiteAddress?

  init(_ call: Call, in workplace: Workplace) throws(CallFlaw) {
    self.call = call
    self.workplace = workplace
    languages = call[.languages].map { $0.split(separator: ",").map(String.init) } ?? workplace.wholeLanguages
    for language in languages where !workplace.languages.contains(language) {
      throw .unknownLanguage(language, workplace.languages)
    }
    asOf = try BuildSite.read(.asOf, in: call, as: .dateExpected(.asOf)) { CivilDate(iso: Array($0.utf8)) }
    address = try BuildSite.read(.baseURL, in: call, as: .addressExpected(.baseURL)) { SiteAddress($0) }
  }

  private static func read<Value>(
    _ option: Option, in call: Call, as flaw: CallFlaw, _ read: (String) -> Value?
  ) throws(CallFlaw) -> Value? {
    guard let text = call[option] else { return nil }
    guard let value = read(text) else { throw flaw }
    return value
  }

  /// Writes nothing unless everything is in order.
  func run() throws(CallFlaw) -> ExitStatus {
    if call.has(.verify) { return VerifySite(folder: call.words[0], workplace: workplace).run(asJSON: call.has(.json)) }
    let clock = ContinuousClock()
    let start = clock.now
    let (authority, read) = try readAuthority()
    let findings = read + workplace.check().findings
    let printer = FindingText(voice: workplace.voice, console: workplace.console)
    let errors = findings.filter { $0.severity == .error }
    guard errors.isEmpty else {
      for finding in errors { printer.tell(finding) }
      return .brokenGuide
    }
    for finding in read where !workplace.console.isQuiet { printer.tell(finding) }
    let guides = workplace.guideNames.compactMap { workplace.library.load($0)?.guide }
    let day =
      asOf ?? authority?.asOf ?? guides.compactMap(\.source.checked).max() ?? CivilDate(year: 2026, month: 1, day: 1)!
    let spoken = spoken(guides, on: day)
    let builder = SiteBuilder(
      languages: spoken, asOf: day, facts: workplace.library.facts, authority: authority,
      address: address ?? authority?.address.flatMap { SiteAddress($0) })
    let files = builder.files(progress: showProgress)
    let missing = spoken.flatMap(\.voice.missing)
    guard missing.isEmpty else {
      for key in missing { workplace.console.complain("⟨\(visible(key))⟩") }
      return .brokenGuide
    }
    return write(files, warnings: findings.count - errors.count, seconds: { (clock.now - start).seconds })
  }

  private func spoken(_ guides: [CompiledGuide], on day: CivilDate) -> [SiteLanguage] {
    let editions = guides.map { Edition($0.guide) }
    return languages.map { language in
      let voice = workplace.voice(in: language)
      let pages = zip(guides, editions).map { guide, edition in
        Presenter(guide, edition: edition, library: workplace.library, voice: voice, on: day).pages
      }
      return SiteLanguage(voice: voice, guides: pages)
    }
  }

  /// The authority of the file that was named, and everything that is wrong with it.
  private func readAuthority() throws(CallFlaw) -> (Authority?, [Finding]) {
    guard let name = call[.config] else { return (nil, []) }
    guard let bytes = FileManager.default.contents(atPath: name) else { throw .fileUnreadable(name) }
    let folder = name.lastIndex(of: "/").map { String(name[..<$0]) } ?? "."
    return AuthorityReader.read(
      SourceFile(name: name, bytes: Array(bytes)), in: folder, languages: languages, guides: workplace.guideNames)
  }

  /// On a terminal, and only while it takes long enough to be wondered at.
  private func showProgress(done: Int, of total: Int) {
    guard total > 32, isatty(STDERR_FILENO) == 1, !workplace.console.isQuiet else {
      return
    }
    workplace.console.ask("\r" + workplace.voice.text(.buildProgress(done: done, total: total)))
    if done == total { workplace.console.talk("") }
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
