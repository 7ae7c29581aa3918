/// The two ways in which a person and the wizard talk; both hand over the same lines.
enum Dialogue {
  case lines(LinePrompt)
  case keys(KeyPrompt)

  func line(for prompt: inout Prompt, on page: TerminalPage) -> LineInput.Line {
    defer { prompt.isRepeated = true }
    return switch self {
    case .lines(let lines): lines.line(for: prompt, on: page)
    case .keys(let keys): keys.line(for: &prompt, on: page)
    }
  }

  /// Whether what was asked is gone from the screen once it is answered.
  var isDrawnAnew: Bool { if case .keys = self { true } else { false } }
}
