/// One message held to its source and its language; each check adds what it finds.
struct MessageProof {
  let message: MessageReading
  /// Nothing for a source, which is held to its language alone.
  let source: MessageReading?
  let language: ProofreadingLanguage
  let sourceLanguage: ProofreadingLanguage
  let isProse: Bool
  /// The glossary's terms that the source text being read speaks of, each with the word that it begins with.
  private(set) var said: [(term: Glossary.Term, index: Int)] = []
  var limit: Int?
  /// A term of the glossary may be written otherwise in every respect.
  var isTerm = false
  /// Whether its lists are to stand in alphabetical order.
  var isSorted = false
  private(set) var problems: [MessageProblem] = []

  init(
    _ message: MessageReading, source: MessageReading?, in language: ProofreadingLanguage,
    from sourceLanguage: ProofreadingLanguage, isProse: Bool
  ) {
    self.message = message
    self.source = source
    self.language = language
    self.sourceLanguage = sourceLanguage
    self.isProse = isProse
  }

  /// Bytes that are no text have been told of where the file was read.
  mutating func read() -> [MessageProblem] {
    guard String(validating: message.bytes, as: UTF8.self) != nil else { return message.problems }
    checkCharacters()
    problems += message.problems
    guard message.problems.isEmpty else { return problems }
    if let source {
      compareArguments(with: source)
      comparePlurals(with: source)
      compareAlike(with: source)
      compareReferences(with: source)
      compareMarkup(with: source)
    } else {
      checkTerms()
    }
    checkBranches()
    checkLinkTexts()
    for text in message.texts {
      let original = source.flatMap { text.counterpart(among: $0.texts) }
      if let original, isEmptyBranch(text, original) { tellEmptyBranch(text) } else { checkText(text, original) }
    }
    return problems
  }

  private mutating func checkText(_ text: ReadText, _ original: ReadText?) {
    checkSpaces(text, original)
    checkStops(text)
    checkQuotations(text, original)
    checkBrackets(text, original)
    checkMarks(text, original)
    checkWords(text, original)
    checkPlaces(text)
    checkOrder(text)
    checkSpelling(text, original)
    guard let original else { return checkUnits(text) }
    said = isTerm ? [] : language.glossary.terms(in: original)
    compareEdges(text, original)
    compareEnds(text, original)
    if !isTerm {
      compareStarts(text, original)
      compareCodes(text, original)
    }
    compareQuantities(text, original)
    compareAddresses(text, original)
    compareUnits(text, original)
    checkUnits(text)
    compareTerms(text, original)
    compareScreenWords(text, original)
    comparePairs(text, original)
    compareSentences(text, original)
    compareWhole(text, original)
  }

  /// Tells what no other text of the message told at the same place.
  mutating func tell(
    _ code: FindingCode, _ range: Range<Int>, _ values: [String] = [], suggestion: String? = nil,
    repair: [UInt8]? = nil
  ) {
    guard !problems.contains(where: { $0.code == code && $0.range.lowerBound == range.lowerBound }) else { return }
    problems.append(MessageProblem(code, range, values, suggestion: suggestion, repair: repair))
  }

  func has(_ code: FindingCode) -> Bool { problems.contains { $0.code == code } }

  func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
