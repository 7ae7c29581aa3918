import FoundationEssentials

/// The catalogues of all domains and languages, read from folders that lie over each other.
///
/// A folder holds `<language>/<domain>.pot` and `<language>/<domain>.po`; of two folders with the same file the first
/// one's is read.
public struct CatalogueSet: Sendable {
  public private(set) var catalogues: [Catalogue]
  /// What is wrong with folders and files; what the words say is not looked at.
  public private(set) var findings: [Finding]
  /// The files that were read, by name.
  public private(set) var files: [POFile]
  private var positions: [Name: Int] = [:]

  private struct Name: Hashable {
    let domain: String
    let language: String
  }

  public init(_ catalogues: [Catalogue] = []) {
    self.catalogues = []
    findings = []
    files = []
    for catalogue in catalogues { add(catalogue) }
  }

  public init(folders: [String]) {
    self.init()
    var known: Set<String> = []
    for folder in folders {
      guard let languages = CatalogueSet.names(in: folder) else {
        tellUnreadable(folder)
        continue
      }
      for language in languages {
        for name in CatalogueSet.names(in: "\(folder)/\(language)") ?? [] where isCatalogue(name) {
          guard known.insert("\(language)/\(name)").inserted else { continue }
          read("\(folder)/\(language)/\(name)", name: name, language: language)
        }
      }
    }
  }

  /// Adds a catalogue, as a guide's own words; it takes the place of another of its domain and language.
  public mutating func add(_ catalogue: Catalogue) {
    let name = Name(domain: catalogue.domain, language: catalogue.language)
    if let position = positions[name] {
      catalogues[position] = catalogue
    } else {
      positions[name] = catalogues.count
      catalogues.append(catalogue)
    }
  }

  public func catalogue(_ domain: String, in language: String) -> Catalogue? {
    positions[Name(domain: domain, language: language)].map { catalogues[$0] }
  }

  /// What the translations of a domain are made from.
  public func source(of domain: String) -> Catalogue? {
    catalogues.first { $0.domain == domain && $0.role == .source }
  }

  public func translations(of domain: String) -> [Catalogue] {
    catalogues.filter { $0.domain == domain && $0.role == .translation }
  }

  /// Each once, in alphabetical order.
  public var domains: [String] { Set(catalogues.map(\.domain)).sorted() }

  public var languages: [String] { Set(catalogues.map(\.language)).sorted() }

  private func isCatalogue(_ name: String) -> Bool { name.hasSuffix(".po") || name.hasSuffix(".pot") }

  private mutating func read(_ path: String, name: String, language: String) {
    let source: SourceFile
    switch SourceFile.read(path) {
    case .success(let read): source = read
    case .failure(let unread):
      var finding = unread.finding
      finding.language = language
      return findings.append(finding)
    }
    let file = POFile(source)
    let role: Catalogue.Role = name.hasSuffix(".pot") ? .source : .translation
    let domain = String(name.prefix { $0 != "." })
    files.append(file)
    findings += (file.findings + file.headerFindings(language: language) + file.fileFindings(language: language)).map {
      finding in
      var finding = finding
      finding.language = language
      return finding
    }
    add(Catalogue(file, domain: domain, language: language, role: role))
  }

  private mutating func tellUnreadable(_ path: String) {
    findings.append(Finding(.fileUnreadable, at: Place(file: path, line: 1, column: 1), [path]))
  }

  /// The languages that a folder has catalogues of, in order.
  public static func languages(in folder: String) -> [String] {
    (names(in: folder) ?? []).filter { !$0.hasPrefix(".") && names(in: "\(folder)/\($0)") != nil }
  }

  private static func names(in folder: String) -> [String]? {
    try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }
}
