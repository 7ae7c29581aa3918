import Foundation
import Testing

struct ReadmeTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The paths in the table of places, which stand between backticks in its last column.
  static func places() throws -> [String] {
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let lines = readme.split(separator: "\n").drop { $0 != "| to change | see |" }.dropFirst(2).prefix {
      $0.hasPrefix("|")
    }
    return lines.compactMap { line in line.split(separator: "`").dropFirst().first.map(String.init) }
  }

  @Test func `the README names four places, and they are there`() throws {
    let places = try Self.places()
    #expect(places.count == 4)
    for place in places {
      #expect(FileManager.default.fileExists(atPath: Self.root.appending(path: place).path), "\(place)")
    }
  }

  @Test func `the place of the EORI rule has one, the place of the Danish sentence Danish`() throws {
    let places = try Self.places()
    func text(_ index: Int) throws -> String {
      try String(contentsOf: Self.root.appending(path: places[index]), encoding: .utf8)
    }
    #expect(try text(0).contains("lengthDK"))
    #expect(try text(1).contains("\"Language: da\\n\""))
    #expect(try text(2).contains("guide: flegt-importer"))
    #expect(try text(3).contains("{"))
  }
}
