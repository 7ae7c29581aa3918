/// How a field of an entry is written: a string, or for several lines an empty string and one for each line.
enum POField {
  static func bytes(_ keyword: String, _ text: [UInt8], lineEnd: [UInt8]) -> [UInt8] {
    var strings: [[UInt8]] = []
    var current: [UInt8] = []
    for byte in text {
      switch byte {
      case UInt8(ascii: "\n"):
        strings.append(current + Array("\\n".utf8))
        current = []
      case UInt8(ascii: "\""): current += Array("\\\"".utf8)
      case UInt8(ascii: "\\"): current += Array("\\\\".utf8)
      case UInt8(ascii: "\t"): current += Array("\\t".utf8)
      case UInt8(ascii: "\r"): current += Array("\\r".utf8)
      default: current.append(byte)
      }
    }
    if !current.isEmpty || strings.isEmpty { strings.append(current) }
    if strings.count > 1 { strings.insert([], at: 0) }
    var bytes = Array(keyword.utf8) + Array(" ".utf8)
    for string in strings {
      bytes += [UInt8(ascii: "\"")] + string + [UInt8(ascii: "\"")] + lineEnd
    }
    return bytes
  }

  /// Puts a mark such as `#| ` or `#~ ` before every line.
  static func marked(_ mark: String, _ lines: [UInt8]) -> [UInt8] {
    var marked: [UInt8] = []
    var isStart = true
    for byte in lines {
      if isStart { marked += Array(mark.utf8) }
      marked.append(byte)
      isStart = byte == UInt8(ascii: "\n")
    }
    return marked
  }
}
