import Presentation
import Validation
import Wizard

/// `leidraad validate FIELD [VALUE…]`: one verdict for each value, or for each line of standard input.
struct Validate {
  private let field: Field
  private let entries: [String]
  private let asJSON: Bool
  private let workplace: Workplace

  init(_ call: Call, in workplace: Workplace) throws(CallFlaw) {
    guard let field = Field(id: Array(call.words[0].utf8)) else {
      throw .unknownField(call.words[0], Field.allCases.map { "\($0.id)" })
    }
    self.field = field
    self.workplace = workplace
    entries = Array(call.words.dropFirst())
    asJSON = call.has(.json)
  }

  func run() -> ExitStatus {
    let words = workplace.voice.field(field)
    var worst = ExitStatus.good
    func take(_ entry: [UInt8], at index: Int, isStream: Bool) {
      let verdict = field.judge(entry)
      if verdict.reading == nil { worst = .invalidEntry }
      if asJSON {
        workplace.console.result(line(for: verdict, at: index, words).bytes + [UInt8(ascii: "\n")])
      } else {
        show(verdict, words, line: isStream ? index + 1 : nil)
      }
    }
    if entries.isEmpty {
      var lines = StreamLines()
      var index = 0
      while let line = lines.next() {
        take(line, at: index, isStream: true)
        index += 1
      }
    } else {
      for (index, entry) in entries.enumerated() { take(Array(entry.utf8), at: index, isStream: false) }
    }
    return worst
  }

  /// In words: the canonical value is named, what was refused is not repeated.
  private func show(_ verdict: Verdict, _ words: FieldText, line: Int?) {
    let voice = workplace.voice
    let place = line.map { voice.text(.verdictLine(number: $0)) + ": " } ?? ""
    if let reading = verdict.reading {
      let display = visible(String(decoding: reading.display, as: UTF8.self))
      workplace.console.result(place + voice.text(.verdictValid(field: words.name, value: display)))
    } else {
      workplace.console.result(place + voice.text(.verdictInvalid(field: words.name)))
    }
    for flaw in verdict.errors + verdict.warnings { workplace.console.result("  " + words.text(of: flaw)) }
  }

  private func line(for verdict: Verdict, at index: Int, _ words: FieldText) -> JSON {
    func flaws(_ flaws: [Flaw], _ severity: StaticString) -> [JSON] {
      flaws.map { flaw in
        .object([
          JSON.Member("code", .text(flaw.code)), JSON.Member("severity", .text(severity)),
          JSON.Member("message", .text(Array(words.text(of: flaw).utf8))),
        ])
      }
    }
    return .object([
      JSON.Member("index", .number(index)), JSON.Member("field", .text(field.id)),
      JSON.Member("verdict", .text(verdict.name)), JSON.Member("value", .text(orNull: verdict.reading?.value)),
      JSON.Member("candidates", .list([])),
      JSON.Member("flaws", .list(flaws(verdict.errors, "error") + flaws(verdict.warnings, "warning"))),
    ])
  }
}
