import Phrasing

/// A number as it was typed in any language, and the words around it.
struct NumberEntry {
  /// The letters before and after the digits, small and close together, and those that a sign stands for.
  private(set) var words: [UInt8] = []
  private(set) var isNegative = false
  /// One separator and three digits: a thousand and more, or a little over one.
  private(set) var isAmbiguous = false
  /// The number that was meant; a fraction if it is ambiguous.
  private(set) var number = Decimal(0)

  private var significand: Int64 = 0
  private var hasDigits = false
  private var hasEnded = false
  private var flaw: Flaw?
  /// How many digits stand after the last separator.
  private var run = 0
  private var separators = 0
  private var (first, last): (UInt8, UInt8) = (0, 0)
  /// The separator behind the last digit.
  private var pending: UInt8 = 0
  /// Whether every group but the last can be one of thousands.
  private var isEven = true

  init(_ entry: [UInt8]) throws(Flaw) {
    var reader = ScalarReader(entry)
    while let scalar = reader.next() { take(scalar.narrow) }
    finish()
    if let flaw { throw flaw }
  }

  /// The other number that an ambiguous one can be.
  var grouped: Decimal { Decimal(significand) }

  private mutating func take(_ scalar: Scalar) {
    let value = UInt8(truncatingIfNeeded: scalar.value)
    switch scalar.value {
    case 0x30...0x39: takeDigit(value)
    case 0x41...0x5A, 0x61...0x7A: takeLetter(value | 0x20)
    case 0xB2, 0xB3: takeLetter(value & 0x0F | 0x30)
    case 0x20AC: takeLetters("eur")
    case 0xA3: takeLetters("gbp")
    case 0x2C, 0x2E, 0x27: takeSeparator(value)
    case 0x2019: takeSeparator(.apostrophe)
    case 0x2B, 0x5E: return
    default:
      if scalar.isSpace {
        takeSpace()
      } else if scalar.isDash {
        takeDash()
      } else if !scalar.isInvisible && !scalar.isJoiner && !scalar.isDirectionMark {
        flaw = .badCharacter
      }
    }
  }

  private mutating func takeDigit(_ digit: UInt8) {
    guard !hasEnded else { return takeLetter(digit) }
    if pending != 0 { takePending() }
    hasDigits = true
    run += 1
    if significand < 100_000_000_000_000, run <= 18 {
      significand = significand &* 10 &+ Int64(digit - 0x30)
    } else {
      flaw = .tooLong
    }
  }

  private mutating func takePending() {
    if separators == 0 {
      first = pending
      isEven = run == 1 ? significand > 0 : run == 2 ? significand > 9 : run == 3 && significand > 99
    } else if run != 3 || last != first {
      isEven = false
    }
    (last, pending, run) = (pending, 0, 0)
    separators += 1
  }

  private mutating func takeLetter(_ letter: UInt8) {
    if words.count < 40 { words.append(letter) }
    hasEnded = hasDigits
  }

  private mutating func takeLetters(_ letters: StaticString) {
    for index in 0..<letters.utf8CodeUnitCount { takeLetter(letters.utf8Start[index]) }
  }

  /// The dot of a shortened word separates nothing.
  private mutating func takeSeparator(_ separator: UInt8) {
    guard !hasEnded, hasDigits || words.isEmpty else { return }
    if pending != 0, pending != .space { flaw = .wrongGrouping }
    pending = separator
  }

  /// What stands after a comma and a space is another number.
  private mutating func takeSpace() {
    guard hasDigits else { return }
    pending = pending == 0 || pending == .space ? .space : .semicolon
  }

  /// A dash stands before the digits, or where a fraction would stand that there is none of: *1.250,-*.
  private mutating func takeDash() {
    if !hasDigits {
      isNegative = true
    } else if hasEnded || pending == 0 || pending == .space {
      flaw = .badCharacter
    }
  }

  private mutating func finish() {
    var isFraction = last.isMark && (separators == 1 || first != last)
    isAmbiguous = isFraction && separators == 1 && isEven && run == 3
    if isAmbiguous, pending.isMark, pending != last { (isFraction, isAmbiguous) = (false, false) }
    let isWhole = separators == 0 || isEven && run == 3 && first == last
    if flaw != nil { return }
    if !hasDigits {
      flaw = words.isEmpty && !isNegative && pending == 0 ? .missing : .noDigits
    } else if isFraction ? separators > 1 && !isEven : !isWhole {
      flaw = .wrongGrouping
    } else {
      number = Decimal(significand, scale: isFraction ? run : 0)
    }
  }
}

extension UInt8 {
  /// Whether it can stand before a fraction.
  fileprivate var isMark: Bool { self == .dot || self == .comma }
}
