/// The last lines on the terminal, which are drawn anew with every key; what stands above them stays.
struct Region {
  /// What is drawn: lines no wider than the terminal, and where the cursor stands.
  struct Picture: Equatable {
    var lines: [String]
    var row = 0
    var column = 0
  }

  private let console: Console
  private var drawn: Picture?

  init(console: Console) { self.console = console }

  /// Draws in place of what was drawn before, on a terminal of so many columns.
  mutating func draw(_ picture: Picture, columns: Int) {
    let below = picture.lines.count - 1 - picture.row
    var text = erasure(columns: columns) + picture.lines.joined(separator: "\n") + "\r"
    if below > 0 { text += "\u{1B}[\(below)A" }
    if picture.column > 0 { text += "\u{1B}[\(picture.column)C" }
    console.ask(text)
    drawn = picture
  }

  /// Takes away what is drawn, so that something else can be written there.
  mutating func erase(columns: Int) {
    guard drawn != nil else { return }
    console.ask(erasure(columns: columns))
    drawn = nil
  }

  /// Goes to its first line, which may be further up since the terminal has become narrower, and clears all below.
  private func erasure(columns: Int) -> String {
    guard let drawn else { return "" }
    let above =
      drawn.lines[..<drawn.row].reduce(0) { $0 + max(1, ($1.columns + columns - 1) / columns) }
      + drawn.column / columns
    return "\r" + (above > 0 ? "\u{1B}[\(above)A" : "") + "\u{1B}[J"
  }
}
