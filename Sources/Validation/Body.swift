/// What follows the two letters of a number: capitals and digits.
struct Body {
  private let text: [UInt8]
  private let start: Int

  init(_ text: [UInt8], from start: Int = 2) { (self.text, self.start) = (text, start) }

  var count: Int { text.count - start }

  subscript(index: Int) -> UInt8 { text[start + index] }

  /// The value of a digit.
  func digit(_ index: Int) -> Int { Int(self[index]) - 0x30 }

  var isDigits: Bool { areDigits(0..<count) }

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

  var isZeros: Bool {
    for index in 0..<count where self[index] != UInt8(ascii: "0") { return false }
    return true
  }

  func begins(with word: StaticString) -> Bool { has(word, at: 0) }

  func ends(with word: StaticString) -> Bool { has(word, at: count - word.utf8CodeUnitCount) }

  private func has(_ word: StaticString, at position: Int) -> Bool {
    guard position >= 0, position + word.utf8CodeUnitCount <= count else { return false }
    for index in 0..<word.utf8CodeUnitCount where self[position + index] != word.utf8Start[index] { return false }
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
    var sum = 0
    for index in 0..<weights.utf8CodeUnitCount { sum += (Int(weights.utf8Start[index]) - 0x30) * digit(start + index) }
    return sum
  }

  /// Whether its digits are what people fill in for show: one digit all along, or counted upwards from 0 or 1.
  var isPlaceholder: Bool {
    var (first, previous, length) = (-1, 0, 0)
    var (isOne, isCounted) = (true, true)
    var last = count
    while last > 0, self[last - 1] == UInt8(ascii: "0") { last -= 1 }
    for index in 0..<last where self[index].isDigit {
      let next = digit(index)
      if length == 0 {
        first = next
        isCounted = next <= 1
      } else {
        isOne = isOne && next == first
        isCounted = isCounted && next == (previous + 1) % 10
        guard isOne || isCounted else { return false }
      }
      previous = next
      length += 1
    }
    return length >= 7
  }
}
