import Localization
import Phrasing
import Validation
import Wizard

/// Makes a guide that can be followed out of one that was written, or says everything that stands in the way.
struct GuideCompiler {
  let source: GuideSource
  let facts: FactTable
  let labels: LabelTable
  /// The steps and outcomes by their ids.
  let targets: [[UInt8]: Target]
  var messages: MessageList
  var conditions: ConditionCompiler
  var draft = GuideDraft()
  var entrances: [DraftEntrance] = []
  var migrations: [Migration] = []
  var changes: [CompiledGuide.Change] = []
  var usedFacts: [FactSource] = []
  var findings: [Finding] = []

  static func compile(
    _ source: GuideSource, facts: FactTable, labels: LabelTable, guides: [String] = [],
    heldTo languages: ProofreadingLanguages? = ProofreadingLanguages()
  ) -> (guide: CompiledGuide?, catalogue: Catalogue, findings: [Finding]) {
    var compiler = GuideCompiler(source, facts: facts, labels: labels, guides: guides)
    let guide = compiler.compile(heldTo: languages)
    return (guide, compiler.catalogue, compiler.findings)
  }

  init(_ source: GuideSource, facts: FactTable, labels: LabelTable, guides: [String] = []) {
    self.source = source
    self.facts = facts
    self.labels = labels
    targets = source.targets
    let questions = QuestionOutlines(of: source)
    messages = MessageList(for: source, questions: questions, facts: facts, labels: labels, guides: guides)
    conditions = ConditionCompiler(questions: questions, lost: source.lost)
  }

  var language: String { source.language?.string ?? "en" }

  /// The words to which translations are held, as they are once all are added.
  private lazy var catalogue = messages.catalogue(language: language)

  /// - Parameter languages: What the words are held to; nothing for who only follows the guide.
  mutating func compile(heldTo languages: ProofreadingLanguages? = ProofreadingLanguages()) -> CompiledGuide? {
    let title = messages.add(source.title, "title")
    let summary = messages.add(source.summary, "summary")
    draft.isWhole = source.isWhole
    // Without steps, everything else would only be told to name none.
    if !source.steps.isEmpty {
      compileValues()
      for step in source.steps { compile(step) }
      for outcome in source.outcomes { compile(outcome) }
      for document in source.documents { compile(document) }
      for entrance in source.entrances { compile(entrance) }
      for migration in source.migrations { compile(migration) }
      for change in source.changes { compile(change) }
      checkCountries()
    }
    findings += conditions.findings + messages.findings + EntranceCheck.findings(about: entrances, in: draft)
    findings +=
      languages.map { provedAndProofread(heldTo: $0) }
      ?? GuideAnalysis.findings(about: draft, of: source) + messages.unreadable
    guard let id = source.id, let version = source.version, let title else { return nil }
    return emit(id: id.text.bytes, version: version.text.bytes, title: title, summary: summary)
  }

  /// What is found in the guide as a whole, also what nobody needs to know who only follows it.
  private mutating func provedAndProofread(heldTo languages: ProofreadingLanguages) -> [Finding] {
    let (source, draft, facts, words) = (source, draft, facts, catalogue)
    let usage = AnswerUsage(draft, conditions.questions, messages.messages)
    let looks: [@Sendable () -> [Finding]] = [
      { GuideAnalysis.findings(about: draft, of: source) },
      { GuideHabits.findings(about: source, draft, facts: facts) + usage.findings },
      { Proofreader(source: words, languages: languages).findingsOfSource() },
    ]
    return looks.mapInParallel { $0() }.flatMap(\.self)
  }

  private mutating func compile(_ outcome: OutcomeSource) {
    let title = messages.add(outcome.title, outcome.id.string, "title")
    let text = messages.add(outcome.text, outcome.id.string, "text")
    var branches: [DraftBranch] = []
    let id = outcome.id.string
    let items =
      outcome.reasons.map { compile($0, of: id, "reason", into: &branches) }
      + outcome.items.map { compile($0, of: id, "then", into: &branches) }
    let compiled = Outcome(
      id: outcome.id.text.bytes, title: title ?? Message(0), text: text, isExit: outcome.isExit, items: items,
      reasonCount: outcome.reasons.count)
    draft.outcomes.append(
      DraftOutcome(id: outcome.id, outcome: compiled, uses: uses(of: title, text), branches: branches))
  }

  func uses(of messages: Message?...) -> [AnswerUse] {
    messages.flatMap { $0.map { self.messages.uses[$0.number] } ?? [] }
  }

  mutating func condition(_ extract: Extract?) -> DraftCondition? {
    extract.flatMap { conditions.compile($0) }
  }
}
