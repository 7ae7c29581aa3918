import Localization

/// What the shell handed over, taken apart: a command, the words after it, and its options.
struct Call {
  /// Nothing when the program was called by its name alone.
  private(set) var command: Command?
  private(set) var words: [String] = []
  private var values: [Option: [String]] = [:]

  func has(_ option: Option) -> Bool { values[option] != nil }

  /// The value given last.
  subscript(option: Option) -> String? { values[option]?.last }

  func all(_ option: Option) -> [String] { values[option] ?? [] }

  /// Takes the words apart; `--` ends the options.
  init(_ arguments: some Sequence<String>) throws(CallFlaw) {
    var rest = Array(arguments)[...]
    while let word = rest.popFirst() {
      if word == "--" {
        words += rest
        break
      }
      if word.utf8.count > 1, word.utf8.first == UInt8(ascii: "-") {
        try take(word, &rest)
      } else if command == nil {
        command = try Call.command(named: word)
      } else {
        words.append(word)
      }
    }
    try checkOptions()
  }

  /// Refuses too few or too many words; not asked of a call for help.
  func checkWords() throws(CallFlaw) {
    guard let command else { return }
    // A draft that is called by its name knows its guide.
    if words.count < command.words.lowerBound, self[.resume] == nil {
      throw .wordMissing(command.synopsis.prefixWord, command)
    }
    if words.count > command.words.upperBound { throw .wordTooMany(words[command.words.upperBound], command) }
  }

  private mutating func take(_ word: String, _ rest: inout ArraySlice<String>) throws(CallFlaw) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts[0] == "-h" ? "--help" : String(parts[0])
    guard name.hasPrefix("--"), let option = Option(rawValue: String(name.dropFirst(2))) else {
      throw .unknownOption(name, command)
    }
    switch (option.value, parts.count) {
    case (nil, 1): values[option] = []
    case (nil, _): throw .optionTakesNoValue(option)
    case (_, 2): values[option, default: []].append(String(parts[1]))
    case (_, _) where option.mayStandAlone && rest.first?.hasPrefix("-") ?? true:
      values[option] = values[option] ?? []
    case (_, _):
      guard let value = rest.popFirst() else { throw .optionNeedsValue(option) }
      values[option, default: []].append(value)
    }
  }

  /// The language asked for in a call that is wrong otherwise.
  static func language(in arguments: [String]) -> String? {
    let name = "--" + Option.language.rawValue
    guard let place = arguments.lastIndex(where: { $0 == name || $0.hasPrefix(name + "=") }) else { return nil }
    if arguments[place] != name { return String(arguments[place].dropFirst(name.count + 1)) }
    return place + 1 < arguments.count ? arguments[place + 1] : nil
  }

  private static func command(named word: String) throws(CallFlaw) -> Command {
    guard let command = Command(rawValue: word) else { throw .unknownCommand(word) }
    return command
  }

  private func checkOptions() throws(CallFlaw) {
    let known = (command?.options ?? []) + Option.common
    for option in Option.allCases where values[option] != nil && !known.contains(option) {
      throw .unknownOption("--\(option.rawValue)", command)
    }
    if let color = self[.color], ColorChoice(rawValue: color) == nil {
      throw .choiceExpected(.color, ColorChoice.allCases.map(\.rawValue))
    }
  }
}

extension String {
  /// `FIELD [VALUE…]` → `FIELD`
  fileprivate var prefixWord: String { String(prefix { $0 != " " }) }
}
