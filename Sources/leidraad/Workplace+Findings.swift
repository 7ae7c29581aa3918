import Authoring
import Localization

extension Workplace {
  /// Everything that is wrong with guides and catalogues, in order, or with the files named; and how many files there are.
  func findings(only names: [String]) -> (files: Int, findings: [Finding]) {
    var findings = library.findings + catalogues.findings
    for id in guideNames {
      guard let loaded = library.load(id) else { continue }
      findings += loaded.findings
      guard let guide = loaded.guide else { continue }
      let (journeys, unread) = library.journeys(of: guide)
      findings += unread + journeys.flatMap { $0.replay(in: guide.guide) }
    }
    return (0, findings.inOrder())
  }
}
