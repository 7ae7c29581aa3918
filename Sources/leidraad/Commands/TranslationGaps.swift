import Authoring
import Localization

/// The guides that lack words in some languages of a site, and what the site does without them.
struct TranslationGaps {
  /// By language: the guides that lack words in it.
  private var guides: [String: Set<String>] = [:]
  private let authority: Authority?
  private let catalogues: CatalogueSet

  init(_ guides: [CompiledGuide], catalogues: CatalogueSet, languages: [String], authority: Authority?) {
    self.authority = authority
    self.catalogues = catalogues
    for language in languages {
      let translations = Translations(catalogues, language: language)
      self.guides[language] = Set(guides.filter { !$0.isSaid(by: translations) }.compactMap { $0.source.id?.string })
    }
  }

  /// What is done with a guide in a language; nothing when it lacks no words there.
  func policy(for guide: String, in language: String) -> MissingTranslation? {
    guard guides[language]?.contains(guide) ?? false else { return nil }
    return authority?.guides.first { $0.guide == guide }?.missing ?? authority?.missing ?? .refuse
  }

  /// The findings without those of translations that the site does without.
  func pardon(_ findings: [Finding]) -> [Finding] {
    let pardoned = Set(
      guides.flatMap { language, guides in
        guides.filter { policy(for: $0, in: language) != .refuse }.map { "/\(language)/\($0).po" }
      })
    guard !pardoned.isEmpty else { return findings }
    return findings.filter { finding in
      let isOfGap = [.translationMissing, .translationStale].contains(finding.code)
      return !isOfGap || !pardoned.contains { finding.place.file.hasSuffix($0) }
    }
  }

  /// The guides that nobody has begun to translate, where the site may not do without them.
  func findings(_ guides: [CompiledGuide], languages: [String]) -> [Finding] {
    guides.compactMap { $0.source.id }.flatMap { id in
      languages.compactMap { language -> Finding? in
        guard policy(for: id.string, in: language) == .refuse,
          catalogues.catalogue(id.string, in: language) == nil
        else { return nil }
        var finding = Finding(.guideUntranslated, at: id.place, [id.string, language])
        finding.language = language
        return finding
      }
    }
  }
}

extension CompiledGuide {
  /// Whether each of its messages has words in a language.
  func isSaid(by translations: Translations) -> Bool {
    guard let own = source.language?.string, own != translations.language, let id = source.id?.string else {
      return true
    }
    return messages.allSatisfy { !$0.isTranslated || translations.has($0.key, in: id) }
  }
}
