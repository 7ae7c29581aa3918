import Synchronization

/// A catalogue that is read when somebody first asks for it.
public final class CatalogueFile: Sendable {
  let domain: String
  let language: String
  let role: Catalogue.Role
  private let bytes: @Sendable () -> Result<SourceFile, UnreadFile>
  private let opened = Mutex<Opened?>(nil)

  /// A class, because many ask for it and copy nothing.
  private final class Opened: Sendable {
    let catalogue: Catalogue?
    let file: Result<POFile, UnreadFile>

    init(_ file: Result<POFile, UnreadFile>, _ catalogue: Catalogue?) {
      self.file = file
      self.catalogue = catalogue
    }
  }

  /// A source that the program brings along.
  public init(sourceOf domain: String, in language: String, reading file: @escaping @Sendable () -> SourceFile) {
    (self.domain, self.language, role) = (domain, language, .source)
    bytes = { .success(file()) }
  }

  /// Nothing where the file's name is not that of a catalogue.
  init?(_ name: String, of language: String, in folder: String) {
    guard name.hasSuffix(".po") || name.hasSuffix(".pot") else { return nil }
    self.language = language
    domain = String(name.prefix { $0 != "." })
    role = name.hasSuffix(".pot") ? .source : .translation
    bytes = { SourceFile.read("\(folder)/\(language)/\(name)") }
  }

  public var catalogue: Catalogue? { content.catalogue }
  var file: POFile? { try? content.file.get() }

  /// What is wrong with the file as a file.
  var findings: [Finding] {
    let findings =
      switch content.file {
      case .success(let file): file.allFindings(language: language)
      case .failure(let unread): [unread.finding]
      }
    return findings.map { finding in
      var finding = finding
      finding.language = language
      return finding
    }
  }

  private var content: Opened {
    opened.withLock { opened in
      let content = opened ?? read()
      opened = content
      return content
    }
  }

  private func read() -> Opened {
    let file = bytes().map { POFile($0) }
    let catalogue = (try? file.get()).map { Catalogue($0, domain: domain, language: language, role: role) }
    return Opened(file, catalogue)
  }
}
