/// An XLIFF 1.2 file, ours or one that a translator's tool has written.
public struct XLIFF: Sendable {
  /// A part for each `file` in it; none when it cannot be read.
  public let files: [ExchangeFile]
  public let findings: [Finding]

  public init(_ source: SourceFile) {
    var reader = XLIFFReader(source)
    do throws(XMLFlaw) {
      try reader.read()
      (files, findings) = (reader.files, reader.findings)
    } catch {
      (files, findings) = ([], reader.findings + [source.finding(error.code, at: error.offset, error.values)])
    }
  }
}

private struct XLIFFReader {
  private let source: SourceFile
  private var xml: XMLReader
  private(set) var files: [ExchangeFile] = []
  private(set) var findings: [Finding] = []

  init(_ source: SourceFile) {
    self.source = source
    xml = XMLReader(source)
  }

  mutating func read() throws(XMLFlaw) {
    try xml.check()
    guard case .start(let root) = try xml.next(), root.name == "xliff" else {
      throw XMLFlaw(.xliffExpected, source.start)
    }
    guard let version = root["version"], version.hasPrefix("1.") else {
      throw XMLFlaw(.xliffVersion, root.offset, [root["version"] ?? ""])
    }
    while true {
      switch try xml.next() {
      case .start(let element) where element.name == "file": try readFile(element)
      case .start: try skipElement()
      case .done: return
      default: continue
      }
    }
  }

  private mutating func readFile(_ file: XMLElement) throws(XMLFlaw) {
    var units: [ExchangeUnit] = []
    var depth = 1
    while depth > 0 {
      switch try xml.next() {
      case .start(let element) where element.name == "trans-unit":
        if let unit = try readUnit(element) { units.append(unit) }
      case .start: depth += 1
      case .end: depth -= 1
      default: continue
      }
    }
    let domain = file["original"].flatMap { ExchangeFile.domain(ofPath: $0) }
    files.append(
      ExchangeFile(
        source: source, domain: domain, language: ExchangeFile.language(file["target-language"]), units: units))
  }

  /// Nothing for what is no message: a catalogue's header, or what is not to be translated.
  private mutating func readUnit(_ element: XMLElement) throws(XMLFlaw) -> ExchangeUnit? {
    var unit = ExchangeUnit(offset: element.offset)
    unit.key = element.text("resname")
    var state = element["approved"].map { $0 == "yes" ? "translated" : "needs-review-translation" }
    let before = findings.count
    while true {
      switch try xml.next() {
      case .start(let child):
        switch child.name {
        case "source": unit.text = try readWords()
        case "target":
          unit.translation = try readWords()
          state = child["state"] ?? state
        case "note":
          let lines = try readWords().string.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
          if child["from"].map({ $0.hasSuffix("translator") }) ?? true {
            unit.comments += lines
          } else {
            unit.notes += lines
          }
        case "context-group":
          if child["purpose"] == "location" { try readPlace(into: &unit) } else { try skipElement() }
        case "alt-trans": try readPrevious(into: &unit, isPrevious: child["origin"] == "previous")
        default: try skipElement()
        }
      case .end:
        unit.isFuzzy = !unit.translation.bytes.isEmpty && state.map(XLIFFReader.isForReview) ?? false
        let isHeader = element["restype"] == "x-gettext-domain-header"
        return isHeader || findings.count > before ? nil : unit
      default: continue
      }
    }
  }

  private static func isForReview(_ state: String) -> Bool { state.hasPrefix("needs-") || state == "new" }

  /// The words of an element, with those of the marks inside it; a mark that has no words is told.
  private mutating func readWords() throws(XMLFlaw) -> SourceText {
    var words = SourceText.empty
    var depth = 1
    while depth > 0 {
      switch try xml.next() {
      case .text(let text): words = words + text
      case .start(let element):
        if ["x", "bx", "ex"].contains(element.name) {
          findings.append(source.finding(.xliffMark, at: element.offset, [element.name]))
        }
        depth += 1
      case .end: depth -= 1
      case .done: depth = 0
      }
    }
    return words
  }

  private mutating func readPlace(into unit: inout ExchangeUnit) throws(XMLFlaw) {
    var place = ""
    while true {
      switch try xml.next() {
      case .start(let context):
        let words = try readWords().string
        if context["context-type"] == "linenumber" { place += ":" + words } else { place = words + place }
      case .end:
        if place != unit.key?.string { unit.places.append(place) }
        return
      default: continue
      }
    }
  }

  private mutating func readPrevious(into unit: inout ExchangeUnit, isPrevious: Bool) throws(XMLFlaw) {
    guard isPrevious else { return try skipElement() }
    var depth = 1
    while depth > 0 {
      switch try xml.next() {
      case .start(let element) where element.name == "source": unit.previousText = try readWords().string
      case .start(let element) where element["context-type"] == "x-po-msgctxt":
        unit.previousKey = try readWords().string
      case .start: depth += 1
      case .end: depth -= 1
      default: continue
      }
    }
  }

  private mutating func skipElement() throws(XMLFlaw) {
    var depth = 1
    while depth > 0 {
      switch try xml.next() {
      case .start: depth += 1
      case .end: depth -= 1
      default: continue
      }
    }
  }
}
