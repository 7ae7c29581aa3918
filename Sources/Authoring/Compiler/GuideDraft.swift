import Localization
import Wizard

/// A guide whose ids are looked up as far as they can be: what the analysis walks through.
struct GuideDraft {
  var questions: [Question] = []
  var values: [DraftValue] = []
  var steps: [DraftStep] = []
  var outcomes: [DraftOutcome] = []
  var documents: [DraftDocument] = []
  /// Whether every step leads where its author meant it to, as far as can be told.
  var isWhole = true
  /// Ways that lead nowhere, which count on where the outcomes end; each with what is to be told of it.
  var gaps: [Finding?] = []
}

/// One object for all that hold it, because it is looked at over and over.
final class DraftStep: Sendable {
  let id: Extract
  let kind: Step.Kind
  let title: Message?
  let text: Message?
  let next: Next?
  /// What is read when the step is shown.
  let uses: [AnswerUse]
  /// What decides which of its items are shown, and what is read in them.
  let branches: [DraftBranch]
  /// The conditions of its routes, in their order.
  let routes: [DraftCondition]
  let rules: [DraftRule]
  /// The options of the question for roles that may come here; any when there are none.
  let roles: [(option: Int, extract: Extract)]
  /// Whether all that it asks and checks is as its author meant it.
  let isIntact: Bool

  init(
    id: Extract, kind: Step.Kind, title: Message?, text: Message?, next: Next?, uses: [AnswerUse],
    branches: [DraftBranch], routes: [DraftCondition], rules: [DraftRule], roles: [(option: Int, extract: Extract)],
    isIntact: Bool
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.text = text
    self.next = next
    self.uses = uses
    self.branches = branches
    self.routes = routes
    self.rules = rules
    self.roles = roles
    self.isIntact = isIntact
  }
}

/// What must hold once a step is answered.
struct DraftRule {
  let rule: Rule
  let condition: DraftCondition
}

/// A value that is worked out from answers.
struct DraftValue {
  let id: Extract
  let unit: Term.Unit
  let condition: DraftCondition
}

extension GuideDraft {
  /// The id of a step or an outcome.
  func name(of target: Target) -> String {
    switch target {
    case .step(let step): steps[step.index].id.string
    case .outcome(let outcome): outcomes.indices.contains(outcome.index) ? outcomes[outcome.index].id.string : ""
    }
  }

  /// What a step asks, in its order, with what is asked for each row of a list.
  func allQuestions(_ asked: [Position<Question>]) -> [Position<Question>] {
    asked.flatMap { [$0] + allQuestions(questions[$0].rows?.questions ?? []) }
  }
}

extension Step.Kind {
  /// What such a step asks, in its order.
  var questions: [Position<Question>] {
    switch self {
    case .question(let question): [question]
    case .fields(let questions): questions
    case .instructions, .review, .waiting: []
    }
  }
}

struct DraftOutcome {
  let id: Extract
  let outcome: Outcome
  let uses: [AnswerUse]
  let branches: [DraftBranch]
}

struct DraftDocument {
  let id: Extract
  let kind: Document.Kind
  let title: Message?
  let text: Message?
  let branch: DraftBranch
}

/// Something that concerns a reader only if its condition holds.
struct DraftBranch: Sendable {
  let condition: DraftCondition?
  let uses: [AnswerUse]
  let inner: [DraftBranch]
}

/// A condition, and where it reads which answer.
struct DraftCondition {
  let term: Term
  let extract: Extract
  let uses: [AnswerUse]

  var condition: Condition { Condition(term) }
}

/// A place at which an answer is read.
struct AnswerUse {
  let question: Position<Question>
  let extract: Extract
  /// The byte of the extract.
  let position: Int
  /// Whether of a list only the rows are read, of which there may be none.
  var isByRows = false
}
