import Glibc

/// How far long work has got, told on a terminal and nowhere else.
///
/// One line is written over until it is erased. Where nothing may move, a line of its own is written now and then.
final class Progress {
  private let console: Console
  private let isShown: Bool
  private var next: ContinuousClock.Instant
  private var isStanding = false

  /// - Parameter isAmongResults: Whether results are written meanwhile; on a terminal they tell enough.
  init(_ console: Console, isAmongResults: Bool = false) {
    self.console = console
    isShown = isatty(STDERR_FILENO) == 1 && !console.isQuiet && !(isAmongResults && Console.isResultOnTerminal)
    next = console.isPlain ? ContinuousClock.now + Progress.patience : ContinuousClock.now
  }

  /// How long whoever hears the terminal waits for a word.
  private static let patience = Duration.seconds(10)

  func tell(_ words: @autoclosure () -> String) {
    guard isShown, ContinuousClock.now >= next else { return }
    guard !console.isPlain else {
      console.talk(words())
      next = ContinuousClock.now + Progress.patience
      return
    }
    erase()
    console.ask(String(console.shown(words()).prefix(terminalColumns() - 1)))
    isStanding = true
    next = ContinuousClock.now + .milliseconds(50)
  }

  /// Takes the line back, before anything else is said.
  func erase() {
    guard isStanding else { return }
    console.ask("\r\u{1B}[K")
    isStanding = false
  }
}
