extension CivilDate {
  /// `2026-11-21`, the one form that is the same everywhere.
  public var iso: [UInt8] {
    digits(year, 4) + [UInt8(ascii: "-")] + digits(month, 2) + [UInt8(ascii: "-")] + digits(day, 2)
  }

  /// Reads `2026-11-21` and nothing else.
  public init?(iso text: [UInt8]) {
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      let year = number(text[0..<4]), let month = number(text[5..<7]), let day = number(text[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

private func digits(_ number: Int, _ count: Int) -> [UInt8] {
  var digits: [UInt8] = []
  var rest = number
  for _ in 0..<count {
    digits.append(UInt8(ascii: "0") + UInt8(rest % 10))
    rest /= 10
  }
  return digits.reversed()
}

private func number(_ digits: ArraySlice<UInt8>) -> Int? {
  var number = 0
  for digit in digits {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
    number = number * 10 + Int(digit - UInt8(ascii: "0"))
  }
  return number
}
