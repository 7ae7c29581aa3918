import Phrasing

/// A telephone number that can be called from everywhere: a plus sign, the country's code and the number.
struct Phone {
  let reading: Reading

  static let flaws: [Flaw] = [
    .missing, .badCharacter, .countryCodeMissing, .countryCodeUnknown, .tooShort, .tooLong,
  ]
  static let warnings: [Flaw] = [.lengthDK, .lengthBE, .lengthNL]

  /// A number without a country's code is one of the country that the field `country` says.
  init(_ entry: [UInt8], in circumstances: Circumstances) throws(Flaw) {
    var typed = try TypedPhone(entry)
    guard !typed.digits.isEmpty else { throw .missing }
    if !typed.isInternational, typed.begins(with: "00") {
      typed = TypedPhone(digits: Array(typed.digits.dropFirst(2)), isInternational: true)
    }
    for plan in NumberingPlan.allCases {
      let isPlans =
        typed.isInternational
        ? typed.begins(with: plan.code) : circumstances.country("country").map(plan.country.hasBytes) == true
      guard isPlans else { continue }
      let number = plan.number(typed)
      try Phone.demandLength(number.count - 1)
      let doubt = plan.doubt(number)
      reading = Reading(
        number, display: doubt == nil ? number.spread(like: plan.pattern) : nil, warnings: doubt.map { [$0] } ?? [])
      return
    }
    guard typed.isInternational else { throw .countryCodeMissing }
    guard typed.digits.first != UInt8(ascii: "0") else { throw .countryCodeUnknown }
    try Phone.demandLength(typed.digits.count)
    reading = Reading(value: [UInt8(ascii: "+")] + typed.digits)
  }

  /// How many digits a number has, the country's code among them.
  private static func demandLength(_ count: Int) throws(Flaw) {
    guard count >= 7 else { throw .tooShort }
    guard count <= 15 else { throw .tooLong }
  }
}

/// The countries whose own way of writing numbers is known.
private enum NumberingPlan: CaseIterable {
  case dk, be, nl

  var country: StaticString {
    switch self {
    case .dk: "DK"
    case .be: "BE"
    case .nl: "NL"
    }
  }

  var code: StaticString {
    switch self {
    case .dk: "45"
    case .be: "32"
    case .nl: "31"
    }
  }

  var pattern: StaticString { self == .dk ? "+00 00 00 00 00" : "+00 00000000000" }

  /// The number with its code; Belgians and Dutchmen dial a nought before it at home.
  func number(_ typed: TypedPhone) -> [UInt8] {
    var digits = typed.digits[...]
    if typed.isInternational || digits.count > 9 && typed.begins(with: code) { digits = digits.dropFirst(2) }
    if self != .dk { digits = digits.drop { $0 == UInt8(ascii: "0") } }
    return [UInt8(ascii: "+"), code.utf8Start[0], code.utf8Start[1]] + digits
  }

  /// Whether a number is longer or shorter than those that are usual in the country.
  func doubt(_ number: [UInt8]) -> Flaw? {
    let count = number.count - 3
    switch self {
    case .dk: return count == 8 ? nil : .lengthDK
    case .be: return count == 8 || count == 9 ? nil : .lengthBE
    case .nl:
      let isService = number[3] >= UInt8(ascii: "8")
      return count == 9 || isService && count >= 7 && count <= 11 ? nil : .lengthNL
    }
  }
}

/// The digits of a number, without its label and what stands between them.
private struct TypedPhone {
  var digits: [UInt8] = []
  var isInternational = false

  init(digits: [UInt8], isInternational: Bool) { (self.digits, self.isInternational) = (digits, isInternational) }

  init(_ entry: [UInt8]) throws(Flaw) {
    var reader = ScalarReader(entry)
    var opening = 0
    while let scalar = reader.next() {
      let sign = scalar.narrow
      switch sign.value {
      case 0x30...0x39:
        digits.append(UInt8(sign.value))
        guard digits.count <= 24 else { throw .tooLong }
      case 0x2B where digits.isEmpty && !isInternational: isInternational = true
      case 0x28: opening = digits.count
      case 0x29: dropTrunk(from: opening)
      case 0x2F: continue
      case 0x3A, 0x41...0x5A, 0x61...0x7A:
        guard digits.isEmpty, !isInternational else { throw .badCharacter }
      default:
        guard scalar.isSpace || scalar.isDot || scalar.isDash || scalar.isUnseen else { throw .badCharacter }
      }
    }
  }

  /// The nought in `+32 (0)2 …` is dialled only at home.
  private mutating func dropTrunk(from opening: Int) {
    if opening > 0, digits.count == opening + 1, digits.last == UInt8(ascii: "0") { digits.removeLast() }
  }

  func begins(with code: StaticString) -> Bool { code.isPrefix(of: digits) }
}
