import Foundation
import Localization
import Testing
import Wizard

@testable import Authoring

struct GuideLibraryTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Guides").path()
  static let library = GuideLibrary([GuideFolder(path: folder, name: "Guides")])

  @Test func `the tables of facts and labels have no fault`() {
    #expect(GuideLibraryTests.library.findings.map { "\($0.place) \($0.code.rawValue)" } == [])
    #expect(GuideLibraryTests.library.facts.fact("traces.login") != nil)
    #expect(GuideLibraryTests.library.labels.label("traces.search")?.words(in: "da") == "Søg")
  }

  @Test(arguments: library.guides)
  func `every guide compiles without a finding`(_ id: String) throws {
    let loaded = try #require(GuideLibraryTests.library.load(id))
    #expect(loaded.findings.map { "\($0.place) \($0.code.rawValue) \($0.arguments.map { $0.value })" } == [])
    #expect(loaded.guide != nil)
  }

  @Test(arguments: library.guides)
  func `every guide's journeys go where they say`(_ id: String) throws {
    let guide = try #require(GuideLibraryTests.library.load(id)?.guide)
    let (journeys, findings) = GuideLibraryTests.library.journeys(of: guide)
    #expect(findings.map { "\($0.place) \($0.code.rawValue)" } == [])
    #expect(!journeys.isEmpty)
    for journey in journeys {
      #expect(journey.replay(in: guide).map { "\($0.place) \($0.arguments.map { $0.value })" } == [])
    }
  }
}
