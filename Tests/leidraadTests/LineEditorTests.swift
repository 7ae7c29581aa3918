import Testing

@testable import leidraad

struct LineEditorTests {
  static let rows: [(name: String, keys: [Key], text: String)] = [
    ("typed", [.text("a"), .text("b")], "startab"),
    ("typed in the middle", [.left, .left, .text("x")], "staxrt"),
    ("at the beginning", [.home, .text("x"), .right, .text("y")], "xsytart"),
    ("taken away", [.backspace, .home, .delete], "tar"),
    ("all taken away", [.control("u")], ""),
    ("the rest taken away", [.home, .right, .control("k")], "s"),
    ("a word taken away", [.text(" "), .text("b"), .text(" "), .control("w")], "start "),
    ("an accent joins its letter", [.text("e"), .text("\u{301}"), .backspace], "start"),
    ("lines that are pasted become one", [.paste("a\r\nb\n\tc")], "starta b  c"),
    ("what a terminal would obey is left out", [.paste("\u{1B}[31m\u{07}\u{202E}x")], "start[31mx"),
    ("nothing to take away", [.home, .backspace, .end, .delete], "start"),
  ]

  @Test(arguments: rows)
  func `a line is edited`(_ name: String, _ keys: [Key], _ text: String) {
    var editor = LineEditor("start")
    for key in keys {
      let isTaken = editor.take(key)
      #expect(isTaken)
    }
    #expect(editor.text == text, "\(name)")
  }

  @Test(arguments: [Key.enter, .up, .tab, .backTab, .escape, .control("b"), .control("r")])
  func `other keys are somebody else's`(_ key: Key) {
    var editor = LineEditor("start")
    let isTaken = editor.take(key)
    #expect(!isTaken)
    #expect(editor.text == "start")
  }

  @Test(arguments: [
    ("all of it", "abc", 10, "abc", 3), ("its end", "abcdefgh", 5, "efgh", 4), ("wide letters", "木木木木", 6, "木木", 4),
  ])
  func `as much is shown as there is room for`(
    _ name: String, _ text: String, _ columns: Int, _ shown: String, _ cursor: Int
  ) {
    let window = LineEditor(text).window(columns: columns)
    #expect(window.text == shown, "\(name)")
    #expect(window.cursor == cursor, "\(name)")
  }
}
