public import FoundationEssentials
import Wizard

/// A site on disk held against its manifest.
public struct Verification: Equatable, Sendable {
  /// How many files the manifest names.
  public private(set) var count = 0
  public private(set) var changed: [String] = []
  public private(set) var missing: [String] = []
  public private(set) var added: [String] = []
  /// Of the manifest: what the build told of it.
  public private(set) var digest = ""

  public var isGood: Bool { changed.isEmpty && missing.isEmpty && added.isEmpty }

  /// Nothing when the folder holds no site.
  public init?(of folder: URL) {
    guard let data = try? Data(contentsOf: folder.appending(path: Manifest.path.text)),
      let found = try? FileManager.default.subpathsOfDirectory(atPath: folder.path),
      let digests = Manifest.digests(in: [UInt8](data))
    else { return nil }
    count = digests.count
    digest = String(decoding: Digest(of: [UInt8](data)).text, as: UTF8.self)
    for (path, digest) in digests.sorted(by: { $0.key < $1.key }) {
      let contents = try? Data(contentsOf: folder.appending(path: path))
      guard let contents else {
        missing.append(path)
        continue
      }
      if Digest(of: [UInt8](contents)).text != digest { changed.append(path) }
    }
    added = found.sorted().filter { path in
      var isFolder = false
      _ = FileManager.default.fileExists(atPath: folder.appending(path: path).path, isDirectory: &isFolder)
      return !isFolder && digests[path] == nil && path != Manifest.path.text
    }
  }
}
