import Glibc

/// Lines that a person types, and the two ways in which they can stop coming.
struct LineInput {
  enum Line: Equatable {
    case text(String)
    case ended
    case interrupted
  }

  private var pending: [UInt8] = []
  private let signals = TerminalSignals()
  private let charset: Charset

  init(charset: Charset) { self.charset = charset }

  static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// The next line without its end; a line of more than a megabyte is taken in parts.
  mutating func next() -> Line {
    while true {
      if let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
        let line = pending[..<end]
        pending.removeSubrange(...end)
        return .text(charset.decoded(line))
      }
      guard pending.count < 1 << 20 else { return rest() }
      switch signals.wait() {
      case .signal(let signal) where TerminalSignals.stopping.contains(signal): return .interrupted
      case .signal(SIGTSTP):
        raise(SIGSTOP)
        continue
      case .signal, .timedOut: continue
      case .readable: break
      }
      guard let typed = signals.read() else { return pending.isEmpty ? .ended : rest() }
      pending += typed
    }
  }

  private mutating func rest() -> Line {
    defer { pending = [] }
    return .text(charset.decoded(pending))
  }
}

/// The width of the terminal that the talk goes to, 80 where there is none.
func terminalColumns() -> Int { terminalSize().columns }

func terminalSize() -> (columns: Int, rows: Int) {
  var size = winsize()
  guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return (80, 24) }
  return (max(8, Int(size.ws_col)), size.ws_row > 0 ? Int(size.ws_row) : 24)
}
