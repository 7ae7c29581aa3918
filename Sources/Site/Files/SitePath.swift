/// Where a file stands in a site, seen from the site's folder.
public struct SitePath: Hashable, Sendable {
  let folders: [String]
  let name: String

  init(_ folders: [String] = [], _ name: String = "index.html") {
    self.folders = folders
    self.name = name
  }

  public var text: String { (folders + [name]).joined(separator: "/") }
}
