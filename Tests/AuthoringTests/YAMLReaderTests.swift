import Localization
import Testing

@testable import Authoring

struct YAMLReaderTests {
  /// A text and what is said about it, each as `line:column code`.
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    let findings: [String]

    init(_ name: String, _ text: String, _ findings: String...) {
      (self.name, self.text, self.findings) = (name, text, findings)
    }

    var testDescription: String { name }
  }

  static let rows = [
    Row("a map", "a: b\nc: d\n"),
    Row("Norway and other words that YAML takes for something else", "- NO\n- no\n- on\n- 1:30\n- 0755\n- 1e3\n- ~\n"),
    Row("comments on lines of their own", "# one\na: b\n  # two\nc: d\n"),
    Row("a comment after a key without a value", "a: # why\n  b: c\n"),
    Row("a comment after quoted words", "a: \"b\" # why\n"),
    Row("a number sign inside words", "a: b#3\n"),
    Row("a byte order mark", "\u{FEFF}a: b\n"),
    Row("Windows line ends", "a: b\r\nc: d\r\n"),
    Row("a list and a map in brackets", "a: [b, c]\nd: {e: f}\n"),
    Row("a start of document", "---\na: b\n"),
    Row("words over several lines", "a: >-\n  b: c # d\n  {e}\nf: |\n  g\n"),
    Row("nothing at all", "", "1:1 yaml-empty"),
    Row("comments only", "# a\n", "2:1 yaml-empty"),
    Row("a tab that indents", "a:\n\tb: c\n", "2:1 yaml-tab"),
    Row("a tab between words", "a: b\tc\n", "1:5 yaml-tab"),
    Row("two tabs, on two lines", "a: b\t\tc\nd: e\tf\n", "1:5 yaml-tab", "2:5 yaml-tab"),
    Row("a control character", "a: b\u{7}c\n", "1:5 yaml-character"),
    Row("a line end that only YAML knows", "a: b\u{2028}c\n", "1:5 yaml-character"),
    Row("a key twice", "a: b\nc: d\na: e\n", "3:1 yaml-key-duplicate"),
    Row("a key three times", "a: b\na: d\na: e\n", "2:1 yaml-key-duplicate", "3:1 yaml-key-duplicate"),
    Row("a key twice, deeper", "a:\n  - æ: b\n    æ: c\n", "3:5 yaml-key-duplicate"),
    Row("a list as key", "? [a]\n: b\n", "1:3 yaml-key-not-words"),
    Row("an anchor", "a: &b c\n", "1:4 yaml-anchor"),
    Row("an anchor and its alias", "a: &b c\nd: *b\n", "1:4 yaml-anchor", "2:4 yaml-alias"),
    Row("a tag", "a: !!str b\n", "1:4 yaml-tag"),
    Row("a directive", "%YAML 1.1\n---\na: b\n", "1:1 yaml-directive"),
    Row("two documents", "a: b\n---\nc: d\n", "2:1 yaml-documents"),
    Row("a comment after words", "a: certificate #3 is lost\n", "1:16 yaml-comment-after-words"),
    Row("a comment after an id", "- be  # Belgium\n", "1:7 yaml-comment-after-words"),
    Row(
      "a number sign that cuts the first of two lines", "a: certificate #3\n  is lost\nb: c\n",
      "1:16 yaml-comment-after-words"),
    Row("a number sign that cuts an item", "- certificate #3\n  is lost\n", "1:15 yaml-comment-after-words"),
    Row("words that begin with an argument", "a: {eori} is yours\n", "1:4 yaml-words-unquoted"),
    Row("an item that begins with an argument", "- {first_name} {last_name}\n", "1:3 yaml-words-unquoted"),
    Row("words that begin with a bracket", "a:\n  b: [see] there\n", "2:6 yaml-words-unquoted"),
    Row("a colon in words", "a: Note: read this\n", "1:8 yaml-colon-in-words"),
    Row("a colon in words after letters of two bytes", "a: Blåbær: spis dem\n", "1:10 yaml-colon-in-words"),
    Row("a double quote left open", "a: \"b\nc: d\n", "1:4 yaml-quote-unclosed"),
    Row("a single quote left open", "a: b\nc: 'd\n", "2:4 yaml-quote-unclosed"),
    Row("a brace left open", "a: {b: c\nd: e\n", "1:4 yaml-bracket-unclosed"),
    Row("a bracket left open", "a: [b, c\nd: e\n", "1:4 yaml-bracket-unclosed"),
    Row("a key without its colon", "a: b\nc\nd: e\n", "2:1 yaml-colon-missing"),
    Row("a line that is indented too little", "a:\n    b: c\n  d: e\n", "3:3 yaml-structure"),
    Row("a list that becomes a map", "- a\nb: c\n", "2:1 yaml-structure"),
    Row("a character that YAML reserves", "a: @b\n", "1:4 yaml-character-reserved"),
    Row("emphasis at the start of words", "a: *b* c\n", "1:4 yaml-character-reserved"),
    Row("an unknown escape", "a: \"b\\qc\"\n", "1:6 yaml-escape-unknown"),
    Row("two faults on two lines", "a: &b c\nd: e #f\n", "1:4 yaml-anchor", "2:6 yaml-comment-after-words"),
  ]

  @Test(arguments: rows)
  func `a text is read, or told where it is at fault`(_ row: Row) {
    let findings = YAMLReader.read(SourceFile(name: "x.yaml", text: row.text)).findings
    #expect(findings.map { "\($0.place.line):\($0.place.column) \($0.code.rawValue)" } == row.findings)
  }

  @Test func `bytes that are not UTF-8 are told, and the rest is read on`() {
    let file = SourceFile(name: "x.yaml", bytes: Array("a: b".utf8) + [0xE6, 0xF8] + Array("c\nd: &e f\n".utf8))
    let findings = YAMLReader.read(file).findings
    #expect(
      findings.map { "\($0.place.line):\($0.place.column) \($0.code.rawValue)" } == [
        "1:5 utf8-malformed", "2:4 yaml-anchor",
      ])
  }

  @Test func `depth and size have bounds`() {
    let deep = SourceFile(name: "x.yaml", text: String(repeating: "[", count: 900))
    #expect(YAMLReader.read(deep).findings.map { $0.code } == [.yamlTooDeep])
    let large = SourceFile(name: "x.yaml", bytes: Array(repeating: UInt8(ascii: "a"), count: 1_000_001))
    #expect(YAMLReader.read(large).findings.map { $0.code } == [.yamlTooLarge])
  }

  static let words: [(style: String, text: String)] = [
    ("plain", "a: Find {here} now\n"),
    ("plain over lines", "a: Read this,\n   then find\n     {here} now\n"),
    ("double quotes", "a: \"Æble \\\"x\\\" \\u00e6\\x41 \\\n   and {here} now\"\n"),
    ("single quotes", "a: 'It''s\n  {here} now'\n"),
    ("folded", "a: >-\n  One two\n\n\n  three {here} now\n"),
    ("literal", "a: |\n    One\n      two\n    three {here} now\n"),
  ]

  @Test(arguments: words)
  func `a place inside words is a place in the file`(_ row: (style: String, text: String)) throws {
    let file = SourceFile(name: "x.yaml", text: row.text)
    let root = try #require(YAMLReader.read(file).root)
    guard case .map(let map) = root.content, case .text(let text) = map.entries[0].value.content else {
      Issue.record("not a map of words")
      return
    }
    let position = try #require(text.source.bytes.firstIndex(of: UInt8(ascii: "{")))
    #expect(text.source.offset(of: position) == file.bytes.firstIndex(of: UInt8(ascii: "{")))
    let end = try #require(text.source.bytes.lastIndex(of: UInt8(ascii: "w")))
    #expect(text.source.offset(of: end) == file.bytes.lastIndex(of: UInt8(ascii: "w")))
  }
}
