public import Localization
public import Phrasing

extension GuideLibrary {
  /// The facts that these guides give and of which nothing is recorded for a day. A day that is yet to be set is no such
  /// fact: it says itself when it is.
  public func silentFacts(of guides: [CompiledGuide], on day: CivilDate) -> [Finding] {
    let given = Set(guides.flatMap { facts(of: $0) }.map(\.id.string))
    return facts.facts.filter { given.contains($0.id.string) && $0.kind != .day && $0.version(on: day) == nil }
      .map { $0.id.finding(.factSilent, [$0.id.string, day.isoText]) }
  }
}
