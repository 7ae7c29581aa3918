import Authoring
import Phrasing
import Presentation
import Validation
import Wizard

/// `leidraad journeys record GUIDE`: answers as a journey that expects from then on what they lead to today.
struct RecordTask {
  let call: Call
  let workplace: Workplace

  func run(_ id: String) throws(CallFlaw) -> ExitStatus {
    guard let guide = workplace.compiled(id) else { return .brokenGuide }
    let day = try call.day(.asOf)
    let circumstances = Circumstances(on: day ?? guide.dayOfAuthor)
    guard let answers = try guide.answers(of: call, in: circumstances, workplace) else { return .wrongCall }
    let text = JourneyText(named: call[.name] ?? id, answers, in: guide, on: day)
    workplace.console.result(Array(text.yaml.utf8))
    return .good
  }
}

extension Circumstances {
  init(on day: CivilDate) {
    self.init()
    today = day
  }
}
