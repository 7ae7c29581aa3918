import Glibc
import Synchronization

/// What can happen to somebody at a terminal besides typing: Ctrl-C, a closed window, `kill`, a new size, Ctrl-Z.
///
/// These signals are blocked except while the program waits for what is typed, so that none is lost in between.
struct TerminalSignals {
  enum Event: Equatable {
    case readable, timedOut
    case signal(Int32)
  }

  /// The signals that end the wizard.
  static let stopping = [SIGINT, SIGTERM, SIGHUP]

  /// The terminal, opened once more to be read without waiting: Ctrl-C takes back what was typed, and whoever then waits
  /// for it never hears of Ctrl-C.
  private let channel: Int32
  private let own: sigset_t
  /// What was blocked before.
  private let before: sigset_t

  /// From here on these signals end the waiting, not the program.
  init() {
    caught.store(0, ordering: .relaxed)
    channel = TerminalSignals.terminal ?? STDIN_FILENO
    var own = sigset_t()
    sigemptyset(&own)
    for signal in TerminalSignals.stopping + [SIGWINCH, SIGTSTP] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { caught.store($0, ordering: .relaxed) }
      sigaction(signal, &action, nil)
      sigaddset(&own, signal)
    }
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, &own, &before)
    for signal in TerminalSignals.stopping + [SIGWINCH, SIGTSTP] { sigdelset(&before, signal) }
    (self.own, self.before) = (own, before)
  }

  private static var terminal: Int32? {
    guard let name = ttyname(STDIN_FILENO) else { return nil }
    let channel = open(name, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    return channel >= 0 ? channel : nil
  }

  /// What was typed, which may have been taken back meanwhile; nothing where no more can come.
  func read() -> [UInt8]? {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 65536) { buffer, length in
      count = Glibc.read(channel, buffer.baseAddress, buffer.count)
      length = max(count, 0)
    }
    if count < 0, errno == EAGAIN || errno == EINTR { return [] }
    return count > 0 ? bytes : nil
  }

  /// Waits until something can be read from standard input, a signal has come, or the time is over.
  func wait(milliseconds: Int? = nil) -> Event {
    var set = own
    var none = timespec()
    let pending = sigtimedwait(&set, nil, &none)
    if pending > 0 { return .signal(pending) }
    var input = fd_set()
    input.__fds_bits.0 = 1 << STDIN_FILENO
    var mask = before
    let ready: Int32
    if let milliseconds {
      var limit = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
      ready = pselect(STDIN_FILENO + 1, &input, nil, nil, &limit, &mask)
    } else {
      ready = pselect(STDIN_FILENO + 1, &input, nil, nil, nil, &mask)
    }
    if ready < 0, errno == EINTR { return .signal(caught.load(ordering: .relaxed)) }
    return ready == 0 ? .timedOut : .readable
  }
}

/// The signal that came last; a handler can do no more than note it.
private let caught = Atomic<Int32>(0)
