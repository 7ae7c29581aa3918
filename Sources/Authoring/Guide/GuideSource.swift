public import Localization
public import Phrasing

/// A guide as its author wrote it: every id and sentence with its place, nothing yet looked up.
public struct GuideSource: Sendable {
  public internal(set) var id: Extract?
  public internal(set) var version: Extract?
  /// The language of the words in the file.
  public internal(set) var language: Extract?
  /// The day on which its facts were last checked.
  public internal(set) var checked: CivilDate?
  public internal(set) var title: Extract?
  public internal(set) var summary: Extract?
  /// What is worked out from answers, in the order of the file.
  public internal(set) var values: [ValueSource] = []
  public internal(set) var steps: [StepSource] = []
  public internal(set) var outcomes: [OutcomeSource] = []
  public internal(set) var documents: [DocumentSource] = []
  public internal(set) var entrances: [EntranceSource] = []
  /// What became of answers that drafts of earlier versions have.
  public internal(set) var migrations: [MigrationSource] = []
  /// What is new in which version, for those who knew an earlier one.
  public internal(set) var changes: [ChangeSource] = []
  /// The fragments that it includes, each once.
  public internal(set) var fragments: [SourceFile] = []
  /// Whether no step, route or outcome had to be left out.
  var isWhole = false
  /// What had to be left out: it is there, although nothing is known about it.
  var lost = LostNames()
  /// Whether nothing at all is wrong with how it is written.
  var isFlawless = false
}

public struct StepSource: Sendable {
  public let id: Extract
  public let title: Extract?
  public let hint: Extract?
  public let text: Extract?
  public let kind: Kind
  /// What must hold once the step is answered.
  public let rules: [RuleSource]
  /// The roles of those who may come here; everybody when there are none.
  public let roles: [Extract]
  public let sources: [Extract]
  public let next: NextSource?

  public enum Kind: Sendable {
    case choice([OptionSource])
    /// Several options at once.
    case choices([OptionSource])
    case yesNo
    case moment
    case rows(RowsSource)
    case fields([FieldSource])
    case instructions([ItemSource])
    case review
    case waiting(Extract, since: Extract?)
  }
}

public struct RuleSource: Sendable {
  public let id: Extract
  public let condition: Extract?
  /// The answers of which one has to change.
  public let targets: [Extract]
  public let isWarning: Bool
  public let text: Extract?
}

public struct ValueSource: Sendable {
  public let id: Extract
  public let rule: Extract?
}

public struct EntranceSource: Sendable {
  public let id: Extract
  public let title: Extract?
  public let assumptions: [(question: Extract, entry: Extract)]
  /// The step at which it leads in.
  public let step: Extract?
}

/// What became of an answer that drafts of earlier versions have.
public struct MigrationSource: Sendable {
  /// The version that came with it.
  public let version: Extract?
  public let answer: Extract?
  public let change: Change

  public enum Change: Sendable {
    case renamed(Extract)
    case optionRenamed(Extract, to: Extract)
    /// It is no longer asked; why.
    case dropped(Extract)
  }

  /// Whether the answer itself is not what it was.
  var isAboutAnswer: Bool {
    if case .optionRenamed = change { false } else { true }
  }

  /// The option of the answer that has another id now.
  var renamedOption: Extract? {
    if case .optionRenamed(let option, _) = change { option } else { nil }
  }
}

/// What is new in a version.
public struct ChangeSource: Sendable {
  public let version: Extract
  /// The day on which it was published.
  public let day: CivilDate
  public let text: Extract
}

public struct OptionSource: Sendable {
  public let id: Extract
  public let title: Extract?
  /// Whether it is chosen by itself only, such as “none of these”.
  public let isAlone: Bool
}

/// What is asked for each row of a list.
public struct RowsSource: Sendable {
  /// What one row is called.
  public let name: Extract?
  public let least: Int
  public let most: Int
  public let fields: [FieldSource]
}

public struct FieldSource: Sendable {
  public let id: Extract
  /// The id of one of the fields that can be checked.
  public let field: Extract?
  public let title: Extract?
  public let hint: Extract?
  public let purpose: Extract?
  public let isOptional: Bool
  /// Whether it stays out of drafts unless the person asks for it.
  public let isSensitive: Bool
  /// The answers that the field looks at, by the names under which it knows them.
  public let others: [(name: Extract, answer: Extract)]
  /// Further rows in the place of a field.
  public let rows: RowsSource?
}

public struct ItemSource: Sendable {
  public let id: Extract
  public let text: Extract?
  public let note: Extract?
  public let condition: Extract?
  public let sources: [Extract]
}

/// Where a step leads, as it is written.
public enum NextSource: Sendable {
  case always(Extract)
  /// Each option with its target.
  case byOption([(option: Extract, target: Extract)])
  /// Without a last way on, the end is where it is missing; nothing where something else could not be read.
  case byCondition([RouteSource], otherwise: Extract?, end: Extract?)
  /// Nothing is written; the place is the step's.
  case missing(Extract)
}

public struct RouteSource: Sendable {
  public let condition: Extract
  public let target: Extract
}

public struct OutcomeSource: Sendable {
  public let id: Extract
  public let title: Extract?
  public let text: Extract?
  public let isExit: Bool
  /// Why somebody ends here.
  public let reasons: [ItemSource]
  /// What to do next.
  public let items: [ItemSource]
}

public struct DocumentSource: Sendable {
  public let id: Extract
  public let title: Extract?
  public let text: Extract?
  public let condition: Extract?
  public let kind: Kind

  public enum Kind: Sendable {
    case email(EmailSource)
    case checklist
    case calendar([EventSource])
    case sheet([BoxSource])
  }
}

/// Something to remember on the day or at the time to which `time` comes.
public struct EventSource: Sendable {
  public let id: Extract
  public let time: Extract?
  public let text: Extract?
  public let note: Extract?
  public let condition: Extract?
}

/// A box of a form to type from.
public struct BoxSource: Sendable {
  public let id: Extract
  /// What stands before its title on paper.
  public let mark: Extract?
  public let title: Extract?
  /// The answers that belong there; none where only the paper has what belongs there.
  public let answers: [Extract]
  /// Whether they stand there in the form that they have in every language.
  public let isCode: Bool
  /// The list that fills it in once for each row.
  public let list: Extract?
  /// The value that stands below the lines of the list.
  public let total: Extract?
}

public struct EmailSource: Sendable {
  public let language: Extract?
  public let from: Extract?
  public let to: Extract?
  public let copy: Extract?
  public let subject: Extract?
  public let body: [PartSource]
}

public struct PartSource: Sendable {
  public let id: Extract
  public let text: Extract?
  public let condition: Extract?
  /// The list for each row of which it is said.
  public let list: Extract?
}
