import FoundationEssentials
import Glibc

/// The person's own editor, for what is awkward to type on one line.
enum ExternalEditor {
  /// The text as it was left there; nothing when there is no editor or it has failed.
  static func edited(_ text: String) -> String? {
    guard let editor = name else { return nil }
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var path = Array("\(folder)/leidraad-XXXXXX".utf8CString)
    let file = mkstemp(&path)
    guard file >= 0 else { return nil }
    close(file)
    let name = path.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    defer { unlink(name) }
    guard (try? Data((text + "\n").utf8).write(to: URL(filePath: name))) != nil, run(editor, on: name),
      let edited = try? Data(contentsOf: URL(filePath: name))
    else { return nil }
    return String(decoding: edited, as: UTF8.self)
  }

  private static var name: String? {
    for name in ["VISUAL", "EDITOR"] {
      if let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty { return value }
    }
    return nil
  }

  /// Runs it as a shell would, with the terminal as it was and no signal held back.
  private static func run(_ editor: String, on file: String) -> Bool {
    RawMode.end()
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var words: [UnsafeMutablePointer<CChar>?] =
      ["sh", "-c", editor + " \"$1\"", "sh", file].map { (word: String) in strdup(word) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    guard posix_spawn(&process, "/bin/sh", nil, &attributes, &words, environ) == 0 else { return false }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status == 0
  }
}
