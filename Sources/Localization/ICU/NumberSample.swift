import Phrasing

/// A number as ICU wrote it, taken apart: what a language's notation is learnt from.
struct NumberSample {
  let affixes: Affixes.Pair
  /// How many digits stand together, group after group, and at the end those of the fraction.
  let digitCounts: [Int]
  /// What stands between them.
  let separators: [[UInt8]]

  init(_ text: [UInt8]) {
    var digitCounts: [Int] = []
    var others: [[UInt8]] = [[]]
    var followsDigit = false
    for byte in text {
      let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      switch (isDigit, followsDigit) {
      case (true, true): digitCounts[digitCounts.count - 1] += 1
      case (true, false): digitCounts.append(1)
      case (false, true): others.append([byte])
      case (false, false): others[others.count - 1].append(byte)
      }
      followsDigit = isDigit
    }
    if followsDigit { others.append([]) }
    self.digitCounts = digitCounts
    affixes = Affixes.Pair(prefix: others[0], suffix: others.count > 1 ? others[others.count - 1] : [])
    separators = Array(others.dropFirst().dropLast())
  }
}
