public import Validation

/// The way that some answers take through a guide.
public struct Journey: Equatable, Sendable {
  /// The steps on the way; the last is where it stops or ends.
  public internal(set) var path: [Position<Step>] = []
  /// What is still to be answered where the path stops.
  public internal(set) var open: [Asked] = []
  /// What was answered there and has to be looked at again.
  public internal(set) var checks: [Check] = []
  /// What was answered and does not seem to go together.
  public internal(set) var doubts: [Check] = []
  public internal(set) var outcome: Position<Outcome>?
  public internal(set) var documents: [Position<Document>] = []
  /// The answers of the path, and no others.
  public internal(set) var answers: PathAnswers

  #if !LEAN
    /// The rows in which the path is just looking.
    fileprivate var rows: [Int] = []
  #endif

  /// Answers that the path does not ask for: remembered, and shown, used and exported nowhere.
  public func inactive(of answers: Answers, in guide: Guide) -> [Position<Question>] {
    guide.questions.positions.filter { answers.has($0) && self.answers[$0] == nil && !isChecked($0) }
  }

  private func isChecked(_ question: Position<Question>) -> Bool {
    checks.contains { $0.asked.question == question }
  }

  #if !LEAN
    /// Whether something is missing in a row, or has to be looked at again.
    public func isHeldUp(in row: Asked, of guide: Guide) -> Bool {
      func isInside(_ asked: Asked) -> Bool {
        asked.rows.starts(with: row.rows) && guide.chain(to: asked.question).contains(row.question)
      }
      return open.contains { isInside($0) } || checks.contains { isInside($0.asked) }
    }
  #endif

  public struct Check: Equatable, Sendable {
    /// The step at which the path noticed it.
    public let step: Position<Step>
    public let asked: Asked
    public let refusal: Refusal
  }
}

extension Guide {
  /// Follows the answers from the first step until something is missing or an outcome is reached.
  public func resolve(_ answers: Answers, in circumstances: Circumstances = Circumstances()) -> Journey {
    var journey = Journey(answers: PathAnswers(for: self, on: circumstances.today))
    follow(answers, from: Position(0), in: circumstances, &journey)
    return journey
  }

  func follow(
    _ answers: Answers, from first: Position<Step>, in circumstances: Circumstances, _ journey: inout Journey
  ) {
    var target = Target.step(first)
    while case .step(let position) = target {
      let step = steps[position]
      journey.path.append(position)
      for question in step.questions { journey.take(question, from: answers, in: self, circumstances) }
      workOut(&journey)
      guard journey.isAnswered else { return }
      for rule in step.rules where !journey.answers.meet(rule.condition) { journey.note(rule) }
      guard journey.isAnswered else { return }
      guard let route = step.route(for: journey.answers) else { preconditionFailure("answered steps lead on") }
      target = step.next.target(of: route)
    }
    if case .outcome(let outcome) = target {
      journey.outcome = outcome
      journey.documents = documents.positions.filter { journey.answers.meet(documents[$0].condition) }
    }
  }

  func workOut(_ journey: inout Journey) {
    for index in computed.indices { journey.answers.work(out: computed[index].rule, at: index) }
  }
}

extension Journey {
  fileprivate var isAnswered: Bool { open.isEmpty && checks.isEmpty }

  /// An answer counts when nothing unaccepted stands beside it, and when its field still takes it, should it look at
  /// other answers.
  fileprivate mutating func take(
    _ question: Position<Question>, from given: Answers, in guide: Guide, _ circumstances: Circumstances
  ) {
    let asked = guide.questions[question]
    #if !LEAN
      if let rows = asked.rows { return take(rows, of: question, from: given, in: guide, circumstances) }
    #endif
    let unaccepted = given.unaccepted(question)
    guard asked.others.isEmpty else {
      guard let entry = unaccepted?.entry ?? given[question].map(asked.canonical) else { return miss(question, asked) }
      do throws(Refusal) {
        answers[question] = try asked.read(entry, in: asked.adding(to: circumstances, guide) { answers[$0] })
      } catch {
        note(error, about: question)
      }
      return
    }
    if let unaccepted { return note(unaccepted.refusal, about: question) }
    guard let answer = given[question] else { return miss(question, asked) }
    answers[question] = answer
  }

  private mutating func miss(_ question: Position<Question>, _ asked: Question) {
    if !asked.isOptional { open.append(self.asked(question)) }
  }

  private func asked(_ question: Position<Question>) -> Asked {
    #if !LEAN
      return Asked(question, rows: rows)
    #else
      return Asked(question)
    #endif
  }

  #if !LEAN
    /// In a row, what was answered outside it is known as well.
    private mutating func take(
      _ asked: Rows, of list: Position<Question>, from given: Answers, in guide: Guide, _ circumstances: Circumstances
    ) {
      let outside = answers
      var taken: [PathRow] = []
      for row in given.rows(of: list) {
        rows.append(row.number)
        for question in asked.questions { take(question, from: row.answers, in: guide, circumstances) }
        rows.removeLast()
        taken.append(PathRow(number: row.number, answers: answers))
        answers = outside
      }
      if !taken.isEmpty { answers[list] = .rows(taken) }
      if taken.count < asked.least {
        if taken.isEmpty { open.append(self.asked(list)) } else { note(.tooFewRows, about: list) }
      }
      if taken.count > asked.most { note(.tooManyRows, about: list) }
    }
  #endif

  fileprivate mutating func note(_ rule: Rule) {
    for target in rule.targets { note(.rule(rule.id), about: target, isWarning: rule.isWarning) }
  }

  private mutating func note(_ refusal: Refusal, about question: Position<Question>, isWarning: Bool = false) {
    let check = Check(step: path[path.count - 1], asked: asked(question), refusal: refusal)
    if isWarning { doubts.append(check) } else { checks.append(check) }
  }
}

extension Step {
  /// Which of its ways on the answers take, counted as the guide has them; none while its question is open.
  public func route(for answers: PathAnswers) -> Int? {
    switch next {
    case .always: 0
    case .byOption: answers[questions[0]]?.options.first
    case .byCondition(let routes, _): routes.firstIndex { answers.meet($0.condition) } ?? routes.count
    }
  }
}

extension Next {
  fileprivate func target(of route: Int) -> Target {
    switch self {
    case .always(let target): target
    case .byOption(let targets): targets[route]
    case .byCondition(let routes, let otherwise): route < routes.count ? routes[route].target : otherwise
    }
  }
}
