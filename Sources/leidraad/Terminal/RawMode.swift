import Glibc

/// The terminal as the rich wizard needs it: every key at once and unseen, pastes marked as such.
///
/// Whichever way the program ends, the terminal is given back as it was; only `kill -9` leaves no time for that.
enum RawMode {
  private static let pasteMarks: (on: StaticString, off: StaticString) = ("\u{1B}[?2004h", "\u{1B}[?2004l")

  static func begin() {
    guard !isRaw, tcgetattr(STDIN_FILENO, &before) == 0 else { return }
    var raw = before
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    raw.c_iflag &= ~tcflag_t(ICRNL | INLCR | IXON)
    withUnsafeMutableBytes(of: &raw.c_cc) {
      $0[Int(VMIN)] = 1
      $0[Int(VTIME)] = 0
    }
    guard tcsetattr(STDIN_FILENO, TCSADRAIN, &raw) == 0 else { return }
    isRaw = true
    write(pasteMarks.on)
    for fault in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGPIPE] {
      signal(fault) { fault in
        RawMode.end()
        signal(fault, SIG_DFL)
        raise(fault)
      }
    }
  }

  static func end() {
    guard isRaw else { return }
    isRaw = false
    write(pasteMarks.off)
    tcsetattr(STDIN_FILENO, TCSADRAIN, &before)
  }

  private static func write(_ text: StaticString) {
    _ = Glibc.write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
  }
}

// Handlers of signals need them, which can take no lock; nobody else writes while a handler runs.
nonisolated(unsafe) private var before = termios()
nonisolated(unsafe) private var isRaw = false
