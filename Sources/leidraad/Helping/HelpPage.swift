import Localization
import Presentation
import Validation

/// The help: of the program, or of one of its commands.
struct HelpPage {
  let workplace: Workplace

  /// What a newcomer sees who calls the program by its name.
  func showWelcome() -> ExitStatus {
    let guide = workplace.guideNames.first ?? "GUIDE"
    result("Leidraad")
    tell(voice.text(.tagline))
    result("")
    result(voice.text(.startHere(command: "\(Command.wizard.call) \(guide)")))
    result(voice.text(.tryHelp(command: Command.help.call)))
    result("")
    result(voice.text(.guides) + ":")
    for line in explained(workplace.guideTitles.map { (name: $0.id, text: $0.title) }, columns: columns) {
      result(line)
    }
    return .good
  }

  func show(named name: String?) throws(CallFlaw) -> ExitStatus {
    guard let name else { return show(nil) }
    if let topic = HelpTopic(rawValue: name) { return show(topic) }
    if let code = FindingCode(rawValue: name), Command(rawValue: name) == nil { return show(code) }
    guard let command = Command(rawValue: name) else {
      throw .unknownWord(name, Command.allCases.map(\.rawValue) + HelpTopic.allCases.map(\.rawValue))
    }
    return show(command)
  }

  private func show(_ topic: HelpTopic) -> ExitStatus {
    result("\(Command.help.call) \(topic.rawValue)")
    list(topic.title, topic.rows.map { ($0.name, voice.text($0.explanation)) })
    return .good
  }

  /// What a finding means, why it matters and what to do.
  private func show(_ code: FindingCode) -> ExitStatus {
    let words = voice.words(of: code)
    result("\(Command.help.call) \(code.rawValue) (\(code.severity.rawValue))")
    for text in [words.message, words.advice] where !text.isEmpty {
      result(wrapped(text, columns: columns, first: "  ", rest: "  "))
    }
    if let example = code.example(in: voice.language) { list(.exampleTitle, rows(of: example)) }
    return .good
  }

  /// As a catalogue has it: the source, a translation that is told of, and one that is not.
  private func rows(of example: FindingExample) -> [(String, String)] {
    [
      (voice.text(.exampleSource), visible(example.source)), (voice.text(.exampleWrong), visible(example.wrong)),
      (voice.text(.exampleRight), visible(example.right)),
    ]
  }

  func show(_ command: Command?) -> ExitStatus {
    guard let command else { return showProgram() }
    result("\(command.call) \(command.synopsis)".trimmingEnd)
    tell(voice.text(command.explanation))
    if command == .validate { list(.fieldsTitle, Field.allCases.map { ("\($0.id)", voice.field($0).name) }) }
    if !command.tasks.isEmpty {
      list(.commandsTitle, command.tasks.map { ($0.call, voice.text($0.explanation)) })
    }
    if command == .check {
      list(.checksTitle, FindingCode.allCases.map { ($0.rawValue, voice.words(of: $0).message) })
      result("")
      tell(voice.text(.checksLeftOut))
      tell(voice.text(.checksSkipped))
    }
    if command == .wizard { list(.guides, workplace.guideTitles) }
    list(
      .optionsTitle,
      (command.options + Option.common).map { ($0.shown(of: command), voice.text($0.explanation(of: command))) })
    return .good
  }

  private func showProgram() -> ExitStatus {
    result("Leidraad \(Program.version)")
    tell(voice.text(.tagline))
    list(
      .commandsTitle, Command.allCases.map { ("\($0.rawValue) \($0.synopsis)".trimmingEnd, voice.text($0.explanation)) }
    )
    list(.optionsTitle, Option.common.map { ($0.shown(), voice.text($0.explanation(of: nil))) })
    list(.topicsTitle, HelpTopic.allCases.map { ("\(Command.help.call) \($0.rawValue)", voice.text($0.title)) })
    return .good
  }

  private func list(_ title: InterfaceMessage, _ rows: [(String, String)]) {
    result("\n" + voice.text(title))
    for line in explained(rows.map { (name: $0.0, text: $0.1) }, columns: columns) { result(line) }
  }

  /// As long as lines can be read, and no longer than the terminal is wide.
  private var columns: Int { min(100, workplace.console.resultColumns) }

  private func tell(_ text: String) { result(wrapped(text, columns: columns, first: "", rest: "")) }

  private func result(_ text: String) { workplace.console.result(text) }

  private var voice: Voice { workplace.voice }
}

extension ExitStatus {
  var explanation: InterfaceMessage {
    switch self {
    case .good: .statusGood
    case .failure: .statusFailure
    case .wrongCall: .statusWrongCall
    case .invalidEntry: .statusInvalid
    case .answersMissing: .statusMissing
    case .exit: .statusExit
    case .draftUnfit: .statusDraft
    case .brokenGuide: .statusBroken
    case .interrupted: .statusInterrupted
    }
  }
}

extension String {
  fileprivate var trimmingEnd: String { last == " " ? String(dropLast()) : self }
}
