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
}
