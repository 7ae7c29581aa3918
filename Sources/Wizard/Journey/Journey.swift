/// The way that some answers take through a guide.
public struct Journey: Equatable, Sendable {
  /// The steps on the way; the last is where it stops or ends.
  public internal(set) var path: [Position<Step>] = []
  /// What is still to be answered where the path stops.
  public internal(set) var open: [Position<Question>] = []
  /// What was answered there and has to be looked at again.
  public internal(set) var checks: [Check] = []
  public internal(set) var outcome: Position<Outcome>?
  public internal(set) var documents: [Position<Document>] = []
  /// The answers of the path, and no others.
  public internal(set) var answers: PathAnswers

  /// Answers that the path does not ask for: remembered, and shown, used and exported nowhere.
  public func inactive(of answers: Answers, in guide: Guide) -> [Position<Question>] {
    guide.questions.positions.filter { answers[$0] != nil && self.answers[$0] == nil && !isChecked($0) }
  }

  private func isChecked(_ question: Position<Question>) -> Bool {
    checks.contains { $0.question == question }
  }

  public struct Check: Equatable, Sendable {
    public let question: Position<Question>
    public let refusal: Refusal
  }
}

extension Guide {
  /// Follows the answers from the first step until something is missing or an outcome is reached.
  public func resolve(_ answers: Answers) -> Journey {
    var journey = Journey(answers: PathAnswers(for: self))
    var target = Target.step(Position(0))
    while case .step(let position) = target {
      let step = steps[position]
      journey.path.append(position)
      for question in step.questions { journey.take(question, from: answers, in: self) }
      guard journey.open.isEmpty, journey.checks.isEmpty else { return journey }
      target = step.target(for: journey.answers)
    }
    if case .outcome(let outcome) = target {
      journey.outcome = outcome
      journey.documents = documents.positions.filter { journey.answers.meet(documents[$0].condition) }
    }
    return journey
  }
}

extension Journey {
  /// An answer counts when nothing unaccepted stands beside it and its field would still take it.
  fileprivate mutating func take(_ question: Position<Question>, from given: Answers, in guide: Guide) {
    let asked = guide.questions[question]
    guard let entry = given.unaccepted(question)?.entry ?? given[question].map(asked.canonical) else {
      open.append(question)
      return
    }
    do throws(Refusal) {
      answers[question] = try asked.read(entry)
    } catch {
      checks.append(Check(question: question, refusal: error))
    }
  }
}

extension Step {
  fileprivate func target(for answers: PathAnswers) -> Target {
    switch next {
    case .always(let target):
      return target
    case .byOption(let targets):
      guard case .option(let number) = answers[questions[0]] else {
        preconditionFailure("a path passes answered steps only")
      }
      return targets[number]
    case .byCondition(let routes, let otherwise):
      return routes.first { $0.condition.holds(for: answers) }?.target ?? otherwise
    }
  }
}
