import Wizard

/// A file of a site.
public struct SiteFile: Equatable, Sendable {
  public let path: SitePath
  public let bytes: [UInt8]
  /// Of the bytes.
  let digest: Digest

  init(_ path: SitePath, _ bytes: [UInt8], digest: Digest? = nil) {
    self.path = path
    self.bytes = bytes
    self.digest = digest ?? Digest(of: bytes)
  }

  init(_ path: SitePath, _ page: Element) {
    self.init(path, HTMLWriter.page(page))
  }
}
