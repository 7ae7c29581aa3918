import Localization
import Presentation
import Validation

/// The whole help as a manual page, in the language of the voice: `make install` puts one a language where `man` looks.
struct ManualPage {
  let workplace: Workplace

  func show() -> ExitStatus {
    workplace.console.result(text)
    return .good
  }

  var text: String {
    var page = Roff()
    page.heading(Program.name, version: Program.version)
    page.section(said(.manualName))
    page.paragraph("\(Program.name) - " + said(.tagline))
    page.section(said(.manualSynopsis))
    for command in Command.allCases { page.call(command.call, command.synopsis) }
    page.section(said(.commandsTitle))
    for command in Command.allCases {
      page.row(command.call, said(command.explanation))
      page.rows(command.tasks.map { ($0.call, said($0.explanation)) })
      page.rows(command.options.map { ($0.shown(of: command), said($0.explanation(of: command))) })
    }
    page.section(said(.optionsTitle))
    page.rows(Option.common.map { ($0.shown(), said($0.explanation(of: nil))) })
    page.section(said(.guides))
    page.rows(workplace.guideTitles)
    page.section(said(.fieldsTitle))
    page.rows(Field.allCases.map { ("\($0.id)", workplace.voice.field($0).name) })
    for topic in HelpTopic.allCases {
      page.section(said(topic.title))
      page.rows(topic.rows.map { ($0.name, said($0.explanation)) })
    }
    return page.text
  }

  private func said(_ message: InterfaceMessage) -> String { workplace.voice.text(message) }
}

/// Text marked for `man`, in which nothing that is said can become a request.
private struct Roff {
  private(set) var text = ""

  mutating func heading(_ name: String, version: String) {
    request("TH", name.uppercased(), "1", "", "\(name) \(version)")
  }

  mutating func section(_ title: String) { request("SH", title) }

  mutating func paragraph(_ words: String) { text += quoted(words) + "\n" }

  mutating func call(_ name: String, _ rest: String) {
    request("PP")
    request("B", name)
    if !rest.isEmpty { paragraph(rest) }
  }

  mutating func row(_ name: String, _ explanation: String) {
    request("TP")
    request("B", name)
    paragraph(explanation)
  }

  mutating func rows(_ rows: [(String, String)]) {
    guard !rows.isEmpty else { return }
    request("RS")
    for (name, explanation) in rows { row(name, explanation) }
    request("RE")
  }

  private mutating func request(_ name: String, _ words: String...) {
    let marked = words.map { " \"\(quoted($0))\"" }
    text += ".\(name)\(marked.joined())\n"
  }

  private func quoted(_ words: String) -> String {
    var quoted = ""
    for sign in visible(words) {
      switch sign {
      case "\\": quoted += "\\e"
      case "-": quoted += "\\-"
      case "\"": quoted += "\\(dq"
      case "\n": quoted += " "
      default: quoted.append(sign)
      }
    }
    return quoted.hasPrefix(".") || quoted.hasPrefix("'") ? "\\&" + quoted : quoted
  }
}
