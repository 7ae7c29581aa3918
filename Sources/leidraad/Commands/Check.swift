import Authoring
import FoundationEssentials
import Localization
import Phrasing
import Presentation
import Wizard

/// `leidraad check`: every error of guides and catalogues, with its place and the way out.
struct Check {
  private let call: Call
  private let workplace: Workplace
  private let baseline: Baseline?
  /// The day for which it is said what has to be looked at again.
  private let day: CivilDate?
  /// Of the languages whose spelling is looked at.
  private let dictionaries: [String: SpellingDictionary]

  init(_ call: Call, in workplace: Workplace) throws(CallFlaw) {
    self.call = call
    self.workplace = workplace
    baseline = try call[.baseline].map { (name) throws(CallFlaw) in
      guard let bytes = FileManager.default.contents(atPath: name), let baseline = Baseline(Array(bytes)) else {
        throw .fileUnreadable(name)
      }
      return baseline
    }
    day = try call.day(.asOf)
    let languages = call[.catalogue].map { [$0] } ?? workplace.catalogues.languages
    if let demand = call[.require], demand != Check.reviewed { throw .choiceExpected(.require, [Check.reviewed]) }
    dictionaries = call.has(.spelling) ? Check.dictionaries(of: languages, workplace) : [:]
  }

  /// What may be demanded of translations besides being right.
  static let reviewed = "reviewed"

  private static func dictionaries(of languages: [String], _ workplace: Workplace) -> [String: SpellingDictionary] {
    var found: [String: SpellingDictionary] = [:]
    for language in languages {
      found[language] = SpellingDictionary(language: language)
      guard found[language] == nil else { continue }
      workplace.console.complain(workplace.voice.text(.dictionaryMissing(language: visible(language))))
    }
    return found
  }

  func run() -> ExitStatus {
    let checked: CheckedFiles
    do throws(UnusableFile) {
      checked = try call.has(.fix) ? mended() : look(in: workplace)
    } catch {
      let name = visible(error.name)
      workplace.console.complain(
        workplace.voice.text(error.isWritten ? .fileUnwritable(file: name) : .fileUnreadable(file: name)))
      return error.isWritten ? .failure : .wrongCall
    }
    let (found, gone) = new(checked.findings)
    show(found)
    if gone > 0, !workplace.console.isQuiet { workplace.console.talk(workplace.voice.text(.checkGone(findings: gone))) }
    let errors = found.count { $0.severity == .error }
    let warnings = found.count { $0.severity == .warning }
    if !workplace.console.isQuiet {
      workplace.console.talk(
        workplace.voice.text(
          found.isEmpty ? .checkClean(files: checked.count) : .checkSummary(errors: errors, warnings: warnings)))
    }
    return errors > 0 || (call.has(.strict) && warnings > 0) ? .brokenGuide : .good
  }

  /// The findings that the baseline does not know, and how many of those it knows are gone.
  private func new(_ findings: [Finding]) -> (findings: [Finding], gone: Int) {
    baseline?.new(findings) { workplace.voice.words(of: $0).message } ?? (findings, 0)
  }

  private func look(in workplace: Workplace) throws(UnusableFile) -> CheckedFiles {
    let requiresReview = call.has(.require)
    return try call.words.isEmpty
      ? workplace.check(
        Progress(workplace.console), only: call[.catalogue], on: day, dictionaries: dictionaries,
        requiresReview: requiresReview)
      : workplace.check(
        call.words, language: call[.catalogue], dictionaries: dictionaries, requiresReview: requiresReview)
  }

  private func show(_ found: [Finding]) {
    let end = [UInt8(ascii: "\n")]
    if call.has(.sarif) {
      return workplace.console.result(FindingLog(voice: workplace.voice).json(of: found).bytes + end)
    }
    let printer = FindingText(voice: workplace.voice, console: workplace.console)
    for finding in found {
      if call.has(.json) { workplace.console.result(line(for: finding).bytes + end) } else { printer.show(finding) }
    }
  }

  /// Mends translations until nothing more can be mended safely: one repair may show the next.
  private func mended() throws(UnusableFile) -> CheckedFiles {
    var workplace = workplace
    var counts: [String: Int] = [:]
    for _ in 0..<Check.mostRounds {
      let checked = try look(in: workplace)
      let mendable = checked.findings.filter { $0.repair != nil && $0.place.file.hasSuffix(".po") }
      if mendable.isEmpty { break }
      for name in Set(mendable.map(\.place.file)).sorted() {
        let repairs = mendable.filter { $0.place.file == name }.compactMap(\.repair)
        counts[name, default: 0] += repairs.count
        try Check.mend(name, by: repairs)
      }
      workplace = Workplace(language: workplace.voice.language, folders: workplace.folders, console: workplace.console)
    }
    for (name, count) in counts.sorted(by: { $0.key < $1.key }) where !workplace.console.isQuiet {
      workplace.console.talk(workplace.voice.text(.checkMended(places: count, file: visible(name))))
    }
    return try look(in: workplace)
  }

  private static let mostRounds = 8

  /// Changes the bytes at fault and no others.
  private static func mend(_ name: String, by repairs: [Repair]) throws(UnusableFile) {
    guard let bytes = FileManager.default.contents(atPath: name) else { throw UnusableFile(name: name) }
    do {
      try Data(Repair.mended(Array(bytes), by: repairs)).write(to: URL(filePath: name), options: .atomic)
    } catch {
      throw UnusableFile(name: name, isWritten: true)
    }
  }

  private func line(for finding: Finding) -> JSON {
    let words = workplace.voice.words(of: finding)
    func text(_ string: String?) -> JSON { .text(orNull: string.map { Array($0.utf8) }) }
    return .object([
      JSON.Member("code", text(finding.code.rawValue)), JSON.Member("severity", text(finding.severity.rawValue)),
      JSON.Member("file", text(finding.place.file)), JSON.Member("line", .number(finding.place.line)),
      JSON.Member("column", .number(finding.place.column)), JSON.Member("language", text(finding.language)),
      JSON.Member("key", text(finding.key)), JSON.Member("message", text(words.message)),
      JSON.Member("suggestion", text(finding.suggestion)), JSON.Member("witness", finding.witness?.json ?? .null),
    ])
  }
}
