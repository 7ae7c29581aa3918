/// Words as they were meant, taken out of a file where they stood quoted, escaped or folded, with the way back.
public struct SourceText: Equatable, Sendable {
  public let bytes: [UInt8]
  /// Stretches in which a byte of the text and a byte of the file go side by side.
  public let pieces: [Piece]

  public struct Piece: Equatable, Sendable {
    /// The first byte of the stretch, in the text.
    public let start: Int
    /// The same byte, in the file.
    public let offset: Int

    public init(start: Int, offset: Int) { (self.start, self.offset) = (start, offset) }
  }

  /// The pieces are given by rising start; the first starts at 0.
  public init(bytes: [UInt8], pieces: [Piece]) {
    self.bytes = bytes
    self.pieces = pieces
  }

  /// Where in the file a byte of the text stands.
  public func offset(of position: Int) -> Int {
    var low = 0
    var high = pieces.count
    guard high > 0 else { return 0 }
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].start <= position { low = middle } else { high = middle }
    }
    return pieces[low].offset + position - pieces[low].start
  }

  public var string: String { String(decoding: bytes, as: UTF8.self) }
}
