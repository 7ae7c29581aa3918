extension CivilDate {
  /// `2026-11-21`, the one form that is the same everywhere.
  public var iso: [UInt8] {
    var text: [UInt8] = []
    appendDigits(of: UInt64(year), minimum: 4, to: &text)
    text.append(UInt8(ascii: "-"))
    appendDigits(of: UInt64(month), minimum: 2, to: &text)
    text.append(UInt8(ascii: "-"))
    appendDigits(of: UInt64(day), minimum: 2, to: &text)
    return text
  }

  /// Reads `2026-11-21` and nothing else.
  public init?(iso text: [UInt8]) {
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      let year = number(text, 0..<4), let month = number(text, 5..<7), let day = number(text, 8..<10)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

private func number(_ text: [UInt8], _ places: Range<Int>) -> Int? {
  var number = 0
  for place in places {
    let digit = text[place] &- UInt8(ascii: "0")
    guard digit < 10 else { return nil }
    number = number * 10 + Int(digit)
  }
  return number
}
