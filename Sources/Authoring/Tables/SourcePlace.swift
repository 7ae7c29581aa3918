/// A place in a source document, as `facts/sources.tsv` writes it: `lines 5-9, 20`, `article 3(1)(a)`, `annex II part B`,
/// several of them with semicolons between.
public struct SourcePlace: Sendable, Equatable {
  /// As it stands in the table; empty where the whole document is meant.
  public let written: String
  public let parts: [Part]

  public enum Part: Sendable, Equatable {
    case spans(Unit, [Span])
    case article(Article)
    case annex(number: String?, part: String?)
  }

  /// What is counted through a document.
  public enum Unit: String, CaseIterable, Sendable {
    case line, page, section, recital, article
  }

  /// A number such as `7` or `4.2`, or all from it to another one.
  public struct Span: Sendable, Equatable {
    public let first: String
    public let last: String?

    public init(_ first: String, _ last: String? = nil) { (self.first, self.last) = (first, last) }
  }

  /// A place within one article.
  public struct Article: Sendable, Equatable {
    public let number: String
    public let place: Place

    public init(_ number: String, _ place: Place) { (self.number, self.place) = (number, place) }

    public enum Place: Sendable, Equatable {
      case paragraph(String)
      case letter(String)
      case letterOfParagraph(String, letter: String)
      /// One of a list whose entries have numbers, as definitions do.
      case point(String)
    }
  }

  public init?(_ written: String) {
    var parts: [Part] = []
    if !written.isEmpty {
      for words in written.split(separator: ";", omittingEmptySubsequences: false) {
        guard let part = Part(words.trimmed) else { return nil }
        parts.append(part)
      }
    }
    self.written = written
    self.parts = parts
  }
}

extension SourcePlace.Part {
  fileprivate init?(_ words: Substring) {
    let kind = words.prefix { $0 != " " }
    let rest = words.dropFirst(kind.count).trimmed
    if kind == "annex" {
      self.init(annex: rest)
      return
    }
    guard let unit = SourcePlace.Unit(rawValue: String(kind.last == "s" ? kind.dropLast() : kind)) else { return nil }
    if kind == "article", let article = SourcePlace.Article(rest) {
      self = .article(article)
      return
    }
    var spans: [SourcePlace.Span] = []
    for span in rest.split(separator: ",", omittingEmptySubsequences: false) {
      guard let span = SourcePlace.Span(span.trimmed, mayHavePoints: unit == .section) else { return nil }
      spans.append(span)
    }
    self = .spans(unit, spans)
  }

  private init?(annex words: Substring) {
    let words = words.split(separator: " ").map(String.init)
    guard let marker = words.firstIndex(of: "part") else {
      guard words.count <= 1, words.allSatisfy(\.isAnnexNumber) else { return nil }
      self = .annex(number: words.first, part: nil)
      return
    }
    guard marker <= 1, words.count == marker + 2, words[..<marker].allSatisfy(\.isAnnexNumber),
      words[marker + 1].utf8.count == 1, words[marker + 1].utf8.allSatisfy({ $0.isDigit || $0.isCapital })
    else { return nil }
    self = .annex(number: words[..<marker].first, part: words[marker + 1])
  }
}

extension SourcePlace.Span {
  fileprivate init?(_ words: Substring, mayHavePoints: Bool) {
    let ends = words.split(separator: "-", omittingEmptySubsequences: false)
    let areNumbers = ends.allSatisfy { mayHavePoints ? $0.isDottedNumber : $0.isNumber }
    guard ends.count <= 2, areNumbers else { return nil }
    if ends.count == 2, !mayHavePoints, let first = Int(ends[0]), let last = Int(ends[1]), first >= last { return nil }
    self.init(String(ends[0]), ends.count == 2 ? String(ends[1]) : nil)
  }
}

extension SourcePlace.Article {
  /// `3(1)`, `3(a)`, `3(1)(a)` or `5 point 34`.
  fileprivate init?(_ words: Substring) {
    let number = words.prefix { $0.isNumber }
    guard number.isNumber else { return nil }
    let rest = words.dropFirst(number.count)
    if rest.hasPrefix(" point ") {
      let point = rest.dropFirst(7)
      guard point.isNumber else { return nil }
      self.init(String(number), .point(String(point)))
      return
    }
    guard rest.first == "(", rest.last == ")" else { return nil }
    let brackets = rest.dropFirst().dropLast().split(separator: ")(", omittingEmptySubsequences: false)
    switch (brackets.count, brackets[0], brackets[brackets.count - 1]) {
    case (1, let paragraph, _) where paragraph.isNumber: self.init(String(number), .paragraph(String(paragraph)))
    case (1, let letter, _) where letter.isLetter: self.init(String(number), .letter(String(letter)))
    case (2, let paragraph, let letter) where paragraph.isNumber && letter.isLetter:
      self.init(String(number), .letterOfParagraph(String(paragraph), letter: String(letter)))
    default: return nil
    }
  }
}

extension StringProtocol {
  fileprivate var trimmed: SubSequence {
    guard let first = firstIndex(where: { $0 != " " }), let last = lastIndex(where: { $0 != " " }) else {
      return self[endIndex...]
    }
    return self[first...last]
  }

  /// Up to five digits, the first of them no nought.
  fileprivate var isNumber: Bool {
    (1...5).contains(utf8.count) && utf8.first != UInt8(ascii: "0") && utf8.allSatisfy { $0.isDigit }
  }

  fileprivate var isDottedNumber: Bool {
    split(separator: ".", omittingEmptySubsequences: false).allSatisfy { $0.isNumber }
  }

  fileprivate var isLetter: Bool { utf8.count == 1 && utf8.allSatisfy { $0.isSmallLetter } }

  /// As annexes are numbered, with Roman numbers or digits.
  fileprivate var isAnnexNumber: Bool {
    isNumber || (1...6).contains(utf8.count) && utf8.allSatisfy { "IVXLC".utf8.contains($0) }
  }
}

extension UInt8 {
  fileprivate var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
}
