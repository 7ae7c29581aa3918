import Glibc

/// The lines of standard input, in memory that does not grow with their number.
struct StreamLines {
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)
  private var position = 0
  private var count = 0

  /// The next line without its end (`\n` or `\r\n`).
  mutating func next() -> [UInt8]? {
    var line: [UInt8] = []
    while true {
      if position == count, !fill() { return line.isEmpty ? nil : line }
      let rest = chunk[position..<count]
      if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        line += rest[..<end]
        position = end + 1
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return line
      }
      line += rest
      position = count
    }
  }

  private mutating func fill() -> Bool {
    repeat { count = read(STDIN_FILENO, &chunk, chunk.count) } while count < 0 && errno == EINTR
    position = 0
    count = max(0, count)
    return count > 0
  }
}
