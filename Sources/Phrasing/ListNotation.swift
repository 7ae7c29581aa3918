/// How one language strings items together: “a, b og c”.
public struct ListNotation: Equatable, Sendable {
  /// What surrounds and joins two items that are all.
  public let two: Join
  /// What stands between the first and the second of several items.
  public let start: [UInt8]
  /// What stands between items that are neither first nor last.
  public let middle: [UInt8]
  /// What stands before the last of several items, and around them all.
  public let end: Join

  public init(two: Join, start: [UInt8], middle: [UInt8], end: Join) {
    self.two = two
    self.start = start
    self.middle = middle
    self.end = end
  }

  public struct Join: Equatable, Sendable {
    public let before: [UInt8]
    public let between: [UInt8]
    public let after: [UInt8]

    public init(before: [UInt8] = [], between: [UInt8], after: [UInt8] = []) {
      self.before = before
      self.between = between
      self.after = after
    }
  }

  func append(_ items: [[UInt8]], to text: inout [UInt8]) {
    guard items.count > 1 else {
      for item in items { text += item }
      return
    }
    let last = items.count == 2 ? two : end
    text += last.before
    for index in items.indices {
      if index == items.count - 1 {
        text += last.between
      } else if index > 0 {
        text += index == 1 ? start : middle
      }
      text += items[index]
    }
    text += last.after
  }

  func write(to writer: inout ByteWriter) {
    two.write(to: &writer)
    writer.write(start)
    writer.write(middle)
    end.write(to: &writer)
  }

  init(reading reader: inout ByteReader) {
    two = Join(reading: &reader)
    start = reader.readText()
    middle = reader.readText()
    end = Join(reading: &reader)
  }
}

extension ListNotation.Join {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(before)
    writer.write(between)
    writer.write(after)
  }

  fileprivate init(reading reader: inout ByteReader) {
    before = reader.readText()
    between = reader.readText()
    after = reader.readText()
  }
}
