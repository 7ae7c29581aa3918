import Glibc

/// Bytes from a file or from standard input, a piece at a time; only what is still needed is kept.
final class ByteStream {
  private let channel: Int32
  private(set) var bytes: [UInt8] = []
  /// Where reading goes on; everything before it may be dropped.
  var position = 0
  private(set) var isAtEnd = false

  init(channel: Int32) { self.channel = channel }

  /// Nothing when there is no such file, or it may not be read.
  convenience init?(file: String) {
    let channel = open(file, O_RDONLY)
    guard channel >= 0 else { return nil }
    self.init(channel: channel)
  }

  deinit { if channel != STDIN_FILENO { close(channel) } }

  /// Reads more behind what is there; afterwards `position` may have moved to the front.
  func readMore() {
    if position > 0 {
      bytes.removeSubrange(..<position)
      position = 0
    }
    let size = max(1 << 18, bytes.count)
    let before = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: size))
    var count = -1
    repeat {
      count = bytes.withUnsafeMutableBytes { read(channel, $0.baseAddress! + before, size) }
    } while count < 0 && errno == EINTR
    bytes.removeLast(size - max(0, count))
    isAtEnd = count <= 0
  }

  /// All that is left.
  func readAll() -> [UInt8] {
    while !isAtEnd { readMore() }
    return Array(bytes[position...])
  }

  /// The next line without its end (`\n` or `\r\n`).
  func nextLine() -> ArraySlice<UInt8>? {
    var searched = position
    while true {
      if let end = lineEnd(from: searched) {
        defer { position = end + 1 }
        let hasReturn = end > position && bytes[end - 1] == UInt8(ascii: "\r")
        return bytes[position..<(hasReturn ? end - 1 : end)]
      }
      if isAtEnd {
        defer { position = bytes.count }
        return position < bytes.count ? bytes[position...] : nil
      }
      let length = bytes.count - position
      readMore()
      searched = position + length
    }
  }

  private func lineEnd(from start: Int) -> Int? {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, start < buffer.count,
        let found = memchr(base + start, Int32(UInt8(ascii: "\n")), buffer.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }
}
