/// Text that may be sent to a terminal: nothing in it moves the cursor, rings a bell or turns the direction of writing.
func visible(_ text: String) -> String {
  var visible = ""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x0A: visible.unicodeScalars.append(scalar)
    case 0x09: visible.unicodeScalars.append(" ")
    case 0x00...0x1F, 0x7F...0x9F: continue
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xE0000...0xE007F: continue
    default: visible.unicodeScalars.append(scalar)
    }
  }
  return visible
}

extension Unicode.Scalar {
  /// How many columns of a terminal it takes.
  var columns: Int {
    switch value {
    case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x200C, 0x200D, 0x20D0...0x20FF, 0xFE00...0xFE0F,
      0xFE20...0xFE2F, Hyperlinks.marks:
      0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}

/// Lines of at most so many columns; a word that is longer has a line to itself, or is broken where it must be.
///
/// What goes on behind a bullet stands below its words.
func wrapped(_ text: String, columns: Int, first: String, rest outer: String, breaksWords: Bool = false) -> String {
  var lines: [String] = []
  for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
    let own = paragraph.prefix { $0 == " " }
    let rest = outer + own + (paragraph.dropFirst(own.count).hasPrefix("– ") ? "  " : "")
    var line = (lines.isEmpty ? first : outer) + own
    var width = line.columns
    var isEmpty = true
    for var word in paragraph.split(separator: " ").joiningNumbers(upTo: breaksWords ? 0 : columns / 2) {
      var length = String(word).columns
      if !isEmpty, width + 1 + length > columns {
        lines.append(line)
        (line, width, isEmpty) = (rest, rest.columns, true)
      }
      if !isEmpty {
        line += " "
        width += 1
      }
      while breaksWords, width + length > columns, word.count > 1 {
        let start = word.start(columns: columns - width)
        lines.append(line + start)
        (line, width, word) = (rest, rest.columns, word.dropFirst(start.count))
        length = String(word).columns
      }
      line += word
      width += length
      isEmpty = false
    }
    lines.append(line)
  }
  return lines.joined(separator: "\n")
}

extension [Substring] {
  /// The words of a paragraph, with those in one piece that nobody likes to read in two: telephone numbers, days with
  /// their months, and a box with its number.
  fileprivate func joiningNumbers(upTo columns: Int) -> [Substring] {
    var pieces: [Substring] = []
    var last: Substring = ""
    for word in self {
      let isJoined =
        last.isNumber
        ? word.isNumber || (last.count < 4 && word.first?.isLetter == true)
        : word.isNumber && (word.count < 3 || pieces.last?.first?.isNumber == true) && last.last?.isLetter == true
      if isJoined, let piece = pieces.last, piece.count + 1 + word.count <= columns {
        pieces[pieces.count - 1] = piece + " " + word
      } else {
        pieces.append(word)
      }
      last = word
    }
    return pieces
  }
}

extension Substring {
  fileprivate var isNumber: Bool {
    contains { $0.isNumber } && allSatisfy { $0.isNumber || "+.,:-–/()".contains($0) }
  }
}

/// Names with what they stand for behind them, or below them where little room would be left for it.
func explained(_ rows: [(name: String, text: String)], columns: Int) -> [String] {
  let width = (rows.map { $0.name.columns }.max() ?? 0) + 4
  let isBelow = columns - width < 24
  return rows.flatMap { row in
    if isBelow { return ["  " + row.name, wrapped(row.text, columns: columns, first: "    ", rest: "    ")] }
    let gap = String(repeating: " ", count: width - row.name.columns - 2)
    return [
      wrapped(row.text, columns: columns, first: "  " + row.name + gap, rest: String(repeating: " ", count: width))
    ]
  }
}

extension Substring {
  /// As much of its start as has room in so many columns, one character at least; of an address up to a stroke.
  fileprivate func start(columns: Int) -> Substring {
    var (count, width) = (0, 0)
    for character in self {
      width += character.columns
      if count > 0, width > columns { break }
      count += 1
    }
    let start = prefix(count)
    guard let stroke = start.lastIndex(of: "/"), start[...stroke].count * 2 > count else { return start }
    return start[...stroke]
  }
}

extension String {
  /// How many columns it takes, escape sequences of colours not counted.
  var columns: Int {
    var columns = 0
    var isEscape = false
    for scalar in unicodeScalars {
      if scalar == "\u{1B}" {
        isEscape = true
      } else if isEscape {
        isEscape = scalar != "m"
      } else {
        columns += scalar.columns
      }
    }
    return columns
  }
}
