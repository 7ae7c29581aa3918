import Authoring
public import Presentation

/// Where a link leads: to a file of the site by a relative path, or to an address that only opens, calls or writes.
public struct Reference: Equatable, Sendable {
  public let text: String

  private init(text: String) { self.text = text }

  /// A file of the site as seen from another, which works from a folder as well as from a server.
  public init(from page: SitePath, to target: SitePath, fragment: String? = nil) {
    let here = page.folders
    let there = target.folders
    let shared = zip(here, there).prefix { $0 == $1 }.count
    var way = String(repeating: "../", count: here.count - shared)
    for folder in there.dropFirst(shared) { way += folder + "/" }
    way += target.name
    text = fragment.map { "\(way)#\($0)" } ?? way
  }

  /// A file of the site by the folders after the host, for a page that may be shown anywhere.
  init(under address: SiteAddress, to target: SitePath) {
    let folders = target.folders.map { $0 + "/" }.joined()
    text = "\(address.path)/\(folders)\(target.name == "index.html" ? "" : target.name)"
  }

  /// A page of the site by its whole address, for those who read the page elsewhere.
  init(own address: String) { text = address }

  init(mail: String) { text = "mailto:\(mail)" }

  init(phone: String) { text = "tel:" + phone.filter { $0 != " " && $0 != "\u{A0}" } }

  /// A place in the same page.
  public init(fragment: String) { text = "#\(fragment)" }

  /// Nothing for an address that could do more than open a page, write a mail or call.
  public init?(_ address: Address) {
    guard ["https:", "mailto:", "tel:"].contains(where: { address.target.utf8.starts(with: $0.utf8) }) else {
      return nil
    }
    text = address.target
  }
}
