/// Where an element stands in the guide's list of its kind: a number that cannot be mistaken for that of another kind.
public struct Position<Element>: Equatable, Hashable, Sendable {
  public let index: Int

  public init(_ index: Int) { self.index = index }
}

extension Array {
  public subscript(position: Position<Element>) -> Element { self[position.index] }

  /// The positions of all elements, first to last.
  public var positions: LazyMapSequence<Range<Int>, Position<Element>> { indices.lazy.map { Position($0) } }
}
