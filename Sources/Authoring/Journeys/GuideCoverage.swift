public import Wizard

/// What of a guide some journeys have seen: its steps, its ways on, its conditions each way, its flaws.
public struct GuideCoverage: Sendable {
  private let guide: Guide
  private let places: GuidePlaces
  /// By step: its conditions, by their places.
  private let conditionsOfStep: [[Int]]
  private let conditionsAtEnd: [Int]
  /// Everything there is to be seen, in the guide's order.
  public let all: [Point]
  public private(set) var seen: Set<Point> = []

  public enum Point: Hashable, Sendable {
    case step(Int)
    /// A step's way on, by its number in the order in which they are written.
    case way(Int, Int)
    case outcome(Int)
    case document(Int)
    /// A condition that came out this way, by its place.
    case condition(Int, Bool)
    /// Something that keeps a question from being answered, or is doubtful in its answer.
    case flaw(Int, String)
    /// A list with so many rows.
    case rows(Int, RowCount)
  }

  public init(of compiled: CompiledGuide) {
    guide = compiled.guide
    let places = GuidePlaces(of: compiled)
    self.places = places
    var ofStep = Array(repeating: [Int](), count: guide.steps.count)
    var atEnd: [Int] = []
    for (index, place) in places.conditions.enumerated() {
      switch place.kind {
      case .way(let step, _), .rule(let step, _), .item(let step, _): ofStep[step].append(index)
      case .ending, .document, .part: atEnd.append(index)
      }
    }
    (conditionsOfStep, conditionsAtEnd) = (ofStep, atEnd)
    var all: [Point] = []
    for (index, step) in guide.steps.enumerated() {
      all.append(.step(index))
      for way in step.next.targets.indices { all.append(.way(index, way)) }
    }
    for outcome in guide.outcomes.indices { all.append(.outcome(outcome)) }
    for document in guide.documents.indices { all.append(.document(document)) }
    for place in places.conditions.indices { all += [Point.condition(place, true), Point.condition(place, false)] }
    for rule in guide.steps.flatMap(\.rules) {
      for target in rule.targets { all.append(.flaw(target.index, rule.id.string)) }
    }
    for (index, question) in guide.questions.enumerated() {
      all += question.rows?.counts.map { .rows(index, $0) } ?? []
    }
    self.all = all
  }

  /// The steps' ways on that no journey has seen.
  var unseenWays: [(step: Int, name: String)] {
    unseen.compactMap { point in
      if case .way(let step, _) = point { (step, name(of: point)) } else { nil }
    }
  }

  /// The steps' checks that no journey's answers fail.
  var unfailedChecks: [(step: Int, rule: Int)] {
    guide.steps.indices.flatMap { step in
      guide.steps[step].rules.enumerated().compactMap { index, rule in
        rule.targets.contains { seen.contains(.flaw($0.index, rule.id.string)) } ? nil : (step, index)
      }
    }
  }

  public mutating func add(_ journey: Journey) { seen.formUnion(points(of: journey)) }

  public mutating func add(_ journeys: [SampleJourney]) {
    for journey in journeys { add(guide.resolve(journey.answers(in: guide), in: journey.circumstances)) }
  }

  /// What a journey sees.
  public func points(of journey: Journey) -> [Point] {
    journey.path.indices.flatMap { points(of: journey, at: $0) } + pointsAtEnd(of: journey)
  }

  /// What it sees at one place of its path, the way on from there with it.
  func points(of journey: Journey, at place: Int) -> [Point] {
    let position = journey.path[place]
    var points: [Point] = [.step(position.index)]
    let isLast = place == journey.path.count - 1
    let target: Target? = isLast ? journey.outcome.map { .outcome($0) } : .step(journey.path[place + 1])
    if let target, let way = way(from: position, to: target, journey) { points.append(.way(position.index, way)) }
    for index in conditionsOfStep[position.index] {
      let condition = places.conditions[index]
      if case .way(_, let way) = condition.kind {
        guard target != nil, case .byCondition(let routes, _) = guide.steps[position].next,
          !routes[..<way].contains(where: { journey.answers.meet($0.condition) })
        else { continue }
      }
      points.append(.condition(index, journey.answers.meet(condition.condition)))
    }
    for check in journey.checks + journey.doubts where check.step == position {
      if case .rule(let id) = check.refusal { points.append(.flaw(check.asked.question.index, id.string)) }
    }
    return points + guide.steps[position].questions.flatMap { self.points(ofRowsOf: $0, in: journey.answers) }
  }

  /// How many rows a list has, and those in its rows.
  private func points(ofRowsOf list: Position<Question>, in answers: PathAnswers) -> [Point] {
    guard let rows = guide.questions[list].rows else { return [] }
    let found = answers[list]?.rows ?? []
    let own = rows.counts.filter { rows.range(of: $0).contains(found.count) }.map { Point.rows(list.index, $0) }
    return own + found.flatMap { row in rows.questions.flatMap { points(ofRowsOf: $0, in: row.answers) } }
  }

  /// What it sees where it ends.
  func pointsAtEnd(of journey: Journey) -> [Point] {
    guard let outcome = journey.outcome else { return [] }
    var points = [Point.outcome(outcome.index)]
    for document in journey.documents { points.append(.document(document.index)) }
    for index in conditionsAtEnd {
      switch places.conditions[index].kind {
      case .ending(let place, _) where place != outcome.index: continue
      case .part(let document, _) where !journey.documents.contains(Position(document)): continue
      default: points.append(.condition(index, journey.answers.meet(places.conditions[index].condition)))
      }
    }
    return points
  }

  /// The number of the way that was taken.
  private func way(from position: Position<Step>, to target: Target, _ journey: Journey) -> Int? {
    let step = guide.steps[position]
    switch step.next {
    case .always: return 0
    case .byOption: return step.questions.first.flatMap { journey.answers[$0] }?.options.first
    case .byCondition(let routes, _):
      return routes.firstIndex { $0.target == target && journey.answers.meet($0.condition) } ?? routes.count
    }
  }

  /// What a person calls a point.
  public func name(of point: Point) -> String {
    switch point {
    case .step(let step): guide.steps[step].name
    case .way(let step, let way): name(ofWay: way, from: guide.steps[step])
    case .outcome(let outcome): guide.outcomes[outcome].id.string
    case .document(let document): guide.documents[document].id.string
    case .condition(let place, let holds): "\(places.conditions[place].name): \(holds)"
    case .flaw(let question, let code): "\(guide.questions[question].id.string): \(code)"
    case .rows(let list, let count):
      "\(guide.questions[list].id.string): \(guide.questions[list].rows?.name(of: count) ?? "")"
    }
  }

  private func name(ofWay way: Int, from step: Step) -> String {
    let target = guide.name(of: step.next.targets[way])
    guard case .byOption = step.next, let question = step.questions.first else { return "\(step.name) → \(target)" }
    return "\(step.name) (\(guide.questions[question].options[way].string)) → \(target)"
  }

  /// What nobody has seen, in the guide's order.
  public var unseen: [Point] { all.filter { !seen.contains($0) } }

  /// How many of each kind there are, and how many of them were seen.
  public func count(_ isOfKind: (Point) -> Bool) -> (seen: Int, all: Int) {
    let kind = all.filter(isOfKind)
    return (kind.count { seen.contains($0) }, kind.count)
  }
}

extension GuideCoverage.Point {
  public var isStep: Bool { if case .step = self { true } else { false } }
  /// Whether it is a way on; where it ends is one, too.
  public var isWay: Bool { if case .way = self { true } else { false } }
  public var isCondition: Bool { if case .condition = self { true } else { false } }
  public var isDocument: Bool { if case .document = self { true } else { false } }
  public var isOutcome: Bool { if case .outcome = self { true } else { false } }
  public var isFlaw: Bool { if case .flaw = self { true } else { false } }
  public var isRows: Bool { if case .rows = self { true } else { false } }
}
