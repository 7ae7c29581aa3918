import Presentation
import Validation
import Wizard

/// `leidraad validate FIELD`: a verdict for each value, each line of standard input, or each cell of a table's column.
struct Validate {
  private let field: Field
  private let entries: [String]
  private let circumstances: Circumstances
  private let call: Call
  private let workplace: Workplace

  init(_ call: Call, in workplace: Workplace) throws(CallFlaw) {
    guard let field = Field(id: Array(call.words[0].utf8)) else {
      throw .unknownField(call.words[0], Field.allCases.map { "\($0.id)" })
    }
    guard call.has(.input) == call.has(.column) else {
      throw .optionMissing(call.has(.input) ? .column : .input)
    }
    self.field = field
    self.call = call
    self.workplace = workplace
    entries = Array(call.words.dropFirst())
    circumstances = try Circumstances(call, for: field, in: workplace)
  }

  func run() throws(CallFlaw) -> ExitStatus {
    if let file = call[.input], let column = call[.column] {
      return try ValidateTable(
        field, file: file, column: column, circumstances: circumstances, asJSON: call.has(.json), in: workplace
      ).run()
    }
    let words = workplace.voice.field(field)
    let lines = VerdictLines(field, words: words)
    var results = ResultBuffer(workplace.console)
    var index = 0
    var worst = ExitStatus.good
    func take(_ entry: [UInt8], isStream: Bool) {
      let verdict = field.judge(entry, in: circumstances)
      if verdict.reading == nil { worst = .invalidEntry }
      if call.has(.json) {
        lines.write(verdict, at: index, to: &results.bytes)
      } else {
        results.bytes += Array(sentences(for: verdict, words, line: isStream ? index + 1 : nil).utf8)
      }
      results.flush()
      index += 1
    }
    for entry in entries { take(Array(entry.utf8), isStream: false) }
    if entries.isEmpty {
      let input = ByteStream(channel: 0)
      while let line = input.nextLine() { take(Array(line), isStream: true) }
    }
    return worst
  }

  /// The canonical value is named; what was refused is not repeated.
  private func sentences(for verdict: Verdict, _ words: FieldText, line: Int?) -> String {
    let voice = workplace.voice
    let place = line.map { voice.text(.verdictLine(number: $0)) + ": " } ?? ""
    let display = verdict.reading.map { visible(String(decoding: $0.display, as: UTF8.self)) }
    let said =
      display.map { InterfaceMessage.verdictValid(field: words.name, value: $0) } ?? .verdictInvalid(field: words.name)
    var flaws = (verdict.errors + verdict.warnings).map { "  " + words.text(of: $0) + "\n" }
    if let offer = voice.offer(verdict.candidates, of: field, in: circumstances) {
      flaws.append("  " + visible(offer) + "\n")
    }
    return place + voice.text(said) + "\n" + flaws.joined()
  }
}
