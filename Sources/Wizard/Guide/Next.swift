/// Where a step leads: data, so that a guide can be drawn and proved without being walked.
public enum Next: Equatable, Sendable {
  case always(Target)
  /// One target for each option of the step's question.
  case byOption([Target])
  /// The first condition that holds decides.
  case byCondition([Route], otherwise: Target)

  public struct Route: Equatable, Sendable {
    public let condition: Condition
    public let target: Target

    public init(condition: Condition, target: Target) {
      self.condition = condition
      self.target = target
    }
  }

  /// Every target, in the order in which they are written.
  public var targets: [Target] {
    switch self {
    case .always(let target): [target]
    case .byOption(let targets): targets
    case .byCondition(let routes, let otherwise): routes.map { $0.target } + [otherwise]
    }
  }
}

public enum Target: Equatable, Sendable {
  case step(Position<Step>)
  case outcome(Position<Outcome>)
}
