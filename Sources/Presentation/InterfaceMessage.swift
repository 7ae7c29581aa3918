public import Phrasing

/// What the program itself says, in the terminal and on the pages; the words stand in the domain `interface`.
///
/// Nobody types a key or an argument's name: ``InterfaceMessage/stepCount(number:total:)`` is the message `step-count`
/// with the arguments `number` and `total`.
public enum InterfaceMessage: Hashable, Sendable {
  // Terminal and pages
  case siteName, languageName, yes, no
  case stepCount(number: Int, total: Int)
  case next, back, change, notAnswered, whyWeAsk, whyShown, answerMissing, answersDoNotFit
  case outcome, checklist, documents, guides, warning, errorTitle, errorPrefix, startAgain
  case changeAnswer(question: String)
  case forExample(example: String)
  case documentTitle(title: String)
  case documentLanguageNote(language: String)
  case preparedWith(guide: String, version: String, checksum: String, date: String)
  case ifAnswer(question: String, answer: String)
  case ifNotAnswer(question: String, answer: String)
  case ifAll, ifAny
  case ifOtherwise(condition: String)
  case inOtherCases
  case ifHas(question: String, answer: String)
  case ifHasNot(question: String, answer: String)
  case ifAnswered(question: String)
  case ifUnanswered(question: String)
  case ifSame(first: String, second: String)
  case ifDifferent(first: String, second: String)
  case ifLess(first: String, second: String)
  case ifAtMost(first: String, second: String)
  case ifMore(first: String, second: String)
  case ifAtLeast(first: String, second: String)
  case ifBefore(first: String, second: String)
  case ifNotAfter(first: String, second: String)
  case ifAfter(first: String, second: String)
  case ifNotBefore(first: String, second: String)
  case theAnswer(question: String)
  case theCount(question: String)
  case theChoice(first: String, condition: String, second: String)
  case ofToday
  case ofDays(count: Int)
  case ofMinutes(count: Int)
  case ofPercent(count: Int)
  case ofEuros(count: Int)
  case mayBeLeftOut
  case moment(date: CivilDate, hour: String, minute: String)
  case momentTyped(date: CivilDate, hour: String, minute: String)
  case rowName(row: String, number: Int)
  case labelled(label: String, value: String)
  case addRow(row: String)
  case remove, rowUnfinished, rowsHelp, notARow
  case rowsRule(least: Int, most: Int)
  case tooFewRows(least: Int)
  case tooManyRows(most: Int)
  case theTotal(question: String, value: String)
  case ifSome(question: String, condition: String)
  case ifNone(question: String, condition: String)
  case ifEvery(question: String, condition: String)
  case chooseSeveral, mayBeEmpty, exitReasons, exitNext, startFurtherOn, fromTheBeginning
  case notAlone(option: String)
  case notAMoment(example: String)
  case momentRule(example: String)
  case lastsMinutes(count: Int)
  case lastsDays(count: Int)
  case lastsUntil(time: String)
  case countedFrom(question: String)
  case forRoles(roles: [String])
  case goToStep(step: String)
  case yourOwn(field: String)
  case labelQuoted(label: String)
  case labelGlossed(label: String, gloss: String)

  // Terminal
  case keysChoice, keysSeveral, keysItems, nothingFits, commandForward, commandGoto, commandWhy, commandSource
  case commandLanguage, commandClear, commandEdit, wizardBack, wizardForward, wizardGoto, wizardReview, wizardWhy
  case wizardSource, wizardLanguage, wizardClear, wizardEdit, wizardHelp, wizardQuit, editorMissing
  case firstStep, nothingToClear, nothingToEdit
  case languagesToType(command: String, names: [String])
  case stepRange(number: Int, least: Int, most: Int)
  case gotoHelp(command: String)
  case sourceOfStep(source: String, date: CivilDate)
  case promptChoice, promptChoices, pressEnter
  case commandBack, commandReview, commandHelp, commandQuit
  case backHelp(back: String, review: String, help: String, quit: String)
  case unknownCommand
  case chooseNumber(count: Int)
  case chooseNumbers(count: Int)
  case changeWhich, allCorrect
  case saved(file: String)
  case interrupted(command: String)
  case interruptedUnsaved
  case interruptedPartly(command: String)
  case commandSave, commandTerm, wizardSave, wizardTerm, tickByNumber
  case explainedWords(words: [String])
  case draftSaved(file: String, command: String)

  // Pages
  case skipToContent, languages, chooseLanguage, contents, startWizard, readGuide, printVersion, beforeYouStart, youNeed
  case needsJavascript, needsWasm, sourcesAndDates, pageFoot, privacy, notInFrench
  case checkedOn(date: CivilDate)
  case validFrom(date: CivilDate)
  case validUntil(date: CivilDate)
  case version(version: String)
  case checksum(digest: String)
  case checksumOfWords(digest: String)
  case asOf(date: CivilDate)
  case youAreHere, allSteps, stepDone, stepToDo, stepLookAgain, stepsMayFollow, downloadSoFar,
    howYouCameHere
  case diagramTitle, diagramLegend, diagramExits, diagramInWords
  case printEnd, copy, copied, download, downloadMail, downloadCalendar, downloadPage, downloadTable, downloadData,
    openInMail
  case notFilledIn, inAll, documentGloss
  case unfinished(step: String)
  case notFound, notFoundText, toHome, contactUs
  case searchTitle, searchLabel, searchNeedsJavascript, searchFailed, searchMeant, searchElsewhere, searchMany,
    searchNone
  case indexTitle, indexText, digits, factsTitle, factsText, statementsTitle, statementsText, otherSources
  case factSources(count: Int)
  case changesTitle, changesText, changesFeed
  case privacyTitle, privacyTyped, privacyKept, privacyForgotten, privacyElsewhere, privacyMail, privacyServer
  case accessibilityTitle
  case accessibilityOfficial, accessibilityStatus, accessibilityExceptions, accessibilityPreparation
  case accessibilityFeedback, accessibilityTell, accessibilityEnforcement, movedTitle, aboutSite
  case notInLanguage, otherLanguages, glossaryTitle, glossaryText
  case shownIn(language: String)
  case previewTitle, previewFacts, previewDays, previewNothing
  case previewNotice(date: CivilDate)
  case previewText(known: CivilDate, date: CivilDate)
  case factBecomes(date: CivilDate, old: String, new: String)
  case factBegins(date: CivilDate, new: String)
  case factEnds(date: CivilDate, old: String)
  case optionPreview
  case reviewedOn(date: CivilDate)
  case publishedOn(date: CivilDate)
  case updatedOn(date: CivilDate)
  case reviewDue(date: CivilDate)
  case ownedBy(owner: String)
  case stepOf(guide: String)
  case accessibilityIntro(authority: String)
  case accessibilityFull(standard: String)
  case accessibilityPartial(standard: String)
  case accessibilityNone(standard: String)
  case accessibilityOwn(date: CivilDate)
  case accessibilityExternal(date: CivilDate)
  case accessibilitySigned(name: String)
  case accessibilityTurn(name: String)
  case dayOfChange(date: CivilDate)

  // Calls of the command
  case tagline, commandsTitle, optionsTitle, fieldsTitle, statusesTitle
  case startHere(command: String)
  case helpWizard, helpValidate, helpBuild, helpCheck, helpCatalogue, helpGuides, helpCompletions, helpHelp
  case optionLanguage, optionAnswers, optionSet, optionOut, optionPlain, optionNoInput, optionJson, optionAsOf
  case optionGuides, optionLocalizations, optionColor, optionQuiet, optionVersion, optionHelp, optionLanguages
  case optionFix, optionSarif, optionBaseline, optionCatalogue, checksTitle, checksLeftOut, checksSkipped
  case optionStrict, optionInput, optionColumn, optionWith, optionToday, optionMan
  case optionConfig, optionBaseUrl, optionVerify
  case topicsTitle, topicEnvironment, topicFiles, topicAccessibility, manualName, manualSynopsis
  case optionRecord, environmentSigns, environmentLinks, environmentEditor
  case environmentLanguage, environmentNoColor, environmentAccessible, environmentDumb
  case filesGuides, filesFacts, filesFragments, filesLabels, filesLocalizations, filesInstalled
  case accessibilityPlain, accessibilityColour, accessibilityAnswers, accessibilityPages
  case statusGood, statusFailure, statusWrongCall, statusInvalid, statusMissing, statusBroken, statusInterrupted
  case statusExit, optionFrom, optionRole, optionFailOnExit
  case callUnknownCommand(name: String)
  case callUnknownOption(name: String, command: String)
  case callUnknownGuide(name: String)
  case callUnknownField(name: String)
  case callUnknownLanguage(name: String)
  case callUnknownColumn(name: String)
  case callUnknownValue(name: String)
  case callUnknownAnswer(name: String, guide: String)
  case callUnknownEntrance(name: String, guide: String)
  case callOptionNeedsValue(option: String)
  case callOptionTakesNoValue(option: String)
  case callDateExpected(option: String)
  case callAddressExpected(option: String)
  case callPairExpected(option: String)
  case callChoiceExpected(option: String, choices: [String])
  case callWordMissing(word: String)
  case callWordTooMany(word: String)
  case didYouMean(name: String)
  case witness(answers: [String])
  case witnessAtOnce
  case thereAre(names: [String])
  case tryHelp(command: String)
  case fileUnreadable(file: String)
  case fileUnwritable(file: String)
  case answersUnreadable(file: String, line: Int, column: Int)
  case noTerminal
  case missingChoice(id: String, choices: [String])
  case missingChoices(id: String, choices: [String])
  case missingField(id: String, field: String, kind: String)
  case answerRefused(id: String)
  case verdictValid(field: String, value: String)
  case verdictInvalid(field: String)
  case perhaps(count: Int, values: [String])
  case verdictLine(number: Int)
  case rowsSoFar(rows: Int)
  case rowsDone(rows: Int, invalid: Int, warned: Int)
  case guideBroken(guide: String)
  case buildDone(pages: Int, folder: String)
  case buildFolderForeign(folder: String)
  case buildProgress(done: Int, total: Int)
  case checkProgress(done: Int, total: Int)
  case verifyGood(files: Int)
  case verifyChanged(file: String)
  case verifyMissing(file: String)
  case verifyAdded(file: String)
  case verifyNoSite(folder: String)
  case checkClean(files: Int)
  case checkSummary(errors: Int, warnings: Int)
  case checkMended(places: Int, file: String)
  case templateWritten(file: String)
  case checkGone(findings: Int)
  case dictionaryMissing(language: String)

  // Catalogues
  case helpSync, helpTranslated, helpExport, helpImport, helpPseudo, helpReport, optionFormat
  case catalogueMerged(file: String, added: Int, changed: Int, removed: Int)
  case catalogueInStep(files: Int)
  case catalogueLeft(file: String)
  case catalogueStatus(translated: Int, messages: Int, words: Int, total: Int, review: Int, missing: Int)
  case catalogueImported(file: String, taken: Int, left: Int)

  // The report for translators
  case reportText, reportSearch, reportShow, reportAll, reportFindings, reportReview, reportMissing, reportCount
  case reportSource, reportTranslation, reportPage, reportTerminal, reportTerms, reportPlaces, reportAside
  case reportTitle(language: String)
  case reportRefused(words: [String])

  // Sources
  case helpSources, sourceUnpublished
  case sourcePublished(places: [String])
  case sourceUnknown(id: String, places: [String])
  case sourcesCounted(total: Int, published: Int, explained: Int, open: Int)
  case statementCurrent, statementHistorical, statementSuperseded, statementNotAsIs, statementLeftOut
  case startUnknown, endUnknown, oneSource, notOpened, likely
  case firstSeen(document: String)
  case sourcePlace(document: String, place: String)
  case placeWhole
  case placeSpan(first: String, last: String)
  case placeLine(line: String)
  case placeLines(lines: [String])
  case placePage(page: String)
  case placePages(pages: [String])
  case placeSection(section: String)
  case placeSections(sections: [String])
  case placeRecital(recital: String)
  case placeRecitals(recitals: [String])
  case placeArticle(article: String)
  case placeArticles(articles: [String])
  case placeParagraph(article: String, paragraph: String)
  case placeLetter(article: String, letter: String)
  case placeLetterOfParagraph(article: String, paragraph: String, letter: String)
  case placePoint(article: String, point: String)
  case placeAnnex
  case placeAnnexNumber(number: String)
  case placeAnnexPart(part: String)
  case placeAnnexNumberPart(number: String, part: String)
  case placeParts(places: [String])

  // Drafts
  case saveAnswers, openAnswers, answersOpened, answersNotOpened, answersOfLaterVersion, guideChangedSince
  case answersDropped, answersRefused, keepAnswers, forgetAnswers, answersForgotten, keptElsewhere, notKept
  case helpDrafts, helpDraftsList, helpDraftsDelete, optionResume, optionSave, optionNoSave, optionSensitive
  case optionRequire, optionAsOfCatalogue, optionAsOfCheck, exampleTitle, exampleSource, exampleWrong, exampleRight
  case optionSpelling, statusDraft, environmentDrafts, environmentDictionaries, filesDrafts, draftsNone, draftIllegible
  case callUnknownDraft(name: String)
  case draftDeleted(name: String)
  case draftOpen(count: Int, date: CivilDate)
  case draftFinished(count: Int, date: CivilDate)
  case draftDamaged(file: String)
  case draftOfOtherGuide(file: String, guide: String)
  case draftOfLaterVersion(version: String, own: String)
  case draftGuideChanged(from: String, to: String)
  case draftNews(version: String, words: String)
  case draftDropped(names: [String])
  case draftAnswerDropped(reason: String)
  case draftRefused(questions: [String])
  case draftKept(file: String)
  case changeLater(command: String)
  case documentsAsFiles(command: String)
  case listSoFar(file: String)
  case listAsFile(command: String)
  case draftOpenAlready(command: String)

  // Journeys
  case helpJourneys, helpJourneysRun, helpJourneysCover, helpJourneysWalk, helpJourneysRecord, helpJourneysMutate
  case helpJourneysExplain
  case optionSeed, optionCount, optionName, optionStrictJourneys, optionAsOfJourneys
  case callNumberExpected(option: String)
  case journeysSeen(journeys: Int, ways: String, conditions: String)
  case journeysUnseen(place: String)
  case journeysFound(journeys: Int)
  case walksGood(walks: Int, ways: String)
  case walksBad(law: String, seed: Int)
  case changesNoticed(changes: Int, noticed: Int)

  // Graphs
  case helpGraph, graphUnseen, optionFormatGraph
  case graphText(steps: Int, ends: Int)

  // A new guide
  case helpNew
  case callIdExpected(name: String)
  case callIdTaken(name: String)
  case newGuideThere(folder: String)
  case newGuideMade(command: String)

  /// The message's key and the values of its arguments, worked out from the case.
  var keyed: (key: String, values: [(name: String, value: Value)]) {
    guard let payload = Mirror(reflecting: self).children.first else { return (kebab(String(describing: self)), []) }
    let values = Mirror(reflecting: payload.value).children.map { (name: $0.label ?? "", value: value(of: $0.value)) }
    return (kebab(payload.label ?? ""), values)
  }

  private func value(of argument: Any) -> Value {
    switch argument {
    case let text as String: .text(Array(text.utf8))
    case let number as Int: .number(Decimal(Int64(number)))
    case let day as CivilDate: .date(day)
    case let list as [String]: .list(list.map { Array($0.utf8) })
    default: preconditionFailure("an interface message takes texts, whole numbers, days and lists of texts")
    }
  }
}

/// `stepCount` → `step-count`.
private func kebab(_ name: String) -> String {
  var kebab = ""
  for scalar in name.unicodeScalars {
    if ("A"..."Z").contains(scalar) { kebab.unicodeScalars.append("-") }
    kebab.unicodeScalars.append(("A"..."Z").contains(scalar) ? Unicode.Scalar(scalar.value + 32)! : scalar)
  }
  return kebab
}
