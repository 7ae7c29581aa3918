/// One line that is being typed.
struct LineEditor: Equatable {
  private var characters: [Character]
  private var cursor: Int

  init(_ text: String = "") {
    characters = Array(oneLine(text))
    cursor = characters.count
  }

  var text: String { String(characters) }
  var isEmpty: Bool { characters.isEmpty }
  var isCommand: Bool { characters.first == ":" }

  /// More than any field takes; what is typed beyond it is dropped.
  private static let limit = 4096

  /// Takes a key that edits; others are left to somebody else.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .text(let scalar): insert(String(Character(scalar)))
    case .paste(let text): insert(text)
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .backspace: remove(max(0, cursor - 1)..<cursor)
    case .delete, .control("d"): remove(cursor..<min(characters.count, cursor + 1))
    case .control("u"): remove(0..<cursor)
    case .control("k"): remove(cursor..<characters.count)
    case .control("w"): remove(wordStart..<cursor)
    default: return false
    }
    return true
  }

  private mutating func insert(_ text: String) {
    let room = LineEditor.limit - characters.count
    guard room > 0 else { return }
    // What is typed may join the character before it, as an accent does.
    let joined = max(0, cursor - 1)
    let inserted = Array(String(characters[joined..<cursor]) + oneLine(text).prefix(room))
    characters.replaceSubrange(joined..<cursor, with: inserted)
    cursor = joined + inserted.count
  }

  private mutating func remove(_ range: Range<Int>) {
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  private var wordStart: Int {
    let blanks = characters[..<cursor].reversed().prefix { $0 == " " }.count
    return cursor - blanks - characters[..<(cursor - blanks)].reversed().prefix { $0 != " " }.count
  }

  /// As much of it as fits into so many columns around the cursor, and the cursor's column in it.
  func window(columns: Int) -> (text: String, cursor: Int) {
    var first = cursor
    var width = 1
    while first > 0, width + characters[first - 1].columns <= columns {
      first -= 1
      width += characters[first].columns
    }
    let column = width - 1
    var end = cursor
    width = column
    while end < characters.count, width + characters[end].columns <= columns {
      width += characters[end].columns
      end += 1
    }
    return (String(characters[first..<end]), column)
  }
}

/// A text on one line, with nothing in it that a terminal obeys.
func oneLine(_ text: String) -> String {
  visible(String(text.map { $0.isNewline ? " " : $0 }))
}

extension Character {
  /// How many columns of a terminal it takes.
  var columns: Int { unicodeScalars.lazy.map(\.columns).max() ?? 0 }
}
