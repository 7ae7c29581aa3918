public import Localization
public import Phrasing

extension GuideLibrary {
  /// So many days before a fact ends somebody should look for what comes after it.
  private static let daysOfNotice = 60

  /// The facts that these guides give and of which nothing is known after a day that is near. A day that somebody has set
  /// is no such fact: it does not change by passing.
  public func endingFacts(of guides: [CompiledGuide], on day: CivilDate) -> [Finding] {
    let given = Set(guides.flatMap { facts(of: $0) }.map(\.id.string))
    return facts.facts.compactMap { fact in
      guard given.contains(fact.id.string), fact.kind != .day, let last = fact.versions.last, let end = last.until,
        day <= end, end.dayNumber - day.dayNumber <= GuideLibrary.daysOfNotice
      else { return nil }
      return last.value.file.finding(.factEnds, at: last.start, [fact.id.string, end.isoText])
    }
  }

  /// The facts that are given neither by one of these guides nor by other words.
  public func unusedFacts(besides guides: [CompiledGuide], or words: [[UInt8]]) -> [Finding] {
    let given = Set(
      guides.flatMap { facts(of: $0) }.map(\.id.string)
        + words.flatMap { GuideReference.all(in: $0) }.filter { $0.kind == .link }.map(\.id))
    return facts.facts.filter { !given.contains($0.id.string) }.map { $0.id.finding(.factUnused, [$0.id.string]) }
  }
}
