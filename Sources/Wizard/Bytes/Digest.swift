import Phrasing

/// The SHA-256 digest of some bytes.
public struct Digest: Equatable, Sendable {
  /// 32 bytes.
  public let bytes: [UInt8]

  public init(of message: [UInt8]) {
    var hash = SHA256()
    hash.mix(message)
    bytes = hash.bytes
  }

  /// Fails unless there are 32 bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// In hexadecimal, with small letters.
  public var text: [UInt8] {
    var text: [UInt8] = []
    for byte in bytes { text.append(hexadecimal: byte) }
    return text
  }

  /// As many digits as people compare.
  public var start: [UInt8] { Array(text.prefix(12)) }
}
