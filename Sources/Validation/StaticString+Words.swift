extension StaticString {
  /// The word at a place, counted from nought, in a text whose words are parted by one space each.
  func word(_ place: Int) -> [UInt8] {
    var word: [UInt8] = []
    var rest = place
    for index in 0..<utf8CodeUnitCount {
      let byte = utf8Start[index]
      if byte == .space { rest -= 1 } else if rest == 0 { word.append(byte) }
    }
    return word
  }

  /// Whether one of its words, parted by spaces, is the given one.
  func hasWord(_ word: [UInt8]) -> Bool {
    var start = 0
    for end in 0...utf8CodeUnitCount where end == utf8CodeUnitCount || utf8Start[end] == .space {
      if end - start == word.count {
        var index = 0
        while index < word.count, utf8Start[start + index] == word[index] { index += 1 }
        if index == word.count { return true }
      }
      start = end + 1
    }
    return false
  }
}
