public import Phrasing

/// A guide as its author wrote it: every id and sentence with its place, nothing yet looked up.
public struct GuideSource: Sendable {
  public internal(set) var id: Passage?
  public internal(set) var version: Passage?
  /// The language of the words in the file.
  public internal(set) var language: Passage?
  /// The day on which its facts were last checked.
  public internal(set) var checked: CivilDate?
  public internal(set) var title: Passage?
  public internal(set) var summary: Passage?
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
  public let id: Passage
  public let title: Passage?
  public let hint: Passage?
  public let text: Passage?
  public let kind: Kind
  public let sources: [Passage]
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
  public let id: Passage
  public let title: Passage?
}

public struct FieldSource: Sendable {
  public let id: Passage
  /// The id of one of the fields that can be checked.
  public let field: Passage?
  public let title: Passage?
  public let hint: Passage?
  public let purpose: Passage?
}

public struct ItemSource: Sendable {
  public let id: Passage
  public let text: Passage?
  public let note: Passage?
  public let condition: Passage?
  public let sources: [Passage]
}

/// Where a step leads, as it is written.
public enum NextSource: Sendable {
  case always(Passage)
  /// Each option with its target.
  case byOption([(option: Passage, target: Passage)])
  case byCondition([RouteSource], otherwise: Passage?)
}

public struct RouteSource: Sendable {
  public let condition: Passage
  public let target: Passage
}

public struct OutcomeSource: Sendable {
  public let id: Passage
  public let title: Passage?
  public let text: Passage?
}

public struct DocumentSource: Sendable {
  public let id: Passage
  public let title: Passage?
  public let text: Passage?
  public let condition: Passage?
  public let kind: Kind

  public enum Kind: Sendable {
    case email(EmailSource)
    case checklist
  }
}

public struct EmailSource: Sendable {
  public let language: Passage?
  public let from: Passage?
  public let to: Passage?
  public let copy: Passage?
  public let subject: Passage?
  public let body: [PartSource]
}

public struct PartSource: Sendable {
  public let id: Passage
  public let text: Passage?
  public let condition: Passage?
}
