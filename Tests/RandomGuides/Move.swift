import Validation
public import Wizard

/// What somebody does in a wizard, in a terminal or on a page.
public enum Move: Equatable, Sendable {
  /// Without an entry, the row that is named is taken away.
  case enter(Asked, [UInt8]?)
  /// Without a number, a new row.
  case openRow(Int?, of: Position<Question>)
  case goOn
  case goBack
  case go(to: Position<Step>)
  case head(for: Position<Step>)

  public static let language = Array("en".utf8)

  public func perform(on walk: inout Walk) {
    switch self {
    case .enter(let asked, let entry): try? walk.enter(entry, for: asked, language: Move.language)
    case .openRow(let number, let list): walk.open(row: number, of: list)
    case .goOn: walk.goOn()
    case .goBack: walk.goBack()
    case .go(let step): walk.go(to: step)
    case .head(let step): walk.head(for: step)
    }
  }
}

/// Somebody who answers what is asked, now and then something else, and changes their mind.
public struct Wanderer {
  private let guide: Guide
  public private(set) var dice: Dice
  /// Every word that is typed is another, so that it is found again.
  private var wordCount = 0

  public init(through guide: Guide, _ dice: Dice) {
    self.guide = guide
    self.dice = dice
  }

  public mutating func moves(from walk: Walk) -> [Move] {
    switch dice.roll(12) {
    case 0: return [.goBack]
    case 1: return [.go(to: Position(dice.roll(guide.steps.count)))]
    case 2: return [.head(for: Position(dice.roll(guide.steps.count)))]
    case 3 where !guide.questions.isEmpty:
      let question = Position<Question>(dice.roll(guide.questions.count))
      let rows = (0..<depth(of: question)).map { _ in 1 + dice.roll(3) }
      let asked = Asked(question, rows: rows)
      if guide.questions[question].rows == nil { return [.enter(asked, entry(for: question))] }
      return dice.hits(2)
        ? [.openRow(dice.hits(2) ? nil : 1 + dice.roll(3), of: question)]
        : [.enter(Asked(question, rows: rows + [1 + dice.roll(3)]), dice.hits(2) ? nil : [])]
    default:
      guard case .step(let step) = walk.place else { return [.goBack] }
      let open = guide.steps[step].questions.filter { walk.journey.answers[$0] == nil || dice.hits(6) }
      return open.flatMap { answers(to: Asked($0)) } + [.goOn]
    }
  }

  /// In how many lists a question stands.
  private func depth(of question: Position<Question>) -> Int {
    guide.questions[question].owner.map { 1 + depth(of: $0) } ?? 0
  }

  /// Says something to a question; to a list, in a few rows, of which some go again.
  public mutating func answers(to asked: Asked) -> [Move] {
    guard let list = guide.questions[asked.question].rows else { return [.enter(asked, entry(for: asked.question))] }
    var moves: [Move] = []
    for number in 0..<list.least + dice.roll(3) {
      let row = asked.rows + [number + 1]
      moves.append(.enter(Asked(asked.question, rows: row), []))
      for question in list.questions { moves += answers(to: Asked(question, rows: row)) }
      if dice.hits(8) { moves.append(.enter(Asked(asked.question, rows: row), nil)) }
    }
    return moves
  }

  private mutating func entry(for position: Position<Question>) -> [UInt8] {
    let question = guide.questions[position]
    if dice.hits(12) { return Array(dice.pick(["", "?", "-1", "a,b", "2026-02-30"]).utf8) }
    guard question.options.isEmpty else {
      guard case .choices(let alone) = question.kind, dice.hits(2) else { return dice.pick(question.options) }
      let chosen = question.options.indices.filter { $0 != alone && dice.hits(2) }.map { question.options[$0] }
      return Array((chosen.isEmpty ? [question.options[0]] : chosen).joined(separator: [UInt8(ascii: ",")]))
    }
    switch question.kind {
    case .moment: return Array(dice.pick(["2026-11-21T08:05", "2026-11-20T23:59"]).utf8)
    case .field(.date): return Array(dice.pick(["2026-11-20", "2026-11-21", "2027-01-31"]).utf8)
    case .field(.volume), .field(.weight), .field(.units): return Array(dice.pick(["1", "2", "100", "250"]).utf8)
    case .field(.flegtLicence): return Array(dice.pick(["ID0123456789", "GH-01-2026", "FLEGT-01"]).utf8)
    case .field(.verificationNumber): return Array(dice.pick(["1234-5674", "1234-5678"]).utf8)
    default:
      wordCount += 1
      return Array("Word \(wordCount)".utf8)
    }
  }
}
