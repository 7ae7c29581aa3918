import Localization

/// A list of which an option is chosen, or several: by arrows, by number, or by letters of its words.
struct ChoiceList {
  let choice: Prompt.Choice
  /// The option at which the person is; one beyond the last where Enter stands for something else.
  private(set) var place: Int
  private(set) var chosen: [Int]
  /// What is typed: a number, or the beginnings of words.
  private(set) var typed = ""
  /// The options that fit what is typed.
  private(set) var fitting: [Int]
  private let words: [FoldedText]

  init(_ choice: Prompt.Choice, typed: String = "") {
    self.choice = choice
    chosen = choice.chosen
    fitting = Array(choice.options.indices)
    words = choice.options.map { FoldedText(([$0.title] + $0.names).joined(separator: " ")) }
    place = choice.chosen.first ?? (choice.otherwise == nil ? 0 : choice.options.count)
    if !typed.isEmpty { search(typed) }
  }

  /// Takes a key that moves, ticks or searches; others are left to somebody else.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .up, .control("p"): move(-1)
    case .down, .control("n"): move(1)
    case .pageUp: move(-10, around: false)
    case .pageDown: move(10, around: false)
    case .home: place = stops.first ?? place
    case .end: place = stops.last ?? place
    case .escape, .control("u"): search("")
    case .backspace: search(String(typed.dropLast()))
    case .text(" ") where choice.takesSeveral && !isNumbers && !isCommand: tick()
    case .text(" ") where typed.isEmpty: return true
    case .text(let scalar): search(typed + String(Character(scalar)))
    case .paste(let text): search(typed + oneLine(text))
    default: return false
    }
    return true
  }

  /// What somebody without a list would type in order to say the same.
  var line: String {
    if choice.takesSeveral, !isNumbers, isSearch || typed.isEmpty {
      let numbers = chosen.isEmpty && isSearch && fitting.contains(place) ? [place] : chosen
      return numbers.isEmpty && isSearch ? typed : numbers.map { "\($0 + 1)" }.joined(separator: ",")
    }
    guard typed.isEmpty || isSearch && fitting.contains(place) else { return typed }
    return place < choice.options.count ? "\(place + 1)" : ""
  }

  /// Whether what is typed is a command.
  var isCommand: Bool { typed.hasPrefix(":") }
  private var isNumbers: Bool { !typed.isEmpty && typed.utf8.allSatisfy { "0123456789, ".utf8.contains($0) } }
  private var isSign: Bool { choice.takesSigns && (typed.hasPrefix("+") || typed.hasPrefix("-")) }
  private var isSearch: Bool { !typed.isEmpty && !isCommand && !isNumbers && !isSign }

  /// Where one can stand.
  var stops: [Int] { fitting + (choice.otherwise != nil && !isSearch ? [choice.options.count] : []) }

  private mutating func move(_ distance: Int, around: Bool = true) {
    let stops = stops
    guard !stops.isEmpty else { return }
    let here = stops.firstIndex(of: place) ?? 0
    let target = here + distance
    place = stops[around ? (target + stops.count) % stops.count : min(max(target, 0), stops.count - 1)]
    if isNumbers { typed = "" }
  }

  private mutating func search(_ text: String) {
    typed = text
    fitting = Array(choice.options.indices)
    if let numbered = option(numbered: text, of: choice.options.count) { place = numbered }
    guard isSearch else { return }
    let wanted = FoldedText(typed)
    fitting = choice.options.indices.filter { words[$0].begins(with: wanted) }
    if fitting.isEmpty { fitting = choice.options.indices.filter { words[$0].contains(wanted) } }
    if let first = fitting.first, !fitting.contains(place) { place = first }
  }

  /// Ticks or unticks; what is chosen by itself unticks all others.
  private mutating func tick() {
    guard fitting.contains(place) else { return }
    if let index = chosen.firstIndex(of: place) {
      chosen.remove(at: index)
    } else {
      chosen = place == choice.alone ? [place] : (chosen.filter { $0 != choice.alone } + [place]).sorted()
    }
    search("")
  }
}
