import FoundationEssentials

/// One file of translations wherever it is: its language and its domain are found out as well as they can be.
public struct LoneCatalogue {
  public let catalogue: Catalogue

  /// The language is the one given, else the folder's name if that is one, else what the header says. The domain is the
  /// file's name, else that of the source with which it shares most keys.
  public init(_ file: POFile, among catalogues: CatalogueSet, language: String? = nil) {
    let name = file.source.name
    let path = name.hasPrefix("/") ? name : FileManager.default.currentDirectoryPath + "/" + name
    let parts = path.split(separator: "/").map(String.init)
    let folder = parts.count > 1 ? parts[parts.count - 2] : ""
    let header = file.header?.field("Language").map { String($0.value.map { $0 == "_" ? "-" : $0 }) }
    let isKnown = catalogues.languages.contains(folder)
    let written = String((parts.last ?? "").prefix { $0 != "." })
    let role: Catalogue.Role = name.hasSuffix(".pot") ? .source : .translation
    let domain = catalogues.source(of: written) == nil ? LoneCatalogue.domain(of: file, among: catalogues) : written
    let own = isKnown ? folder : header ?? folder
    catalogue = Catalogue(
      file, domain: role == .source ? written : domain ?? written, language: language ?? own, role: role)
  }

  private static func domain(of file: POFile, among catalogues: CatalogueSet) -> String? {
    let keys = file.entries.compactMap { $0.key?.string }
    let counts = catalogues.domains.compactMap { domain in
      catalogues.source(of: domain).map { source in (domain, keys.count { source[$0] != nil }) }
    }
    guard let best = counts.max(by: { $0.1 < $1.1 }), best.1 * 2 > keys.count else { return nil }
    return best.0
  }
}
