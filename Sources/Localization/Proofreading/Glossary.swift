/// The terms of one language: what a source term is called in it, and what it is not to be called.
///
/// A term is a message of the domain `glossary` whose key has no full stop. Its translation is the approved rendering.
/// Comments of its entry say more: `# also: …` lists further right renderings, `# forbidden: …` wrong ones. `#. keep`
/// in the source keeps the term as it is in every language. `# never: …` in the header lists words that the language
/// does without altogether, `# known: …` lists words that are right though no dictionary has them.
struct Glossary: Sendable {
  let terms: [Term]
  /// By the hash of the first word of their source form.
  private let positions: [UInt64: [Int]]
  private let neverWords: WordSet
  private let knownWords: WordSet
  /// The names of its terms; nothing when there is no glossary.
  let keys: Set<String>?

  struct Term: Sendable {
    let source: [UInt8]
    /// The words of the source form.
    let sourceWords: [[UInt8]]
    let approved: [UInt8]
    /// All right renderings, each by the stems of its words.
    let renderings: [[[UInt8]]]
    let forbidden: [[UInt8]]
    let isKept: Bool
  }

  init() { (terms, positions, neverWords, knownWords, keys) = ([], [:], [], [], nil) }

  init(_ catalogues: CatalogueSet, language: String) {
    guard let source = catalogues.source(of: "glossary") else {
      (terms, positions, neverWords, knownWords, keys) = ([], [:], [], [], nil)
      return
    }
    keys = Set(source.keys.lazy.filter { !$0.contains(".") })
    let isSource = source.language == language
    let translations = Translations.languages(after: language).compactMap { name in
      catalogues.translations(of: "glossary").first { $0.language == name }
    }
    var terms: [Term] = []
    var positions: [UInt64: [Int]] = [:]
    for message in source.messages where !message.key.contains(".") {
      let translated = translations.lazy.compactMap { $0[message.key] }.first { $0.isUsable }
      guard isSource || translated != nil else { continue }
      let term = Term(source: message, translation: translated)
      guard let first = term.sourceWords.first else { continue }
      positions[Word.hash(first), default: []].append(terms.count)
      if term.sourceWords.count == 1 {
        for ending in ["s", "es"] { positions[Word.hash(first + Array(ending.utf8)), default: []].append(terms.count) }
      }
      terms.append(term)
    }
    self.terms = terms
    self.positions = positions
    let header = translations.first.flatMap { catalogues.file(of: $0) }?.header
    let never = Glossary.list("never:", in: header?.entry.comments ?? [])
    neverWords = WordSet(never.map { Word.hash($0) })
    let known = Glossary.list("known:", in: header?.entry.comments ?? [])
    let written = terms.flatMap { term in Word.words(of: term.approved).map(\.hash) }
    knownWords = WordSet(known.map { Word.hash($0) } + written)
  }

  /// The terms that a source text speaks of, none inside another, each with the word that it begins with.
  func terms(in text: ReadText) -> [(term: Term, index: Int)] {
    if terms.isEmpty { return [] }
    var found: [(term: Term, index: Int)] = []
    var index = 0
    while index < text.words.count {
      let word = text.words[index]
      if word.kind == .word, let candidates = positions[word.hash] {
        let fitting = candidates.map { terms[$0] }.filter { $0.isSaid(in: text, from: index) }
        if let longest = fitting.max(by: { $0.sourceWords.count < $1.sourceWords.count }) {
          if !found.contains(where: { $0.term.source == longest.source }) { found.append((longest, index)) }
          index += longest.sourceWords.count
          continue
        }
      }
      index += 1
    }
    return found
  }

  /// Whether a word is right, whatever a dictionary says of it.
  func approves(_ word: Word) -> Bool { knownWords.contains(word.hash) }

  func isRefused(_ word: Word) -> Bool { neverWords.contains(word.hash) }

  /// What follows a mark in comments, taken apart at its commas, in small letters.
  static func list(_ mark: String, in comments: [POComment]) -> [[UInt8]] {
    comments.lazy.filter { $0.kind == .translator && $0.text.hasPrefix(mark) }.flatMap { comment in
      comment.text.dropFirst(mark.count).split(separator: ",").map { smallLetters(Array($0.trimmed.utf8)) }
    }.filter { !$0.isEmpty }
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var words = drop { $0 == " " }
    while words.last == " " { words.removeLast() }
    return words
  }
}

extension Glossary.Term {
  fileprivate init(source message: CatalogueMessage, translation: CatalogueMessage?) {
    source = message.text.bytes
    sourceWords = Word.words(of: smallLetters(source)).map { Array(smallLetters(message.text.bytes)[$0.range]) }
    isKept = message.comments.contains { $0.kind == .extracted && $0.text.hasPrefix("keep") }
    approved = translation?.text.bytes ?? source
    let comments = translation?.comments ?? []
    forbidden = Glossary.list("forbidden:", in: comments)
    renderings = ([smallLetters(approved)] + Glossary.list("also:", in: comments)).map { rendering in
      Word.words(of: rendering).map { stem(of: rendering[$0.range]) }
    }
  }

  /// Whether the words from one on are those of the source form, the last perhaps in the plural.
  fileprivate func isSaid(in text: ReadText, from index: Int) -> Bool {
    guard index + sourceWords.count <= text.words.count else { return false }
    for (offset, wanted) in sourceWords.enumerated() {
      let word = text.words[index + offset]
      guard word.kind == .word else { return false }
      let said = smallLetters(Array(text.bytes[word.range]))
      let isLast = offset == sourceWords.count - 1
      if said == wanted { continue }
      guard isLast, said.starts(with: wanted),
        ["s", "es"].contains(where: { said.dropFirst(wanted.count).elementsEqual($0.utf8) })
      else { return false }
    }
    return true
  }

  /// Whether a text, in small letters, has a right rendering, inflected or in a compound.
  func isRendered(in text: [UInt8]) -> Bool {
    renderings.contains { words in words.allSatisfy { contains(text, $0) || contains(text, shortened($0)) } }
  }

  /// The word of a text that a forbidden rendering stands in.
  func forbiddenWord(in text: ReadText) -> Word? {
    if forbidden.isEmpty { return nil }
    for word in text.words where word.kind == .word {
      let said = smallLetters(Array(text.bytes[word.range]))
      for rendering in forbidden {
        let stem = stem(of: rendering[...])
        if contains(said, stem) || contains(said, shortened(stem)) { return word }
      }
    }
    // A rendering of several words stands where its first word does.
    for rendering in forbidden where rendering.contains(0x20) {
      let said = smallLetters(text.bytes)
      if let place = position(of: rendering, in: said) { return text.words.first { $0.end > place } }
    }
    return nil
  }
}

/// What is left of a longer word without the vowel that inflection changes.
func stem(of word: ArraySlice<UInt8>) -> [UInt8] {
  let isLong = word.count >= 6
  return Array(isLong && word.last == UInt8(ascii: "e") ? word.dropLast() : word)
}

/// A Dutch stem as it is before an ending: `kantoor` becomes `kantor`.
func shortened(_ stem: [UInt8]) -> [UInt8] {
  guard stem.count >= 5, stem[stem.count - 2] == stem[stem.count - 3],
    "aeou".utf8.contains(stem[stem.count - 2]), !"aeou".utf8.contains(stem[stem.count - 1])
  else { return stem }
  return stem.dropLast(2) + [stem[stem.count - 1]]
}

func smallLetters(_ text: [UInt8]) -> [UInt8] {
  var small = text
  for index in small.indices {
    let byte = small[index]
    if (0x41...0x5A).contains(byte) || index > 0 && text[index - 1] == 0xC3 && (0x80...0x9E).contains(byte) {
      small[index] = byte + 0x20
    }
  }
  return small
}

func position(of words: [UInt8], in text: [UInt8], from start: Int = 0) -> Int? {
  guard let first = words.first, words.count <= text.count else { return nil }
  var index = start
  while index + words.count <= text.count {
    if text[index] == first, text[index..<index + words.count].elementsEqual(words) { return index }
    index += 1
  }
  return nil
}

func contains(_ text: [UInt8], _ words: [UInt8]) -> Bool { position(of: words, in: text) != nil }
