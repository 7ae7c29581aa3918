/// A text as somebody who searches types it: without capitals and accents, Danish letters as one or as two.
public struct FoldedText: Sendable {
  private let words: [(whole: String, short: String)]

  public init(_ text: String) {
    words = Folding.words(of: text).map { ($0.folded, Folding.short($0.folded)) }
  }

  /// Whether each of the words wanted begins one of its own.
  public func begins(with wanted: FoldedText) -> Bool {
    wanted.words.allSatisfy { one in
      words.contains { $0.whole.hasPrefix(one.whole) || $0.short.hasPrefix(one.short) }
    }
  }

  /// Whether each of the words wanted stands somewhere within it.
  public func contains(_ wanted: FoldedText) -> Bool {
    wanted.words.allSatisfy { one in words.contains { $0.whole.contains(one.whole) } }
  }
}

extension FoldedText: Equatable {
  public static func == (first: FoldedText, second: FoldedText) -> Bool {
    first.words.count == second.words.count
      && zip(first.words, second.words).allSatisfy { $0.whole == $1.whole || $0.short == $1.short }
  }
}
