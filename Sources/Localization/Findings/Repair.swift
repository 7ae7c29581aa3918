/// Bytes of a file, and what is to stand in their place.
public struct Repair: Equatable, Sendable {
  public let range: Range<Int>
  public let bytes: [UInt8]

  public init(range: Range<Int>, bytes: [UInt8]) { (self.range, self.bytes) = (range, bytes) }

  /// Words for a stretch of a text, written as a PO file has them; nothing when the stretch does not stand in one piece.
  init?(_ words: [UInt8], of range: Range<Int>, in text: SourceText) {
    let start = text.offset(of: range.lowerBound)
    var end = range.isEmpty ? start : text.offset(of: range.upperBound - 1) + 1
    let isEscaped = text.bytes[range].contains { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "\"") || $0 < 0x20 }
    if isEscaped {
      // The byte is a backslash and what follows it in the file.
      guard range.count == 1 else { return nil }
      end = start + 2
    } else {
      guard end - start == range.count else { return nil }
    }
    self.range = start..<end
    bytes = words.flatMap { byte -> [UInt8] in
      byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") ? [UInt8(ascii: "\\"), byte] : [byte]
    }
  }

  /// A file with its repairs made; of two that overlap the first.
  public static func mended(_ bytes: [UInt8], by repairs: [Repair]) -> [UInt8] {
    var mended: [UInt8] = []
    var position = 0
    for repair in repairs.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard repair.range.lowerBound >= position, repair.range.upperBound <= bytes.count else { continue }
      mended += bytes[position..<repair.range.lowerBound] + repair.bytes
      position = repair.range.upperBound
    }
    return mended + bytes[position...]
  }
}
