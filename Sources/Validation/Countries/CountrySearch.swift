public import Phrasing

/// The search for the countries that an entry may name.
struct CountrySearch {
  /// Folded names, in the lines and cells of ``CountryNames/text``.
  private let names: [UInt8]
  private let entry: [UInt8]

  init(_ entry: [UInt8], in names: CountryNames) {
    self.entry = entry
    self.names = names.searchable ?? names.folded
  }

  /// The countries that are called so, wherever spaces are.
  var exact: [[UInt8]] { countries { _, name in name.isSame(as: entry.span) } }

  /// The countries that have these words in one of their names.
  var partial: [[UInt8]] { entry.count < 3 ? [] : countries { _, name in name.holds(entry.span) } }

  /// The countries that have these words in their name in one language, if the name of one of them is no more than that
  /// and there are at least three others, so that it says too little.
  var sharing: [[UInt8]] {
    for language in 1...names.languageCount {
      let isName = !countries { column, name in column == language && name.isSame(as: entry.span) }.isEmpty
      let all = isName ? countries { column, name in column == language && name.holds(entry.span) } : []
      if all.count > 3 { return all }
    }
    return []
  }

  /// Up to five countries of which a name stands in the entry, begins so, or is spelt nearly so, the likeliest first.
  var near: [[UInt8]] {
    guard entry.count >= 4 else { return [] }
    var near: [[UInt8]] = []
    for slips in 0...(entry.count < 8 ? 1 : 2) {
      let found = countries { _, name in
        guard slips == 0 else { return name.isSpelt(like: entry.span, slips: slips) }
        return name.begins(with: entry.span) || name.count >= 4 && entry.span.holds(name)
      }
      for country in found where near.count < 5 && !near.contains(country) { near.append(country) }
    }
    return near
  }

  /// The countries with a name that is sought; the columns of the languages count from 1.
  private func countries(_ isSought: (_ column: Int, _ name: Span<UInt8>) -> Bool) -> [[UInt8]] {
    var found: [[UInt8]] = []
    var code = 0..<0
    var isFound = true
    names.forEachCell { line, column, cell in
      if column == 0 {
        (code, isFound) = (cell, line == 0)
      } else if !isFound, isSought(column, names.span.extracting(cell)) {
        found.append(Array(names[code]))
        isFound = true
      }
    }
    return found
  }
}

extension CountryNames {
  /// The same names for somebody who has many entries to read.
  public var prepared: CountryNames { CountryNames(text, language: language, searchable: folded) }

  fileprivate var folded: [UInt8] {
    var folded: [UInt8] = []
    text.forEachCell { line, column, cell in
      if column > 0 { folded.append(.tab) } else if line > 0 { folded.append(.lineFeed) }
      folded += column > 0 ? FoldedName(Array(text[cell])).bytes : Array(text[cell])
    }
    return folded
  }

  /// What a country is called in the reader's language.
  public func name(of code: [UInt8]) -> [UInt8]? {
    var name: [UInt8]?
    var (place, found) = (0, -1)
    text.forEachCell { line, column, cell in
      if line == 0, Array(text[cell]) == language { place = column + 1 }
      if line > 0, column == 0, Array(text[cell]) == code { found = line }
      if line == found, column == place, column > 0 { name = Array(text[cell]) }
    }
    return name
  }
}

extension [UInt8] {
  /// Goes through lines, and through their cells, between which tabs stand.
  fileprivate func forEachCell(_ body: (_ line: Int, _ column: Int, _ cell: Range<Int>) -> Void) {
    var (line, column, start) = (0, 0, 0)
    for end in 0...count where end == count || self[end] == .tab || self[end] == .lineFeed {
      body(line, column, start..<end)
      start = end + 1
      if end < count, self[end] == .tab { column += 1 } else { (line, column) = (line + 1, 0) }
    }
  }

  /// How many languages the first line names.
  fileprivate var languageCount: Int {
    var count = 0
    forEachCell { line, _, _ in if line == 0 { count += 1 } }
    return count
  }
}

extension Span<UInt8> {
  fileprivate func isSame(as other: Span<UInt8>) -> Bool {
    var (index, place) = (0, 0)
    while true {
      while index < count, self[index] == .space { index += 1 }
      while place < other.count, other[place] == .space { place += 1 }
      guard index < count, place < other.count else { return index == count && place == other.count }
      guard self[index] == other[place] else { return false }
      (index, place) = (index + 1, place + 1)
    }
  }

  fileprivate func begins(with other: Span<UInt8>) -> Bool { has(other, at: 0) }

  /// Whether it has these words somewhere, one after the other.
  fileprivate func holds(_ words: Span<UInt8>) -> Bool {
    guard words.count <= count else { return false }
    for start in 0...count - words.count where start == 0 || self[start - 1] == .space {
      let end = start + words.count
      if end == count || self[end] == .space, has(words, at: start) { return true }
    }
    return false
  }

  private func has(_ other: Span<UInt8>, at start: Int) -> Bool {
    guard start + other.count <= count else { return false }
    for index in other.indices where self[start + index] != other[index] { return false }
    return true
  }

  /// Whether so many slips at most make one of the other: a letter wrong, left out, put in, or two swapped.
  fileprivate func isSpelt(like other: Span<UInt8>, slips: Int) -> Bool {
    var same = 0
    while same < count, same < other.count, self[same] == other[same] { same += 1 }
    let (left, right) = (count - same, other.count - same)
    if left == 0, right == 0 { return true }
    guard slips > 0 else { return false }
    func agree(without mine: Int, _ theirs: Int) -> Bool {
      mine <= left && theirs <= right
        && extracting(droppingFirst: same + mine).isSpelt(
          like: other.extracting(droppingFirst: same + theirs), slips: slips - 1)
    }
    let isSwap =
      left > 1 && right > 1 && self[same] == other[same + 1] && self[same + 1] == other[same] && agree(without: 2, 2)
    return isSwap || agree(without: 1, 1) || agree(without: 1, 0) || agree(without: 0, 1)
  }
}
