public import Phrasing

/// What a field may look at besides the entry itself: the day, the language's notation, what countries are called, and
/// what other fields say.
///
/// ```swift
/// var circumstances = Circumstances()
/// circumstances.today = CivilDate(year: 2026, month: 11, day: 21)
/// try Field.eori.read([UInt8]("DK37606030"), in: circumstances)
/// ```
public struct Circumstances: Sendable {
  /// Without it, nothing lies in the future.
  public var today: CivilDate?
  /// How the language of the entry writes numbers and dates.
  public var notation: Notation?
  /// What countries are called; without them, only their two letters are read.
  public var countries: CountryNames?
  private var values: [(name: [UInt8], value: [UInt8]?)] = []

  public init() {}

  /// The canonical value of another field, such as `issuing-country`.
  public subscript(name: StaticString) -> [UInt8]? {
    get { self[[UInt8](name)] }
    set { self[[UInt8](name)] = newValue }
  }

  /// What was set last counts.
  public subscript(name: [UInt8]) -> [UInt8]? {
    get {
      var last: [UInt8]?
      for each in values where each.name == name { last = each.value }
      return last
    }
    set { values.append((name, newValue)) }
  }
}

extension Field {
  /// The names of the values in ``Circumstances`` at which it looks.
  public var consideredValues: [StaticString] {
    switch self {
    case .flegtLicence: ["issuing-country", "release-country"]
    case .commodityCode: ["issuing-country"]
    case .verificationNumber: ["flegt-licence"]
    case .phone, .eori: ["country"]
    case .volume: ["weight"]
    case .weight: ["volume"]
    default: []
    }
  }
}

extension Circumstances {
  /// A member of the Union that another field says by its two letters.
  func member(_ name: StaticString) -> Issuer? {
    country(name).flatMap { $0.count == 2 ? Issuer(of: $0.span) : nil }
  }

  /// A country that another field says, as its two capitals.
  func country(_ name: StaticString) -> [UInt8]? {
    guard var country = self[name] else { return nil }
    for index in country.indices { country[index] &= 0xDF }
    return country
  }
}
