import Authoring
import Localization
import Phrasing
import Presentation
import Validation
import Wizard

/// `leidraad journeys explain GUIDE`: of each step, end and line of a document the answer or condition that led there, and
/// where it is written.
struct ExplainTask {
  let call: Call
  let workplace: Workplace

  func run(_ id: String) throws(CallFlaw) -> ExitStatus {
    guard let guide = workplace.compiled(id) else { return .brokenGuide }
    let day = try call.day(.asOf) ?? guide.dayOfAuthor
    var circumstances = Circumstances(on: day)
    if guide.guide.asks(for: .country) { circumstances.countries = workplace.countries }
    guard let answers = try guide.answers(of: call, in: circumstances, workplace) else { return .wrongCall }
    let journey = guide.guide.resolve(answers, in: circumstances)
    let presenter = Presenter(
      guide, edition: Edition(guide.guide), library: workplace.library, voice: workplace.voice, on: day)
    for line in presenter.explanation(of: journey, on: day, circumstances.countries) {
      workplace.console.result(
        call.has(.json) ? json(of: line) + [UInt8(ascii: "\n")] : Array((text(of: line) + "\n").utf8))
    }
    return .good
  }

  private func text(of line: ExplainedLine) -> String {
    let indent =
      switch line.kind {
      case .step, .outcome, .document: ""
      case .because: "← "
      case .answer: "  = "
      case .shown: "  • "
      case .shownBecause: "    ← "
      case .open: "  ? "
      case .check: "  ! "
      }
    return visible(indent + line.text) + (line.place.map { "  \(visible($0.file)):\($0.line)" } ?? "")
  }

  private func json(of line: ExplainedLine) -> [UInt8] {
    JSON.object([
      JSON.Member("kind", .text(Array(line.kind.rawValue.utf8))), JSON.Member("text", .text(Array(line.text.utf8))),
      JSON.Member("file", .text(orNull: line.place.map { Array($0.file.utf8) })),
      JSON.Member("line", line.place.map { .number($0.line) } ?? .null),
    ]).bytes
  }
}
