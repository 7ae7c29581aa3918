/// Where something stands in a file: line and column count from 1, columns in Unicode scalars.
public struct Place: Hashable, Sendable {
  public let file: String
  public let line: Int
  public let column: Int

  public init(file: String, line: Int, column: Int) {
    (self.file, self.line, self.column) = (file, line, column)
  }
}

extension Place: Comparable {
  public static func < (first: Place, second: Place) -> Bool {
    (first.file, first.line, first.column) < (second.file, second.line, second.column)
  }
}

extension Place: CustomStringConvertible {
  public var description: String { "\(file):\(line):\(column)" }
}
