public import Authoring
public import Localization
public import Phrasing

/// The words that a site explains, in one language.
public struct TermList: Sendable {
  /// In the language's own order.
  public let terms: [TermText]
  private let explained: ExplainedTerms?

  public struct TermText: Sendable {
    public let id: String
    public let title: String
    /// What it is called besides, in small letters.
    public let otherForms: [String]
    public let meaning: Passage
  }

  /// No words.
  public init() { (terms, explained) = ([], nil) }

  public init(_ catalogues: CatalogueSet, library: GuideLibrary, voice: Voice, on day: CivilDate) {
    let explained = ExplainedTerms(catalogues, language: voice.language)
    let reader = PassageReader(voice: voice, library: library, day: day, guide: nil)
    let terms = explained.ids.map { id in
      TermText(
        id: id, title: voice.text(id, in: "glossary") { _ in nil }, otherForms: explained.otherForms(of: id),
        meaning: reader.passage(voice.phrase("\(id).meaning", in: "glossary")))
    }
    self.terms = voice.inOrder(terms) { $0.title }
    self.explained = explained
  }

  /// The terms that a step uses.
  public func used(in step: StepPage) -> [TermText] {
    guard let explained else { return [] }
    var (step, marker) = (step, TermMarker(explained: explained))
    marker.mark(&step)
    let seen = marker.seen.union(explained.uses(in: step.title).map(\.id))
    return terms.filter { seen.contains($0.id) }
  }

  /// The terms that somebody means who types a word, in whichever of its forms, or a part of one.
  public func meant(by word: String) -> [TermText] {
    let used = explained?.uses(in: word).map(\.id) ?? []
    if !used.isEmpty { return terms.filter { used.contains($0.id) } }
    let wanted = FoldedText(word)
    let fitting = terms.filter { FoldedText($0.title).begins(with: wanted) }
    return fitting.isEmpty ? terms.filter { FoldedText($0.title).contains(wanted) } : fitting
  }

  /// A guide in which the first use of each term is marked as one.
  public func marking(_ guide: GuidePages) -> GuidePages {
    guard let explained, !explained.ids.isEmpty else { return guide }
    var marker = TermMarker(explained: explained)
    var marked = guide
    marker.mark(&marked.summary)
    for step in marked.steps.indices { marker.mark(&marked.steps[step]) }
    for outcome in marked.outcomes.indices { marker.mark(&marked.outcomes[outcome]) }
    for document in marked.documents.indices { marker.mark(&marked.documents[document].text) }
    return marked
  }
}

/// Marks terms in the order in which passages are read.
private struct TermMarker {
  let explained: ExplainedTerms
  private(set) var seen: Set<String> = []

  init(explained: ExplainedTerms) { self.explained = explained }

  mutating func mark(_ step: inout StepPage) {
    mark(&step.text)
    switch step.kind {
    case .question(var question):
      mark(&question)
      step.kind = .question(question)
    case .fields(var questions):
      for index in questions.indices { mark(&questions[index]) }
      step.kind = .fields(questions)
    case .instructions(var items):
      mark(&items)
      step.kind = .instructions(items)
    case .review, .waiting: break
    }
  }

  mutating func mark(_ outcome: inout OutcomePage) {
    mark(&outcome.text)
    mark(&outcome.reasons)
    mark(&outcome.items)
  }

  private mutating func mark(_ items: inout [ItemText]) {
    for index in items.indices {
      mark(&items[index].text)
      mark(&items[index].note)
    }
  }

  private mutating func mark(_ question: inout QuestionPage) {
    mark(&question.hint)
    mark(&question.purpose)
  }

  mutating func mark(_ passage: inout Passage?) {
    guard var marked = passage else { return }
    mark(&marked)
    passage = marked
  }

  mutating func mark(_ passage: inout Passage) {
    guard seen.count < explained.ids.count else { return }
    passage = Passage(passage.blocks.map { marked($0) })
  }

  private mutating func marked(_ block: Passage.Block) -> Passage.Block {
    switch block {
    case .paragraph(let inlines): .paragraph(marked(inlines))
    case .bullets(let items): .bullets(items.map { item in item.map { marked($0) } })
    case .numbers(let items): .numbers(items.map { item in item.map { marked($0) } })
    }
  }

  private mutating func marked(_ inlines: [Passage.Inline]) -> [Passage.Inline] {
    inlines.flatMap { inline -> [Passage.Inline] in
      switch inline {
      case .text(let text): return marked(text)
      case .emphasis(let inner): return [.emphasis(marked(inner))]
      case .strong(let inner): return [.strong(marked(inner))]
      case .term(let id, let text): return [seen.insert(id).inserted ? inline : .text(text)]
      case .code, .lineBreak, .label, .link, .guide, .answer: return [inline]
      }
    }
  }

  private mutating func marked(_ text: String) -> [Passage.Inline] {
    let uses = explained.uses(in: text).filter { seen.insert($0.id).inserted }
    guard !uses.isEmpty else { return [.text(text)] }
    let bytes = Array(text.utf8)
    func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    var inlines: [Passage.Inline] = []
    var end = 0
    for use in uses {
      if use.range.lowerBound > end { inlines.append(.text(part(end..<use.range.lowerBound))) }
      inlines.append(.term(id: use.id, text: part(use.range)))
      end = use.range.upperBound
    }
    return end < bytes.count ? inlines + [.text(part(end..<bytes.count))] : inlines
  }
}
