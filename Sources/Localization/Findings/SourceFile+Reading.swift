import FoundationEssentials
import Glibc

extension SourceFile {
  /// So many megabytes are read; the largest catalogues anywhere have half of that.
  static let largest = 64

  /// Reads a file from disk; one that is missing or far too large is a finding, and is not read.
  public static func read(_ path: String) -> Result<SourceFile, UnreadFile> {
    var status = stat()
    if stat(path, &status) == 0, status.st_size > largest << 20 {
      return .failure(
        UnreadFile(finding: Finding(.fileTooLarge, at: Place(file: path, line: 1, column: 1), ["\(largest)"])))
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      return .failure(UnreadFile(finding: Finding(.fileUnreadable, at: Place(file: path, line: 1, column: 1), [path])))
    }
    return .success(SourceFile(name: path, bytes: Array(data)))
  }
}

/// Why a file was not read.
public struct UnreadFile: Error {
  public let finding: Finding
}
