public import Phrasing
import Validation
public import Wizard

/// Walks through a guide without aim, as people do who change their minds, and tells what no walk may come to.
///
/// The same seed goes the same ways on every machine.
public struct RandomJourneys {
  private let guide: Guide
  private let edition: Edition
  private let candidates: EntryCandidates
  private let circumstances: Circumstances
  private let laws: [Law]
  private var dice: Dice

  /// What must hold wherever a walk ends; nothing, or what is wrong.
  public struct Law: Sendable {
    public let name: String
    public let isKept: @Sendable (Walk) -> Bool

    public init(_ name: String, isKept: @escaping @Sendable (Walk) -> Bool) {
      (self.name, self.isKept) = (name, isKept)
    }
  }

  /// What somebody does: answers a question, takes a row away, or goes back.
  public enum Move: Equatable, Sendable {
    /// Without an entry, the row that is named is taken away.
    case enter(Asked, [UInt8]?)
    case goOn
    case goBack
  }

  public struct Failure: Sendable {
    public let law: String
    /// As few moves as can be found that still break the law.
    public let moves: [Move]
  }

  public init(through guide: Guide, on day: CivilDate, seed: UInt64, laws: [Law]) {
    self.guide = guide
    self.laws = laws
    edition = Edition(guide)
    candidates = EntryCandidates(for: guide, on: day)
    var circumstances = Circumstances()
    circumstances.today = day
    self.circumstances = circumstances
    dice = Dice(state: seed)
  }

  /// Goes so many ways; stops at the first that breaks a law.
  public mutating func run(count: Int, seeing see: (Walk) -> Void = { _ in }) -> Failure? {
    for _ in 0..<count {
      let moves = randomMoves()
      let walk = self.walk(moves)
      see(walk)
      if let law = brokenLaw(by: moves) { return Failure(law: law, moves: shrink(moves, breaking: law)) }
    }
    return nil
  }

  private mutating func randomMoves() -> [Move] {
    var moves: [Move] = []
    var walk = Walk(through: edition, in: circumstances)
    let most = guide.steps.count * 3 + 8
    while moves.count < most, case .step(let step) = walk.place {
      var next: [Move] = []
      for question in guide.steps[step].questions where walk.journey.answers[question] == nil || dice.roll(4) == 0 {
        next += randomMoves(about: Asked(question))
      }
      next.append(dice.roll(9) == 0 ? .goBack : .goOn)
      for move in next { perform(move, on: &walk) }
      moves += next
    }
    return moves
  }

  /// Something is said to a question; in a list there are a few rows, of which some go again.
  private mutating func randomMoves(about asked: Asked) -> [Move] {
    guard let list = guide.questions[asked.question].rows else {
      let entries = candidates.entries(for: asked.question)
      let entry =
        dice.roll(12) == 0
        ? RandomJourneys.nonsense[dice.roll(RandomJourneys.nonsense.count)] : entries[dice.roll(entries.count)]
      return [.enter(asked, entry)]
    }
    var moves: [Move] = []
    for number in 0..<min(list.least, RandomJourneys.rowLimit) + dice.roll(3) {
      let row = Asked(asked.question, rows: asked.rows + [number + 1])
      moves.append(.enter(row, []))
      for question in list.questions { moves += randomMoves(about: Asked(question, rows: row.rows)) }
      if dice.roll(9) == 0 { moves.append(.enter(row, nil)) }
    }
    return moves
  }

  private static let rowLimit = 12

  private static let nonsense = ["", "?", " ", "-1", "９９", "\u{202E}x", "DK", "2026-02-30", "1,2,3"].map {
    Array($0.utf8)
  }

  private func walk(_ moves: [Move]) -> Walk {
    var walk = Walk(through: edition, in: circumstances)
    for move in moves { perform(move, on: &walk) }
    return walk
  }

  private func perform(_ move: Move, on walk: inout Walk) {
    switch move {
    case .enter(let asked, let entry): try? walk.enter(entry, for: asked, language: [])
    case .goOn: walk.goOn()
    case .goBack: walk.goBack()
    }
  }

  private func brokenLaw(by moves: [Move]) -> String? {
    let walk = self.walk(moves)
    if !isTheSame(walk, as: self.walk(reordered(moves))) { return "order" }
    if !isTheSame(walk, as: draftedAgain(walk)) { return "draft" }
    return laws.first { !$0.isKept(walk) }?.name
  }

  private func isTheSame(_ one: Walk, as other: Walk?) -> Bool {
    guard let other else { return false }
    return one.journey == other.journey
  }

  /// The last word on each question and in each row, said from the last to the first.
  private func reordered(_ moves: [Move]) -> [Move] {
    var said: [[Int]: [Move]] = [:]
    for move in moves {
      guard case .enter(let asked, _) = move else { continue }
      let outermost = guide.text(of: asked).split(separator: UInt8(ascii: "/"))[0]
      let index = guide.question(Array(outermost))?.index ?? asked.question.index
      said[[index] + asked.rows.prefix(1), default: []].append(move)
    }
    return said.sorted { $1.key.lexicographicallyPrecedes($0.key) }.flatMap(\.value)
  }

  private func draftedAgain(_ walk: Walk) -> Walk? {
    guard let draft = try? Draft(bytes: walk.draft(isWhole: true)) else { return nil }
    var again = Walk(through: edition, in: circumstances)
    guard (try? again.resume(draft)) != nil else { return nil }
    return again
  }

  /// Leaves out whatever the law is broken without, larger pieces first.
  private func shrink(_ moves: [Move], breaking law: String) -> [Move] {
    var moves = moves
    var size = moves.count / 2
    while size > 0 {
      var start = 0
      while start < moves.count {
        var fewer = moves
        fewer.removeSubrange(start..<min(start + size, moves.count))
        if brokenLaw(by: fewer) == law { moves = fewer } else { start += size }
      }
      size /= 2
    }
    return moves
  }
}

/// Numbers that look like chance.
struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }
}
