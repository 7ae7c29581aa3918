import Presentation

/// What can be typed in place of an answer, after a colon: in the reader's language, or in English.
enum WizardCommand: CaseIterable {
  case back, review, help, quit

  /// Nothing for words that are an answer.
  static func named(_ line: String, in voice: Voice) -> Result? {
    guard line.hasPrefix(":") else { return nil }
    let word = line.dropFirst().lowercased()
    return allCases.first { $0.words(in: voice).contains(word) }.map { .command($0) } ?? .unknown
  }

  enum Result: Equatable {
    case command(WizardCommand)
    case unknown
  }

  private func words(in voice: Voice) -> [String] {
    switch self {
    case .back: [voice.text(.commandBack), "back"]
    case .review: [voice.text(.commandReview), "review"]
    case .help: [voice.text(.commandHelp), voice.text(.commandHelpAscii), "help"]
    case .quit: [voice.text(.commandQuit), "quit"]
    }
  }
}
