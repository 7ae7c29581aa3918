import Localization
import Phrasing
import Validation
import Wizard

/// What becomes of the answers to what a guide asks.
struct AnswerUsage {
  private let draft: GuideDraft
  private let questions: QuestionOutlines
  private let messages: [GuideMessage]

  init(_ draft: GuideDraft, _ questions: QuestionOutlines, _ messages: [GuideMessage]) {
    (self.draft, self.questions, self.messages) = (draft, questions, messages)
  }

  /// What is asked although nothing is done with the answer, and what goes further than it should.
  var findings: [Finding] {
    guard draft.isWhole, draft.questions.count == questions.all.count else { return [] }
    let used = usedQuestions
    let unused = draft.questions.indices.filter { !used[$0] && isForWords(draft.questions[$0]) }
    return unused.map { questions[$0].name.finding(.answerUnused, [questions[$0].name.string]) } + sensitiveInMail
  }

  /// Whether nothing comes of an answer unless something says or decides it. Numbers are looked at when they are typed,
  /// and what stands in rows of rows only a form has room for.
  private func isForWords(_ question: Question) -> Bool {
    guard question.owner.map({ draft.questions[$0].owner == nil }) ?? true else { return false }
    switch question.kind {
    case .field(let field): return [.text, .companyName, .personName, .phone].contains(field)
    case .rows, .choice, .choices, .yesNo, .moment: return false
    }
  }

  private var usedQuestions: [Bool] {
    var used = Array(repeating: false, count: draft.questions.count)
    let terms = draft.terms
    for question in draft.questions(readBy: terms) { used[question] = true }
    func use(_ term: Term) {
      for question in term.questions { used[question.index] = true }
      for part in term.allParts { use(part) }
    }
    for term in terms { use(term) }
    for name in Set(messages.flatMap { $0.phrase.arguments }) {
      if let question = questions.index(of: name.asID) { used[question] = true }
    }
    for question in draft.questions { for other in question.others { used[other.question.index] = true } }
    for step in draft.steps {
      if case .byOption = step.next { for question in step.kind.questions { used[question.index] = true } }
    }
    for document in draft.documents {
      guard case .sheet(let sheet) = document.kind else { continue }
      for box in sheet.boxes {
        for question in box.answers + [box.list].compactMap({ $0 }) { used[question.index] = true }
      }
    }
    if let role = draft.role { used[role.index] = true }
    return used
  }

  /// E-mails that say what stays out of drafts.
  private var sensitiveInMail: [Finding] {
    guard draft.questions.contains(where: { $0.isSensitive }) else { return [] }
    return draft.documents.flatMap { document -> [Finding] in
      guard case .email(let email) = document.kind else { return [] }
      return ([email.subject] + email.body.map { $0.text }).flatMap { message -> [Finding] in
        let words = messages[message.number].words
        return MessageSyntax(words.text.bytes).arguments.compactMap { argument in
          guard let question = questions.index(of: Array(argument.name.utf8).asID),
            draft.questions[question].isSensitive
          else { return nil }
          return words.finding(
            .sensitiveInMail, at: argument.range.lowerBound, key: messages[message.number].key,
            [document.id.string, questions[question].name.string])
        }
      }
    }
  }
}
