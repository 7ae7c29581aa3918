import Foundation
import Testing

@testable import Localization
@testable import Site

struct FoldingTests {
  /// `Tests/Cases/folding.tsv`, which the page's script is held against as well.
  static let cases: [[String]] = {
    let file = OwnSite.root + "/Tests/Cases/folding.tsv"
    let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().map { $0.components(separatedBy: "\t") }
  }()

  @Test func `there are cases`() { #expect(Self.cases.count >= 40) }

  @Test(arguments: cases)
  func `words are compared as people type them`(_ row: [String]) {
    let words = Folding.words(of: row[0]).map(\.folded)
    #expect(words.joined(separator: " ") == row[1], "\(row[0])")
    #expect(words.map { Folding.short($0) }.joined(separator: " ") == row[2], "\(row[0])")
  }

  @Test(arguments: [
    ("one word", ["abc"], "0abc"), ("shared letters", ["abc", "abd", "b"], "0abc 2d 0b"),
    ("letters of two bytes", ["træ", "træk"], "0træ 3k"),
  ])
  func `words are written without what they share`(_ name: String, _ words: [String], _ text: String) {
    #expect(FrontCoding.text(of: words) == text, "\(name)")
  }

  @Test(
    arguments: [
      ("the first entry", [(0, 1)], "#"), ("weights", [(0, 3), (1, 1)], "%&"), ("far apart", [(100, 1)], "p)"),
    ] as [(String, [(Int, Int)], String)])
  func `places are written as letters`(_ name: String, _ postings: [(Int, Int)], _ text: String) {
    #expect(PostingCode.text(of: postings.map { (entry: $0.0, weight: $0.1) }) == text, "\(name)")
  }
}
