import Presentation
import Wizard

/// `leidraad guides`
struct GuideList {
  let workplace: Workplace

  func show(asJSON: Bool) -> ExitStatus {
    for (id, title) in workplace.guideTitles {
      guard asJSON else {
        workplace.console.result("\(id)  \(title)")
        continue
      }
      let line = JSON.object([
        JSON.Member("guide", .text(Array(id.utf8))), JSON.Member("title", .text(Array(title.utf8))),
        JSON.Member("language", .text(Array(workplace.voice.language.utf8))),
      ])
      workplace.console.result(line.bytes + [UInt8(ascii: "\n")])
    }
    return .good
  }
}
