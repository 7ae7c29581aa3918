public import Validation

/// A person on the way through a guide: the answers so far, the journey they make, and where the person stands.
///
/// Terminal and page both walk with it, so that neither has an opinion of its own about what comes next.
public struct Walk: Sendable {
  public let edition: Edition
  public private(set) var answers: Answers
  public private(set) var journey: Journey
  public private(set) var place: Place = .step(Position(0))
  #if !LEAN
    /// The row of a list in which the person stands.
    public private(set) var row: Asked?
  #endif
  /// The day, and how the person's language writes numbers and days.
  #if arch(wasm32)
    public var circumstances: Circumstances
  #else
    public var circumstances: Circumstances { didSet { isBehind = true } }
    /// Whether the journey was made in other circumstances.
    private var isBehind = false
  #endif
  /// The step at which the person arrives as soon as nothing is open before it: the review after a change, or the step
  /// of an entrance.
  private var goal: Position<Step>?

  public enum Place: Equatable, Sendable {
    case step(Position<Step>)
    case end
  }

  public init(through edition: Edition, in circumstances: Circumstances = Circumstances()) {
    self.edition = edition
    self.circumstances = circumstances
    answers = Answers(for: edition.guide)
    journey = edition.guide.resolve(answers, in: circumstances)
  }

  /// What the field of a question looks at besides an entry.
  public func circumstances(of question: Position<Question>) -> Circumstances {
    edition.guide.questions[question].adding(to: circumstances, edition.guide) { journey.answers[$0] }
  }

  /// Takes an entry for a question, or keeps it beside the answer and says why it cannot be taken.
  public mutating func enter(
    _ entry: [UInt8], for question: Position<Question>, language: [UInt8]
  ) throws(Refusal) {
    #if !LEAN
      try enter(entry, for: asked(question), language: language)
    #else
      defer { follow(question) }
      try answers.enter(entry, for: question, in: edition.guide, language: language, circumstances)
    #endif
  }

  #if !LEAN
    /// Takes an entry for a question where it is asked; without an entry, the row that is named is taken away.
    public mutating func enter(_ entry: [UInt8]?, for asked: Asked, language: [UInt8]) throws(Refusal) {
      defer { follow(asked.question) }
      try answers.enter(entry, for: asked, in: edition.guide, language: language, circumstances)
    }

    /// Takes entries one after the other; those that cannot be taken, each with what is wrong with it.
    public mutating func enter(
      all entries: [(asked: Asked, entry: [UInt8])], language: [UInt8]
    ) -> [(asked: Asked, refusal: Refusal)] {
      defer { followAll() }
      var refused: [(asked: Asked, refusal: Refusal)] = []
      for (asked, entry) in entries {
        do throws(Refusal) {
          try answers.enter(entry, for: asked, in: edition.guide, language: language, circumstances)
        } catch {
          refused.append((asked, error))
        }
      }
      return refused
    }
  #endif

  #if !LEAN
    /// A question in the row in which the person stands.
    public func asked(_ question: Position<Question>) -> Asked {
      guard let row else { return Asked(question) }
      return Asked(question, rows: Array(row.rows.prefix(edition.guide.chain(to: question).count - 1)))
    }

    /// The rows of a list where the person stands.
    public func rows(of list: Position<Question>) -> [AnswerRow] { answers.rows(at: asked(list), in: edition.guide) }
  #endif

  private mutating func followAll() {
    journey = edition.guide.resolve(answers, in: circumstances)
    #if !arch(wasm32)
      isBehind = false
    #endif
  }

  /// Follows the answers again where one of them may be another.
  private mutating func follow(_ question: Position<Question>) {
    #if arch(wasm32)
      followAll()
    #else
      if isBehind { return followAll() }
      let asked = edition.guide.chain(to: question)[0]
      edition.guide.follow(answers, after: asked, in: circumstances, &journey)
    #endif
  }

  /// Goes as far towards a step as the answers lead, and from now on only to what is open before it.
  public mutating func head(for step: Position<Step>) {
    goal = step
    advance()
  }

  /// Goes on with other answers, at a step of their path; without one at the end, and as near as the path leads there.
  mutating func go(on answers: Answers, at step: [UInt8]?) {
    self.answers = answers
    followAll()
    goal = nil
    #if !LEAN
      row = nil
    #endif
    place = .step(journey.path[journey.path.count - 1])
    if let step {
      if let step = edition.guide.step(step), journey.path.contains(step) { place = .step(step) }
    } else if !isStopped {
      place = .end
    }
  }

  /// Goes to the next step of the path; stays, and answers false, while something is missing here.
  @discardableResult
  public mutating func goOn() -> Bool {
    #if !LEAN
      if let row {
        guard !journey.isHeldUp(in: row, of: edition.guide) else { return false }
        self.row = outside(row)
        return true
      }
    #endif
    guard case .step(let here) = place, let index = journey.path.lastIndex(of: here) else { return false }
    guard !isStopped(at: here) else { return false }
    if goal != nil {
      advance()
    } else {
      place = index + 1 < journey.path.count ? .step(journey.path[index + 1]) : .end
    }
    return true
  }

  /// Goes to the step after, also where `goOn` would lead on to a goal.
  @discardableResult
  public mutating func goForward() -> Bool {
    #if !LEAN
      if row != nil { return goOn() }
    #endif
    guard case .step(let here) = place, let index = journey.path.firstIndex(of: here), index + 1 < journey.path.count
    else { return goOn() }
    let next = journey.path[index + 1]
    if goal == next { goal = nil }
    place = .step(next)
    return true
  }

  #if !LEAN
    /// The row in which a row's list stands, if it is in one.
    private func outside(_ row: Asked) -> Asked? {
      edition.guide.questions[row.question].owner.map { Asked($0, rows: Array(row.rows.dropLast())) }
    }

    /// Goes out of a row; one in which nothing was said is none.
    private mutating func leave(_ row: Asked) {
      let isEmpty = rows(of: row.question).contains { $0.number == row.rows.last && $0.answers.isEmpty }
      if isEmpty { try? enter(nil, for: row, language: []) }
      self.row = outside(row)
    }

    /// Goes into a row of a list, one that is made for it where no number is given; not if there are too many.
    @discardableResult
    public mutating func open(row number: Int?, of list: Position<Question>) -> Bool {
      let number = number ?? answers.nextRow(at: asked(list), in: edition.guide)
      guard 1...Rows.numberLimit ~= number else { return false }
      let row = Asked(list, rows: asked(list).rows + [number])
      do throws(Refusal) {
        try enter([], for: row, language: [])
      } catch {
        return false
      }
      self.row = row
      return true
    }
  #endif

  private mutating func leaveRows() {
    #if !LEAN
      while let row { leave(row) }
    #endif
  }

  /// Goes to the goal, or to where the path stops before it.
  private mutating func advance() {
    leaveRows()
    if let goal, journey.path.contains(goal) {
      place = .step(goal)
    } else if isStopped {
      place = .step(journey.path[journey.path.count - 1])
      return
    } else {
      place = .end
    }
    goal = nil
  }

  /// Goes to the step before; never held up by what is wrong with this one.
  @discardableResult
  public mutating func goBack() -> Bool {
    #if !LEAN
      if let row {
        leave(row)
        return true
      }
    #endif
    switch place {
    case .end:
      place = .step(journey.path[journey.path.count - 1])
    case .step(let here):
      guard let index = journey.path.firstIndex(of: here), index > 0 else { return false }
      place = .step(journey.path[index - 1])
    }
    return true
  }

  /// Goes back from the end to where all answers are shown once more, or else to the last question; to where the path
  /// stops if other answers have cut it short.
  public mutating func reopen() {
    guard place == .end else { return }
    let last = journey.path.last { !edition.guide.steps[$0].questions.isEmpty }
    place = .step((isStopped ? nil : review ?? last) ?? journey.path[journey.path.count - 1])
  }

  /// Goes to a step of the path, from the review to change an answer or by a link.
  @discardableResult
  public mutating func go(to step: Position<Step>) -> Bool {
    guard journey.path.contains(step) else { return false }
    leaveRows()
    goal = review.flatMap { place == .step($0) && step != $0 ? $0 : nil }
    place = .step(step)
    return true
  }

  /// Goes to a step of the path and on from there, wherever the person stands.
  public mutating func goOn(from step: Position<Step>) -> Bool {
    guard go(to: step) else { return false }
    goal = nil
    return true
  }

  /// The step of the path that shows all answers once more.
  public var review: Position<Step>? {
    journey.path.first { edition.guide.steps[$0].isReview }
  }

  private var isStopped: Bool { journey.outcome == nil }

  private func isStopped(at step: Position<Step>) -> Bool {
    isStopped && journey.path[journey.path.count - 1] == step
  }
}
