import Authoring
import Localization
import Presentation
import Wizard

/// `leidraad check`: every error of guides and catalogues, with its place and the way out.
struct Check {
  private let call: Call
  private let workplace: Workplace

  init(_ call: Call, in workplace: Workplace) throws(CallFlaw) {
    self.call = call
    self.workplace = workplace
  }

  func run() -> ExitStatus {
    let checked: CheckedFiles
    do throws(UnreadableFile) {
      checked = try call.words.isEmpty ? workplace.check() : workplace.check(call.words)
    } catch {
      workplace.console.complain(workplace.voice.text(.fileUnreadable(file: visible(error.name))))
      return .wrongCall
    }
    let found = checked.findings
    let printer = FindingText(voice: workplace.voice, console: workplace.console)
    for finding in found {
      if call.has(.json) {
        workplace.console.result(line(for: finding).bytes + [UInt8(ascii: "\n")])
      } else {
        printer.show(finding)
      }
    }
    let errors = found.count { $0.severity == .error }
    let warnings = found.count { $0.severity == .warning }
    if !workplace.console.isQuiet {
      workplace.console.talk(
        workplace.voice.text(
          found.isEmpty ? .checkClean(files: checked.count) : .checkSummary(errors: errors, warnings: warnings)))
    }
    return errors > 0 || (call.has(.strict) && warnings > 0) ? .brokenGuide : .good
  }

  private func line(for finding: Finding) -> JSON {
    let words = workplace.voice.words(of: finding)
    func text(_ string: String?) -> JSON { .text(orNull: string.map { Array($0.utf8) }) }
    return .object([
      JSON.Member("code", text(finding.code.rawValue)), JSON.Member("severity", text(finding.severity.rawValue)),
      JSON.Member("file", text(finding.place.file)), JSON.Member("line", .number(finding.place.line)),
      JSON.Member("column", .number(finding.place.column)), JSON.Member("language", text(finding.language)),
      JSON.Member("key", text(finding.key)), JSON.Member("message", text(words.message)),
      JSON.Member("suggestion", text(finding.suggestion)),
    ])
  }
}
