import Wizard

/// A guide whose ids are looked up as far as they can be: what the analysis walks through.
struct GuideDraft {
  var questions: [Question] = []
  var steps: [DraftStep] = []
  var outcomes: [DraftOutcome] = []
  var documents: [DraftDocument] = []
  /// Whether every step leads where its author meant it to, as far as can be told.
  var isWhole = true
}

struct DraftStep {
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
}

extension Step.Kind {
  /// What such a step asks, in its order.
  var questions: [Position<Question>] {
    switch self {
    case .question(let question): [question]
    case .fields(let questions): questions
    case .instructions, .review: []
    }
  }
}

struct DraftOutcome {
  let id: Extract
  let outcome: Outcome
  let uses: [AnswerUse]
}

struct DraftDocument {
  let id: Extract
  let kind: Document.Kind
  let title: Message?
  let text: Message?
  let branch: DraftBranch
}

/// Something that concerns a reader only if its condition holds.
struct DraftBranch {
  let condition: DraftCondition?
  let uses: [AnswerUse]
  let inner: [DraftBranch]
}

/// A condition, and where it reads which answer.
struct DraftCondition {
  let condition: Condition
  let extract: Extract
  let uses: [AnswerUse]
}

/// A place at which an answer is read.
struct AnswerUse {
  let question: Position<Question>
  let extract: Extract
  /// The byte of the extract.
  let position: Int
}
