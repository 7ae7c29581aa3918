import Localization

extension Embedded {
  /// The program's own words as it was built, so that it can report even that its catalogues are broken or gone.
  static let englishCatalogues = [("interface", interfacePot), ("fields", fieldsPot), ("findings", findingsPot)].map {
    domain, file in
    CatalogueFile(sourceOf: domain, in: "en") { SourceFile(name: "\(file.name)", bytes: file.bytes) }
  }
}
