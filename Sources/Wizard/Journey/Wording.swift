/// A message of a guide in one language, ready to be filled: it has holes, but no branches.
public struct Wording: Equatable, Sendable {
  /// Words, then by turns the name of a hole and the words behind it.
  public let pieces: [[UInt8]]

  public init(_ pieces: [[UInt8]]) { self.pieces = pieces }

  func filled(_ hole: (_ name: [UInt8]) -> [UInt8]) -> [UInt8] {
    if pieces.count == 1 { return pieces[0] }
    var text: [UInt8] = []
    var isHole = false
    for piece in pieces {
      text += isHole ? hole(piece) : piece
      isHole = !isHole
    }
    return text
  }
}
