/// Everything the checks of guides and catalogues can find, each with its words under `<code>.message` and
/// `<code>.advice` in the domain `findings`.
public enum FindingCode: String, CaseIterable, Sendable {
  // Any file
  case fileUnreadable = "file-unreadable"
  case utf8Malformed = "utf8-malformed"
  case conflictMark = "conflict-mark"

  // PO files
  case stringUnclosed = "string-unclosed"
  case escapeUnknown = "escape-unknown"
  case keywordUnknown = "keyword-unknown"
  case textUnexpected = "text-unexpected"
  case entryIncomplete = "entry-incomplete"
  case keyAbsent = "key-absent"
  case keyDuplicate = "key-duplicate"
  case pluralFormsRefused = "plural-forms-refused"
  case headerMissing = "header-missing"
  case charsetWrong = "charset-wrong"
  case languageHeaderWrong = "language-header-wrong"

  // Messages
  case braceUnclosed = "brace-unclosed"
  case braceStray = "brace-stray"
  case argumentNameEmpty = "argument-name-empty"
  case argumentNameInvalid = "argument-name-invalid"
  case argumentNumbered = "argument-numbered"
  case argumentMalformed = "argument-malformed"
  case argumentTypeMissing = "argument-type-missing"
  case argumentTypeUnknown = "argument-type-unknown"
  case argumentKindMixed = "argument-kind-mixed"
  case choiceRefused = "choice-refused"
  case spelloutRefused = "spellout-refused"
  case offsetRefused = "offset-refused"
  case dateStyleUnknown = "date-style-unknown"
  case numberStyleUnknown = "number-style-unknown"
  case skeletonUnknown = "skeleton-unknown"
  case listStyleRefused = "list-style-refused"
  case pluralSelectorUnknown = "plural-selector-unknown"
  case selectKeywordInvalid = "select-keyword-invalid"
  case selectorMissing = "selector-missing"
  case branchUnopened = "branch-unopened"
  case branchDuplicate = "branch-duplicate"
  case branchesMissing = "branches-missing"
  case otherMissing = "other-missing"
  case nestingTooDeep = "nesting-too-deep"

  // Markup
  case markupHTML = "markup-html"
  case markupImage = "markup-image"
  case markupHeading = "markup-heading"
  case markupBlockRefused = "markup-block-refused"
  case linkUnsafe = "link-unsafe"
  case linkWithArgument = "link-with-argument"
  case referenceMalformed = "reference-malformed"
  case labelWithWords = "label-with-words"
  case privateUseCharacter = "private-use-character"

  // Translations against their source
  case domainUnknown = "domain-unknown"
  case keyUnknown = "key-unknown"
  case translationMissing = "translation-missing"
  case translationStale = "translation-stale"
  case argumentMissing = "argument-missing"
  case argumentUnknown = "argument-unknown"
  case argumentKindDiffers = "argument-kind-differs"
  case labelMissing = "label-missing"
  case labelUnknown = "label-unknown"
  case linkMissing = "link-missing"
  case linkUnknown = "link-unknown"
  case pluralFlattened = "plural-flattened"
  case argumentStyleDiffers = "argument-style-differs"
  case branchDropsArgument = "branch-drops-argument"
  case pluralMissing = "plural-missing"
  case ordinalSwapped = "ordinal-swapped"
  case selectBranchMissing = "select-branch-missing"
  case selectBranchUnknown = "select-branch-unknown"
  case sentenceInPieces = "sentence-in-pieces"
  case apostropheHides = "apostrophe-hides"
  case escapeLiteral = "escape-literal"
  case lineBreaksDiffer = "line-breaks-differ"
  case edgeSpace = "edge-space"
  case endPunctuation = "end-punctuation"
  case startCase = "start-case"
  case numberDiffers = "number-differs"
  case dateDiffers = "date-differs"
  case addressDiffers = "address-differs"
  case contactDiffers = "contact-differs"
  case codeDiffers = "code-differs"
  case acronymMissing = "acronym-missing"
  case noBreakSpace = "no-break-space"
  case termMissing = "term-missing"
  case termForbidden = "term-forbidden"
  case termChanged = "term-changed"
  case termLinkMissing = "term-link-missing"
  case termLinkUnknown = "term-link-unknown"
  case linkBroken = "link-broken"
  case linkTextEmpty = "link-text-empty"
  case codeSpanDiffers = "code-span-differs"
  case emphasisDiffers = "emphasis-differs"
  case blocksDiffer = "blocks-differ"
  case translationSame = "translation-same"
  case languageOther = "language-other"
  case tooLong = "too-long"
  case lengthUnusual = "length-unusual"
  case hashOutsidePlural = "hash-outside-plural"
  case translationForged = "translation-forged"
  case varietyRedundant = "variety-redundant"
  case translationsDiffer = "translations-differ"
  case translationReused = "translation-reused"
  case varietyStale = "variety-stale"
  case varietyWord = "variety-word"
  case languagesMixed = "languages-mixed"
  case ownLabelDiffers = "own-label-differs"
  case screenLabelDiffers = "screen-label-differs"
  case sentencesDiffer = "sentences-differ"
  case hardToRead = "hard-to-read"

  // Files of translations as a whole
  case byteOrderMark = "byte-order-mark"
  case lineEndsMixed = "line-ends-mixed"
  case flagUnknown = "flag-unknown"
  case keyCase = "key-case"
  case keyUnused = "key-unused"
  case keyUndeclared = "key-undeclared"
  case orderDiffers = "order-differs"
  case noteMissing = "note-missing"
  case termUndefined = "term-undefined"
  case exampleRefused = "example-refused"

  // The words of one language
  case pluralSuperfluous = "plural-superfluous"
  case branchShadowed = "branch-shadowed"
  case oneWithoutNumber = "one-without-number"
  case stopDoubled = "stop-doubled"
  case spaceDouble = "space-double"
  case spaceBeforeMark = "space-before-mark"
  case bracketsUnpaired = "brackets-unpaired"
  case quotationMarks = "quotation-marks"
  case apostrophePlain = "apostrophe-plain"
  case ellipsisDots = "ellipsis-dots"
  case wordDoubled = "word-doubled"
  case addressForm = "address-form"
  case leftover
  case letterForeign = "letter-foreign"
  case scriptMixed = "script-mixed"
  case notComposed = "not-composed"
  case bidiControl = "bidi-control"
  case invisibleCharacter = "invisible-character"
  case textGarbled = "text-garbled"
  case entityDoubled = "entity-doubled"
  case listUnsorted = "list-unsorted"

  // YAML files
  case yamlTooLarge = "yaml-too-large"
  case yamlTooDeep = "yaml-too-deep"
  case yamlEmpty = "yaml-empty"
  case yamlTab = "yaml-tab"
  case yamlCharacter = "yaml-character"
  case yamlAnchor = "yaml-anchor"
  case yamlAlias = "yaml-alias"
  case yamlTag = "yaml-tag"
  case yamlDirective = "yaml-directive"
  case yamlDocuments = "yaml-documents"
  case yamlKeyDuplicate = "yaml-key-duplicate"
  case yamlKeyNotWords = "yaml-key-not-words"
  case yamlBraces = "yaml-braces"
  case yamlWordsUnquoted = "yaml-words-unquoted"
  case yamlCommentAfterWords = "yaml-comment-after-words"
  case yamlQuoteUnclosed = "yaml-quote-unclosed"
  case yamlBracketUnclosed = "yaml-bracket-unclosed"
  case yamlColonInWords = "yaml-colon-in-words"
  case yamlColonMissing = "yaml-colon-missing"
  case yamlCharacterReserved = "yaml-character-reserved"
  case yamlEscapeUnknown = "yaml-escape-unknown"
  case yamlStructure = "yaml-structure"
  case yamlSyntax = "yaml-syntax"

  // Entries of guides, facts and labels
  case entryUnknown = "entry-unknown"
  case entryMissing = "entry-missing"
  case entryMisplaced = "entry-misplaced"
  case mapExpected = "map-expected"
  case listExpected = "list-expected"
  case listEmpty = "list-empty"
  case wordsExpected = "words-expected"
  case wordsEmpty = "words-empty"
  case idMalformed = "id-malformed"
  case idDuplicate = "id-duplicate"
  case dateMalformed = "date-malformed"
  case versionMalformed = "version-malformed"
  case languageMalformed = "language-malformed"
  case valueUnknown = "value-unknown"
  case factValueMalformed = "fact-value-malformed"
  case factDatesReversed = "fact-dates-reversed"
  case factOverlap = "fact-overlap"
  case factGap = "fact-gap"

  // Conditions
  case conditionCharacter = "condition-character"
  case conditionUnexpected = "condition-unexpected"
  case conditionIncomplete = "condition-incomplete"
  case conditionBracketUnclosed = "condition-bracket-unclosed"
  case conditionTooDeep = "condition-too-deep"
  case conditionNeverHolds = "condition-never-holds"
  case conditionQuoteUnclosed = "condition-quote-unclosed"
  case conditionNumber = "condition-number"
  case conditionNoStatement = "condition-no-statement"
  case conditionTypesDiffer = "condition-types-differ"
  case conditionConstant = "condition-constant"
  case functionUnknown = "function-unknown"
  case valueTooEarly = "value-too-early"
  case valueNoNumber = "value-no-number"
  case eventNoTime = "event-no-time"
  case answerUnknown = "answer-unknown"
  case answerNotChoice = "answer-not-choice"
  case answerSeveral = "answer-several"
  case answerNotSeveral = "answer-not-several"
  case answerTooEarly = "answer-too-early"
  case answerMaybeMissing = "answer-maybe-missing"
  case optionUnknown = "option-unknown"

  // Guides
  case guideNameDiffers = "guide-name-differs"
  case stepKindMissing = "step-kind-missing"
  case stepUnknown = "step-unknown"
  case stepUnreachable = "step-unreachable"
  case outcomeUnknown = "outcome-unknown"
  case outcomeUnreachable = "outcome-unreachable"
  case documentUnknown = "document-unknown"
  case nextMissing = "next-missing"
  case nextByOptionRefused = "next-by-option-refused"
  case optionUncovered = "option-uncovered"
  case elseMissing = "else-missing"
  case elseNotLast = "else-not-last"
  case cycle
  case deadEnd = "dead-end"
  case fieldUnknown = "field-unknown"
  case argumentUndefined = "argument-undefined"
  case argumentKindUnfit = "argument-kind-unfit"
  case labelUndefined = "label-undefined"
  case linkUndefined = "link-undefined"
  case factUndefined = "fact-undefined"
  case factNotMail = "fact-not-mail"
  case factCountryMissing = "fact-country-missing"
  case senderNotEmail = "sender-not-email"
  case optionAloneAnyway = "option-alone-anyway"
  case optionAloneTwice = "option-alone-twice"
  case waitMalformed = "wait-malformed"
  case waitSinceNoMoment = "wait-since-no-moment"
  case waitTooFine = "wait-too-fine"
  case checkElsewhere = "check-elsewhere"
  case exitUnexplained = "exit-unexplained"
  case entranceBlocked = "entrance-blocked"
  case rolesUnasked = "roles-unasked"
  case stepForOthers = "step-for-others"
  case journeyDiffers = "journey-differs"
  case templateBehind = "template-behind"

  // Translations that travel
  case fileTooLarge = "file-too-large"
  case fileKindUnknown = "file-kind-unknown"
  case xmlMalformed = "xml-malformed"
  case xmlDoctype = "xml-doctype"
  case xmlEntity = "xml-entity"
  case xmlTagMismatch = "xml-tag-mismatch"
  case xmlUnclosed = "xml-unclosed"
  case xmlTooDeep = "xml-too-deep"
  case xliffExpected = "xliff-expected"
  case xliffVersion = "xliff-version"
  case xliffMark = "xliff-mark"
  case columnMissing = "column-missing"
  case quoteUnclosed = "quote-unclosed"
  case unitUnmatched = "unit-unmatched"
  case sourceChanged = "source-changed"
  case controlCharacter = "control-character"
  case languageAbsent = "language-absent"

  // An authority's file and logo
  case colourMalformed = "colour-malformed"
  case contrastLow = "contrast-low"
  case logoMalformed = "logo-malformed"
  case logoUnsafe = "logo-unsafe"
  case siteAddressMalformed = "site-address-malformed"
  case statementOld = "statement-old"

  // Silenced findings
  case skipUnused = "skip-unused"
  case skipUnexplained = "skip-unexplained"
  case skipCodeUnknown = "skip-code-unknown"
}

extension FindingCode {
  /// The names of what a finding of this code tells, as its words may use them.
  public var arguments: [String] {
    switch self {
    case .fileUnreadable: ["file"]
    case .escapeUnknown: ["escape"]
    case .keywordUnknown: ["keyword"]
    case .entryIncomplete: ["keyword"]
    case .keyDuplicate: ["line"]
    case .charsetWrong: ["charset"]
    case .languageHeaderWrong: ["found", "expected"]
    case .argumentNameInvalid, .argumentNumbered, .argumentKindMixed: ["argument"]
    case .argumentMissing, .argumentUnknown, .argumentKindDiffers: ["argument"]
    case .argumentTypeUnknown, .spelloutRefused: ["type"]
    case .dateStyleUnknown, .numberStyleUnknown: ["style"]
    case .skeletonUnknown: ["skeleton"]
    case .pluralSelectorUnknown, .selectKeywordInvalid, .branchUnopened, .branchDuplicate: ["selector"]
    case .branchesMissing, .otherMissing: ["argument"]
    case .markupHTML: ["markup"]
    case .linkUnsafe: ["address"]
    case .referenceMalformed: ["reference"]
    case .labelMissing, .labelUnknown, .labelWithWords, .linkMissing, .linkUnknown: ["reference"]
    case .argumentStyleDiffers: ["argument", "style"]
    case .pluralFlattened, .apostropheHides: ["argument"]
    case .branchDropsArgument: ["argument", "selector"]
    case .branchShadowed: ["selector", "other"]
    case .pluralMissing, .pluralSuperfluous, .selectBranchMissing, .selectBranchUnknown: ["selector"]
    case .ordinalSwapped: ["type", "expected"]
    case .escapeLiteral: ["escape"]
    case .lineBreaksDiffer, .blocksDiffer, .emphasisDiffers, .lengthUnusual: ["found", "expected"]
    case .numberDiffers, .dateDiffers, .addressDiffers, .contactDiffers, .codeDiffers: ["found", "expected"]
    case .codeSpanDiffers, .translationStale: ["found", "expected"]
    case .endPunctuation: ["mark"]
    case .startCase, .wordDoubled, .addressForm, .leftover, .acronymMissing: ["word"]
    case .noBreakSpace, .textGarbled, .entityDoubled: ["text"]
    case .termMissing: ["term", "approved"]
    case .termForbidden: ["word", "approved"]
    case .termChanged: ["term"]
    case .termLinkMissing, .termLinkUnknown: ["reference"]
    case .languageOther: ["language"]
    case .tooLong: ["count", "limit"]
    case .varietyRedundant: ["language"]
    case .translationsDiffer, .translationReused: ["found", "expected", "line"]
    case .varietyStale: ["language", "before", "now"]
    case .varietyWord: ["word", "expected"]
    case .languagesMixed: ["guide", "count", "total"]
    case .ownLabelDiffers, .screenLabelDiffers, .sentencesDiffer: ["found", "expected"]
    case .hardToRead: ["figure", "limit"]
    case .keyUnused, .keyUndeclared, .orderDiffers: ["key"]
    case .termUndefined: ["reference"]
    case .exampleRefused: ["example", "field"]
    case .listUnsorted: ["item", "before"]
    case .flagUnknown: ["flag"]
    case .keyCase: ["key", "line"]
    case .spaceBeforeMark, .bracketsUnpaired, .quotationMarks: ["mark"]
    case .letterForeign, .scriptMixed, .notComposed: ["letter"]
    case .bidiControl, .invisibleCharacter: ["character"]
    case .domainUnknown: ["domain"]
    case .keyUnknown, .translationMissing: ["key"]
    case .skipUnused, .skipUnexplained, .skipCodeUnknown: ["code"]
    case .yamlTooLarge, .yamlTooDeep: ["limit"]
    case .yamlKeyDuplicate: ["key", "line"]
    case .yamlWordsUnquoted, .yamlCharacterReserved: ["character"]
    case .yamlBracketUnclosed: ["opening", "closing"]
    case .entryUnknown, .entryMissing, .listExpected, .listEmpty, .wordsExpected, .wordsEmpty: ["key"]
    case .entryMisplaced: ["key", "other"]
    case .idMalformed: ["id"]
    case .idDuplicate: ["id", "line"]
    case .versionMalformed: ["version"]
    case .languageMalformed: ["language"]
    case .valueUnknown: ["key", "value"]
    case .factValueMalformed: ["kind"]
    case .factOverlap, .factGap: ["fact", "date"]
    case .conditionCharacter: ["character"]
    case .conditionUnexpected: ["word"]
    case .conditionNoStatement, .conditionConstant, .valueNoNumber, .eventNoTime: ["words"]
    case .conditionTypesDiffer: ["first", "second"]
    case .functionUnknown: ["function"]
    case .valueTooEarly: ["value"]
    case .answerUnknown, .answerNotChoice, .senderNotEmail: ["answer"]
    case .answerSeveral, .answerNotSeveral, .waitSinceNoMoment, .waitTooFine: ["answer"]
    case .answerTooEarly, .answerMaybeMissing: ["answer", "path"]
    case .optionAloneTwice: ["option"]
    case .waitMalformed: ["words"]
    case .checkElsewhere: ["answer", "step"]
    case .entranceBlocked: ["step"]
    case .stepForOthers: ["step", "path"]
    case .optionUnknown, .optionUncovered: ["option", "question"]
    case .guideNameDiffers: ["guide", "folder"]
    case .stepUnknown, .stepUnreachable, .deadEnd: ["step"]
    case .outcomeUnknown, .outcomeUnreachable: ["outcome"]
    case .documentUnknown: ["document"]
    case .cycle: ["path"]
    case .fieldUnknown: ["field"]
    case .argumentUndefined, .argumentKindUnfit: ["argument"]
    case .labelUndefined: ["label"]
    case .linkUndefined, .factUndefined, .factNotMail: ["fact"]
    case .factCountryMissing: ["fact", "country"]
    case .journeyDiffers: ["expected", "found"]
    case .templateBehind: ["file"]
    case .fileTooLarge, .xmlTooDeep: ["limit"]
    case .xmlEntity: ["entity"]
    case .xmlTagMismatch: ["found", "expected"]
    case .xmlUnclosed: ["element"]
    case .xliffVersion: ["version"]
    case .xliffMark: ["mark"]
    case .columnMissing: ["column"]
    case .languageAbsent: ["language"]
    case .contrastLow: ["colour", "other", "ratio"]
    case .logoUnsafe: ["part"]
    default: []
    }
  }

  /// How grave it is wherever nothing else is said.
  public var severity: Severity {
    switch self {
    case .skipUnused, .skipUnexplained, .conditionNeverHolds, .sourceChanged, .conditionConstant: .warning
    case .pluralSuperfluous, .branchShadowed, .oneWithoutNumber, .branchDropsArgument, .sentenceInPieces: .warning
    case .hashOutsidePlural, .stopDoubled, .spaceDouble, .spaceBeforeMark, .noBreakSpace, .endPunctuation: .warning
    case .startCase, .bracketsUnpaired, .quotationMarks, .acronymMissing, .translationSame, .wordDoubled: .warning
    case .letterForeign, .termMissing, .termForbidden, .addressForm, .languageOther, .linkTextEmpty: .warning
    case .emphasisDiffers, .statementOld: .warning
    case .varietyRedundant, .byteOrderMark, .lineEndsMixed, .flagUnknown, .keyCase: .warning
    case .keyUnused, .noteMissing, .listUnsorted, .varietyStale, .languagesMixed, .exampleRefused: .warning
    case .apostrophePlain, .ellipsisDots, .lengthUnusual, .translationsDiffer, .translationReused: .info
    case .varietyWord, .orderDiffers, .sentencesDiffer, .hardToRead: .info
    default: .error
    }
  }
}
