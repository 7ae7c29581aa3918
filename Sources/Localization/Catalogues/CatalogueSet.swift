import FoundationEssentials

/// The catalogues of all domains and languages, read from folders that lie over each other.
///
/// A folder holds `<language>/<domain>.pot` and `<language>/<domain>.po`; of two folders with the same file the first
/// one's is read, and only when it is needed.
public struct CatalogueSet: Sendable {
  private var slots: [Slot] = []
  private var positions: [Name: Int] = [:]
  /// Where the catalogues of each domain stand.
  private var positionsOfDomain: [String: [Int]] = [:]
  private var found: [CatalogueFile] = []
  /// Where the file of a path stands among those found: `da/flegt-claim.po`.
  private var places: [String: Int] = [:]
  private var reserves: [CatalogueFile] = []
  private var folderFindings: [Finding] = []

  private enum Slot: Sendable {
    case onDisk(CatalogueFile)
    case made(Catalogue)

    var name: Name {
      switch self {
      case .onDisk(let file): Name(domain: file.domain, language: file.language)
      case .made(let catalogue): Name(domain: catalogue.domain, language: catalogue.language)
      }
    }

    var role: Catalogue.Role {
      switch self {
      case .onDisk(let file): file.role
      case .made(let catalogue): catalogue.role
      }
    }

    var catalogue: Catalogue? {
      switch self {
      case .onDisk(let file): file.catalogue
      case .made(let catalogue): catalogue
      }
    }
  }

  private struct Name: Hashable {
    let domain: String
    let language: String
  }

  public init(_ catalogues: [Catalogue] = []) {
    for catalogue in catalogues { add(catalogue) }
  }

  public init(folders: [String]) {
    for folder in folders {
      guard let languages = CatalogueSet.names(in: folder) else {
        tellUnreadable(folder)
        continue
      }
      for language in languages {
        for name in CatalogueSet.names(in: "\(folder)/\(language)") ?? [] {
          let path = "\(language)/\(name)"
          guard places[path] == nil, let file = CatalogueFile(name, of: language, in: folder) else { continue }
          places[path] = found.count
          found.append(file)
          add(.onDisk(file))
        }
      }
    }
  }

  /// Adds a catalogue, as a guide's own words; it takes the place of another of its domain and language.
  public mutating func add(_ catalogue: Catalogue) { add(.made(catalogue)) }

  /// Adds a source for the messages that the domain's own source lacks.
  public mutating func fallBack(on reserve: CatalogueFile) { reserves.append(reserve) }

  private mutating func add(_ slot: Slot) {
    if let position = positions[slot.name] {
      slots[position] = slot
    } else {
      positions[slot.name] = slots.count
      positionsOfDomain[slot.name.domain, default: []].append(slots.count)
      slots.append(slot)
    }
  }

  public var catalogues: [Catalogue] { slots.compactMap(\.catalogue) }

  /// What is wrong with folders and files; what the words say is not looked at.
  public var findings: [Finding] { folderFindings + found.mapInParallel(\.findings).joined() }

  /// The files, by name.
  public var files: [POFile] { found.mapInParallel(\.file).compactMap(\.self) }

  /// A file by its name, such as `flegt-claim.po`; nothing where there is none that can be read.
  public func file(_ name: String, in language: String) -> POFile? {
    places["\(language)/\(name)"].flatMap { found[$0].file }
  }

  /// The file that a catalogue was read from; nothing for one that was made otherwise.
  func file(of catalogue: Catalogue) -> POFile? {
    let position = positions[Name(domain: catalogue.domain, language: catalogue.language)]
    guard let position, case .onDisk(let known) = slots[position], let file = known.file else { return nil }
    return file.source === catalogue.messages.first?.file ? file : nil
  }

  public func catalogue(_ domain: String, in language: String) -> Catalogue? {
    positions[Name(domain: domain, language: language)].flatMap { slots[$0].catalogue }
  }

  /// What the translations of a domain are made from.
  public func source(of domain: String) -> Catalogue? { catalogues(of: domain, .source).first }

  func reserve(of domain: String) -> Catalogue? { reserves.first { $0.domain == domain }?.catalogue }

  public func translations(of domain: String) -> [Catalogue] { catalogues(of: domain, .translation) }

  private func catalogues(of domain: String, _ role: Catalogue.Role) -> [Catalogue] {
    (positionsOfDomain[domain] ?? []).map { slots[$0] }.filter { $0.role == role }.compactMap(\.catalogue)
  }

  /// Each once, in alphabetical order.
  public var domains: [String] { Set(catalogues.map(\.domain)).sorted() }

  public var languages: [String] { Set(slots.map(\.name.language)).sorted() }

  private mutating func tellUnreadable(_ path: String) {
    folderFindings.append(Finding(.fileUnreadable, at: Place(file: path, line: 1, column: 1), [path]))
  }

  /// The languages that a folder has catalogues of, in order.
  public static func languages(in folder: String) -> [String] {
    (names(in: folder) ?? []).filter { !$0.hasPrefix(".") && names(in: "\(folder)/\($0)") != nil }
  }

  private static func names(in folder: String) -> [String]? {
    try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }
}
