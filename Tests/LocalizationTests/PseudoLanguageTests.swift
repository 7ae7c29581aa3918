import Foundation
import Localization
import Phrasing
import Testing

@Suite struct PseudoLanguageTests {
  struct Row: CustomTestStringConvertible {
    let message: String
    let pseudo: String
    var testDescription: String { message }

    init(_ message: String, _ pseudo: String) { (self.message, self.pseudo) = (message, pseudo) }
  }

  static let rows = [
    Row("Save", "[Sáávéé]"),
    Row("Save {file}", "[Sáávéé {file}]"),
    Row(
      "Open <link:traces.login>.",
      "[Óópéén <link:traces.login>.]".replacing("n", with: "ñ").replacing("lógíñ", with: "login").replacing(
        "logiñ", with: "login"
      ).replacing("liñk", with: "link")),
    Row("[eori](term:eori)", "[[ééóríí](term:eori)]"),
    Row("`--json` a@b.dk", "[`--json` a@b.dk]"),
    Row("1. One", "1. [Óóñéé]"),
    Row("Your EORI on 1 May", "[Yÿóúúr EORI óñó 1 May]"),
    Row("{n, plural, one {# day} other {# days}}", "{n, plural, one {[# dááÿÿ]} other {[# dááÿÿs]}}"),
  ]

  @Test(arguments: rows)
  func `words grow and get accents, and nothing else changes`(_ row: Row) throws {
    let pseudo = try #require(PseudoLanguage.message(Array(row.message.utf8)))
    #expect(String(decoding: pseudo, as: UTF8.self) == row.pseudo)
  }

  @Test func `a message that is not right has no pseudo form`() {
    #expect(PseudoLanguage.message(Array("{a".utf8)) == nil)
  }

  @Test func `every message of ours keeps its arguments, its tags and its form, and grows by two fifths`() throws {
    let set = CatalogueSet(folders: [PODraftTests.folder])
    for file in set.files where file.source.name.hasSuffix(".pot") {
      for entry in file.entries {
        let text = try #require(entry.text?.bytes)
        let phrase = try #require(MessageSyntax(text).phrase)
        #expect(MessageSyntax(phrase.message).phrase == phrase, "\(entry.text?.string ?? "")")
        let pseudo = try #require(PseudoLanguage.message(text))
        let read = MessageSyntax(pseudo)
        #expect(read.problems == [])
        #expect(read.arguments.map(\.name) == MessageSyntax(text).arguments.map(\.name))
        #expect(read.arguments.map(\.kind) == MessageSyntax(text).arguments.map(\.kind))
        #expect(Self.tags(pseudo) == Self.tags(text))
        #expect(pseudo.count > text.count)
      }
    }
  }

  /// What stands between angle brackets, and the targets of links.
  static func tags(_ message: [UInt8]) -> [String] {
    let text = String(decoding: message, as: UTF8.self)
    return text.matches(of: /<[^>]*>|\]\([^)]*\)|`[^`]*`/).map { String($0.output) }
  }
}
