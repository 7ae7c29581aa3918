/// A `.po` or `.pot` file as it was read: its header, its entries in order, and all that is wrong with it.
public struct POFile: Sendable {
  public let source: SourceFile
  public let header: POHeader?
  /// Without the header; obsolete entries too.
  public let entries: [POEntry]
  /// What is wrong with the file as a file; what its words say is not looked at.
  public let findings: [Finding]

  public init(_ source: SourceFile) {
    var reader = POReader(source)
    reader.read()
    self.source = source
    header = reader.header
    entries = reader.entries
    findings = reader.findings.inOrder()
  }

  /// A file that is there and was not read, and why.
  public init(_ name: String, unread finding: Finding) {
    source = SourceFile(name: name, bytes: [])
    (header, entries, findings) = (nil, [], [finding])
  }
}

/// One message of a file, with everything that stands around it.
public struct POEntry: Sendable {
  /// `msgctxt`
  public internal(set) var key: SourceText?
  /// `msgid`
  public internal(set) var text: SourceText?
  /// `msgstr`
  public internal(set) var translation: SourceText?
  /// `#| msgctxt`
  public internal(set) var previousKey: SourceText?
  /// `#| msgid`
  public internal(set) var previousText: SourceText?
  public internal(set) var comments: [POComment] = []
  /// `#~`: it has no message any more.
  public internal(set) var isObsolete = false
  /// Its bytes in the file, comments included.
  public private(set) var range: Range<Int>

  init(range: Range<Int>) { self.range = range }

  mutating func extend(to end: Int) { range = range.lowerBound..<end }

  /// `#, fuzzy`: it was made from another source text.
  public var isFuzzy: Bool { flags.contains("fuzzy") }

  /// The words behind `#,`.
  public var flags: [String] {
    comments.filter { $0.kind == .flags }.flatMap { comment in
      comment.text.split(separator: ",").map { String($0.drop { $0 == " " }.prefix { $0 != " " }) }
    }
  }

  /// The lines of one kind, without their marks.
  public func comments(_ kind: POComment.Kind) -> [String] {
    comments.filter { $0.kind == kind }.map(\.text)
  }
}

/// One line of comment.
public struct POComment: Equatable, Sendable {
  public let kind: Kind
  /// What stands behind the mark and one space.
  public let text: String
  /// Where in the file that text begins.
  public let offset: Int

  public enum Kind: Sendable {
    /// `# `
    case translator
    /// `#.`
    case extracted
    /// `#:`
    case places
    /// `#,`
    case flags
  }
}

/// The entry without key and text at the beginning of a file: lines of `Name: value`.
public struct POHeader: Sendable {
  public let entry: POEntry
  public let fields: [Field]

  public struct Field: Equatable, Sendable {
    public let name: String
    public let value: String
    /// Where in the file the value begins.
    public let offset: Int
    /// Where the name does.
    public let nameOffset: Int
  }

  init(_ entry: POEntry) {
    self.entry = entry
    var fields: [Field] = []
    if let text = entry.translation {
      for line in text.bytes.split(separator: UInt8(ascii: "\n")) {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
        let value = line[(colon + 1)...].drop { $0 == UInt8(ascii: " ") }
        fields.append(
          Field(
            name: String(decoding: line[..<colon], as: UTF8.self), value: String(decoding: value, as: UTF8.self),
            offset: text.offset(of: value.startIndex), nameOffset: text.offset(of: line.startIndex)))
      }
    }
    self.fields = fields
  }

  /// The first field of that name.
  public func field(_ name: String) -> Field? { fields.first { $0.name == name } }
}
