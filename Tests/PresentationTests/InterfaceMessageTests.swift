import Localization
import Phrasing
import Testing

@testable import Presentation

struct InterfaceMessageTests {
  static let day = CivilDate(year: 2026, month: 11, day: 21)!

  /// One of each; a case that is missing here leaves its key in the template over.
  static let all: [InterfaceMessage] = [
    .siteName, .languageName, .yes, .no, .stepCount(number: 1, total: 2), .next, .back, .change, .notAnswered,
    .whyWeAsk, .whyShown, .answerMissing, .answersDoNotFit, .outcome, .checklist, .documents,
    .guides, .warning, .errorTitle, .errorPrefix, .startAgain, .changeAnswer(question: "q"),
    .forExample(example: "e"), .documentTitle(title: "t"), .documentLanguageNote(language: "en"),
    .preparedWith(guide: "g", version: "1", checksum: "c", date: "d"),
    .ifAnswer(question: "q", answer: "a"),
    .ifNotAnswer(question: "q", answer: "a"), .ifAll, .ifAny,
    .ifOtherwise(condition: "c"), .inOtherCases, .goToStep(step: "s"), .yourOwn(field: "f"),
    .labelQuoted(label: "l"), .labelGlossed(label: "l", gloss: "g"), .promptChoice, .pressEnter,
    .commandBack, .commandReview, .commandHelp, .commandQuit,
    .backHelp(back: "b", review: "r", help: "h", quit: "q"), .unknownCommand, .chooseNumber(count: 2), .changeWhich,
    .allCorrect, .saved(file: "f"), .interrupted(command: "c"), .interruptedUnsaved, .skipToContent, .languages,
    .chooseLanguage, .contents, .startWizard, .readGuide, .printVersion, .beforeYouStart, .youNeed, .needsJavascript,
    .needsWasm, .sourcesAndDates, .pageFoot, .privacy, .notInFrench, .checkedOn(date: day), .validFrom(date: day),
    .validUntil(date: day),
    .asOf(date: day), .checksum(digest: "d"), .checksumOfWords(digest: "d"), .youAreHere, .allSteps,
    .stepDone, .stepToDo, .stepLookAgain, .stepsMayFollow, .downloadSoFar, .howYouCameHere, .version(version: "1"),
    .copy,
    .printEnd, .copied, .download, .downloadMail, .downloadCalendar, .downloadPage, .downloadTable, .downloadData,
    .notFilledIn, .inAll, .documentGloss, .openInMail, .tagline,
    .commandsTitle, .optionsTitle, .fieldsTitle, .statusesTitle, .startHere(command: "c"), .helpWizard, .helpValidate,
    .helpBuild, .helpCheck, .helpCatalogue, .helpGuides, .helpCompletions, .helpHelp, .optionLanguage, .optionAnswers,
    .optionSet,
    .optionOut, .optionPlain, .optionNoInput, .optionJson, .optionAsOf, .optionGuides, .optionLocalizations,
    .optionColor, .optionQuiet, .optionVersion, .optionHelp, .optionLanguages, .optionStrict, .optionFix, .optionSarif,
    .optionBaseline, .optionRequire, .optionAsOfCatalogue, .optionAsOfCheck, .exampleTitle, .exampleSource,
    .exampleWrong, .exampleRight, .optionSpelling, .environmentDictionaries, .dictionaryMissing(language: "fr"),
    .checkGone(findings: 2),
    .checksTitle, .checksLeftOut, .checksSkipped,
    .optionCatalogue, .optionInput,
    .optionColumn, .optionWith, .optionToday, .optionMan, .topicsTitle, .topicEnvironment, .topicFiles,
    .topicAccessibility, .manualName,
    .manualSynopsis, .environmentLanguage, .environmentNoColor, .environmentAccessible, .environmentDumb, .filesGuides,
    .filesFacts, .filesFragments, .filesLabels, .filesLocalizations, .filesInstalled, .accessibilityPlain,
    .accessibilityColour,
    .accessibilityAnswers, .accessibilityPages, .statusGood,
    .statusFailure, .statusWrongCall, .statusInvalid, .statusMissing, .statusBroken, .statusInterrupted,
    .callUnknownCommand(name: "n"), .callUnknownOption(name: "n", command: "c"), .callUnknownGuide(name: "n"),
    .callUnknownField(name: "n"), .callUnknownLanguage(name: "n"), .callUnknownColumn(name: "n"),
    .callUnknownValue(name: "n"),
    .callUnknownAnswer(name: "n", guide: "g"),
    .callOptionNeedsValue(option: "o"), .callOptionTakesNoValue(option: "o"), .callDateExpected(option: "o"),
    .callPairExpected(option: "o"), .callChoiceExpected(option: "o", choices: ["a", "b"]), .callWordMissing(word: "w"),
    .callWordTooMany(word: "w"), .didYouMean(name: "n"), .witness(answers: ["a", "b"]), .witnessAtOnce,
    .thereAre(names: ["a", "b"]), .tryHelp(command: "c"),
    .fileUnreadable(file: "f"), .fileUnwritable(file: "f"), .answersUnreadable(file: "f", line: 1, column: 2),
    .noTerminal, .missingChoice(id: "i", choices: ["a", "b"]), .missingField(id: "i", field: "f", kind: "k"),
    .answerRefused(id: "i"), .verdictValid(field: "f", value: "v"), .verdictInvalid(field: "f"),
    .perhaps(count: 2, values: ["a", "b"]),
    .verdictLine(number: 1), .rowsSoFar(rows: 1), .rowsDone(rows: 3, invalid: 1, warned: 1),
    .guideBroken(guide: "g"), .buildDone(pages: 1, folder: "f"),
    .buildFolderForeign(folder: "f"), .checkClean(files: 1), .checkSummary(errors: 1, warnings: 2),
    .checkMended(places: 2, file: "f"),
    .templateWritten(file: "f"), .helpSync, .helpTranslated, .helpExport, .helpImport, .helpPseudo,
    .helpReport, .reportText, .reportSearch, .reportShow, .reportAll, .reportFindings, .reportReview, .reportMissing,
    .reportCount, .reportSource, .reportTranslation, .reportPage, .reportTerminal, .reportTerms, .reportPlaces,
    .reportAside, .reportTitle(language: "da"), .reportRefused(words: ["a", "b"]), .optionFormat,
    .catalogueMerged(file: "f", added: 1, changed: 2, removed: 3),
    .catalogueInStep(files: 2), .catalogueLeft(file: "f"),
    .catalogueStatus(translated: 1, messages: 2, words: 3, total: 4, review: 5, missing: 6),
    .catalogueImported(file: "f", taken: 1, left: 2), .helpSources, .sourceUnpublished,
    .sourcePublished(places: ["a", "b"]), .sourceUnknown(id: "i", places: ["a", "b"]),
    .sourcesCounted(total: 4, published: 2, explained: 1, open: 1), .statementCurrent,
    .statementHistorical, .statementSuperseded, .statementNotAsIs, .statementLeftOut, .startUnknown, .endUnknown,
    .oneSource, .notOpened, .likely, .firstSeen(document: "d"), .sourcePlace(document: "d", place: "p"), .placeWhole,
    .placeSpan(first: "1", last: "2"), .placeLine(line: "1"), .placeLines(lines: ["1", "2"]), .placePage(page: "1"),
    .placePages(pages: ["1", "2"]), .placeSection(section: "1"), .placeSections(sections: ["1", "2"]),
    .placeRecital(recital: "1"), .placeRecitals(recitals: ["1", "2"]), .placeArticle(article: "1"),
    .placeArticles(articles: ["1", "2"]), .placeParagraph(article: "1", paragraph: "2"),
    .placeLetter(article: "1", letter: "a"), .placeLetterOfParagraph(article: "1", paragraph: "2", letter: "a"),
    .placePoint(article: "1", point: "2"), .placeAnnex, .placeAnnexNumber(number: "I"), .placeAnnexPart(part: "B"),
    .placeAnnexNumberPart(number: "I", part: "B"), .placeParts(places: ["a", "b"]),
    .buildProgress(done: 1, total: 2), .checkProgress(done: 1, total: 2), .verifyGood(files: 1),
    .verifyChanged(file: "f"), .verifyMissing(file: "f"), .verifyAdded(file: "f"), .verifyNoSite(folder: "f"),
    .callAddressExpected(option: "o"), .optionConfig, .optionBaseUrl, .optionVerify, .notFound, .notFoundText, .toHome,
    .contactUs, .searchTitle, .searchLabel, .searchNeedsJavascript, .searchFailed, .searchMeant, .searchElsewhere,
    .searchMany, .searchNone, .reviewedOn(date: day), .publishedOn(date: day), .updatedOn(date: day),
    .reviewDue(date: day), .ownedBy(owner: "x"),
    .indexTitle, .indexText, .digits, .stepOf(guide: "x"), .factsTitle, .factsText, .factSources(count: 2),
    .diagramTitle, .diagramLegend, .diagramExits, .diagramInWords,
    .statementsTitle, .statementsText, .otherSources, .changesTitle,
    .changesText, .changesFeed, .privacyTitle, .privacyTyped, .privacyKept, .privacyElsewhere, .privacyMail,
    .privacyServer, .accessibilityTitle, .accessibilityIntro(authority: "x"), .accessibilityOfficial,
    .accessibilityStatus, .accessibilityFull(standard: "x"), .accessibilityPartial(standard: "x"),
    .accessibilityNone(standard: "x"), .accessibilityExceptions, .accessibilityPreparation,
    .accessibilityOwn(date: day), .accessibilityExternal(date: day), .accessibilitySigned(name: "x"),
    .accessibilityFeedback, .accessibilityTell, .accessibilityEnforcement, .accessibilityTurn(name: "x"), .movedTitle,
    .keysChoice, .keysSeveral, .keysItems, .nothingFits, .commandForward, .commandGoto, .commandWhy, .commandSource,
    .commandLanguage, .commandClear, .commandEdit, .wizardBack, .wizardForward, .wizardGoto, .wizardReview, .wizardWhy,
    .wizardSource, .wizardLanguage, .wizardClear, .wizardEdit, .wizardHelp, .wizardQuit, .editorMissing,
    .stepRange(number: 3, least: 5, most: 7), .gotoHelp(command: "c"), .sourceOfStep(source: "s", date: day),
    .aboutSite, .dayOfChange(date: day), .notInLanguage, .otherLanguages, .glossaryTitle,
    .glossaryText, .shownIn(language: "x"), .previewTitle, .previewFacts, .previewDays, .previewNothing,
    .previewNotice(date: day), .previewText(known: day, date: day), .factBecomes(date: day, old: "a", new: "b"),
    .factBegins(date: day, new: "b"), .factEnds(date: day, old: "a"), .optionPreview,
    .ifHas(question: "q", answer: "a"), .ifHasNot(question: "q", answer: "a"), .ifAnswered(question: "q"),
    .ifUnanswered(question: "q"), .ifSame(first: "a", second: "b"), .ifDifferent(first: "a", second: "b"),
    .ifLess(first: "a", second: "b"), .ifAtMost(first: "a", second: "b"), .ifMore(first: "a", second: "b"),
    .ifAtLeast(first: "a", second: "b"), .ifBefore(first: "a", second: "b"), .ifNotAfter(first: "a", second: "b"),
    .ifAfter(first: "a", second: "b"), .ifNotBefore(first: "a", second: "b"), .theAnswer(question: "q"),
    .theCount(question: "q"), .theChoice(first: "a", condition: "c", second: "b"), .ofToday, .ofDays(count: 1),
    .ofMinutes(count: 90), .ofPercent(count: 10), .ofEuros(count: 18000), .moment(date: day, hour: "14", minute: "05"),
    .mayBeLeftOut,
    .momentTyped(date: day, hour: "14", minute: "05"), .chooseSeveral, .mayBeEmpty, .exitReasons,
    .exitNext, .startFurtherOn, .fromTheBeginning, .notAlone(option: "o"), .notAMoment(example: "e"),
    .momentRule(example: "e"), .rowName(row: "r", number: 1), .labelled(label: "l", value: "v"), .addRow(row: "r"),
    .remove, .rowUnfinished, .rowsHelp, .notARow, .rowsRule(least: 1, most: 3), .tooFewRows(least: 1),
    .tooManyRows(most: 3),
    .theTotal(question: "q", value: "v"), .ifSome(question: "q", condition: "c"),
    .ifNone(question: "q", condition: "c"), .ifEvery(question: "q", condition: "c"),
    .lastsMinutes(count: 90), .lastsDays(count: 3), .lastsUntil(time: "t"), .countedFrom(question: "q"),
    .forRoles(roles: ["a", "b"]), .promptChoices, .chooseNumbers(count: 3), .optionFrom, .optionRole,
    .optionFailOnExit, .statusExit, .callUnknownEntrance(name: "n", guide: "g"),
    .missingChoices(id: "i", choices: ["a", "b"]), .helpDrafts, .helpDraftsList, .helpDraftsDelete, .optionResume,
    .optionSave, .optionNoSave, .optionSensitive, .statusDraft, .environmentDrafts, .filesDrafts, .draftsNone,
    .draftIllegible, .callUnknownDraft(name: "n"), .draftDeleted(name: "n"), .draftOpen(count: 1, date: day),
    .draftFinished(count: 2, date: day), .draftDamaged(file: "f"), .draftOfOtherGuide(file: "f", guide: "g"),
    .draftOfLaterVersion(version: "2", own: "1"), .draftGuideChanged(from: "1", to: "2"),
    .draftNews(version: "2", words: "w"),
    .draftDropped(names: ["a", "b"]), .draftAnswerDropped(reason: "r"),
    .draftRefused(questions: ["a", "b"]), .draftKept(file: "f"),
    .changeLater(command: "c"), .documentsAsFiles(command: "c"), .listSoFar(file: "f"),
    .listAsFile(command: "c"), .unfinished(step: "s"), .firstStep, .nothingToClear, .nothingToEdit,
    .languagesToType(command: "c", names: ["a", "b"]),
    .interruptedPartly(command: "c"), .commandSave, .wizardSave, .tickByNumber, .commandTerm,
    .wizardTerm, .explainedWords(words: ["a", "b"]),
    .draftSaved(file: "f", command: "c"), .optionRecord, .environmentSigns, .environmentLinks, .environmentEditor,
    .draftOpenAlready(command: "c"), .saveAnswers, .openAnswers, .answersOpened, .answersNotOpened,
    .answersOfLaterVersion, .guideChangedSince, .answersDropped, .answersRefused, .keepAnswers, .forgetAnswers,
    .answersForgotten, .keptElsewhere, .notKept, .privacyForgotten,
    .helpJourneys, .helpJourneysRun, .helpJourneysCover, .helpJourneysWalk, .helpJourneysRecord,
    .helpJourneysExplain, .helpJourneysMutate, .optionSeed, .optionCount, .optionName, .optionStrictJourneys,
    .optionAsOfJourneys,
    .callNumberExpected(option: "o"),
    .journeysSeen(journeys: 1, ways: "1/2", conditions: "1/2"), .journeysUnseen(place: "p"),
    .journeysFound(journeys: 0), .walksGood(walks: 1, ways: "1/2"), .walksBad(law: "l", seed: 1),
    .changesNoticed(changes: 2, noticed: 1), .helpGraph, .graphUnseen, .optionFormatGraph,
    .graphText(steps: 2, ends: 1), .helpNew, .callIdExpected(name: "n"), .callIdTaken(name: "n"),
    .newGuideThere(folder: "f"),
    .newGuideMade(command: "c"),
  ]

  @Test func `every message of the template is a case, and every case is in the template`() throws {
    let template = try #require(OwnFolders.catalogues.source(of: "interface"))
    #expect(Set(Self.all.map(\.keyed.key)) == Set(template.keys))
    #expect(Self.all.count == Array(template.keys).count)
  }

  @Test(arguments: all, OwnFolders.languages)
  func `every message uses only the arguments that its case has`(_ message: InterfaceMessage, _ language: String) throws
  {
    let (key, values) = message.keyed
    let words = try #require(Translations(OwnFolders.catalogues, language: language).find(key, in: "interface"))
    #expect(words.language == language, "\(key) is not translated")
    let names = words.phrase.arguments.map { String(decoding: $0, as: UTF8.self) }
    #expect(Set(names).isSubset(of: values.map(\.name)), "\(key)")
    #expect(!(try OwnFolders.voice(language).text(message)).contains("⟨"), "\(key)")
  }

  @Test(arguments: [
    ("da", InterfaceMessage.checkedOn(date: day), "21. november 2026"),
    ("nl", .checkedOn(date: day), "21 november 2026"),
  ])
  func `arguments are written as the language writes them`(
    _ language: String, _ message: InterfaceMessage, _ part: String
  ) throws {
    let text = try OwnFolders.voice(language).text(message)
    #expect(text.contains(part), "\(text)")
  }

  @Test func `a message that nobody has written shows its key and is noted`() throws {
    let voice = try Voice(language: "da", catalogues: CatalogueSet())
    #expect(voice.text(.startAgain) == "⟨start-again⟩")
    #expect(voice.missing == ["interface: start-again"])
  }
}
