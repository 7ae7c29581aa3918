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
  public internal(set) var steps: [StepSource] = []
  public internal(set) var outcomes: [OutcomeSource] = []
  public internal(set) var documents: [DocumentSource] = []
  /// Whether no step, route or outcome had to be left out.
  var isWhole = false
  /// The ids of steps that had to be left out: they are there, although nothing is known about them.
  var lost: [[UInt8]] = []
  /// Whether nothing at all is wrong with how it is written.
  var isFlawless = false
}

public struct StepSource: Sendable {
  public let id: Extract
  public let title: Extract?
  public let hint: Extract?
  public let text: Extract?
  public let kind: Kind
  public let sources: [Extract]
  public let next: NextSource?

  public enum Kind: Sendable {
    case choice([OptionSource])
    case yesNo
    case fields([FieldSource])
    case instructions([ItemSource])
    case review
  }
}

public struct OptionSource: Sendable {
  public let id: Extract
  public let title: Extract?
}

public struct FieldSource: Sendable {
  public let id: Extract
  /// The id of one of the fields that can be checked.
  public let field: Extract?
  public let title: Extract?
  public let hint: Extract?
  public let purpose: Extract?
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
  case byCondition([RouteSource], otherwise: Extract?)
}

public struct RouteSource: Sendable {
  public let condition: Extract
  public let target: Extract
}

public struct OutcomeSource: Sendable {
  public let id: Extract
  public let title: Extract?
  public let text: Extract?
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
  }
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
}
