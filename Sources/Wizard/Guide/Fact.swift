public import Phrasing

/// A fact of the outside world that changes from one day to the next, such as an authority's mailbox.
public final class Fact: Sendable {
  public let id: [UInt8]
  /// In the order of their days; no two hold on the same day.
  public let versions: [Version]

  public init(id: [UInt8], versions: [Version]) {
    self.id = id
    self.versions = versions
  }

  public final class Version: Sendable {
    public let from: CivilDate
    /// The last day on which it holds, if that is known.
    public let until: CivilDate?
    public let value: [UInt8]

    public init(from: CivilDate, until: CivilDate?, value: [UInt8]) {
      self.from = from
      self.until = until
      self.value = value
    }
  }

  /// What holds on a day.
  public func value(on day: CivilDate) -> [UInt8]? {
    for version in versions where version.from <= day {
      if let until = version.until, until < day { continue }
      return version.value
    }
    return nil
  }
}
