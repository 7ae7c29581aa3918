import Glibc
import Presentation
import Wizard

/// A draft on disk, which only its owner can read.
struct DraftFile: Equatable {
  static let ending = ".json"

  let path: String

  /// A name among the person's drafts, or a file when it has a slash or the ending of one.
  init(named name: String, in folder: DraftFolder) {
    path = name.contains("/") || name.hasSuffix(DraftFile.ending) ? name : folder[name].path
  }

  init(path: String) { self.path = path }

  var isThere: Bool { access(path, F_OK) == 0 }

  /// In nanoseconds.
  var savedAt: Int64 {
    var status = stat()
    guard stat(path, &status) == 0 else { return 0 }
    return Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
  }

  enum Unusable: Error, Equatable {
    case missing
    case damaged(Draft.Damage)
  }

  func read() throws(Unusable) -> Draft {
    guard let stream = ByteStream(file: path) else { throw .missing }
    while !stream.isAtEnd, stream.bytes.count <= Draft.largest { stream.readMore() }
    do throws(Draft.Damage) {
      return try Draft(bytes: stream.bytes)
    } catch {
      throw .damaged(error)
    }
  }

  /// Puts a draft in the place of the one before, which stays whole until then, whatever happens meanwhile; a new one
  /// in nobody's place.
  func write(_ bytes: [UInt8], isNew: Bool = false) -> Bool {
    // Beyond a limit that is set for files (`ulimit -f`) writing then fails as on a full disk.
    signal(SIGXFSZ, SIG_IGN)
    _ = makeFolder(folder)
    unlink(fresh)
    let channel = open(fresh, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard channel >= 0 else { return false }
    let isWritten = write(bytes, to: channel) && fsync(channel) == 0
    guard close(channel) == 0, isWritten, place(isNew: isNew) else {
      unlink(fresh)
      return false
    }
    syncFolder()
    return true
  }

  private func place(isNew: Bool) -> Bool {
    if isNew {
      if link(fresh, path) == 0 {
        unlink(fresh)
        return true
      }
      // Disks that know no links, such as memory sticks, cannot keep two from writing in one moment.
      if errno == EEXIST { return false }
    }
    return rename(fresh, path) == 0
  }

  /// Takes the draft away, with what a run that was killed has left beside it.
  func delete() -> Bool {
    guard let files = opendir(folder) else { return false }
    defer { closedir(files) }
    while let entry = readdir(files) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name.hasPrefix(".\(file).") { unlink("\(folder)/\(name)") }
    }
    return unlink(path) == 0
  }

  private var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private var file: String { path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path }

  /// Where a draft is written before it takes its place; each run has a file of its own.
  private var fresh: String { "\(folder)/.\(file).\(getpid())" }

  private func makeFolder(_ folder: String) -> Bool {
    if access(folder, F_OK) == 0 { return true }
    if let slash = folder.lastIndex(of: "/"), slash > folder.startIndex { _ = makeFolder(String(folder[..<slash])) }
    return mkdir(folder, 0o700) == 0
  }

  private func write(_ bytes: [UInt8], to channel: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(channel, $0.baseAddress, $0.count) }
      guard count > 0 || count < 0 && errno == EINTR else { return false }
      rest = rest.dropFirst(max(0, count))
    }
    return true
  }

  /// The new name, too, outlives a machine that stops.
  private func syncFolder() {
    let channel = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard channel >= 0 else { return }
    fsync(channel)
    close(channel)
  }
}
