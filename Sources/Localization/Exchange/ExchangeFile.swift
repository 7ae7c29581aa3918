/// Translations of one domain in one language, as they travel between us and a translator's tool.
public struct ExchangeFile: Sendable {
  public let source: SourceFile
  /// Nothing when the file does not say it.
  public let domain: String?
  public let language: String?
  public let units: [ExchangeUnit]

  public init(source: SourceFile, domain: String?, language: String?, units: [ExchangeUnit]) {
    self.source = source
    self.domain = domain
    self.language = language
    self.units = units
  }

  /// `Localizations/da/interface.po` → `interface`
  static func domain(ofPath path: String) -> String? {
    let name = path.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
    let domain = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    return domain.isEmpty ? nil : domain
  }

  /// `nl_BE` → `nl-BE`
  static func language(_ written: String?) -> String? {
    guard let written, !written.isEmpty else { return nil }
    return String(written.map { $0 == "_" ? "-" : $0 })
  }
}

/// One message on its way.
public struct ExchangeUnit: Sendable {
  /// Nothing when the tool has dropped it.
  public var key: SourceText?
  public var text: SourceText
  public var translation: SourceText
  public var isFuzzy = false
  public var previousKey: String?
  public var previousText: String?
  /// What the source says to translators.
  public var notes: [String] = []
  public var places: [String] = []
  /// What translators say to each other.
  public var comments: [String] = []
  /// Where in the file it begins.
  public let offset: Int

  public init(offset: Int) {
    self.offset = offset
    (text, translation) = (.empty, .empty)
  }
}

extension SourceText {
  static let empty = SourceText(bytes: [], pieces: [])

  /// Words that stand in no file.
  init(_ words: String) { self.init(bytes: Array(words.utf8), pieces: []) }

  static func + (first: SourceText, second: SourceText) -> SourceText {
    let moved = second.pieces.map { Piece(start: $0.start + first.bytes.count, offset: $0.offset) }
    return SourceText(bytes: first.bytes + second.bytes, pieces: first.pieces + moved)
  }
}

extension ExchangeFile {
  /// The messages of a template with what a translation says of each; of a sparse translation only what it has.
  public init(domain: String, language: String, template: POFile, translation: POFile?) {
    var made: [[UInt8]: POEntry] = [:]
    for entry in translation?.entries ?? [] where !entry.isObsolete {
      if let key = entry.key?.bytes, made[key] == nil { made[key] = entry }
    }
    var units: [ExchangeUnit] = []
    for message in template.entries where !message.isObsolete {
      guard let key = message.key, !key.bytes.isEmpty, let text = message.text else { continue }
      let entry = made[key.bytes]
      if entry == nil, language.contains("-") { continue }
      var unit = ExchangeUnit(entry ?? message)
      (unit.key, unit.text) = (key, text)
      if let entry, entry.text?.bytes != text.bytes, !unit.translation.bytes.isEmpty, !entry.isFuzzy {
        unit.isFuzzy = true
        unit.previousText = entry.text?.string
      }
      if entry == nil { (unit.translation, unit.isFuzzy) = (.empty, false) }
      units.append(unit)
    }
    self.init(source: (translation ?? template).source, domain: domain, language: language, units: units)
  }

  /// A translation that was worked on elsewhere.
  public init(_ file: POFile, domain: String?) {
    let units = file.entries.filter { !$0.isObsolete }.map(ExchangeUnit.init)
    self.init(
      source: file.source, domain: domain,
      language: ExchangeFile.language(file.header?.field("Language")?.value), units: units)
  }
}

extension ExchangeUnit {
  fileprivate init(_ entry: POEntry) {
    self.init(offset: entry.key?.offset(of: 0) ?? entry.range.lowerBound)
    key = entry.key
    text = entry.text ?? .empty
    translation = entry.translation ?? .empty
    isFuzzy = entry.isFuzzy
    previousKey = entry.previousKey?.string
    previousText = entry.previousText?.string
    notes = entry.comments(.extracted)
    places = entry.comments(.places)
    comments = entry.comments(.translator)
  }
}
