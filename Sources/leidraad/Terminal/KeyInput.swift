import Glibc

/// Keys as they are pressed, and what else can happen at a terminal meanwhile.
struct KeyInput {
  enum Event: Equatable {
    case key(Key)
    case resized, suspended, stopped, ended
  }

  private var decoder: KeyDecoder
  private let signals = TerminalSignals()

  init(charset: Charset) { decoder = KeyDecoder(charset: charset) }

  /// Whether more has been pressed already, so that there is no use in drawing.
  private(set) var hasMore = false

  mutating func next() -> Event {
    while true {
      if let key = decoder.next() {
        hasMore = decoder.isWaiting
        return .key(key)
      }
      hasMore = false
      switch signals.wait(milliseconds: patience) {
      case .timedOut: if let key = decoder.flush() { return .key(key) }
      case .signal(SIGWINCH): return .resized
      case .signal(SIGTSTP): return .suspended
      case .signal: return .stopped
      case .readable:
        guard let typed = signals.read() else { return .ended }
        decoder.add(typed)
      }
    }
  }

  /// How long the rest of a key or of a paste may be on its way, in milliseconds; where nothing is, no matter how long.
  private var patience: Int? { decoder.isPasting ? 3000 : decoder.isWaiting ? 60 : nil }
}
