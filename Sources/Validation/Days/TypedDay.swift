import Phrasing

/// A day as it was typed: up to three numbers, and the month if one was named.
struct TypedDay {
  private(set) var (first, middle, last) = (Number(), Number(), Number())
  /// How many numbers there are.
  private(set) var count = 0
  /// From 1; nought where no month was named.
  private(set) var month = 0
  /// A word that is no month and does not merely introduce the day.
  private(set) var hasOtherWord = false
  private(set) var isEmpty = true
  private var word: [UInt8] = []
  private var isInNumber = false

  struct Number {
    var value = 0
    var length = 0
  }

  /// Month names are those of a notation, and the English ones, since licences are English documents.
  init(_ entry: [UInt8], naming names: DateNotation?) throws(Flaw) {
    var reader = ScalarReader(entry)
    while let scalar = reader.next() {
      let sign = scalar.narrow
      let isDigit = (0x30...0x39).contains(sign.value)
      if sign.isLetter {
        isEmpty = false
        if word.count < 40 { word.append(sign.value < 0x80 ? Scalar(value: sign.value | 0x20) : sign) }
      } else {
        guard isDigit || sign.standsInDay || sign.value == 0x3A && count == 0 else { throw .badCharacter }
        takeWord(names)
        if isDigit { takeDigit(Int(sign.value) - 0x30) }
      }
      isInNumber = isDigit
    }
    takeWord(names)
    if count == 1 { partDigits() }
  }

  private mutating func takeDigit(_ digit: Int) {
    isEmpty = false
    if !isInNumber {
      count += 1
      if count == 2 { first = last }
      (middle, last) = (last, Number())
    }
    guard last.length < 9 else { return }
    last.value = last.value * 10 + digit
    last.length += 1
  }

  /// What stands before all digits introduces the day, and so short a word as *den*, *of* or the *th* of *9th* says
  /// nothing.
  private mutating func takeWord(_ names: DateNotation?) {
    guard !word.isEmpty else { return }
    let named = TypedDay.month(word, names)
    if named > 0 {
      hasOtherWord = hasOtherWord || month > 0
      month = named
    } else if count > 0, word.count > 3 {
      hasOtherWord = true
    }
    word = []
  }

  /// Digits without anything between them: `20251231`, `31122025` or `311225`.
  private mutating func partDigits() {
    first = last
    guard month == 0, last.length == 8 || last.length == 6 else { return }
    count = 3
    let isYearFirst = last.length == 8 && last.value >= 19_000_000 && CivilDate(number: last.value) != nil
    let places = (last.length == 6 || isYearFirst) ? 100 : 10_000
    last = Number(value: first.value % places, length: places / 50 == 2 ? 2 : 4)
    middle = Number(value: first.value / places % 100, length: 2)
    first = Number(value: first.value / places / 100, length: isYearFirst ? 4 : 2)
  }

  /// The month of which the word is the name, or its beginning where that is no other month's; nought if there is none.
  private static func month(_ word: [UInt8], _ names: DateNotation?) -> Int {
    guard word.count >= 3 else { return 0 }
    var known: [UInt8] = []
    if let names {
      for list in [names.monthNames, names.monthAbbreviations] {
        for name in list {
          known += name
          known.append(.space)
        }
      }
    }
    known += [UInt8](english)
    var (found, index, length, fits) = (0, 0, 0, true)
    for byte in known {
      if byte == .space {
        if fits, length >= word.count {
          guard found == 0 || found == index % 12 + 1 else { return 0 }
          found = index % 12 + 1
        }
        (index, length, fits) = (index + 1, 0, true)
      } else {
        fits = fits && (length >= word.count || word[length] == byte.inSmallLetters)
        length += 1
      }
    }
    return found
  }

  private static let english: StaticString =
    "january february march april may june july august september october november december "
}

extension Scalar {
  /// Letters of Latin, Greek and Cyrillic script.
  fileprivate var isLetter: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x370...0x52F: true
    default: false
    }
  }

  /// What may stand between numbers and words.
  fileprivate var standsInDay: Bool {
    switch value {
    case 0x27, 0x2C, 0x2F, 0x2019: true
    default: isSpace || isDot || isDash || isUnseen
    }
  }
}
