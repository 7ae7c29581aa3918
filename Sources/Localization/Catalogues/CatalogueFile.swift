import Synchronization

/// A catalogue that is read when somebody first asks for it.
public final class CatalogueFile: Sendable {
  let domain: String
  let language: String
  let role: Catalogue.Role
  private let bytes: @Sendable () -> Result<SourceFile, UnreadFile>
  private let opened = Mutex<Opened?>(nil)

  struct Opened: Sendable {
    let catalogue: Catalogue?
    let file: POFile?
    let findings: [Finding]
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

  var content: Opened {
    opened.withLock { opened in
      let content = opened ?? read()
      opened = content
      return content
    }
  }

  private func read() -> Opened {
    switch bytes() {
    case .failure(let unread):
      Opened(catalogue: nil, file: nil, findings: inLanguage([unread.finding]))
    case .success(let source):
      opened(POFile(source))
    }
  }

  private func opened(_ file: POFile) -> Opened {
    let findings = file.findings + file.headerFindings(language: language) + file.fileFindings(language: language)
    return Opened(
      catalogue: Catalogue(file, domain: domain, language: language, role: role), file: file,
      findings: inLanguage(findings))
  }

  private func inLanguage(_ findings: [Finding]) -> [Finding] {
    findings.map { finding in
      var finding = finding
      finding.language = language
      return finding
    }
  }
}
