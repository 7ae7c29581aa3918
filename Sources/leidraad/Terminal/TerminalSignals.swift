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

  private let own: sigset_t
  /// What was blocked before.
  private let before: sigset_t

  /// From here on these signals end the waiting, not the program.
  init() {
    caught.store(0, ordering: .relaxed)
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
