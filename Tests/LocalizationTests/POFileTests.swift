import Localization
import Testing

@Suite struct POFileTests {
  static let header = "msgid \"\"\nmsgstr \"\"\n\"Language: da\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"

  @Test func `an entry is read with everything around it`() throws {
    let file = POFile(
      SourceFile(
        name: "da.po",
        text: POFileTests.header + """
          # Set 2026.
          # check: skip key-absent test
          #. What the button does.
          #: Guides/a.yaml:12
          #, fuzzy, no-wrap
          #| msgctxt "old"
          #| msgid "Sav"
          msgctxt "save"
          msgid "Save"
          msgstr ""
          "Gem "
          "det"
          #~ msgctxt "gone"
          #~ msgid "Gone"
          #~ msgstr "Væk"

          """))
    #expect(file.findings == [])
    #expect(file.header?.field("Language")?.value == "da")
    #expect(file.entries.count == 2)
    let entry = try #require(file.entries.first)
    #expect(entry.comments(.translator) == ["Set 2026.", "check: skip key-absent test"])
    #expect(entry.comments(.extracted) == ["What the button does."])
    #expect(entry.comments(.places) == ["Guides/a.yaml:12"])
    #expect(entry.flags == ["fuzzy", "no-wrap"])
    #expect(entry.isFuzzy)
    #expect(entry.previousKey?.string == "old")
    #expect(entry.previousText?.string == "Sav")
    #expect(entry.key?.string == "save")
    #expect(entry.text?.string == "Save")
    #expect(entry.translation?.string == "Gem det")
    #expect(!entry.isObsolete)
    #expect(file.entries[1].isObsolete)
    #expect(file.entries[1].translation?.string == "Væk")
  }

  struct Position: CustomTestStringConvertible {
    let name: String
    let strings: String
    let position: Int
    let place: (line: Int, column: Int)
    var testDescription: String { name }
  }

  static let positions = [
    Position(name: "the first letter", strings: "\"Gem\"", position: 0, place: (7, 9)),
    Position(name: "the end", strings: "\"Gem\"", position: 3, place: (7, 12)),
    Position(name: "after letters of two bytes", strings: "\"æøå!\"", position: 6, place: (7, 12)),
    Position(name: "an escape", strings: "\"a\\\"b\"", position: 1, place: (7, 10)),
    Position(name: "after an escape", strings: "\"a\\\"b\"", position: 2, place: (7, 12)),
    Position(name: "after two escapes", strings: "\"\\n\\nb\"", position: 2, place: (7, 13)),
    Position(name: "the second string", strings: "\"\"\n  \"Gem\"", position: 0, place: (8, 4)),
    Position(name: "the third string", strings: "\"\"\n\"Gem \"\n\"det\"", position: 4, place: (9, 2)),
    Position(name: "two strings in a line", strings: "\"Gem\" \"det\"", position: 3, place: (7, 15)),
  ]

  @Test(arguments: positions)
  func `a byte of a message has a place in the file`(_ row: Position) throws {
    let text = POFileTests.header + "msgid \"Save\"\nmsgstr \(row.strings)\n"
    let file = POFile(SourceFile(name: "da.po", text: text))
    let translation = try #require(file.entries.first?.translation)
    let place = file.source.place(at: translation.offset(of: row.position))
    #expect((place.line, place.column) == row.place)
    let windows = POFile(
      SourceFile(name: "da.po", text: "\u{FEFF}" + text.replacing("\n", with: "\r\n")))
    let there = try #require(windows.entries.first?.translation)
    #expect(windows.source.place(at: there.offset(of: row.position)) == place)
  }

  struct Wrong: CustomTestStringConvertible {
    let name: String
    let text: String
    let findings: [String]
    /// The keys that are read all the same.
    let keys: [String]
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ findings: [String], keys: [String] = ["after"]) {
      (self.name, self.text, self.findings, self.keys) = (name, text, findings, keys)
    }
  }

  static let wrong = [
    Wrong(
      "a string that is not closed", "msgctxt \"a\"\nmsgid \"b\nmsgstr \"c\"\n", ["7:7 string-unclosed "],
      keys: ["a", "after"]),
    Wrong(
      "a backslash at the end", "msgctxt \"a\"\nmsgid \"b\\\nmsgstr \"\"\n", ["7:7 string-unclosed "],
      keys: ["a", "after"]),
    Wrong(
      "an escape that means nothing", "msgctxt \"a\"\nmsgid \"\\q \\å\"\nmsgstr \"\"\n",
      ["7:8 escape-unknown \\q", "7:11 escape-unknown \\å"], keys: ["a", "after"]),
    Wrong(
      "a misspelt keyword", "msgctxt \"a\"\nmsgdi \"b\"\n\"more\"\nmsgid \"b\"\nmsgstr \"\"\n",
      ["7:1 keyword-unknown msgdi → msgid"], keys: ["a", "after"]),
    Wrong("another keyword", "domain \"x\"\n", ["6:1 keyword-unknown domain"]),
    Wrong(
      "words without quotes", "msgctxt \"a\"\nmsgid b\nmsgstr \"\"\n", ["7:7 text-unexpected "], keys: ["a", "after"]),
    Wrong(
      "words after the string", "msgctxt \"a\"\nmsgid \"b\" c\nmsgstr \"\"\n", ["7:11 text-unexpected "],
      keys: ["a", "after"]),
    Wrong("a string that belongs to nothing", "# a\n\"b\"\n", ["7:1 text-unexpected "]),
    Wrong("no msgstr", "msgctxt \"a\"\nmsgid \"b\"\n", ["6:1 entry-incomplete msgstr"], keys: ["a", "after"]),
    Wrong("no msgid", "msgctxt \"a\"\nmsgstr \"b\"\n", ["6:1 entry-incomplete msgid"], keys: ["a", "after"]),
    Wrong("no key", "msgid \"a\"\nmsgstr \"b\"\n", ["6:1 key-absent "]),
    Wrong(
      "a key twice", "msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"\"\n\nmsgctxt \"a\"\nmsgid \"c\"\nmsgstr \"\"\n",
      ["10:10 key-duplicate 6"], keys: ["a", "a", "after"]),
    Wrong(
      "plural forms", "msgctxt \"a\"\nmsgid \"b\"\nmsgid_plural \"c\"\nmsgstr[0] \"d\"\nmsgstr[1] \"e\"\n",
      ["8:1 plural-forms-refused "], keys: ["a", "after"]),
    Wrong(
      "marks of a conflict",
      """
      <<<<<<< HEAD
      msgctxt "a"
      msgid "b"
      msgstr "c"
      =======
      msgctxt "a"
      msgid "b"
      msgstr "d"
      >>>>>>> other

      """, ["6:1 conflict-mark ", "10:1 conflict-mark ", "14:1 conflict-mark "], keys: ["a", "a", "after"]),
    Wrong(
      "marks of msgcat", "msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"\"\n\"#-#-#-#-#  da.po  #-#-#-#-#\\n\"\n",
      ["9:2 conflict-mark "], keys: ["a", "after"]),
    Wrong(
      "several things", "x\nmsgid \"b\\q\nmsgstr c\n",
      [
        "6:1 keyword-unknown x", "7:1 key-absent ", "7:7 string-unclosed ", "7:9 escape-unknown \\q",
        "8:8 text-unexpected ",
      ]),
  ]

  @Test(arguments: wrong)
  func `a file's faults are all told, and reading goes on`(_ row: Wrong) {
    let text = POFileTests.header + row.text + "\nmsgctxt \"after\"\nmsgid \"After\"\nmsgstr \"Efter\"\n"
    let file = POFile(SourceFile(name: "da.po", text: text))
    let told = file.findings.map { finding in
      "\(finding.place.line):\(finding.place.column) \(finding.code.rawValue) \(finding.arguments.map(\.value).joined())"
        + (finding.suggestion.map { " → \($0)" } ?? "")
    }
    #expect(told == row.findings)
    #expect(file.entries.compactMap(\.key?.string) == row.keys)
  }

  @Test func `bytes that are not UTF-8 are told once a line`() {
    let bytes =
      Array(POFileTests.header.utf8) + Array("msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"".utf8) + [0xE6, 0x62, 0xF8]
    let file = POFile(SourceFile(name: "da.po", bytes: bytes + Array("\"\n".utf8)))
    #expect(file.findings.map(\.code) == [.utf8Malformed])
    #expect(file.findings.map(\.place.description) == ["da.po:8:9"])
  }

  @Test func `a file without header says so`() {
    let file = POFile(SourceFile(name: "da.po", text: ""))
    #expect(file.findings.map(\.code) == [.headerMissing])
  }

  @Test func `no file makes the reader stop`() {
    var random = Lottery(state: 11)
    let seeds = POFileTests.wrong.map { Array((POFileTests.header + $0.text).utf8) }
    let letters = Array("\"\"\"\\\n\r# #,#~#|.:msgid msgstr[0]=<>".utf8) + [0x00, 0x80, 0xFF]
    for _ in 0..<5_000 {
      var bytes = seeds[random.draw(below: seeds.count)]
      for _ in 0...random.draw(below: 5) {
        let place = random.draw(below: bytes.count + 1)
        switch random.draw(below: 3) {
        case 0: bytes.insert(letters[random.draw(below: letters.count)], at: place)
        case 1: bytes.removeSubrange(place..<min(place + 1 + random.draw(below: 9), bytes.count))
        default: bytes = Array(bytes[..<place]) + seeds[random.draw(below: seeds.count)]
        }
      }
      let file = POFile(SourceFile(name: "da.po", bytes: bytes))
      #expect(file.entries.allSatisfy { $0.range.upperBound <= bytes.count })
    }
  }
}
