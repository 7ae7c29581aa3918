import Phrasing

/// A telephone number that can be called from everywhere: a plus sign, the country's code and the number.
struct Phone {
  let reading: Reading

  static let flaws: [Flaw] = [
    .missing, .badCharacter, .countryCodeMissing, .countryCodeUnknown, .tooShort, .tooLong,
  ]
  static let warnings: [Flaw] = [.lengthDK, .lengthBE, .lengthNL, .unusualLength]

  /// A number without a country's code is one of the country that the field `country` says.
  init(_ entry: [UInt8], in circumstances: Circumstances) throws(Flaw) {
    let typed = try TypedPhone(entry)
    var number = typed.digits.span
    guard !number.isEmpty else { throw .missing }
    let hasNoughts = !typed.isInternational && number.begins(with: "00")
    if hasNoughts { number = number.extracting(droppingFirst: 2) }
    let isInternational = typed.isInternational || hasNoughts
    var plan = NumberingPlan(codeOf: number)
    let hasCode = isInternational && plan != nil
    if !isInternational { plan = NumberingPlan(of: circumstances.country("country")) }
    if let plan {
      if hasCode || number.count > 9 && NumberingPlan(codeOf: number) == plan {
        number = number.extracting(droppingFirst: 2)
      }
      let value = plan.international(number)
      try Phone.demandLength(value.count - 1)
      let doubt = plan.doubt(about: value)
      let habit: StaticString = plan == .dk && value.count == 11 ? "+00 00 00 00 00" : "+00 000000000000"
      reading = Reading(
        value, display: doubt == nil ? value.spread(like: habit) : nil, warnings: doubt.map { [$0] } ?? [])
      return
    }
    guard isInternational else { throw .countryCodeMissing }
    guard !number.begins(with: "0") else { throw .countryCodeUnknown }
    try Phone.demandLength(number.count)
    let isUsual = number.count >= 7 && number.count <= 15
    reading = Reading(value: number.following("+"), warnings: isUsual ? [] : [.unusualLength])
  }

  /// How many digits a number has, the country's code among them. E.164 allows 15; a few countries have longer ones.
  private static func demandLength(_ count: Int) throws(Flaw) {
    guard count >= 6 else { throw .tooShort }
    guard count <= 19 else { throw .tooLong }
  }
}

/// The countries whose own way of writing numbers is known.
private enum NumberingPlan: UInt8 {
  case dk, be, nl

  /// In the order of the cases.
  private static let countries: StaticString = "DKBENL"
  private static let codes: StaticString = "453231"

  init?(of country: [UInt8]?) {
    guard let country, country.count == 2 else { return nil }
    self.init(place: NumberingPlan.countries.indexOfPair(country[0], country[1]))
  }

  init?(codeOf number: Span<UInt8>) {
    guard number.count >= 2 else { return nil }
    self.init(place: NumberingPlan.codes.indexOfPair(number[0], number[1]))
  }

  private init?(place: Int?) {
    guard let place else { return nil }
    self.init(rawValue: UInt8(place))
  }

  /// The number with its code; Belgians and Dutchmen dial a nought before it at home.
  func international(_ typed: Span<UInt8>) -> [UInt8] {
    var number = typed
    if self != .dk {
      while number.begins(with: "0") { number = number.extracting(droppingFirst: 1) }
    }
    return switch self {
    case .dk: number.following("+45")
    case .be: number.following("+32")
    case .nl: number.following("+31")
    }
  }

  /// Whether a number is longer or shorter than those that are usual in the country.
  func doubt(about number: [UInt8]) -> Flaw? {
    let count = number.count - 3
    switch self {
    case .dk:
      let isMachine = count == 12 && number[3] == UInt8(ascii: "3") && number[4] == UInt8(ascii: "7")
      return count == 8 || isMachine ? nil : .lengthDK
    case .be: return count == 8 || count == 9 ? nil : .lengthBE
    case .nl:
      let isService = number[3] >= UInt8(ascii: "8") && count >= 7 && count <= 11
      let isTown = number[3] == UInt8(ascii: "1") && number[4] == UInt8(ascii: "4") && (count == 5 || count == 6)
      return count == 9 || isService || isTown ? nil : .lengthNL
    }
  }
}

extension Span<UInt8> {
  fileprivate func following(_ sign: StaticString) -> [UInt8] {
    var text = [UInt8](sign)
    for index in indices { text.append(self[index]) }
    return text
  }
}

/// The digits of a number, without its label and what stands between them.
private struct TypedPhone {
  var digits: [UInt8] = []
  var isInternational = false

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
}
