import Authoring
import Presentation
import Validation
import Wizard

extension CompiledGuide {
  /// The answers that a call gives, in a file and by itself; nothing, and a complaint, where the file cannot be read.
  func answers(
    of call: Call, in circumstances: Circumstances, _ workplace: Workplace
  ) throws(CallFlaw) -> Answers? {
    let given: [(id: String, entry: String)]
    do throws(AnswersFile.Unreadable) {
      given = try AnswersFile.answers(of: call, console: workplace.console)
    } catch {
      workplace.console.complain(workplace.voice.text(error.message))
      return nil
    }
    var answers = Answers(for: guide)
    for (name, entry) in given + (try call.pairs(.set)) {
      guard let asked = guide.asked(Array(name.utf8)) else {
        let known = guide.questions.map { String(decoding: $0.id, as: UTF8.self) }
        throw .unknownAnswer(name, guide: source.id?.string ?? "", known)
      }
      try? answers.enter(Array(entry.utf8), for: asked, in: guide, language: [], circumstances)
    }
    return answers
  }
}
