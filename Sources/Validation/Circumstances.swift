public import Phrasing

/// What a field may look at besides the entry itself: the day, the language's notation, and what other fields say.
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
  private var values: [(name: [UInt8], value: [UInt8])] = []

  public init() {}

  /// The canonical value of another field, such as `issuing-country`.
  public subscript(name: StaticString) -> [UInt8]? {
    get { values.first { $0.name == [UInt8](name) }?.value }
    set { self[[UInt8](name)] = newValue }
  }

  public subscript(name: [UInt8]) -> [UInt8]? {
    get { values.first { $0.name == name }?.value }
    set {
      values.removeAll { $0.name == name }
      if let newValue { values.append((name, newValue)) }
    }
  }
}
