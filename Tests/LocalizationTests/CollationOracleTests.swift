import Foundation
import Testing

@testable internal import Localization

/// 200 Danish and Dutch words stand in the order in which ICU puts them when Python asks it.
@Suite struct CollationOracleTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Words")

  static func words(_ language: String) throws -> [String] {
    try String(contentsOf: folder.appending(path: "\(language).txt"), encoding: .utf8).split(separator: "\n")
      .map(String.init)
  }

  /// Debian's own Python has the package python3-icu.
  static func sorted(_ words: [String], in language: String) throws -> [String] {
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/python3")
    python.arguments =
      [
        "-c",
        """
        import icu, sys
        collator = icu.Collator.createInstance(icu.Locale(sys.argv[1]))
        print("\\n".join(sorted(sys.argv[2:], key=collator.getSortKey)))
        """,
        language,
      ] + words
    let output = Pipe()
    python.standardOutput = output
    try python.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    python.waitUntilExit()
    try #require(python.terminationStatus == 0, "python3-icu is missing")
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test(arguments: ["da", "nl", "nl-BE", "en-GB"])
  func `words stand as Python's ICU puts them`(_ language: String) throws {
    let words = try Self.words("da") + Self.words("nl")
    #expect(words.count == 200)
    let collation = try Collation(language: language)
    let sorted = try words.enumerated().sorted { first, second in
      let order = try collation.compare(Array(first.element.utf8), Array(second.element.utf8))
      return order == 0 ? first.offset < second.offset : order < 0
    }
    #expect(sorted.map(\.element) == (try Self.sorted(words, in: language)))
  }
}
