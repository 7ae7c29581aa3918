public import Localization
import Wizard

extension CompiledGuide {
  /// The ways on that no journey goes, each at its step; nothing where there are no journeys at all.
  public func untested(by journeys: [SampleJourney]) -> [Finding] {
    guard !journeys.isEmpty, let file = source.id?.file else { return [] }
    var coverage = GuideCoverage(of: self)
    coverage.add(journeys)
    let findings = coverage.unseenWays.compactMap { way in
      source(of: guide.steps[way.step])?.id.finding(.wayUntested, [way.name])
    }
    return GuideSkips.applied(toUntested: findings, in: file, source.fragments)
  }
}
