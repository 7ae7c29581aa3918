import Localization
import Presentation

/// What can be typed in place of an answer, after a colon: in the language of a voice, or in English.
enum WizardCommand: String, CaseIterable {
  case back, forward, goto, review, why, source, term, language, clear, edit, save, help, quit

  /// Nothing for words that are an answer; a command's own word may have another behind it.
  static func named(_ line: String, in voice: Voice) -> Result? {
    guard line.hasPrefix(":") else { return nil }
    let words = line.dropFirst().split(separator: " ", maxSplits: 1).map(String.init)
    guard let word = words.first else { return .unknown }
    guard let command = allCases.first(where: { $0.isCalled(word, in: voice) }) else { return .unknown }
    return .command(command, words.count > 1 ? words[1] : nil)
  }

  enum Result: Equatable {
    case command(WizardCommand, String?)
    case unknown
  }

  /// The word for it in the reader's language, without its colon.
  func word(in voice: Voice) -> String { voice.text(word) }

  /// Accents and capitals do not matter, so that every keyboard will do.
  private func isCalled(_ typed: String, in voice: Voice) -> Bool {
    let typed = FoldedText(typed)
    return typed == FoldedText(word(in: voice)) || typed == FoldedText(rawValue)
      || self == .language && typed == FoldedText("lang")
  }

  private var word: InterfaceMessage {
    switch self {
    case .back: .commandBack
    case .forward: .commandForward
    case .goto: .commandGoto
    case .review: .commandReview
    case .why: .commandWhy
    case .source: .commandSource
    case .term: .commandTerm
    case .language: .commandLanguage
    case .clear: .commandClear
    case .edit: .commandEdit
    case .save: .commandSave
    case .help: .commandHelp
    case .quit: .commandQuit
    }
  }

  /// What it does, and the key that does the same where keys are read one by one.
  var explanation: InterfaceMessage {
    switch self {
    case .back: .wizardBack
    case .forward: .wizardForward
    case .goto: .wizardGoto
    case .review: .wizardReview
    case .why: .wizardWhy
    case .source: .wizardSource
    case .term: .wizardTerm
    case .language: .wizardLanguage
    case .clear: .wizardClear
    case .edit: .wizardEdit
    case .save: .wizardSave
    case .help: .wizardHelp
    case .quit: .wizardQuit
    }
  }

  var key: String? {
    switch self {
    case .back: "Shift-Tab, Ctrl-B"
    case .forward: "Ctrl-F"
    case .review: "Ctrl-R"
    case .why: "?"
    case .edit: "Ctrl-X"
    case .save: "Ctrl-S"
    case .quit: "Ctrl-C"
    case .goto, .source, .term, .language, .clear, .help: nil
    }
  }
}
