public import FoundationEssentials
import Glibc
import Localization

/// The folder into which a site is written: its own, and nothing of anybody else's is ever removed from it.
public struct SiteFolder: Sendable {
  private let folder: URL
  /// Where the new site grows, beside the folder, so that the old one stays whole until the new one is.
  private let unfinished: URL
  /// Where the old site stands between two renames.
  private let former: URL

  public init(_ folder: URL) {
    let folder = folder.resolvingSymlinksInPath()
    self.folder = folder
    let parent = folder.deletingLastPathComponent()
    unfinished = parent.appending(path: ".\(folder.lastPathComponent).unfinished", directoryHint: .isDirectory)
    former = parent.appending(path: ".\(folder.lastPathComponent).former", directoryHint: .isDirectory)
  }

  /// Puts these files in the place of what the folder held of a site before.
  public func write(_ files: [SiteFile]) throws(SiteFolderError) {
    for place in [folder, unfinished, former] { try refuseForeign(place) }
    do {
      try putBackFormer()
      try remove(unfinished)
      try FileManager.default.createDirectory(at: unfinished, withIntermediateDirectories: true)
      // The manifest, which is the last, first: it says whose folder this is, should the writing be cut short.
      for manifest in files.suffix(1) { try write(manifest) }
      for path in SiteFolder.folders(above: files) { try makeFolder(path) }
      let others = Array(files.dropLast())
      for written in others.mapInParallel({ file in Result { () throws(SiteFolderError) in try write(file) } }) {
        try written.get()
      }
      try takePlace()
    } catch {
      // Nothing is left lying about: what was whole is whole again, and what was not is gone.
      try? putBackFormer()
      try? remove(unfinished)
      throw .unwritable(folder.path)
    }
  }

  /// A folder may be taken when it is missing, empty, or holds nothing but what a manifest of ours names.
  private func refuseForeign(_ folder: URL) throws(SiteFolderError) {
    guard exists(folder) else { return }
    guard let found = try? FileManager.default.subpathsOfDirectory(atPath: folder.path) else {
      throw .foreign(folder.path)
    }
    guard !found.isEmpty else { return }
    let manifest = try? Data(contentsOf: folder.appending(path: Manifest.path.text))
    guard let manifest, let own = Manifest.files(in: [UInt8](manifest)) else { throw .foreign(folder.path) }
    let known = own.union(own.flatMap(SiteFolder.folders(above:)))
    guard found.allSatisfy(known.contains) else { throw .foreign(folder.path) }
  }

  /// `a/b/c.html` → `a`, `a/b`
  private static func folders(above path: String) -> [String] {
    let parts = path.split(separator: "/").dropLast()
    return parts.indices.map { parts[...$0].joined(separator: "/") }
  }

  /// Each once, before those in it.
  private static func folders(above files: [SiteFile]) -> [String] {
    Set(files.map(\.path.folders)).reduce(into: Set<String>()) { folders, path in
      for end in path.indices { folders.insert(path[...end].joined(separator: "/")) }
    }.sorted()
  }

  private func makeFolder(_ path: String) throws(SiteFolderError) {
    let path = "\(unfinished.path)/\(path)"
    guard mkdir(path, 0o777) == 0 else { throw .unwritable(path) }
  }

  /// Leaves it to the system when the disk has it; `Data` would wait for the disk at each file.
  private func write(_ file: SiteFile) throws(SiteFolderError) {
    let path = "\(unfinished.path)/\(file.path.text)"
    guard let stream = fopen(path, "w") else { throw .unwritable(path) }
    let count = fwrite(file.bytes, 1, file.bytes.count, stream)
    guard fclose(stream) == 0, count == file.bytes.count else { throw .unwritable(path) }
  }

  /// Ends what a process that was killed between two renames had begun.
  private func putBackFormer() throws {
    if exists(folder) {
      try remove(former)
    } else if exists(former) {
      try FileManager.default.moveItem(at: former, to: folder)
    }
  }

  private func takePlace() throws {
    if exists(folder) { try FileManager.default.moveItem(at: folder, to: former) }
    try FileManager.default.moveItem(at: unfinished, to: folder)
    try remove(former)
  }

  private func exists(_ place: URL) -> Bool { FileManager.default.fileExists(atPath: place.path) }

  /// The manifest goes last: what is left of a removal cut short is still known for ours.
  private func remove(_ place: URL) throws {
    guard exists(place) else { return }
    for name in try FileManager.default.contentsOfDirectory(atPath: place.path) where name != Manifest.path.text {
      try FileManager.default.removeItem(at: place.appending(path: name))
    }
    try FileManager.default.removeItem(at: place)
  }
}

/// Why a site could not be written, with the folder.
public enum SiteFolderError: Error, Equatable, Sendable {
  /// The folder holds something that is not a site of ours.
  case foreign(String)
  case unwritable(String)
}
