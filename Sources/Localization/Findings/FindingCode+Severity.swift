extension FindingCode {
  /// How grave it is wherever nothing else is said.
  public var severity: Severity {
    switch self {
    case .skipUnused, .skipUnexplained, .conditionNeverHolds, .sourceChanged, .conditionConstant: .warning
    case .pluralSuperfluous, .branchShadowed, .oneWithoutNumber, .branchDropsArgument, .sentenceInPieces: .warning
    case .hashOutsidePlural, .stopDoubled, .spaceDouble, .spaceBeforeMark, .noBreakSpace, .endPunctuation: .warning
    case .startCase, .bracketsUnpaired, .quotationMarks, .acronymMissing, .translationSame, .wordDoubled: .warning
    case .letterForeign, .termMissing, .termForbidden, .addressForm, .languageOther, .linkTextEmpty: .warning
    case .emphasisDiffers, .statementOld, .reviewOverdue, .recheckOverdue: .warning
    case .conditionAlwaysHolds, .routeShadowed, .wayNeedless, .elseNeverTaken, .headingRepeated, .labelRepeated:
      .warning
    case .hintLink, .purposeMissing, .askedTwice, .wayUntested, .checkUntested, .optionGone: .warning
    case .conditionLong, .fieldsMany, .hintLong: .info
    case .fragmentUnused, .parameterUnused, .changeUntold, .answerUnused, .placeOrColourOnly: .warning
    case .sensitiveInMail, .factEnds, .factUnused: .warning
    case .varietyRedundant, .byteOrderMark, .lineEndsMixed, .flagUnknown, .keyCase: .warning
    case .keyUnused, .noteMissing, .listUnsorted, .varietyStale, .languagesMixed, .exampleRefused, .reviewOutdated:
      .warning
    case .linkTextVague, .headerFieldUnknown, .allCapitals: .warning
    case .branchesSame, .bracketsMissing, .quotationsMissing, .unitBreaks: .info
    case .apostrophePlain, .ellipsisDots, .lengthUnusual, .translationsDiffer, .translationReused: .info
    case .wordUnknown, .varietyWord, .orderDiffers, .sentencesDiffer, .hardToRead: .info
    default: .error
    }
  }
}
