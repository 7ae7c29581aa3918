public import Localization
public import Presentation

/// A page a language on which translators see every message beside its source, and what every such page loads.
public enum CatalogueReport {
  /// The messages of one domain.
  public struct Section {
    let title: String
    let review: CatalogueReview
    let progress: CatalogueProgress
    let sourceLanguage: String
    /// The language reported on, as readers hear it.
    let spoken: Voice
    let previews: ([UInt8]) -> [MessagePreview]

    public init(
      title: String, review: CatalogueReview, progress: CatalogueProgress, sourceLanguage: String, spoken: Voice,
      previews: @escaping ([UInt8]) -> [MessagePreview]
    ) {
      (self.title, self.review, self.progress) = (title, review, progress)
      (self.sourceLanguage, self.spoken, self.previews) = (sourceLanguage, spoken, previews)
    }
  }

  /// The page speaks to translators in the voice's language.
  public static func page(_ language: String, voice: Voice, _ sections: [Section]) -> SiteFile {
    SiteFile(SitePath([], "\(language).html"), ReportPage(voice: voice, language: language, sections: sections).page)
  }

  public static let style = SiteFile(
    SitePath([], "report.css"), [Embedded.styleCss, Embedded.guideCss, Embedded.reportCss].flatMap(\.bytes))
  public static let icon = SiteFile(SitePath([], "icon.svg"), Embedded.iconSvg.bytes)
  public static let script = SiteFile(SitePath([], "report.js"), Embedded.reportJs.bytes)
}
