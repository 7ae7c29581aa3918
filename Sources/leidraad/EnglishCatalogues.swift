import Localization

extension Embedded {
  /// The program's own words as it was built, so that it can report even that its catalogues are broken or gone.
  static var englishCatalogues: [Catalogue] {
    [("interface", interfacePot), ("fields", fieldsPot), ("findings", findingsPot)].map { domain, file in
      Catalogue(
        POFile(SourceFile(name: "\(file.name)", bytes: file.bytes)), domain: domain, language: "en", role: .source)
    }
  }
}
