/// A file of a site.
public struct SiteFile: Equatable, Sendable {
  public let path: SitePath
  public let bytes: [UInt8]

  init(_ path: SitePath, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  init(_ path: SitePath, _ page: Element) {
    self.init(path, HTMLWriter.page(page))
  }
}
