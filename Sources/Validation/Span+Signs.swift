/// Capitals and digits, as the entry or what was made of it holds them.
extension Span<UInt8> {
  /// Where the first byte stands of which something is so.
  func place(_ isSought: (UInt8) -> Bool) -> Int? {
    for index in indices where isSought(self[index]) { return index }
    return nil
  }

  /// The value of a digit.
  func digit(_ index: Int) -> Int { Int(self[index]) &- 0x30 }

  var isDigits: Bool { areDigits(indices) }

  func areDigits(_ range: Range<Int>) -> Bool {
    guard range.upperBound <= count else { return false }
    for index in range where !self[index].isDigit { return false }
    return true
  }

  func areLetters(_ range: Range<Int>) -> Bool {
    guard range.upperBound <= count else { return false }
    for index in range where !self[index].isCapital { return false }
    return true
  }

  var firstDigit: Int? { place { $0.isDigit } }

  /// Nothing but capitals and digits, as most programs write numbers, and no more than any number has.
  var isClean: Bool {
    guard count <= CleanEntry.limit else { return false }
    for index in indices {
      let sign = self[index]
      guard sign.isDigit || sign.isCapital else { return false }
    }
    return true
  }

  var isZeros: Bool {
    for index in indices where self[index] != UInt8(ascii: "0") { return false }
    return true
  }

  func begins(with word: StaticString) -> Bool { has(word, at: 0) }

  func ends(with word: StaticString) -> Bool { has(word, at: count - word.utf8CodeUnitCount) }

  private func has(_ word: StaticString, at position: Int) -> Bool {
    guard position >= 0, position + word.utf8CodeUnitCount <= count else { return false }
    let signs = word.utf8Start
    for index in 0..<word.utf8CodeUnitCount where self[position + index] != signs[index] { return false }
    return true
  }

  /// The number that digits make.
  func number(_ range: Range<Int>) -> Int64 {
    var number: Int64 = 0
    for index in range { number = number &* 10 &+ Int64(digit(index)) }
    return number
  }

  /// The sum of digits, each times its weight; the weights are written as digits, with a colon for ten.
  func sum(_ weights: StaticString, from start: Int = 0) -> Int {
    let signs = weights.utf8Start
    var sum = 0
    for index in 0..<weights.utf8CodeUnitCount { sum &+= (Int(signs[index]) &- 0x30) &* digit(start + index) }
    return sum
  }

  /// Whether its digits are what people fill in for show: one digit all along, or counted upwards from 0 or 1.
  var isPlaceholder: Bool {
    var (length, previous, step) = (0, 0, 0)
    var last = count
    while last > 0, self[last - 1] == UInt8(ascii: "0") { last -= 1 }
    for index in 0..<last where self[index].isDigit {
      let next = digit(index)
      if length == 1 {
        step = next - previous
        guard step == 0 || step == 1 && previous <= 1 else { return false }
      } else if length > 1 {
        guard next == (previous + step) % 10 else { return false }
      }
      previous = next
      length += 1
    }
    return length >= 7
  }
}
