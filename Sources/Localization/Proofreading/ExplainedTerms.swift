/// The terms of the glossary that have a meaning (`<term>.meaning`), in one language, and where a text uses them.
///
/// ```swift
/// ExplainedTerms(catalogues, language: "da").uses(in: "Find EORI-nummeret.")  // eori-number at 5..<18
/// ```
public struct ExplainedTerms: Sendable {
  /// The ids of the terms that are explained, in the order of the glossary.
  public let ids: [String]
  private let forms: [Form]
  private let otherForms: [String: [String]]
  /// By the first letters of their first word.
  private let beginnings: [UInt32: [Int]]
  private let endings: Set<[UInt8]>

  /// A way to say a term: its words in small letters.
  private struct Form: Sendable {
    let id: Int
    let words: [[UInt8]]
  }

  /// Where a text uses a term, as bytes of the text.
  public struct Use: Equatable, Sendable {
    public let id: String
    public let range: Range<Int>
  }

  public init(_ catalogues: CatalogueSet, language: String) {
    let source = catalogues.source(of: "glossary")
    let messages = (source?.messages ?? []).filter { !$0.key.contains(".") && source?["\($0.key).meaning"] != nil }
    ids = messages.map(\.key)
    let own = Translations.languages(after: language).compactMap { name in
      catalogues.translations(of: "glossary").first { $0.language == name }
    }
    var forms: [Form] = []
    var otherForms: [String: [String]] = [:]
    for (id, message) in messages.enumerated() {
      let translated = own.lazy.compactMap { $0[message.key] }.first { $0.isUsable } ?? message
      let others = Glossary.list("also:", in: translated.comments)
      otherForms[message.key] = others.map { String(decoding: $0, as: UTF8.self) }
      let renderings = [smallLetters(translated.text.bytes)] + others
      forms += renderings.map { rendering in
        Form(id: id, words: Word.words(of: rendering).map { Array(rendering[$0.range]) })
      }
    }
    self.otherForms = otherForms
    // The longest first, so that `FLEGT licence` is found before `licence`.
    self.forms = forms.filter { !$0.words.isEmpty }.enumerated().sorted { first, second in
      let (one, other) = (first.element.words.count, second.element.words.count)
      return one == other ? first.offset < second.offset : one > other
    }.map(\.element)
    beginnings = Dictionary(grouping: self.forms.indices) { [forms = self.forms] in
      ExplainedTerms.beginning(of: forms[$0].words[0][...])
    }
    endings = Set(
      (ExplainedTerms.inflections[language.prefix { $0 != "-" }.lowercased()] ?? [""]).map { Array($0.utf8) })
  }

  /// What a term is called besides, in small letters.
  public func otherForms(of id: String) -> [String] { otherForms[id] ?? [] }

  /// What a word's end may become.
  private static let inflections = [
    "da": ["", "e", "en", "et", "er", "erne", "ene", "n", "t", "r", "ne", "s", "ens", "ets", "ers", "ernes", "es"],
    "nl": ["", "e", "en", "n", "s", "’s"],
    "en": ["", "e", "s", "es", "’s", "e’s"],
  ]

  /// Every use in the order of the text, none inside another, and none that is a part of a longer word.
  public func uses(in text: String) -> [Use] {
    if forms.isEmpty { return [] }
    let bytes = Array(text.utf8)
    let small = smallLetters(bytes)
    let words = Word.words(of: small)
    var uses: [Use] = []
    var index = 0
    while index < words.count {
      let candidates = beginnings[ExplainedTerms.beginning(of: small[words[index].range])] ?? []
      let form = candidates.first { isSaid(forms[$0], from: index, words, small) }
      if let form {
        let range = words[index].start..<words[index + forms[form].words.count - 1].end
        uses.append(Use(id: ids[forms[form].id], range: range))
        index += forms[form].words.count
      } else {
        index += 1
      }
    }
    return uses
  }

  private func isSaid(_ form: Form, from index: Int, _ words: [Word], _ text: [UInt8]) -> Bool {
    guard index + form.words.count <= words.count else { return false }
    let last = words[index + form.words.count - 1]
    guard !isJoined(text, before: words[index].start), !isJoined(text, after: last.end) else { return false }
    return form.words.enumerated().allSatisfy { offset, wanted in
      let word = words[index + offset]
      return word.kind == .word && isInflected(text[word.range], wanted)
        && (offset == 0 || isClose(text[words[index + offset - 1].end..<word.start]))
    }
  }

  private func isInflected(_ said: ArraySlice<UInt8>, _ wanted: [UInt8]) -> Bool {
    if said.elementsEqual(wanted) { return true }
    let stem = stem(of: wanted[...])
    return [wanted, stem, shortened(stem)].contains { form in
      said.starts(with: form) && endings.contains(Array(said.dropFirst(form.count)))
    }
  }

  /// Between the words of a term there is one hyphen or one space.
  private func isClose(_ between: ArraySlice<UInt8>) -> Bool {
    between.elementsEqual(" ".utf8) || between.elementsEqual("-".utf8) || between.elementsEqual("\u{A0}".utf8)
  }

  private func isJoined(_ text: [UInt8], before start: Int) -> Bool {
    start > 0 && text[start - 1] == UInt8(ascii: "-")
  }

  private func isJoined(_ text: [UInt8], after end: Int) -> Bool {
    end < text.count && text[end] == UInt8(ascii: "-")
  }

  private static func beginning(of word: ArraySlice<UInt8>) -> UInt32 {
    word.prefix(3).reduce(0) { $0 << 8 | UInt32($1) }
  }
}
