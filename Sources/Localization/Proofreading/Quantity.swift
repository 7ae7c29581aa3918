/// A number or a date as a reader understands it, whatever notation it is written in.
struct Quantity: Sendable {
  let value: Value
  /// Its bytes in the text.
  let range: Range<Int>

  enum Value: Equatable {
    /// A significand without noughts at its end, and how many of its digits are decimals.
    case number(UInt64, scale: Int)
    /// Digits with separators that make no number: the time 13.05, a version.
    case digits([UInt64])
    /// Nought where the year or the day is not said.
    case date(year: UInt64, month: UInt64, day: UInt64)

    var isDate: Bool {
      if case .date = self { true } else { false }
    }

    /// The numbers that it is written with.
    var components: [UInt64] {
      switch self {
      case .number(let significand, let scale): scale == 0 ? [significand] : []
      case .digits(let digits): digits
      case .date(let year, let month, let day): [year, month, day].filter { $0 > 0 }
      }
    }
  }
}

/// Reads the quantities of a text in the notation of its language.
struct QuantityReader: Sendable {
  let decimal: [UInt8]
  let group: [UInt8]
  /// By the hash of a month's name or abbreviation.
  let months: [UInt64: UInt64]

  /// Behind these a number is a name: section 4.10 is no decimal.
  private static let counted = WordSet(
    ["section", "version", "afsnit", "version", "versie", "afdeling", "punkt", "punt", "paragraf", "paragraaf"].map {
      Word.hash($0.utf8)
    })

  /// `WCAG 2.2` is no decimal either, but `EUR 2.20` is.
  private static func isNamed(_ word: Word) -> Bool {
    counted.contains(word.hash)
      || word.letters == .capital && word.end - word.start > 1 && !currencies.contains(word.hash)
  }

  static let currencies = WordSet(
    ["eur", "dkk", "usd", "gbp", "sek", "nok", "chf"].map { Word.hash($0.utf8) })

  func quantities(of bytes: [UInt8], _ words: [Word]) -> [Quantity] {
    guard words.contains(where: { $0.kind == .number }) else { return [] }
    var quantities: [Quantity] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      if let (date, length) = date(at: index, bytes, words) {
        quantities.append(Quantity(value: date, range: word.start..<words[index + length - 1].end))
        index += length
        continue
      }
      if word.kind == .number {
        let isName = index > 0 && QuantityReader.isNamed(words[index - 1])
        quantities.append(Quantity(value: number(bytes[word.range], isName: isName), range: word.range))
      }
      index += 1
    }
    return quantities
  }

  // MARK: Numbers

  func number(_ digits: ArraySlice<UInt8>, isName: Bool) -> Quantity.Value {
    let runs = QuantityReader.runs(of: digits)
    if runs.count == 1 { return QuantityReader.number(runs[0].value, scale: 0) }
    let (separators, lengths) = (runs.dropFirst().map(\.separator), runs.map(\.length))
    guard !isName else { return .digits(runs.map(\.value)) }
    var whole = runs.count
    if let last = separators.last, last.elementsEqual(decimal) { whole -= 1 }
    let groups = separators.prefix(whole - 1)
    let isGrouped =
      groups.allSatisfy { $0.elementsEqual(group) || ($0.first ?? 0) >= 0x80 }
      && lengths.prefix(whole).dropFirst().allSatisfy { $0 == 3 } && (whole == 1 || (1...3).contains(lengths[0]))
    guard isGrouped, lengths.reduce(0, +) <= 18 else { return .digits(runs.map(\.value)) }
    var significand: UInt64 = 0
    for run in runs { significand = significand * QuantityReader.power(run.length) + run.value }
    return QuantityReader.number(significand, scale: whole < runs.count ? lengths[whole] : 0)
  }

  private static func number(_ significand: UInt64, scale: Int) -> Quantity.Value {
    var (significand, scale) = (significand, scale)
    while scale > 0, significand % 10 == 0 {
      significand /= 10
      scale -= 1
    }
    return .number(significand, scale: scale)
  }

  private static func power(_ exponent: Int) -> UInt64 { (0..<exponent).reduce(1) { power, _ in power * 10 } }

  private struct Run {
    var separator: ArraySlice<UInt8>
    var value: UInt64
    var length: Int
  }

  private static func runs(of digits: ArraySlice<UInt8>) -> [Run] {
    var runs: [Run] = []
    var separatorStart = digits.startIndex
    var isInRun = false
    for index in digits.indices {
      let byte = digits[index]
      if (0x30...0x39).contains(byte) {
        if !isInRun { runs.append(Run(separator: digits[separatorStart..<index], value: 0, length: 0)) }
        isInRun = true
        let last = runs.count - 1
        runs[last].value = runs[last].value &* 10 &+ UInt64(byte - 0x30)
        runs[last].length += 1
      } else {
        if isInRun { separatorStart = index }
        isInRun = false
      }
    }
    return runs
  }

  // MARK: Dates

  /// The date that begins at a word, and of how many words it is.
  private func date(at index: Int, _ bytes: [UInt8], _ words: [Word]) -> (Quantity.Value, Int)? {
    let word = words[index]
    func plain(_ index: Int) -> (value: UInt64, length: Int)? {
      guard index < words.count, words[index].kind == .number else { return nil }
      let runs = QuantityReader.runs(of: bytes[words[index].range])
      return runs.count == 1 ? (runs[0].value, runs[0].length) : nil
    }
    func year(_ index: Int) -> UInt64? {
      plain(index).flatMap { $0.length == 4 && isJoint(bytes, words[index - 1], words[index]) ? $0.value : nil }
    }
    if word.kind == .word, let month = months[word.hash], index + 1 < words.count,
      isJoint(bytes, word, words[index + 1]), let next = plain(index + 1)
    {
      if next.length == 4 { return (.date(year: next.value, month: month, day: 0), 2) }
      guard (1...31).contains(next.value) else { return nil }
      if let year = year(index + 2) { return (.date(year: year, month: month, day: next.value), 3) }
      return (.date(year: 0, month: month, day: next.value), 2)
    }
    guard word.kind == .number else { return nil }
    let runs = QuantityReader.runs(of: bytes[word.range])
    if runs.count == 3, let date = date(runs.map { ($0.value, $0.length) }) { return (date, 1) }
    guard runs.count == 1, index + 1 < words.count else { return nil }
    let next = words[index + 1]
    if next.kind == .word, let month = months[next.hash], (1...31).contains(runs[0].value), isJoint(bytes, word, next) {
      if let year = year(index + 2) { return (.date(year: year, month: month, day: runs[0].value), 3) }
      return (.date(year: 0, month: month, day: runs[0].value), 2)
    }
    guard let second = plain(index + 1), let third = plain(index + 2) else { return nil }
    let mark = bytes[word.end]
    guard mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-"), next.start == word.end + 1,
      bytes[next.end] == mark, words[index + 2].start == next.end + 1
    else { return nil }
    return date([(runs[0].value, runs[0].length), second, third]).map { ($0, 3) }
  }

  /// Day, month and year in the order of the languages of Europe, or in that of ISO 8601.
  private func date(_ parts: [(value: UInt64, length: Int)]) -> Quantity.Value? {
    let (year, day) = parts[0].length == 4 ? (parts[0], parts[2]) : (parts[2], parts[0])
    guard year.length == 4, (1...12).contains(parts[1].value), (1...31).contains(day.value), day.length <= 2 else {
      return nil
    }
    return .date(year: year.value, month: parts[1].value, day: day.value)
  }

  /// Whether nothing but a space, a stop, a comma or the end of an ordinal stands between two words.
  private func isJoint(_ bytes: [UInt8], _ first: Word, _ second: Word) -> Bool {
    let gap = bytes[first.end..<second.start]
    return gap.count <= 5
      && gap.allSatisfy { byte in
        switch byte {
        case 0x20, UInt8(ascii: "."), UInt8(ascii: ","), 0xC2, 0xA0: true
        default: (0x61...0x7A).contains(byte)
        }
      }
  }
}
