import Localization
import Presentation
import Wizard

/// What can be found in one language: every word of its guides, and the guides and steps in which it stands.
struct SearchIndex {
  /// A guide, or one of its steps.
  struct Entry {
    let title: String
    /// The number of the guide.
    let guide: Int
    /// Nothing for the guide itself.
    let fragment: String?
    var words: [(text: String, weight: Int)]
  }

  let language: SiteLanguage
  let entries: [Entry]

  /// What is looked for.
  let vocabulary: [Word]
  /// Words that stand nearly everywhere, and so tell nothing but that they are words.
  let common: [String]

  init(language: SiteLanguage) {
    self.language = language
    let guides = language.guides.enumerated().flatMap { number, guide in SearchIndex.entries(of: guide, number: number)
    }
    let entries = guides + SearchIndex.entries(ofTermsIn: language)
    self.entries = entries
    (vocabulary, common) = SearchIndex.words(of: entries)
  }

  /// A script, because a page that is opened from a folder can fetch nothing.
  var file: SiteFile {
    let json = JSON.object([
      JSON.Member("fold", .list(Folding.table.map { .list([text($0.letters), text($0.plain)]) })),
      JSON.Member("silent", text(Folding.silent)),
      JSON.Member("pairs", .list(Folding.pairs.map { text($0.0) })),
      JSON.Member("links", .list(links.map(text))),
      JSON.Member(
        "guides", .list((language.guides.map { language.path($0, .guide) } + glossary).map { text($0.text) })),
      JSON.Member("entries", .list(entries.map(entry))),
      JSON.Member("words", text(FrontCoding.text(of: vocabulary.map(\.written)))),
      JSON.Member("common", text(common.joined(separator: " "))),
      JSON.Member("posts", text(vocabulary.map { PostingCode.text(of: $0.postings) }.joined(separator: " "))),
    ])
    return AssetFiles.script(
      "search.\(language.tag)",
      "(leidraad.search??={})[\"\(language.tag)\"]=" + String(decoding: json.bytes, as: UTF8.self))
  }

  /// It stands after the guides, as if it were one.
  private var glossary: [SitePath] { language.terms.terms.isEmpty ? [] : [language.path(SharedPage.glossary)] }

  /// The letters by which a compound's parts may be joined.
  private var links: [String] {
    switch language.tag {
    case "da": ["s", "e", "er"]
    case "nl": ["s", "en", "n", "e"]
    default: []
    }
  }

  /// `[guide, title]`, and for a step its place too.
  private func entry(_ entry: Entry) -> JSON {
    .list([.number(entry.guide), text(entry.title)] + [entry.fragment.map(text)].compactMap(\.self))
  }

  private func text(_ text: String) -> JSON { .text(Array(text.utf8)) }

  // MARK: Words

  struct Word {
    /// As it is written where it stands first.
    let written: String
    /// By rising entry.
    var postings: [(entry: Int, weight: Int)]

    /// Of several weights in one entry the highest counts.
    mutating func add(_ entry: Int, _ weight: Int) {
      guard let last = postings.indices.last, postings[last].entry == entry else {
        return postings.append((entry, weight))
      }
      postings[last].weight = max(postings[last].weight, weight)
    }
  }

  /// Words that stand nearly everywhere tell nothing, unless they stand in a title.
  private static func words(of entries: [Entry]) -> (vocabulary: [Word], common: [String]) {
    var words = FoundWords()
    for (number, entry) in entries.enumerated() {
      for (text, weight) in entry.words { words.add(text, of: weight, in: number) }
    }
    let limit = max(20, entries.count / 5)
    var (vocabulary, common): ([Word], [String]) = ([], [])
    for word in words.words {
      let titles = word.postings.filter { $0.weight > 1 }
      if word.postings.count <= limit {
        vocabulary.append(word)
      } else if titles.isEmpty {
        common.append(word.written)
      } else {
        vocabulary.append(Word(written: word.written, postings: titles))
      }
    }
    vocabulary.sort { $0.written.utf8.lexicographicallyPrecedes($1.written.utf8) }
    return (vocabulary, common.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  /// The words of texts as they come, each once however it is written.
  private struct FoundWords {
    private(set) var words: [Word] = []
    /// By what a word is folded to.
    private var places: [String: Int] = [:]
    /// The words of each stretch between spaces that came before.
    private var known: [Substring: [Int]] = [:]

    mutating func add(_ text: String, of weight: Int, in entry: Int) {
      for stretch in text.unicodeScalars.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" || $0 == "\n" }) {
        for place in places(of: Substring(stretch)) { words[place].add(entry, weight) }
      }
    }

    /// Where its words stand, and those with a hyphen also as one.
    private mutating func places(of stretch: Substring) -> [Int] {
      if let places = known[stretch] { return places }
      let isJoined = stretch.utf8.dropFirst().dropLast().contains(UInt8(ascii: "-"))
      let found = Folding.words(of: String(stretch)) + (isJoined ? Folding.words(of: stretch.filter { $0 != "-" }) : [])
      let places = found.map { place(of: $0.folded, written: $0.written) }
      known[stretch] = places
      return places
    }

    private mutating func place(of folded: String, written: String) -> Int {
      if let place = places[folded] { return place }
      places[folded] = words.count
      words.append(Word(written: written, postings: []))
      return words.count - 1
    }
  }

  private static func entries(ofTermsIn language: SiteLanguage) -> [Entry] {
    let (terms, number) = (language.terms.terms, language.guides.count)
    guard !terms.isEmpty else { return [] }
    let title = language.voice.text(.glossaryTitle)
    return [Entry(title: title, guide: number, fragment: nil, words: [(title, 3)])]
      + terms.map { term in
        Entry(
          title: term.title, guide: number, fragment: GlossaryPage.place(of: term.id),
          words: [(term.title, 2), (term.otherForms.joined(separator: " "), 2), (term.meaning.plain, 1)])
      }
  }

  private static func entries(of guide: GuidePages, number: Int) -> [Entry] {
    let whole = Entry(
      title: guide.title, guide: number, fragment: nil,
      words: [(guide.title, 3), (guide.summary.plain, 1)])
    let steps = guide.steps.map { step in
      Entry(
        title: step.title, guide: number, fragment: "step-\(step.id)",
        words: [(step.title, 2), (step.body, 1)])
    }
    let documents = guide.documents.map { document in
      Entry(
        title: document.title, guide: number, fragment: "document-\(document.id)",
        words: [(document.title, 2), (document.text?.plain ?? "", 1)])
    }
    let outcomes = guide.outcomes.map { outcome in
      Entry(
        title: outcome.title, guide: number, fragment: "outcome-\(outcome.id)",
        words: [(outcome.title, 2), (outcome.body, 1)])
    }
    return [whole] + steps + outcomes + documents
  }
}

extension OutcomePage {
  /// Everything that an end says but its title.
  fileprivate var body: String {
    let items = (reasons + items).flatMap { [$0.text.plain, $0.note?.plain, $0.condition] }
    return ([text?.plain] + items).compactMap(\.self).joined(separator: " ")
  }
}

extension StepPage {
  /// Everything that a step says but its title.
  fileprivate var body: String {
    var texts = [text?.plain]
    for question in questions {
      texts += [question.title, question.hint?.plain, question.purpose?.plain]
      texts += question.options.map(\.title) + [question.field?.name, question.field?.rule]
    }
    if case .instructions(let items) = kind {
      texts += items.flatMap { [$0.text.plain, $0.note?.plain, $0.condition] }
    }
    return texts.compactMap(\.self).joined(separator: " ")
  }
}

/// Sorted words, each without the letters that it shares with the one before: `2:` stands for two shared letters.
enum FrontCoding {
  static func text(of words: [String]) -> String {
    var last: [Unicode.Scalar] = []
    return words.map { word in
      let letters = Array(word.unicodeScalars)
      let shared = min(35, zip(last, letters).prefix { $0 == $1 }.count)
      last = letters
      var rest = String(shared, radix: 36)
      rest.unicodeScalars.append(contentsOf: letters[shared...])
      return rest
    }.joined(separator: " ")
  }
}

/// Numbers as letters: 45 of them end a number, 45 others go on with it.
enum PostingCode {
  /// Printable letters that JSON writes as they are.
  private static let letters: [UInt8] = (35...126).filter { $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "<") }

  static func text(of postings: [(entry: Int, weight: Int)]) -> String {
    var bytes: [UInt8] = []
    var last = 0
    for (entry, weight) in postings {
      var number = (entry - last) * 3 + weight - 1
      last = entry
      while number >= 45 {
        bytes.append(letters[45 + number % 45])
        number /= 45
      }
      bytes.append(letters[number])
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
