// What a translation's file cannot show: whether its words were made from this source, and whether somebody looked at them.
extension Catalogue {
  /// What the history says against a message's translation, and that it lacks a review where one is demanded.
  func standing(
    of message: CatalogueMessage, _ history: TranslationHistory?, requiresReview: Bool, besides told: [Finding]
  ) -> [Finding] {
    let isTold = told.contains {
      [.translationMissing, .translationStale, .argumentsChanged, .translationForged].contains($0.code)
    }
    if isTold || message.text.bytes.isEmpty || message.isFuzzy { return [] }
    let verdict = history.flatMap { history in
      history.verdict(
        on: TranslationHistory.Present(
          key: message.key, source: message.original?.bytes ?? [], translation: message.text.bytes,
          isFuzzy: message.isFuzzy, comments: message.translatorComments),
        domain: domain)
    }
    func found(_ code: FindingCode, _ values: [String] = [], _ severity: Severity? = nil) -> [Finding] {
      [
        message.file.finding(
          code, at: message.text.offset(of: 0), language: language, key: message.key, values, severity: severity)
      ]
    }
    switch (verdict, message.reviewNote) {
    case (.forged, _): return found(.translationForged)
    case (.changedSinceReview, let note?): return found(.reviewOutdated, [note], requiresReview ? .error : nil)
    case (_, nil) where requiresReview: return found(.reviewMissing)
    default: return []
    }
  }
}

extension CatalogueMessage {
  var translatorComments: [String] { comments.filter { $0.kind == .translator }.map(\.text) }

  /// Who looked at the translation: `# reviewed: …`
  var reviewNote: String? { ReviewNote.words(among: translatorComments) }
}
