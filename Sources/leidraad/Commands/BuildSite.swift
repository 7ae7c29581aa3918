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
  private let address: SiteAddress?

  init(_ call: Call, in workplace: Workplace) throws(CallFlaw) {
    self.call = call
    self.workplace = workplace
    let named = call[.languages].map { $0.split(separator: ",").map(String.init).withoutRepeats }
    languages = named ?? workplace.wholeLanguages
    for language in languages where !workplace.languages.contains(language) {
      throw .unknownLanguage(language, workplace.languages)
    }
    asOf = try call.day(.asOf)
    address = call[.baseURL].flatMap { SiteAddress($0) }
    if call.has(.baseURL), address == nil { throw .addressExpected(.baseURL) }
  }

  /// Writes nothing unless everything is in order.
  func run() throws(CallFlaw) -> ExitStatus {
    if call.has(.verify) { return VerifySite(folder: call.words[0], workplace: workplace).run(asJSON: call.has(.json)) }
    guard !call.has(.preview) || asOf != nil else { throw .optionMissing(.asOf) }
    let clock = ContinuousClock()
    let start = clock.now
    let progress = Progress(workplace.console)
    let (authority, read) = try readAuthority()
    let addresses = folder.map { AddressFile(in: $0, languages: workplace.languages) }
    let checked = workplace.check(progress)
    let guides = workplace.guideNames.compactMap { workplace.load($0)?.guide }
    let gaps = TranslationGaps(guides, catalogues: workplace.catalogues, languages: languages, authority: authority)
    let findings =
      read + (addresses?.findings ?? []) + gaps.findings(guides, languages: languages)
      + gaps.pardon(checked.findings)
    let printer = FindingText(voice: workplace.voice, console: workplace.console)
    let errors = findings.filter { $0.severity == .error && !isOfUnpublished($0) }
    guard errors.isEmpty else {
      for finding in errors { printer.tell(finding) }
      return .brokenGuide
    }
    let known = authority?.asOf ?? guides.compactMap(\.source.checked).max() ?? asOf
    guard let known else { throw .optionMissing(.asOf) }
    let day = asOf ?? known
    let silent = workplace.library.silentFacts(of: guides, on: day)
    guard silent.isEmpty else {
      for finding in silent { printer.tell(finding) }
      return .brokenGuide
    }
    let overdue = (authority?.overdue(on: day) ?? []) + workplace.library.unchecked(on: day)
    for finding in read + overdue where !workplace.console.isQuiet { printer.tell(finding) }
    let preview = call.has(.preview) ? Preview(of: workplace.library.facts, known: known, day: day) : nil
    let spoken = spoken(guides, gaps, addresses?.addresses ?? GuideAddresses(), on: day)
    let builder = SiteBuilder(
      languages: spoken, asOf: day, facts: workplace.library.facts,
      sources: workplace.library.sources().table, authority: authority,
      address: address ?? authority?.address.flatMap { SiteAddress($0) }, preview: preview)
    let files = builder.files { done, total in
      progress.tell(workplace.voice.text(.buildProgress(done: done, total: total)))
    }
    progress.erase()
    // In order, because several pages may want them at once.
    let missing = spoken.flatMap(\.voice.missing).sorted()
    guard missing.isEmpty else {
      for key in missing { workplace.console.complain("⟨\(visible(key))⟩") }
      return .brokenGuide
    }
    do throws(UnusableFile) {
      // What is not published gives no guide an address.
      if preview == nil, let known = spoken.last?.addresses { try addresses?.keep(known) }
    } catch {
      workplace.console.complain(workplace.voice.text(.fileUnwritable(file: visible(error.name))))
      return .failure
    }
    return write(
      files, guides: builder.guides, warnings: findings.count - errors.count + overdue.count,
      seconds: { (clock.now - start).seconds })
  }

  /// Whether it is about words in a language that the site is built without.
  private func isOfUnpublished(_ finding: Finding) -> Bool {
    guard let language = finding.language else { return false }
    let isTranslation = workplace.catalogues.catalogues.contains { $0.language == language && $0.role == .translation }
    return isTranslation && !languages.contains { $0 == language || $0.hasPrefix(language + "-") }
  }

  /// The languages one after the other, because an address that one has given to a guide is known to the next.
  private func spoken(
    _ guides: [CompiledGuide], _ gaps: TranslationGaps, _ addresses: GuideAddresses, on day: CivilDate
  ) -> [SiteLanguage] {
    let editions = guides.mapInParallel { (guide: $0, edition: Edition($0.guide)) }
    let library = workplace.library
    let voices = Dictionary(uniqueKeysWithValues: languages.map { ($0, workplace.voice(in: $0)) })
    func pages(_ wanted: MissingTranslation?, in language: String) -> [GuidePages] {
      editions.mapInParallel { guide, edition -> GuidePages? in
        guard gaps.policy(for: guide.source.id?.string ?? "", in: language) == wanted,
          let spoken = wanted == nil ? language : guide.source.language?.string, let voice = voices[spoken]
        else { return nil }
        return Presenter(guide, edition: edition, library: library, voice: voice, on: day).pages
      }.compactMap(\.self)
    }
    return languages.reduce(into: []) { spoken, language in
      guard let voice = voices[language] else { return }
      spoken.append(
        SiteLanguage(
          voice: voice, guides: pages(nil, in: language), borrowed: pages(.notice, in: language),
          terms: TermList(workplace.catalogues, library: workplace.library, voice: voice, on: day),
          addresses: spoken.last?.addresses ?? addresses))
    }
  }

  /// Where the authority's file stands; nothing when the site is built without one.
  private var folder: String? {
    call[.config].map { name in name.lastIndex(of: "/").map { String(name[..<$0]) } ?? "." }
  }

  /// The authority of the file that was named, and everything that is wrong with it.
  private func readAuthority() throws(CallFlaw) -> (Authority?, [Finding]) {
    guard let name = call[.config] else { return (nil, []) }
    guard let bytes = FileManager.default.contents(atPath: name) else { throw .fileUnreadable(name) }
    return AuthorityReader.read(
      SourceFile(name: name, bytes: Array(bytes)), in: folder ?? ".", languages: languages, guides: workplace.guideNames
    )
  }

  private func write(_ files: [SiteFile], guides: JSON, warnings: Int, seconds: () -> Double) -> ExitStatus {
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
      JSON.Member("guides", guides), JSON.Member("digest", .text(Digest(of: files.last?.bytes ?? []).text)),
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
