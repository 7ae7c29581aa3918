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
    let given: [(id: String, entry: String)]
    do throws(AnswersFile.Unreadable) {
      given = try AnswersFile.answers(of: call, console: workplace.console)
    } catch {
      workplace.console.complain(workplace.voice.text(error.message))
      return .wrongCall
    }
    let day = try call.day(.asOf)
    let circumstances = Circumstances(on: day ?? guide.dayOfAuthor)
    var answers = Answers(for: guide.guide)
    for (name, entry) in given + (try call.pairs(.set)) {
      guard let asked = guide.guide.asked(Array(name.utf8)) else {
        throw .unknownAnswer(name, guide: id, guide.guide.questions.map { String(decoding: $0.id, as: UTF8.self) })
      }
      try? answers.enter(Array(entry.utf8), for: asked, in: guide.guide, language: [], circumstances)
    }
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
