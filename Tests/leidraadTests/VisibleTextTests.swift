import Testing

@testable import leidraad

struct VisibleTextTests {
  @Test(arguments: [
    ("plain words", "Træ & co.", "Træ & co."), ("an escape sequence", "a\u{1B}[31mb", "a[31mb"),
    ("a bell", "a\u{07}b", "ab"), ("a turned direction", "a\u{202E}b", "ab"),
    ("a zero-width space", "a\u{200B}b", "ab"), ("a tag that nobody sees", "a\u{E0041}b", "ab"),
    ("a tab", "a\tb", "a b"), ("a line break stays", "a\nb", "a\nb"), ("a C1 control", "a\u{9B}2Jb", "a2Jb"),
  ])
  func `nothing invisible reaches a terminal`(_ name: String, _ text: String, _ shown: String) {
    #expect(visible(text) == shown, "\(name)")
  }

  @Test(arguments: [
    ("short", "one two", 20, "> one two"), ("at the edge", "one two", 9, "> one two"),
    ("over the edge", "one two", 8, "> one\n  two"),
    ("a word that is too long", "a incomprehensible", 8, "> a\n  incomprehensible"),
    ("paragraphs", "a\nb", 20, "> a\n  b"),
    ("combining marks take no room", "e\u{301}e\u{301} x", 6, "> e\u{301}e\u{301} x"),
    ("colours take no room", "\u{1B}[1mab\u{1B}[0m c", 6, "> \u{1B}[1mab\u{1B}[0m c"),
  ])
  func `lines are as long as the terminal is wide`(_ name: String, _ text: String, _ columns: Int, _ lines: String) {
    #expect(wrapped(text, columns: columns, first: "> ", rest: "  ") == lines, "\(name)")
  }

  @Test(arguments: [
    ("nothing to break", "one two", 8, "> one\n  two"),
    ("a word that is too long", "a incomprehensible", 8, "> a\n  incomp\n  rehens\n  ible"),
    ("goes on behind its end", "ab.example/abc, and", 12, "> ab.example\n  /abc, and"),
    ("of broad letters", "日本語日本", 7, "> 日本\n  語日\n  本"), ("no room at all", "abc", 2, "> a\n  b\n  c"),
  ])
  func `where lines must fit words are broken`(_ name: String, _ text: String, _ columns: Int, _ lines: String) {
    #expect(wrapped(text, columns: columns, first: "> ", rest: "  ", breaksWords: true) == lines, "\(name)")
  }
}
