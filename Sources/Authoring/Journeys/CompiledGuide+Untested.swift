public import Localization
import Wizard

extension CompiledGuide {
  /// The ways on that no journey goes, each at its step, and the checks that no journey's answers fail; nothing where there
  /// are no journeys at all.
  public func untested(by journeys: [SampleJourney]) -> [Finding] {
    guard !journeys.isEmpty, let file = source.id?.file else { return [] }
    var coverage = GuideCoverage(of: self)
    coverage.add(journeys)
    let ways = coverage.unseenWays.compactMap { way in
      source(of: guide.steps[way.step])?.id.finding(.wayUntested, [way.name])
    }
    let checks = coverage.unfailedChecks.compactMap { check in
      let id = source(of: guide.steps[check.step])?.rules[check.rule].id
      return id.map { $0.finding(.checkUntested, [$0.string]) }
    }
    return GuideSkips.applied(toUntested: ways + checks, in: file, source.fragments)
  }
}
