import Phrasing
import Synchronization

/// One language as the checks hold its words to it: ICU's data, our habits, and its glossary.
final class ProofreadingLanguage: Sendable {
  let name: String
  let habits: LanguageHabits
  let glossary: Glossary
  let quantities: QuantityReader
  /// Nothing for a language that ICU does not know.
  let notation: Notation?
  let letters: Letters?
  /// The categories that whole numbers and numbers with decimals ask for, and those that no number asks for.
  let cardinals: PluralNeeds
  let ordinals: PluralNeeds
  /// The written styles of numbers that end in a full stop, as Danish amounts do.
  let stoppedStyles: [[UInt8]]
  /// What stands on buttons, by what stands there in the source.
  let screenWords: [[UInt8]: [ScreenWord]]
  /// Only where spelling is looked at.
  let dictionary: SpellingDictionary?

  init(
    _ name: String, glossary: Glossary = Glossary(), screenWords: [[UInt8]: [ScreenWord]] = [:],
    dictionary: SpellingDictionary? = nil
  ) {
    self.name = name
    self.glossary = glossary
    self.screenWords = screenWords
    self.dictionary = dictionary
    habits = LanguageHabits.of(name)
    let notation = try? Notation(language: name)
    self.notation = notation
    letters = (try? ICULocale(language: name)).flatMap { try? Letters(locale: $0) }
    quantities = QuantityReader(
      decimal: notation?.numbers.separators.decimal ?? [UInt8(ascii: ".")],
      group: notation?.numbers.separators.group ?? [UInt8(ascii: ",")],
      months: ProofreadingLanguage.months(notation?.dates))
    cardinals = PluralNeeds(notation?.cardinals)
    ordinals = PluralNeeds(notation?.ordinals, isOrdinal: true)
    stoppedStyles = notation.map { ProofreadingLanguage.stoppedStyles($0.numbers) } ?? []
  }

  private static func months(_ dates: DateNotation?) -> [UInt64: UInt64] {
    var months: [UInt64: UInt64] = [:]
    for names in [dates?.monthNames ?? [], dates?.monthAbbreviations ?? []] {
      for (index, name) in names.enumerated() {
        if let word = Word.words(of: name).first { months[word.hash] = UInt64(index + 1) }
      }
    }
    return months
  }

  private static func stoppedStyles(_ numbers: NumberNotation) -> [[UInt8]] {
    let written = zip(["::currency/EUR", "::currency/DKK"], numbers.currencies.map(\.affixes.positive.suffix))
    let measures = zip(
      ["::unit/cubic-meter", "::unit/kilogram", "::unit/tonne"], numbers.measures.map(\.other.positive.suffix))
    return (Array(written) + Array(measures)).filter { $0.1.last == UInt8(ascii: ".") }.map { Array($0.0.utf8) }
  }
}

/// What a plural must have in one language.
struct PluralNeeds: Sendable {
  /// The categories that everyday numbers ask for: whole ones, and none so large that a form is for them alone, as
  /// the French `many` is for millions.
  let needed: [PluralCategory]
  /// Those that the language has at all.
  let known: [PluralCategory]
  /// Whether `one` is chosen for 1 and for nothing else; Danish chooses it for 1.5 too.
  let isOneOnlyOne: Bool

  init(_ rules: PluralRules?, isOrdinal: Bool = false) {
    guard let rules else {
      (needed, known, isOneOnlyOne) = (PluralCategory.allCases, PluralCategory.allCases, true)
      return
    }
    let wholes = (0...200).map { Decimal($0) }
    let decimals = isOrdinal ? [] : (1...50).map { Decimal($0, scale: 1) }
    let needed = Set(wholes.map { rules.category(of: $0) } + [.other])
    let known = Set(rules.rules.map(\.category) + [.other])
    self.needed = PluralCategory.allCases.filter { needed.contains($0) }
    self.known = PluralCategory.allCases.filter { known.contains($0) }
    isOneOnlyOne = (wholes + decimals).allSatisfy { rules.category(of: $0) != .one || $0 == Decimal(1) }
  }
}

/// The languages of one run, each opened once.
public final class ProofreadingLanguages: Sendable {
  private let glossaries: CatalogueSet
  private let labels: [[String: String]]
  private let dictionaries: [String: SpellingDictionary]
  private let opened: Mutex<[String: ProofreadingLanguage]>

  /// Opens languages with the glossary that a set of catalogues has, and with the words on buttons: its own, and those
  /// of other people's screens by language; with dictionaries where spelling is to be looked at.
  public init(
    _ names: [String] = [], glossaries: CatalogueSet = CatalogueSet(), labels: [[String: String]] = [],
    dictionaries: [String: SpellingDictionary] = [:]
  ) {
    self.glossaries = glossaries
    self.labels = labels
    self.dictionaries = dictionaries
    let languages = Set(names).sorted()
    opened = Mutex(
      Dictionary(
        uniqueKeysWithValues: zip(
          languages,
          languages.mapInParallel { ProofreadingLanguages.open($0, glossaries, labels, dictionaries[$0]) })))
  }

  subscript(name: String) -> ProofreadingLanguage {
    opened.withLock { opened in
      let language = opened[name] ?? ProofreadingLanguages.open(name, glossaries, labels, dictionaries[name])
      opened[name] = language
      return language
    }
  }

  private static func open(
    _ name: String, _ set: CatalogueSet, _ labels: [[String: String]], _ dictionary: SpellingDictionary?
  ) -> ProofreadingLanguage {
    ProofreadingLanguage(
      name, glossary: Glossary(set, language: name), screenWords: ScreenWord.all(in: name, set, labels: labels),
      dictionary: dictionary)
  }
}
