import Glibc

enum ColorChoice: String, CaseIterable {
  case auto, always, never
}

/// The two channels of a command: results on standard output, talk on standard error.
final class Console {
  private let color: ColorChoice
  /// Whether only results are wanted.
  let isQuiet: Bool
  /// Whether nothing on the terminal moves, for screen readers and terminals that can do no more.
  let isPlain: Bool
  let charset: Charset
  let links: Hyperlinks

  init(color: ColorChoice, isQuiet: Bool, isPlain: Bool) {
    (self.color, self.isQuiet) = (color, isQuiet)
    self.isPlain = isPlain || Console.isDumb
    let isTerminal = isatty(STDERR_FILENO) == 1
    charset = isTerminal ? Charset.ofEnvironment : .utf8
    links = Hyperlinks(isSupported: isTerminal && !self.isPlain && Hyperlinks.isSupportedByTerminal)
  }

  static var isResultOnTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// How long a line of results may be.
  var resultColumns: Int { Console.isResultOnTerminal ? terminalColumns() : Int.max }

  func result(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

  func result(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  func talk(_ text: String) { ask(text + "\n") }

  /// Says something in lines that fit the terminal.
  func tell(_ text: String) {
    let columns = isatty(STDERR_FILENO) == 1 ? terminalColumns() : Int.max
    talk(wrapped(text, columns: columns, first: "", rest: ""))
  }

  /// Says why the program does not do what was asked of it.
  func complain(_ text: String) { tell("\(Program.name): " + shown(text)) }

  /// Writes a prompt, which the answer follows on the same line.
  func ask(_ text: String) { write(links.written(charset.shown(text)), to: STDERR_FILENO) }

  /// A text as the terminal can show it, with nothing in it that a terminal obeys.
  func shown(_ text: String) -> String { charset.shown(visible(text)) }

  /// Marks a text for people who see colours; it says the same without.
  func styled(_ text: String, _ style: Style) -> String {
    isColored ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  enum Style: String {
    case bold = "1"
    case dim = "2"
    case error = "1;31"
    case warning = "1;35"
  }

  private var isColored: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: isatty(STDERR_FILENO) == 1 && getenv("NO_COLOR").map { $0.pointee == 0 } ?? true && !Console.isDumb
    }
  }

  private static var isDumb: Bool { getenv("TERM").map { String(cString: $0) == "dumb" } ?? false }

  private func write(_ text: String, to channel: Int32) { write(Array(text.utf8), to: channel) }

  private func write(_ bytes: [UInt8], to channel: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(channel, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { return }
      rest = rest.dropFirst(max(count, 0))
    }
  }
}
