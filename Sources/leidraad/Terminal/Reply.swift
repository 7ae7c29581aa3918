/// What somebody has pressed so far in reply to a prompt.
struct Reply {
  private(set) var kind: Kind
  /// What stood there before the first key.
  private let first: LineEditor

  enum Kind {
    /// What is typed, and what stood there at first.
    case words(LineEditor, before: String?)
    case list(ChoiceList)
    /// Only a command can be typed.
    case pause(LineEditor)
  }

  init(to prompt: Prompt) {
    first = LineEditor(prompt.entry.isEmpty ? prompt.current ?? "" : prompt.entry)
    switch prompt.kind {
    case .words: kind = .words(first, before: prompt.current)
    case .choice(let choice): kind = .list(ChoiceList(choice, typed: prompt.entry))
    case .items(let items):
      kind = .list(ChoiceList(Prompt.Choice(options: items.items, takesSeveral: true, chosen: items.ticked)))
    case .pause: kind = .pause(LineEditor())
    }
  }

  /// Takes a key; the line that it finishes, if it does.
  mutating func take(_ key: Key) -> String? {
    if let command = command(key) { return command }
    switch kind {
    case .words(var editor, let before):
      if key == .enter { return line(editor.text, before) }
      // A command can be typed over what stood there already, and comes off again.
      if key == .text(":"), editor == first { editor = LineEditor() }
      let wasCommand = editor.isCommand
      _ = editor.take(key)
      kind = .words(wasCommand && editor.isEmpty ? first : editor, before: before)
    case .list(var list):
      if key == .enter { return list.line }
      _ = list.take(key)
      kind = .list(list)
    case .pause(var editor):
      if key == .enter { return editor.text }
      if editor.isEmpty, key != .text(":") { return nil }
      _ = editor.take(key)
      kind = .pause(editor)
    }
    return nil
  }

  /// The typed form of a key that leads elsewhere.
  private func command(_ key: Key) -> String? {
    switch key {
    case .backTab, .control("b"): ":back"
    case .control("f"): ":forward"
    case .control("r"): ":review"
    case .control("x"): ":edit"
    case .control("s"): ":save"
    case .text("?") where isEmpty: ":why"
    default: nil
    }
  }

  /// An answer that was left as it was is kept, and one that was emptied is taken back.
  private func line(_ text: String, _ before: String?) -> String {
    guard let before else { return text }
    return text == oneLine(before) ? "" : text.isEmpty ? ":clear" : text
  }

  private var text: String {
    switch kind {
    case .words(let editor, _), .pause(let editor): editor.text
    case .list(let list): list.typed
    }
  }

  var isEmpty: Bool { text.isEmpty }

  /// What is to be mended or gone on with when the same is asked again; a command is not.
  var unfinished: String {
    guard case .words = kind else { return "" }
    return text.hasPrefix(":") ? first.text : text
  }

  var ticked: [Int] {
    guard case .list(let list) = kind else { return [] }
    return list.chosen
  }
}
