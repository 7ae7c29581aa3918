import Glibc
import Synchronization

/// Links that a terminal can open (OSC 8). Until they are written, a private-use character marks where one begins and
/// another where it ends, so that texts can be wrapped and checked like all others.
final class Hyperlinks: Sendable {
  static let marks: ClosedRange<UInt32> = 0xF0000...0xFFFFD
  private static let end = Unicode.Scalar(0xFFFFD as UInt32)!

  private let targets = Mutex<[String]>([])
  private let isSupported: Bool

  init(isSupported: Bool) { self.isSupported = isSupported }

  /// Whether the terminal is known to open links; others would show the address's signs.
  static var isSupportedByTerminal: Bool {
    func has(_ name: String, _ values: [String] = []) -> Bool {
      guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return false }
      return values.isEmpty || values.contains(value)
    }
    if let forced = getenv("FORCE_HYPERLINK") { return forced.pointee != UInt8(ascii: "0") }
    return has("TERM_PROGRAM", ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper"]) || has("WT_SESSION")
      || has("KONSOLE_VERSION") || has("TERM", ["xterm-kitty", "foot", "alacritty", "xterm-ghostty"])
      || getenv("VTE_VERSION").flatMap { Int(String(cString: $0)) }.map { $0 >= 5000 } ?? false
  }

  /// A text that leads to a target; only printable ASCII can be one.
  func linked(_ text: String, to target: String) -> String {
    guard isSupported, target.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return text }
    let number = targets.withLock { targets in
      targets.firstIndex(of: target)
        ?? {
          targets.append(target)
          return targets.count - 1
        }()
    }
    guard let mark = Unicode.Scalar(Hyperlinks.marks.lowerBound + UInt32(number)), mark < Hyperlinks.end else {
      return text
    }
    return String(mark) + text + String(Hyperlinks.end)
  }

  /// The text with the terminal's own signs in place of the marks.
  func written(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { Hyperlinks.marks.contains($0.value) }) else { return text }
    let targets = targets.withLock { $0 }
    var written = ""
    for scalar in text.unicodeScalars {
      let index = Int(scalar.value) - Int(Hyperlinks.marks.lowerBound)
      if scalar == Hyperlinks.end {
        written += "\u{1B}]8;;\u{1B}\\"
      } else if targets.indices.contains(index) {
        written += "\u{1B}]8;;\(targets[index])\u{1B}\\"
      } else if index < 0 {
        written.unicodeScalars.append(scalar)
      }
    }
    return written
  }
}
