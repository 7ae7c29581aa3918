import Glibc
import Presentation

/// Asks with lists that arrows walk through and lines that can be edited; only what is asked is drawn anew.
///
/// What it answers is what somebody would have typed line by line: every key has a typed form.
final class KeyPrompt {
  private var input: KeyInput
  private var region: Region
  private let console: Console

  init(console: Console) {
    self.console = console
    RawMode.begin()
    input = KeyInput(charset: console.charset)
    region = Region(console: console)
  }

  deinit { RawMode.end() }

  /// Asks until Enter or a command; what was begun and not finished stays in the prompt.
  func line(for prompt: inout Prompt, on page: TerminalPage) -> LineInput.Line {
    RawMode.begin()
    var reply = Reply(to: prompt)
    defer { region.erase(columns: terminalColumns()) }
    draw(reply, of: prompt, on: page)
    while true {
      switch input.next() {
      case .key(.control("c")), .stopped: return .interrupted
      case .key(.control("d")) where reply.isEmpty: return .ended
      case .ended: return .ended
      case .key(.control("z")): kill(0, SIGTSTP)
      case .suspended: suspend()
      case .resized: break
      case .key(let key):
        guard let line = reply.take(key) else { break }
        prompt.entry = reply.unfinished
        prompt.ticked = reply.ticked
        return .text(line)
      }
      if !input.hasMore { draw(reply, of: prompt, on: page) }
    }
  }

  private func draw(_ reply: Reply, of prompt: Prompt, on page: TerminalPage) {
    let size = terminalSize()
    let picture = PromptPicture(prompt, reply, page: page, columns: size.columns, rows: size.rows).picture
    region.draw(picture, columns: size.columns)
  }

  /// Stops like any program, with the terminal as it was, and goes on when it is told to.
  private func suspend() {
    region.erase(columns: terminalColumns())
    RawMode.end()
    raise(SIGSTOP)
    RawMode.begin()
  }
}
