import Localization
public import Phrasing

/// The facts of the outside world that guides name: addresses, mailboxes, telephones, days and amounts, each as it was
/// on which days.
public struct FactTable: Sendable {
  public internal(set) var facts: [FactSource] = []

  public init() {}

  public func fact(_ id: String) -> FactSource? { facts.first { $0.id.string == id } }
}

public struct FactSource: Sendable {
  public let id: Extract
  public let kind: Kind
  /// What it is, in English, as translators get it.
  public let name: Extract
  /// In the order of their days.
  public let versions: [Version]

  /// What holds on a day; nothing where nothing is recorded for it.
  public func version(on day: CivilDate) -> Version? {
    versions.first { $0.from <= day && $0.until.map { day <= $0 } ?? true }
  }

  /// What holds on a day or may do so later.
  public func versions(since day: CivilDate) -> [Version] { versions.filter { $0.until.map { day <= $0 } ?? true } }

  /// What held last before a day, or else first after it, where nothing is recorded for the day itself.
  public func version(nearest day: CivilDate) -> Version? {
    version(on: day) ?? versions.last { $0.from <= day } ?? versions.first
  }

  public enum Kind: String, CaseIterable, Sendable {
    case web, mail, phone
    /// One that a law or somebody else has set.
    case day
    /// See ``StatedAmount``.
    case amount
  }

  /// What is not known of a version, or not certain.
  public enum Doubt: String, CaseIterable, Sendable {
    /// Its first day is the one on which it was first seen.
    case startUnknown = "start-unknown"
    /// Its last day is the one before the next was first seen.
    case endUnknown = "end-unknown"
    case oneSource = "one-source"
    /// The address was taken over from its source, and nobody has opened it.
    case notOpened = "not-opened"
    case likely
  }

  public struct Version: Sendable {
    public let from: CivilDate
    /// The last day on which it holds, if that is known.
    public let until: CivilDate?
    public let value: Extract
    /// The ids of the statements on which it rests.
    public let sources: [Extract]
    public let doubts: [Doubt]
    /// The document in which it was first seen, where it is not known since when it holds.
    public let firstSeen: Extract?
    /// What else is to be known, in English, as translators get it.
    public let note: Extract?
    public let checked: CivilDate
    let recheck: Recheck?
    /// The byte of the file at which its first day stands.
    let start: Int
  }
}
