import Wizard

/// How many rows a list can have, as far as it makes a difference.
public enum RowCount: CaseIterable, Hashable, Sendable {
  /// One fewer than there must be, or one more than there may be.
  case tooFew, tooMany
  case least, most
  case between
}

extension Rows {
  /// Whether the guide says how many rows there may be; otherwise there may be as many as any list has.
  var isLimited: Bool { most < Rows.countLimit }

  /// Those that this list can have; how many there may be matters only where the guide says it.
  var counts: [RowCount] { RowCount.allCases.filter { !range(of: $0).isEmpty } }

  func range(of count: RowCount) -> Range<Int> {
    switch count {
    case .tooFew: max(least - 1, 0)..<least
    case .tooMany: most + 1..<most + (isLimited ? 2 : 1)
    case .least: least..<least + 1
    case .most: most..<most + (isLimited && most > least ? 1 : 0)
    case .between: least + 1..<max(most, least + 1)
    }
  }

  /// `rows = 5`, or `1 < rows < 5`
  func name(of count: RowCount) -> String {
    let range = range(of: count)
    return range.count == 1 ? "rows = \(range.lowerBound)" : "\(range.lowerBound - 1) < rows < \(range.upperBound)"
  }
}
