import Localization
public import Phrasing

/// The facts of the outside world that guides name: addresses, mailboxes and telephones, each as it was on which days.
public struct FactTable: Sendable {
  public internal(set) var facts: [FactSource] = []

  public init() {}

  public func fact(_ id: String) -> FactSource? { facts.first { $0.id.string == id } }
}

public struct FactSource: Sendable {
  public let id: Extract
  public let kind: Kind
  /// In the order of their days.
  public let versions: [Version]

  public enum Kind: String, CaseIterable, Sendable {
    case web, mail, phone
  }

  public struct Version: Sendable {
    public let from: CivilDate
    /// The last day on which it holds, if that is known.
    public let until: CivilDate?
    public let value: Extract
    public let source: Extract
    public let checked: CivilDate
    /// The byte of the file at which its first day stands.
    let start: Int
  }
}
