/// Words as they were meant, taken out of a file where they stood quoted, escaped or folded, with the way back.
public struct SourceText: Equatable, Sendable {
  public let bytes: [UInt8]
  /// Most texts stand in their file in one piece, which is kept without a list.
  private let first: Piece?
  private let further: [Piece]

  public struct Piece: Equatable, Sendable {
    /// The first byte of the stretch, in the text.
    public let start: Int
    /// The same byte, in the file.
    public let offset: Int

    public init(start: Int, offset: Int) { (self.start, self.offset) = (start, offset) }
  }

  /// The pieces are given by rising start; the first starts at 0.
  public init(bytes: [UInt8], pieces: [Piece]) {
    self.init(bytes: bytes, first: pieces.first, further: pieces.count > 1 ? Array(pieces.dropFirst()) : [])
  }

  /// Words that stand in the file as they are.
  public init(bytes: [UInt8], offset: Int) {
    self.init(bytes: bytes, first: Piece(start: 0, offset: offset), further: [])
  }

  init(bytes: [UInt8], first: Piece?, further: [Piece]) {
    self.bytes = bytes
    self.first = first
    self.further = further
  }

  /// Stretches in which a byte of the text and a byte of the file go side by side.
  public var pieces: [Piece] { [first].compactMap(\.self) + further }

  /// Where in the file a byte of the text stands.
  public func offset(of position: Int) -> Int {
    guard let first else { return 0 }
    var (low, high) = (0, further.count)
    while low < high {
      let middle = (low + high) / 2
      if further[middle].start <= position { low = middle + 1 } else { high = middle }
    }
    let piece = low == 0 ? first : further[low - 1]
    return piece.offset + position - piece.start
  }

  public var string: String { String(decoding: bytes, as: UTF8.self) }
}
