import Wizard

/// What comparisons of one quantity tell about each other: where `weight > 100` holds, `weight < 50` does not.
///
/// The quantity's line is divided where it is compared: the points, and what lies before, between and behind them.
struct ComparisonRanges {
  /// By the number of the comparison: what it compares, and in which parts of the line it holds, a bit for each.
  private var places: [Int: (quantity: Int, parts: UInt64)] = [:]
  /// By quantity: the numbers of its comparisons.
  private var members: [[Int]] = []

  /// More points are not told apart.
  private static let pointLimit = 31

  private struct Comparison {
    let number: Int
    let point: Double
    let relation: Relation
  }

  private enum Relation {
    case less, lessOrEqual, equal, greater, greaterOrEqual
  }

  init(of comparisons: [Term: Int]) {
    var found: [[Term]: [Comparison]] = [:]
    for (term, number) in comparisons {
      guard let (quantity, point, relation) = ComparisonRanges.read(term) else { continue }
      found[quantity, default: []].append(Comparison(number: number, point: point, relation: relation))
    }
    for compared in found.values {
      let points = Set(compared.map(\.point)).sorted()
      guard points.count <= ComparisonRanges.pointLimit else { continue }
      for comparison in compared {
        guard let place = points.firstIndex(of: comparison.point) else { continue }
        places[comparison.number] = (members.count, ComparisonRanges.parts(comparison.relation, place))
      }
      members.append(compared.map(\.number))
    }
  }

  /// The comparisons of the same quantity, this one among them.
  func family(of comparison: Int) -> [Int] { places[comparison].map { members[$0.quantity] } ?? [comparison] }

  /// How a comparison can come out, after others of the same quantity.
  func verdicts(of comparison: Int, knowing known: (Int) -> Bool?) -> [Bool] {
    if let verdict = known(comparison) { return [verdict] }
    guard let (quantity, parts) = places[comparison] else { return [true, false] }
    var possible = UInt64.max
    for member in members[quantity] {
      guard let verdict = known(member), let place = places[member] else { continue }
      possible &= verdict ? place.parts : ~place.parts
    }
    // What lies behind the last part is a part of it.
    return [true, false].filter { possible & ($0 ? parts : ~parts) != 0 }
  }

  private static func parts(_ relation: Relation, _ place: Int) -> UInt64 {
    func upTo(_ part: Int) -> UInt64 { UInt64.max >> UInt64(63 - part) }
    let (before, point) = (upTo(2 * place), upTo(2 * place + 1))
    return switch relation {
    case .less: before
    case .lessOrEqual: point
    case .equal: point & ~before
    case .greater: ~point
    case .greaterOrEqual: ~before
    }
  }

  /// A quantity with a number, or two quantities with each other, as one that is compared with nought.
  private static func read(_ term: Term) -> ([Term], Double, Relation)? {
    let (first, second, relation, turned): (Term, Term, Relation, Relation)
    switch term {
    case .less(let one, let other): (first, second, relation, turned) = (one, other, .less, .greater)
    case .lessOrEqual(let one, let other):
      (first, second, relation, turned) = (one, other, .lessOrEqual, .greaterOrEqual)
    case .equal(let one, let other): (first, second, relation, turned) = (one, other, .equal, .equal)
    default: return nil
    }
    switch (number(first), number(second)) {
    case (nil, let point?): return ([first], point, relation)
    case (let point?, nil): return ([second], point, turned)
    case (nil, nil):
      return isBefore(first, second) ? ([first, second], 0, relation) : ([second, first], 0, turned)
    default: return nil
    }
  }

  private static func number(_ term: Term) -> Double? {
    guard case .literal(let text, _) = term else { return nil }
    return Double(String(decoding: text, as: UTF8.self))
  }

  /// An order of terms, whichever, so that two of them are compared in one direction only.
  private static func isBefore(_ first: Term, _ second: Term) -> Bool {
    "\(first)" < "\(second)"
  }
}
