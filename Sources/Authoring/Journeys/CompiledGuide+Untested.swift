public import Localization
import Wizard

extension CompiledGuide {
  /// The ways on that no journey goes, each at its step; nothing where there are no journeys at all.
  public func untested(by journeys: [SampleJourney]) -> [Finding] {
    guard !journeys.isEmpty else { return [] }
    var coverage = GuideCoverage(of: self)
    coverage.add(journeys)
    return coverage.unseenWays.compactMap { way in
      source(of: guide.steps[way.step])?.id.finding(.wayUntested, [way.name])
    }
  }
}
